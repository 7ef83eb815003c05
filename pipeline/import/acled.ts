import type { ActorClass, EventKind } from '#domain/event.ts'
import { unusable } from '#pipeline/problem.ts'
import type { GedRow, RawPlace } from '#pipeline/readers/ucdp-ged/row.ts'
import type { Adapter, MakeAdapter, Outcome, SourceFacts, Style } from './adapter.ts'
import {
  type Cell,
  cellOf,
  countIn,
  countryOf,
  dayIfAny,
  dayIn,
  degreesIn,
  nameIn,
  required,
} from './cells.ts'
import { RowFault, refuse } from './fault.ts'
import { NOT_STATED } from './sides.ts'
import type { SourceRow } from './source.ts'

const ACLED: SourceFacts = {
  id: 'acled',
  name: 'ACLED (Armed Conflict Location & Event Data)',
  licence: 'ACLED terms of use: not to be redistributed',
  attribution: 'ACLED (Armed Conflict Location & Event Data), from the user’s own export',
  url: 'https://acleddata.com/',
}

const NEEDED =
  'event_id_cnty event_date event_type actor1 inter1 actor2 inter2 country latitude longitude fatalities'.split(
    ' ',
  )
/** Read where they are there. */
const OPTIONAL = 'time_precision admin1 admin2 location geo_precision source timestamp'.split(' ')

const MAX_DEATHS = 1_000_000

/** ACLED's kinds of actors, by number as they were coded to 2024 and in words since. */
const ACTORS = [
  ['0', ''],
  ['1', 'state forces'],
  ['2', 'rebel group', 'rebel groups', 'rebel forces'],
  ['3', 'political militia', 'political militias'],
  ['4', 'identity militia', 'identity militias', 'communal militias'],
  ['5', 'rioters'],
  ['6', 'protesters'],
  ['7', 'civilians'],
  ['8', 'external/other forces', 'other forces', 'external forces'],
] as const
type Inter = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
const INTER = new Map<string, Inter>(
  ACTORS.flatMap((words, code) => words.map((word) => [word, code as Inter] as const)),
)

function interIn({ column, text }: Cell): Inter {
  const code = INTER.get(text.toLowerCase())
  if (code !== undefined) return code
  const fix = 'Write 0 to 8, or ACLED’s word for the kind of actor'
  return refuse({ reason: 'unknown-code', column, value: text, why: 'no such kind of actor', fix })
}

const FIGHTING = /^(battles?\b|explosions\/remote violence$|remote violence$)/i
const AGAINST_CIVILIANS = /^violence against civilians$/i
/** No organised violence in UCDP's sense. */
const OTHER_TYPES = /^(protests|riots|riots\/protests|strategic developments?|non-violent|headquarters)/i

/**
 * ACLED's type of event as UCDP's type of violence; null: it is none. Violence against civilians is one-sided, and so is
 * fighting or an explosion in which one party is civilians or protesters. Other fighting is state-based where one party
 * is a state's or an external force, non-state where none is.
 */
export function kindOf(type: string, parties: readonly Inter[]): EventKind | null | 'unknown' {
  if (AGAINST_CIVILIANS.test(type)) return 'one-sided'
  if (FIGHTING.test(type)) {
    if (parties.includes(7) || parties.includes(6)) return 'one-sided'
    return parties.includes(1) || parties.includes(8) ? 'state-based' : 'non-state'
  }
  return OTHER_TYPES.test(type) ? null : 'unknown'
}

const CLASS_OF_INTER: Readonly<Partial<Record<Inter, ActorClass>>> = {
  1: 'forces-other',
  5: 'civilians',
  6: 'civilians',
  7: 'civilians',
  8: 'forces-other',
}

function classOfActor(name: string, inter: Inter): ActorClass {
  if (inter === 1 && / of Pakistan\b/.test(name)) return 'forces-pk'
  if (inter === 1 && / of Afghanistan\b/.test(name)) return 'forces-af'
  return CLASS_OF_INTER[inter] ?? (inter === 0 || name.startsWith('Unidentified') ? 'unknown' : 'militants')
}

/** UCDP's code for ACLED's: exact; a part of a region, taken as known to the district; a larger region. */
const WHERE = [1, 3, 4] as const
/** UCDP's code for ACLED's: the day; the week; the month. */
const WHEN = [1, 3, 4] as const

type Cells = (column: string) => Cell

function placeOf(cell: Cells): RawPlace | null {
  const latitude = cell('latitude')
  if (latitude.text === '' && cell('longitude').text === '') return null
  const where = cell('geo_precision')
  return {
    name: nameIn(cell('location')) ?? nameIn(cell('admin1')) ?? required(cell('country')),
    latitude: degreesIn(latitude, 90),
    longitude: degreesIn(cell('longitude'), 180),
    wherePrecision: where.text === '' ? null : (WHERE[countIn(where, 1, 3, { mark: null }) - 1] ?? null),
    adm1: nameIn(cell('admin1')),
    adm2: nameIn(cell('admin2')),
  }
}

/** How many sources a cell such as "A; B" names. */
function sourcesIn({ text }: Cell): number | null {
  return text === '' ? null : text.split(';').filter((name) => name.trim() !== '').length
}

type Facts = Pick<GedRow, 'file' | 'line' | 'country' | 'kind'>

function rowOf(cell: Cells, style: Style, facts: Facts): GedRow {
  const day = dayIn(cell('event_date'), style)
  const when = cell('time_precision')
  const [a, b] = [nameIn(cell('actor1')), nameIn(cell('actor2'))]
  return {
    ...facts,
    completeness: 'thin',
    release: null,
    id: null,
    start: day,
    end: day,
    datePrecision: when.text === '' ? null : (WHEN[countIn(when, 1, 3, style) - 1] ?? null),
    conflict: null,
    dyad: null,
    sides: { a: { id: null, name: a ?? NOT_STATED }, b: { id: null, name: b ?? NOT_STATED } },
    place: placeOf(cell),
    best: countIn(cell('fatalities'), 0, MAX_DEATHS, style),
    low: null,
    high: null,
    deaths: null,
    sources: sourcesIn(cell('source')),
    isClear: null,
    eventClarity: null,
  }
}

function newnessIn({ text }: Cell): number | null {
  return /^\d+(\.0+)?$/.test(text) ? Number(text) : null
}

function layoutOf(columns: readonly string[]): string {
  if (columns.includes('data_id')) return 'to 2023, with data_id'
  return columns.includes('population_best') ? 'since 2025, with population' : '2023 to 2025'
}

/** Whether a header is that of an ACLED export. */
export const isAcled = (columns: readonly string[]) =>
  columns.includes('event_id_cnty') && columns.includes('event_date')

/** ACLED's export, in any of its three layouts. Throws InputError where a column is missing. */
export const acledAdapter: MakeAdapter = (source) => {
  const { file, columns } = source
  const missing = NEEDED.find((column) => !columns.includes(column))
  if (missing !== undefined) {
    const why = 'the header has no such column, which every ACLED export of events has'
    const fix = 'Export the file again with every column; tables of weeks or months are no events'
    unusable({ file, line: source.headerLine, column: missing, why, fix })
  }
  const classes = new Map<string, ActorClass>()
  const outcomeOf = (row: SourceRow, style: Style): Outcome => {
    const cell: Cells = (column) => cellOf(column, row.cells[column])
    const name = required(cell('country'))
    const country = countryOf(name)
    const day = dayIfAny(cell('event_date'), style)
    if (country === null) return { is: 'outside', by: 'country', name, day }
    const type = required(cell('event_type'))
    const parties = [interIn(cell('inter1')), interIn(cell('inter2'))] as const
    const kind = kindOf(type, parties)
    if (kind === null) return { is: 'outside', by: 'kind', name: type, day }
    if (kind === 'unknown') {
      const fix = 'Write it as ACLED does'
      refuse({ reason: 'unknown-code', column: 'event_type', value: type, why: 'no such type of event', fix })
    }
    const made = rowOf(cell, style, { file, line: row.line, country, kind })
    for (const [side, inter] of [
      [made.sides?.a.name, parties[0]],
      [made.sides?.b.name, parties[1]],
    ] as const) {
      if (side !== undefined && side !== NOT_STATED) classes.set(side, classOfActor(side, inter))
    }
    const sourceId = required(cell('event_id_cnty'))
    return {
      is: 'draft',
      draft: { row: made, sourceId, newness: newnessIn(cell('timestamp')), victims: null },
    }
  }
  const adapter: Adapter = {
    as: 'acled',
    source: ACLED,
    layout: layoutOf(columns),
    // ACLED does not say whose the dead were, and the app knows that of rows that are no more than this
    completeness: 'thin',
    wanted: [...NEEDED, ...OPTIONAL],
    days: ['event_date'],
    degrees: ['latitude', 'longitude'],
    release: null,
    classOf: (name) => classes.get(name) ?? null,
    read: (row, style) => {
      try {
        return outcomeOf(row, style)
      } catch (error) {
        if (error instanceof RowFault) return { is: 'fault', fault: error.fault }
        throw error
      }
    },
  }
  return adapter
}
