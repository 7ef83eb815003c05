import {
  type ChangedIncident,
  type ChangedSpan,
  type ChangeSummary,
  type EventChanges,
  type KilledChange,
  LISTED_AT_MOST,
  type MovedIndicator,
  type Tally,
} from '#dataset/schema/changes.ts'
import { COUNTRIES } from '#domain/event.ts'
import type { KindChanges } from '#pipeline/diff/changes.ts'
import type { DatasetDiff } from '#pipeline/diff/diff.ts'
import { fieldOf, type Json } from '#pipeline/diff/json.ts'
import type { DatasetRecords } from '#pipeline/diff/records.ts'
import type { DiffSummary } from '#pipeline/diff/summary.ts'
import type { TollSum } from '#pipeline/diff/tolls.ts'
import { byCodeUnit } from '#pipeline/files.ts'
import { type FormChange, withoutForm } from './form.ts'

/** Kinds that say nothing of their own: the manifest's facts, the hashes of files, and the log of changes itself. */
const LEFT_OUT = new Set(['dataset', 'files', 'changes'])

/** Kinds that the summary has a field for. */
const NAMED = new Set([
  'events',
  'incidents',
  'claims',
  'indicators',
  'evidence',
  'series',
  'points',
  'coverage',
  'publishers',
  'licences',
])

/** How the diff names what a file holds beside records. */
const PART_OF_FILE = ' file'

type ByKind = ReadonlyMap<string, KindChanges>

const tallyOf = (of: KindChanges | undefined): Tally => ({
  added: of?.added.length ?? 0,
  removed: of?.removed.length ?? 0,
  revised: of?.revised.length ?? 0,
})

function cut<T>(items: readonly T[]): { listed: T[]; unlisted: number } {
  return { listed: items.slice(0, LISTED_AT_MOST), unlisted: Math.max(0, items.length - LISTED_AT_MOST) }
}

const killedOf = (sums: readonly TollSum[]): KilledChange => {
  const sum = (field: keyof KilledChange) => sums.reduce((total, one) => total + one[field], 0)
  return { best: sum('best'), low: sum('low'), high: sum('high'), withoutRange: sum('withoutRange') }
}

/** What changed in the records of a kind in one country, by where a record lies after the change. */
function inCountry(of: KindChanges, country: string, after: DatasetRecords): KindChanges {
  const isIn = (record: Json | undefined) => fieldOf(record, 'country') === country
  return {
    kind: of.kind,
    added: of.added.filter(({ record }) => isIn(record)),
    removed: of.removed.filter(({ record }) => isIn(record)),
    revised: of.revised.filter(({ id }) => isIn(after.get(of.kind)?.get(id))),
  }
}

const isTally = ({ added, removed, revised }: Tally) => added + removed + revised > 0

function eventChanges(b: DatasetRecords, kinds: ByKind, { tolls }: DiffSummary): EventChanges {
  const events = kinds.get('events') ?? { kind: 'events', added: [], removed: [], revised: [] }
  const days = events.added.map(({ record }) => String(fieldOf(record, 'firstDay'))).sort(byCodeUnit)
  const [first, last] = [days[0], days.at(-1)]
  const byCountry = COUNTRIES.map((country) => ({
    country,
    ...tallyOf(inCountry(events, country, b)),
    killed: killedOf(
      tolls.byCountryYear.filter((cell) => cell.country === country).map(({ delta }) => delta),
    ),
  }))
  return {
    ...tallyOf(events),
    killed: killedOf([tolls.total.delta]),
    byCountry: byCountry.filter((one) => isTally(one) || Object.values(one.killed).some((n) => n !== 0)),
    addedDays: first === undefined || last === undefined ? null : { from: first, to: last },
  }
}

/** Incidents whose claims came, went or changed. */
function incidentsOfClaims(b: DatasetRecords, claims: KindChanges | undefined): string[] {
  if (claims === undefined) return []
  const records = [
    ...[...claims.added, ...claims.removed].map(({ record }) => record),
    ...claims.revised.map(({ id }) => b.get('claims')?.get(id)),
  ]
  return [...new Set(records.map((record) => String(fieldOf(record, 'incident'))))]
}

/** Incidents that came, went or changed, then those of which only claims changed; the latest of each first. */
function changedIncidents(a: DatasetRecords, b: DatasetRecords, kinds: ByKind): ChangedIncident[] {
  const of = (what: ChangedIncident['what'], ids: readonly string[]) =>
    ids
      .map((id) => ({ id, what, record: b.get('incidents')?.get(id) ?? a.get('incidents')?.get(id) }))
      .sort((one, other) =>
        byCodeUnit(String(fieldOf(other.record, 'date')), String(fieldOf(one.record, 'date'))),
      )
      .map(({ id, record }) => ({ id, short: String(fieldOf(record, 'short') ?? id), what }))
  const own = kinds.get('incidents')
  const changed = (['added', 'removed', 'revised'] as const).flatMap((what) =>
    of(what, own?.[what].map(({ id }) => id) ?? []),
  )
  const told = new Set(changed.map(({ id }) => id))
  const others = incidentsOfClaims(b, kinds.get('claims')).filter((id) => !told.has(id))
  return [...changed, ...of('claims', others)]
}

const textOrNull = (value: Json) => (value === null || value === '' ? null : String(value))

function movedIndicators({ indicators }: DiffSummary): MovedIndicator[] {
  return indicators.map(({ id, short, flips }) => ({
    id,
    name: String(short ?? id),
    flips: flips.map(({ what, from, to }) => ({ what, from: textOrNull(from), to: textOrNull(to) })),
  }))
}

function restated(points: KindChanges | undefined): number {
  const revised = points?.revised ?? []
  return revised.filter(({ changes }) => changes.some(({ path }) => path === '/value')).length
}

function changedSpans(b: DatasetRecords, kinds: ByKind): ChangedSpan[] {
  const of = kinds.get('coverage')
  const span = (what: ChangedSpan['what'], record: Json | undefined) =>
    ({
      what,
      country: fieldOf(record, 'country'),
      from: fieldOf(record, 'from'),
      to: fieldOf(record, 'to'),
      level: fieldOf(record, 'level'),
    }) as ChangedSpan
  return [
    ...(of?.added ?? []).map(({ record }) => span('added', record)),
    ...(of?.removed ?? []).map(({ record }) => span('removed', record)),
    ...(of?.revised ?? []).map(({ id }) => span('revised', b.get('coverage')?.get(id))),
  ]
}

/** What came to a file or went from it beside its records: the form is another. */
function partsOfFile({ kind, added, removed }: KindChanges) {
  const of = (what: FormChange['what'], parts: readonly { readonly id: string }[]) =>
    parts.map(({ id }): FormChange => ({ kind, field: id, what }))
  return { form: [...of('added', added), ...of('removed', removed)], left: { added: [], removed: [] } }
}

/** The changes of each kind that says something, without those of form. */
function tellForm(a: DatasetRecords, b: DatasetRecords, changes: readonly KindChanges[]) {
  const form: FormChange[] = []
  const kinds = new Map<string, KindChanges>()
  for (const one of changes.filter(({ kind }) => !LEFT_OUT.has(kind))) {
    const before = a.get(one.kind)
    const common = [...(b.get(one.kind)?.keys() ?? [])].filter((id) => before?.has(id)).length
    const told = one.kind.endsWith(PART_OF_FILE) ? partsOfFile(one) : withoutForm(one, common)
    form.push(...told.form)
    const left = { ...one, ...told.left }
    if (isTally(tallyOf(left))) kinds.set(one.kind, left)
  }
  return { form, kinds }
}

/** The basemap has no records: it counts as one, by its hash. */
function basemapChange(changes: readonly KindChanges[]) {
  const files = changes.find(({ kind }) => kind === 'files')
  const isRedrawn = files?.revised.some(({ id }) => id === 'basemap') ?? false
  return isRedrawn ? [{ kind: 'basemap', added: 0, removed: 0, revised: 1 }] : []
}

/** What changed from dataset `a` to `b`, in the bounded form that the change log keeps. */
export function summaryOf(
  a: DatasetRecords,
  b: DatasetRecords,
  { summary, changes }: Pick<DatasetDiff, 'summary' | 'changes'>,
): ChangeSummary {
  const { form, kinds } = tellForm(a, b, changes)
  const tally = (kind: string) => tallyOf(kinds.get(kind))
  return {
    events: eventChanges(b, kinds, summary),
    incidents: { ...tally('incidents'), ...cut(changedIncidents(a, b, kinds)) },
    claims: tally('claims'),
    indicators: { ...tally('indicators'), moved: cut(movedIndicators(summary)) },
    evidence: tally('evidence'),
    series: tally('series'),
    points: { ...tally('points'), restated: restated(kinds.get('points')) },
    coverage: { ...tally('coverage'), ...cut(changedSpans(b, kinds)) },
    publishers: tally('publishers'),
    licences: tally('licences'),
    others: [
      ...[...kinds.values()]
        .filter(({ kind }) => !NAMED.has(kind))
        .map((one) => ({ kind: one.kind, ...tallyOf(one) })),
      ...basemapChange(changes),
    ],
    form: cut(form),
  }
}
