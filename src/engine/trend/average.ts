import type { DayRange } from '#domain/date.ts'
import type { Grain } from '#view/view-state.ts'
import { bucketStart, nextBucket } from '../period.ts'
import type { TrendModel } from '../trend.ts'
import type { CountStretch } from './stretch.ts'

/** Lengths that suit each width of bar, in bars: weeks of a month, a quarter and a year, and so on. */
export const AVERAGES: Readonly<Record<Grain, readonly number[]>> = {
  day: [7, 28],
  week: [4, 13, 52],
  month: [3, 12],
  quarter: [4],
  year: [3, 5],
}

/** The mean of a bucket and those before it: the days that it is made from, and what was counted in them. */
export interface MovingMean extends DayRange {
  /** in the model's measure */
  readonly sum: number
  readonly mean: number
}

/**
 * For each bucket the mean of so many whole buckets that end with it, from before the period where need be. Null where
 * the bucket is not complete or a country that counts has no data on one of the days.
 */
export function movingMeans(
  { buckets, grain }: Pick<TrendModel, 'buckets' | 'grain'>,
  count: CountStretch,
  window: number,
): (MovingMean | null)[] {
  const first = buckets[0]
  if (!first) return []
  const starts = [bucketStart(first.from, grain)]
  for (let i = 1; i < window; i++) starts.unshift(bucketStart((starts[0] ?? 0) - 1, grain))
  return buckets.map(({ to, isIncomplete }, i) => {
    const from = i < window ? (starts[i] ?? 0) : (buckets[i - window + 1]?.from ?? 0)
    const end = nextBucket(bucketStart(to, grain), grain) - 1
    if (isIncomplete) return null
    const { total, covered } = count({ from, to: end })
    return covered === 'all' ? { from, to: end, sum: total, mean: total / window } : null
  })
}
