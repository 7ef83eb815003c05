import { fieldOf, type Json } from './json.ts'
import type { DatasetRecords } from './records.ts'

/** Deaths in some events. `low` and `high` cover the events that have a range, so they do not bracket `best`. */
export interface TollSum {
  readonly events: number
  readonly best: number
  readonly low: number
  readonly high: number
  /** events without a low or without a high estimate, which are in `best` alone */
  readonly withoutRange: number
}

/** Deaths in both datasets, and the second less the first. */
export interface TollDelta {
  readonly before: TollSum
  readonly after: TollSum
  readonly delta: TollSum
}

export interface TollDeltas {
  readonly total: TollDelta
  /** countries and years whose sums differ, by country and then year of the event's first day */
  readonly byCountryYear: readonly (TollDelta & { readonly country: string; readonly year: string })[]
}

const NOBODY: TollSum = { events: 0, best: 0, low: 0, high: 0, withoutRange: 0 }
const FIELDS = ['events', 'best', 'low', 'high', 'withoutRange'] as const

const combine = (a: TollSum, b: TollSum, sign: 1 | -1): TollSum => ({
  events: a.events + sign * b.events,
  best: a.best + sign * b.best,
  low: a.low + sign * b.low,
  high: a.high + sign * b.high,
  withoutRange: a.withoutRange + sign * b.withoutRange,
})

const numberOr = (value: Json, otherwise: number) => (typeof value === 'number' ? value : otherwise)

function tollOf(event: Json): TollSum {
  const [low, high] = [fieldOf(event, 'low'), fieldOf(event, 'high')]
  const hasRange = typeof low === 'number' && typeof high === 'number'
  return {
    events: 1,
    best: numberOr(fieldOf(event, 'best'), 0),
    low: hasRange ? low : 0,
    high: hasRange ? high : 0,
    withoutRange: hasRange ? 0 : 1,
  }
}

interface Cell {
  readonly country: string
  readonly year: string
  readonly sum: TollSum
}

/** Deaths per country and year. */
function cellsOf(records: DatasetRecords): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const event of records.get('events')?.values() ?? []) {
    const country = String(fieldOf(event, 'country'))
    const year = String(fieldOf(event, 'firstDay')).slice(0, 4)
    const key = JSON.stringify([country, year])
    const sum = combine(cells.get(key)?.sum ?? NOBODY, tollOf(event), 1)
    cells.set(key, { country, year, sum })
  }
  return cells
}

const deltaOf = (before: TollSum, after: TollSum): TollDelta => ({
  before,
  after,
  delta: combine(after, before, -1),
})

/** How the deaths of all events differ between two datasets, in total and per country and year. */
export function tollDeltas(a: DatasetRecords, b: DatasetRecords): TollDeltas {
  const [before, after] = [cellsOf(a), cellsOf(b)]
  const total = (cells: Map<string, Cell>) =>
    [...cells.values()].reduce((all, { sum }) => combine(all, sum, 1), NOBODY)
  const byCountryYear = [...new Map([...before, ...after]).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { country, year }]) => ({
      country,
      year,
      ...deltaOf(before.get(key)?.sum ?? NOBODY, after.get(key)?.sum ?? NOBODY),
    }))
  return {
    total: deltaOf(total(before), total(after)),
    byCountryYear: byCountryYear.filter(({ delta }) => FIELDS.some((field) => delta[field] !== 0)),
  }
}
