import type { Country, EventKind } from '#domain/event.ts'
import { EVENT_KINDS } from '#domain/event.ts'
import { InputError, type Problem } from '#pipeline/problem.ts'
import { readCsv } from '#pipeline/readers/csv.ts'
import type { Table, TableRow } from '#pipeline/readers/table.ts'
import { readXlsx } from '#pipeline/readers/xlsx.ts'
import { CellError, dateCell, degreesCell, integerCell, requiredCell, textCell } from './cells.ts'
import { LAYOUT_COMPLETENESS, type Layout, recogniseLayout } from './layout.ts'
import type { GedRow, RawPlace, Rejection, SideDeaths } from './row.ts'

const COUNTRY_NAMES: ReadonlyMap<string, Country> = new Map([
  ['Afghanistan', 'AF'],
  ['Pakistan', 'PK'],
])
const KIND_WORDS: ReadonlyMap<string, EventKind> = new Map([
  ['State', 'state-based'],
  ['Non-State', 'non-state'],
  ['One-Sided', 'one-sided'],
])
const MAX_ID = 2 ** 31 - 1
const MAX_DEATHS = 1_000_000

/** A row that was left out. `problem` is absent where nothing is wrong with the row (another country, a tag row). */
interface RejectedRow {
  readonly line: number
  readonly reason: Rejection
  readonly problem?: Problem
}

/** What a UCDP file holds: each of its records is either a row or a rejection. */
export interface GedFile {
  readonly file: string
  readonly layout: Layout
  readonly read: number
  readonly rows: readonly GedRow[]
  readonly rejected: readonly RejectedRow[]
}

function kindOf(row: TableRow, layout: Layout): EventKind {
  if (layout !== 'no-id') return EVENT_KINDS[integerCell(row, 'type_of_violence', 1, 3) - 1] as EventKind
  const word = textCell(row, 'type_of_violence')
  const kind = KIND_WORDS.get(word)
  if (kind) return kind
  throw new CellError(
    'unknown-code',
    'type_of_violence',
    word,
    'no such type of violence',
    'Write State, Non-State or One-Sided',
  )
}

function deathsOf(row: TableRow): SideDeaths {
  const of = (column: string) => integerCell(row, column, 0, MAX_DEATHS)
  return {
    a: of('deaths_a'),
    b: of('deaths_b'),
    civilians: of('deaths_civilians'),
    unknown: of('deaths_unknown'),
  }
}

function placeOf(row: TableRow, isCoded: boolean): RawPlace {
  return {
    name: requiredCell(row, 'where_coordinates'),
    latitude: degreesCell(row, 'latitude', 90),
    longitude: degreesCell(row, 'longitude', 180),
    wherePrecision: isCoded ? integerCell(row, 'where_prec', 1, 7) : null,
    adm1: isCoded ? textCell(row, 'adm_1') || null : null,
    adm2: isCoded ? textCell(row, 'adm_2') || null : null,
  }
}

function daysOf(row: TableRow): Pick<GedRow, 'start' | 'end'> {
  const start = dateCell(row, 'date_start')
  const end = dateCell(row, 'date_end')
  if (end < start) {
    throw new CellError(
      'end-before-start',
      'date_end',
      end,
      `the event ends before it starts (${start})`,
      'Check both dates',
    )
  }
  return { start, end }
}

function tollOf(row: TableRow): Pick<GedRow, 'best' | 'low' | 'high' | 'deaths'> {
  const best = integerCell(row, 'best', 0, MAX_DEATHS)
  const deaths = deathsOf(row)
  const sum = deaths.a + deaths.b + deaths.civilians + deaths.unknown
  if (sum !== best) {
    throw new CellError(
      'sides-do-not-sum',
      'best',
      String(best),
      `deaths by side add up to ${sum}`,
      'Check deaths_a, deaths_b, deaths_civilians and deaths_unknown against the UCDP release',
    )
  }
  return {
    best,
    low: integerCell(row, 'low', 0, MAX_DEATHS),
    high: integerCell(row, 'high', 0, MAX_DEATHS),
    deaths,
  }
}

function thinRow(row: TableRow): Omit<GedRow, 'file' | 'line' | 'completeness' | 'country' | 'kind'> {
  const day = dateCell(row, 'date')
  return {
    release: null,
    id: integerCell(row, 'id', 1, MAX_ID),
    start: day,
    end: day,
    datePrecision: null,
    conflict: {
      id: integerCell(row, 'conflict_new_id', 1, MAX_ID),
      name: requiredCell(row, 'conflict_name'),
    },
    dyad: null,
    sides: null,
    place: null,
    best: integerCell(row, 'best', 0, MAX_DEATHS),
    low: null,
    high: null,
    deaths: null,
    sources: null,
    isClear: null,
    eventClarity: null,
  }
}

function wideRow(
  row: TableRow,
  layout: Layout,
): Omit<GedRow, 'file' | 'line' | 'completeness' | 'country' | 'kind'> {
  const isCoded = layout !== 'no-id'
  const idOf = (column: string) => (isCoded ? integerCell(row, column, 1, MAX_ID) : null)
  const pair = (id: string, name: string) =>
    isCoded ? { id: integerCell(row, id, 1, MAX_ID), name: requiredCell(row, name) } : null
  // -1 is UCDP's "not counted"
  const sources = integerCell(row, 'number_of_sources', -1, 100_000)
  return {
    release: layout === 'slim' ? requiredCell(row, 'x_release') : null,
    id: idOf('id'),
    ...daysOf(row),
    datePrecision: isCoded ? integerCell(row, 'date_prec', 1, 5) : null,
    conflict: pair('conflict_new_id', 'conflict_name'),
    dyad: pair('dyad_new_id', 'dyad_name'),
    sides: {
      a: { id: idOf('side_a_new_id'), name: requiredCell(row, 'side_a') },
      b: { id: idOf('side_b_new_id'), name: requiredCell(row, 'side_b') },
    },
    place: placeOf(row, isCoded),
    ...tollOf(row),
    sources: sources < 0 ? null : sources,
    isClear: isCoded ? textCell(row, 'code_status') === 'Clear' : null,
    eventClarity: isCoded ? integerCell(row, 'event_clarity', 1, 2) : null,
  }
}

/** A row of a UCDP table, typed, or why it was left out. */
export function readRow(table: Pick<Table, 'file'>, layout: Layout, row: TableRow): GedRow | RejectedRow {
  const country = COUNTRY_NAMES.get(textCell(row, 'country'))
  if (!country) return { line: row.line, reason: 'other-country' }
  try {
    return {
      file: table.file,
      line: row.line,
      completeness: LAYOUT_COMPLETENESS[layout],
      country,
      kind: kindOf(row, layout),
      ...(layout === 'thin' ? thinRow(row) : wideRow(row, layout)),
    }
  } catch (error) {
    if (!(error instanceof CellError)) throw error
    const { column, value, why, fix } = error
    return {
      line: row.line,
      reason: error.reason,
      problem: { file: table.file, line: row.line, column, value, why, fix },
    }
  }
}

/** The second line of HDX's country files holds tags such as `#adm1+name`, and no event. */
export function isTagRow(row: TableRow): boolean {
  const cells = Object.values(row.cells).filter((cell) => cell !== '')
  return cells.length > 0 && cells.every((cell) => cell.startsWith('#'))
}

/** Reads a table in any of UCDP's layouts. Throws InputError when no row of the two countries can be used. */
function readGedTable(table: Table): GedFile {
  const layout = recogniseLayout(table)
  const rows: GedRow[] = []
  const rejected: RejectedRow[] = []
  for (const [i, row] of table.rows.entries()) {
    if (i === 0 && isTagRow(row)) {
      rejected.push({ line: row.line, reason: 'hxl-tag-row' })
      continue
    }
    const outcome = readRow(table, layout, row)
    if ('reason' in outcome) rejected.push(outcome)
    else rows.push(outcome)
  }
  const problems = rejected.flatMap((row) => row.problem ?? [])
  if (rows.length === 0 && problems.length > 0) throw new InputError(problems.slice(0, 20))
  return { file: table.file, layout, read: table.rows.length, rows, rejected }
}

/** Reads a UCDP file, .csv or .xlsx, in any of its layouts. Throws InputError. */
export function readGed(file: string, bytes: Uint8Array): GedFile {
  return readGedTable(/\.xlsx$/i.test(file) ? readXlsx(file, bytes) : readCsv(file, bytes))
}
