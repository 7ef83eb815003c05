import type { Dataset } from '#dataset/dataset.ts'
import { type DayNumber, type DayRange, dayOf } from '#domain/date.ts'
import { COUNTRIES, type Country } from '#domain/event.ts'
import { coverageWithin, gapsOf } from './gaps.ts'
import { bucketStart, nextBucket } from './period.ts'

export interface OverviewRow {
  readonly country: Country
  /** events a month, one for each of the model's months */
  readonly events: Int32Array
  /** stretches without data */
  readonly gaps: readonly DayRange[]
}

/** The whole time of the dataset, month by month and country by country: what the brush is drawn over. */
export interface OverviewModel {
  readonly days: DayRange
  /** first day of each month, the first one cut to the data's start */
  readonly months: readonly DayNumber[]
  /** Pakistan first */
  readonly rows: readonly OverviewRow[]
  /** the largest month of any country */
  readonly most: number
}

/** Counts rows of any date, which are in order: those that pass every filter but the period. */
export function buildOverview(dataset: Dataset, rowsOfAnyDate: Int32Array): OverviewModel {
  const { start, asOf, events } = dataset
  const starts = [bucketStart(start, 'month')]
  while ((starts.at(-1) ?? 0) <= asOf) starts.push(nextBucket(starts.at(-1) ?? 0, 'month'))
  const months = starts.slice(0, -1).map((day) => Math.max(day, start))
  const counts = COUNTRIES.map(() => new Int32Array(months.length))
  // rows are ordered by first day
  let month = 0
  for (const row of rowsOfAnyDate) {
    const day = events.day[row] ?? 0
    while (day >= (starts[month + 1] ?? Number.POSITIVE_INFINITY)) month++
    const column = counts[events.country[row] ?? 0]
    if (column && day >= (starts[0] ?? 0) && month < months.length) column[month] = (column[month] ?? 0) + 1
  }
  const days = { from: start, to: asOf }
  const countries = [...COUNTRIES].reverse()
  const gaps = gapsOf(coverageWithin(dataset, countries, days))
  return {
    days,
    months,
    rows: countries.map((country) => ({
      country,
      events: counts[COUNTRIES.indexOf(country)] ?? new Int32Array(months.length),
      gaps: gaps.filter((gap) => gap.country === country).map(({ from, to }) => ({ from, to })),
    })),
    most: counts.reduce((most, column) => column.reduce((a, b) => Math.max(a, b), most), 0),
  }
}

/** Months since January of year 0. */
function monthIndex(day: DayNumber): number {
  const date = new Date(day * 86_400_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** First and last day of the month that a day lies in. */
export function monthOf(day: DayNumber): DayRange {
  const index = monthIndex(day)
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1 }
}
