import type { KindChanges } from './changes.ts'
import type { DatasetDiff } from './diff.ts'
import type { FieldChange } from './fields.ts'
import { fieldOf, type Json, pointerSteps } from './json.ts'
import type { DiffSummary } from './summary.ts'
import type { TollDelta } from './tolls.ts'

/** How much of a long report is said. */
interface Length {
  readonly linesOfList: number
  readonly lettersOfValue: number
}
const SHORT: Length = { linesOfList: 10, lettersOfValue: 80 }
/** What is kept of the same beginning of two values that are cut. */
const LETTERS_BEFORE = 20
const FULL: Length = { linesOfList: Number.POSITIVE_INFINITY, lettersOfValue: Number.POSITIVE_INFINITY }

const grouped = new Intl.NumberFormat('en')
const number = (value: number) => grouped.format(value)
const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value))

/** On one line, without the control characters by which a text could steer a terminal. */
function plain(text: string, { lettersOfValue }: Length): string {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  return line.length > lettersOfValue ? `${line.slice(0, lettersOfValue - 1)}…` : line
}

function valueText(value: Json | undefined, length: Length): string {
  if (value === undefined) return 'absent'
  if (value === null) return 'not given'
  return plain(typeof value === 'string' ? value : JSON.stringify(value), length)
}

function listed(lines: readonly string[], { linesOfList }: Length): string[] {
  if (lines.length <= linesOfList) return [...lines]
  return [...lines.slice(0, linesOfList), `  and ${number(lines.length - linesOfList)} more`]
}

/** What a record is about, in a few words; empty where its id says it all. */
function about(kind: string, record: Json, length: Length): string {
  if (kind === 'events') {
    const fields = ['firstDay', 'country', 'place', 'kind'].map((field) => fieldOf(record, field))
    const said = fields.filter((field) => field !== null).map(String)
    return plain([...said, `best ${String(fieldOf(record, 'best'))}`].join(', '), length)
  }
  const named = ['title', 'name', 'text', 'short', 'measure', 'value'].map((field) => fieldOf(record, field))
  const first = named.find((field) => field !== null)
  return first === undefined ? '' : valueText(first, length)
}

/** Two long texts from shortly before the place where they part, so that the cut does not hide the change. */
function fromDifference(from: string, to: string, { lettersOfValue }: Length): [string, string] {
  let same = 0
  while (same < from.length && from[same] === to[same]) same++
  const start = same - LETTERS_BEFORE
  if (start <= 0 || Math.max(from.length, to.length) <= lettersOfValue) return [from, to]
  return [`…${from.slice(start)}`, `…${to.slice(start)}`]
}

function fieldText({ path, from, to }: FieldChange, length: Length): string {
  const field = plain(pointerSteps(path).join('.') || 'whole record', length)
  const [before, after] = fromDifference(valueText(from, FULL), valueText(to, FULL), length)
  return `${field}: ${plain(before, length)} → ${plain(after, length)}`
}

function kindSection({ kind, added, removed, revised }: KindChanges, length: Length): string[] {
  const whole = (sign: string) => (one: { id: string; record: Json }) => {
    const words = about(kind, one.record, length)
    return `  ${sign} ${plain(one.id, length)}${words === '' ? '' : `: ${words}`}`
  }
  const changed = revised.map(({ id, changes }) => {
    const fields = listed(
      changes.map((change) => `      ${fieldText(change, length)}`),
      length,
    )
    return [`  ~ ${plain(id, length)}`, ...fields].join('\n')
  })
  return [
    '',
    kind,
    ...listed(added.map(whole('+')), length),
    ...listed(removed.map(whole('-')), length),
    ...listed(changed, length),
  ]
}

function tollText({ before, after, delta }: TollDelta): string {
  const fields = (['events', 'best', 'low', 'high'] as const).map(
    (field) => `${field} ${number(before[field])} → ${number(after[field])} (${signed(delta[field])})`,
  )
  return `${fields.join(', ')}; without range ${number(before.withoutRange)} → ${number(after.withoutRange)}`
}

function tollSection({ tolls }: DiffSummary, length: Length): string[] {
  const cells = tolls.byCountryYear.map(
    (cell) => `  ${plain(`${cell.country} ${cell.year}`, length)}: ${tollText(cell)}`,
  )
  if (cells.length === 0) return ['', 'Deaths', '  no sum of a country and year changed']
  return ['', 'Deaths', `  total: ${tollText(tolls.total)}`, ...listed(cells, length)]
}

function claimSection({ claims }: DiffSummary, length: Length): string[] {
  const lines = claims.map(({ incident, added, removed, changed }) => {
    const parts = Object.entries({ added, removed, changed }).filter(([, ids]) => ids.length > 0)
    return `  ${plain(incident, length)}: ${parts.map(([what, ids]) => `${ids.length} ${what}`).join(', ')}`
  })
  return lines.length === 0 ? [] : ['', 'Claims by incident', ...listed(lines, length)]
}

function indicatorSection({ indicators }: DiffSummary, length: Length): string[] {
  const lines = indicators.map(({ id, short, flips }) => {
    const said = flips.map(({ what, from, to }) => fieldText({ path: `/${what}`, from, to }, length))
    return `  ${plain(id, length)} (${valueText(short, length)}): ${said.join('; ')}`
  })
  return lines.length === 0 ? [] : ['', 'Indicators that say something else', ...listed(lines, length)]
}

function countSection({ counts }: DiffSummary): string[] {
  const changed = counts.filter(({ added, removed, revised }) => added + removed + revised > 0)
  const lines = changed.map(
    ({ kind, before, after, added, removed, revised }) =>
      `  ${kind}: ${number(added)} added, ${number(removed)} removed, ${number(revised)} revised (${number(before)} → ${number(after)})`,
  )
  return ['', 'What changed', ...lines]
}

function datasetLine(name: string, manifest: Json, length: Length): string {
  const said = (field: string) => valueText(fieldOf(manifest, field), length)
  return `${name}: ${said('title')} ${said('version')}, as of ${said('asOf')}, dataset ${said('sha256').slice(0, 12)}`
}

/** Facts first; the hashes of files say least, and come last. */
const FIRST = [
  'dataset',
  'events',
  'incidents',
  'claims',
  'indicators',
  'evidence',
  'pauses',
  'series',
  'points',
]

function inOrderOfInterest(changes: readonly KindChanges[]): KindChanges[] {
  const rank = ({ kind }: KindChanges) =>
    kind === 'files' ? FIRST.length + 1 : FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length
  return [...changes].sort((a, b) => rank(a) - rank(b))
}

/** The changes as a report for people; long lists and values are cut, and say so, unless it is to be full. */
export function diffText(diff: DatasetDiff, isFull: boolean): string {
  const length = isFull ? FULL : SHORT
  const { summary, changes } = diff
  const head = [datasetLine('A', diff.from, length), datasetLine('B', diff.to, length)]
  if (changes.length === 0) return [...head, '', 'Nothing changed.', ''].join('\n')
  return [
    ...head,
    ...countSection(summary),
    ...tollSection(summary, length),
    ...claimSection(summary, length),
    ...indicatorSection(summary, length),
    ...inOrderOfInterest(changes).flatMap((one) => kindSection(one, length)),
    '',
  ].join('\n')
}
