import type { DayRange } from '#domain/date.ts'
import { GRAINS, type Grain } from '#view/view-state.ts'
import { bucketStart, nextBucket } from './period.ts'

/** More buckets than this are too many to lay out once for each of many panels. */
export const MOST_BUCKETS = 750

const DAYS_IN: Record<Grain, number> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.2 }

/** The finest grain, from the one asked for upwards, that cuts a period into no more than `MOST_BUCKETS`. */
export function bearableGrain(asked: Grain, { from, to }: DayRange): Grain {
  const days = to - from + 1
  return (
    GRAINS.slice(GRAINS.indexOf(asked)).find((grain) => days / DAYS_IN[grain] <= MOST_BUCKETS - 2) ?? 'year'
  )
}

/** Days of one bucket, cut to the period; both ends inclusive. */
export interface BucketDays extends DayRange {
  /** the bucket goes on after its last day here: the period, and so perhaps the data, end inside it */
  readonly isIncomplete: boolean
}

/** A period cut at the calendar's bucket borders: no day is left out, none is in two buckets. */
export function bucketsOf(period: DayRange, grain: Grain): BucketDays[] {
  const buckets: BucketDays[] = []
  let start = bucketStart(period.from, grain)
  while (start <= period.to) {
    const next = nextBucket(start, grain)
    buckets.push({
      from: Math.max(start, period.from),
      to: Math.min(next - 1, period.to),
      isIncomplete: next - 1 > period.to,
    })
    start = next
  }
  return buckets
}
