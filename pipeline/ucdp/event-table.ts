import { type IsoDate, parseIsoDate } from '#domain/date.ts'
import {
  COMPLETENESS,
  COUNTRIES,
  type Completeness,
  type Country,
  EVENT_KINDS,
  type EventKind,
  PRECISIONS,
  type Precision,
  QUALITY_FLAGS,
  type QualityFlag,
} from '#domain/event.ts'
import { unusable } from '#pipeline/problem.ts'
import { readCsv } from '#pipeline/readers/csv.ts'
import type { TableRow } from '#pipeline/readers/table.ts'
import type { SideDeaths } from '#pipeline/readers/ucdp-ged/row.ts'
import { type Cell, writeCsv } from '#pipeline/write-csv.ts'

/** One event of data/ucdp/events-*.csv. Null: the release's row has no such field, or it is blank. */
export interface EventFact {
  /** UCDP id; negative: made from the row */
  readonly id: number
  readonly release: string
  /** of the releases at hand that hold the event, the one known first */
  readonly firstRelease: string
  readonly completeness: Completeness
  readonly country: Country
  readonly start: IsoDate
  readonly end: IsoDate
  readonly datePrecision: number | null
  readonly kind: EventKind
  readonly conflictId: number | null
  readonly conflict: string
  readonly dyadId: number | null
  readonly dyad: string | null
  readonly sideA: string | null
  readonly sideB: string | null
  readonly place: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: Precision
  /** ISO 3166-2 */
  readonly province: string | null
  readonly codedProvince: string | null
  readonly district: string | null
  readonly best: number
  readonly low: number | null
  readonly high: number | null
  readonly deaths: SideDeaths | null
  readonly sources: number | null
  readonly flags: readonly QualityFlag[]
}

/** Columns of data/ucdp/events-*.csv, in order. */
const EVENT_COLUMNS = [
  'id',
  'release',
  'first_release',
  'completeness',
  'country',
  'date_start',
  'date_end',
  'date_prec',
  'kind',
  'conflict_id',
  'conflict',
  'dyad_id',
  'dyad',
  'side_a',
  'side_b',
  'place',
  'latitude',
  'longitude',
  'precision',
  'province',
  'coded_province',
  'district',
  'best',
  'low',
  'high',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'sources',
  'flags',
] as const

function cells(event: EventFact): Cell[] {
  return [
    event.id,
    event.release,
    event.firstRelease,
    event.completeness,
    event.country,
    event.start,
    event.end,
    event.datePrecision,
    event.kind,
    event.conflictId,
    event.conflict,
    event.dyadId,
    event.dyad,
    event.sideA,
    event.sideB,
    event.place,
    event.latitude,
    event.longitude,
    event.precision,
    event.province,
    event.codedProvince,
    event.district,
    event.best,
    event.low,
    event.high,
    event.deaths?.a ?? null,
    event.deaths?.b ?? null,
    event.deaths?.civilians ?? null,
    event.deaths?.unknown ?? null,
    event.sources,
    event.flags.join(' '),
  ]
}

/** Events as CSV in our own columns. */
export function writeEvents(events: readonly EventFact[]): string {
  return writeCsv(EVENT_COLUMNS, events.map(cells))
}

/** Reads what `writeEvents` wrote. Throws InputError with file, line and column. */
export function readEvents(file: string, bytes: Uint8Array): EventFact[] {
  const table = readCsv(file, bytes)
  for (const column of EVENT_COLUMNS) {
    if (!table.columns.includes(column)) {
      unusable({ file, line: 1, column, why: 'the header has no such column', fix: 'Run the ingest again' })
    }
  }
  return table.rows.map((row) => eventOf(file, row))
}

type Column = (typeof EVENT_COLUMNS)[number]

function eventOf(file: string, row: TableRow): EventFact {
  const text = (column: Column) => row.cells[column] || null
  const bad = (column: Column, why: string): never =>
    unusable({
      file,
      line: row.line,
      column,
      value: row.cells[column] ?? '',
      why,
      fix: 'Run the ingest again',
    })
  const number = (column: Column) => {
    const value = text(column)
    if (value === null) return null
    const parsed = Number(value)
    return Number.isFinite(parsed) ? parsed : bad(column, 'this is not a number')
  }
  const required = (column: Column) => number(column) ?? bad(column, 'the cell is empty')
  const word = <T extends string>(column: Column, words: readonly T[]) =>
    words.find((known) => known === row.cells[column]) ?? bad(column, `this is none of ${words.join(', ')}`)
  const date = (column: Column) => parseIsoDate(row.cells[column] ?? '') ?? bad(column, 'this is not a day')
  const hasSides = text('deaths_a') !== null
  return {
    id: required('id'),
    release: text('release') ?? bad('release', 'the cell is empty'),
    firstRelease: text('first_release') ?? bad('first_release', 'the cell is empty'),
    completeness: word('completeness', COMPLETENESS),
    country: word('country', COUNTRIES),
    start: date('date_start'),
    end: date('date_end'),
    datePrecision: number('date_prec'),
    kind: word('kind', EVENT_KINDS),
    conflictId: number('conflict_id'),
    conflict: text('conflict') ?? bad('conflict', 'the cell is empty'),
    dyadId: number('dyad_id'),
    dyad: text('dyad'),
    sideA: text('side_a'),
    sideB: text('side_b'),
    place: text('place'),
    latitude: number('latitude'),
    longitude: number('longitude'),
    precision: word('precision', PRECISIONS),
    province: text('province'),
    codedProvince: text('coded_province'),
    district: text('district'),
    best: required('best'),
    low: number('low'),
    high: number('high'),
    deaths: hasSides
      ? {
          a: required('deaths_a'),
          b: required('deaths_b'),
          civilians: required('deaths_civilians'),
          unknown: required('deaths_unknown'),
        }
      : null,
    sources: number('sources'),
    flags: (text('flags') ?? '')
      .split(' ')
      .filter(Boolean)
      .map(
        (name) => QUALITY_FLAGS.find((flag) => flag === name) ?? bad('flags', `"${name}" is no quality flag`),
      ),
  }
}
