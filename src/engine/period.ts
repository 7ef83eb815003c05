import type { Dataset } from '#dataset/dataset.ts'
import { addMonths, type DayRange, dayNumber, dayOf } from '#domain/date.ts'
import type { Grain, Period } from '#view/view-state.ts'

/** The days that a period covers, both ends inclusive, kept inside what the dataset can hold. */
export function resolvePeriod(period: Period, dataset: Pick<Dataset, 'start' | 'asOf'>): DayRange {
  const { start, asOf } = dataset
  switch (period.is) {
    case 'all':
      return { from: start, to: asOf }
    case 'last-days':
      return { from: Math.max(start, asOf - period.days + 1), to: asOf }
    case 'last-months':
      return { from: Math.max(start, monthsBack(asOf, period.months)), to: asOf }
    case 'range': {
      const from = Math.min(Math.max(dayNumber(period.from), start), asOf)
      return { from, to: Math.max(from, Math.min(dayNumber(period.to), asOf)) }
    }
  }
}

/** First day of a stretch of whole months that ends on `asOf`: twelve back from 31 July is 1 August. */
function monthsBack(asOf: number, months: number): number {
  const dayAfter = asOf + 1
  return addMonths(dayAfter, -months)
}

/** The bucket that suits a period where the reader has chosen none: weeks up to 18 months, months to 12 years. */
export function grainFor(chosen: Grain | null, range: DayRange): Grain {
  if (chosen) return chosen
  const days = range.to - range.from + 1
  if (days <= 62) return 'day'
  if (days <= 550) return 'week'
  return days <= 4400 ? 'month' : 'quarter'
}

/** First day of the bucket that a day belongs to. Weeks begin on Monday (ISO 8601). */
export function bucketStart(day: number, grain: Grain): number {
  if (grain === 'day') return day
  // 1970-01-01 was a Thursday.
  if (grain === 'week') return day - ((((day + 3) % 7) + 7) % 7)
  const date = new Date(day * 86_400_000)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + 1
  if (grain === 'month') return dayOf(year, month, 1)
  if (grain === 'quarter') return dayOf(year, month - ((month - 1) % 3), 1)
  return dayOf(year, 1, 1)
}

/** First day of the bucket after the one that begins on `start`. */
export function nextBucket(start: number, grain: Grain): number {
  if (grain === 'day') return start + 1
  if (grain === 'week') return start + 7
  return addMonths(start, grain === 'month' ? 1 : grain === 'quarter' ? 3 : 12)
}
