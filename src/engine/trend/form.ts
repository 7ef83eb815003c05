import type { ViewState } from '#view/view-state.ts'
import type { TrendBucket, TrendModel } from '../trend.ts'
import { type MovingMean, movingMeans } from './average.ts'
import { canHaveBand } from './band.ts'
import { type BaselineBucket, baselineBuckets, buildBaseline, type TrendBaseline } from './baseline.ts'
import type { CountStretch } from './stretch.ts'

/** A bucket as a form shows it. */
export interface ShapedBucket {
  /** one for each series; under a running total all from the period's start to the end of the bucket */
  readonly values: readonly number[]
  readonly total: number
  /** UCDP's low and high for `total`; null: not asked for, nothing counted, or an event has none */
  readonly band: { readonly low: number; readonly high: number } | null
  /** null: not asked for, or not every day of the window has data */
  readonly average: MovingMean | null
  /** what the baseline counts in its place; null: none, or not every day has data */
  readonly baseline: BaselineBucket | null
}

/** The trend on another scale, as a running total, with a moving average or with UCDP's range. */
export interface TrendForm {
  readonly scale: ViewState['scale']
  readonly isCumulative: boolean
  /** length of the moving average in buckets; null: none */
  readonly average: number | null
  /** an average was asked for and has no meaning here */
  readonly withoutAverage: 'cumulative' | 'share' | null
  /** the range can be drawn: the best estimate of all sides, not split, on a scale of counts */
  readonly hasBand: boolean
  readonly baseline: TrendBaseline | null
  /** one for each of the model's buckets */
  readonly buckets: readonly ShapedBucket[]
}

export function shapeTrend(
  model: TrendModel,
  view: Pick<ViewState, 'scale' | 'isCumulative' | 'average' | 'baseline'>,
  count: CountStretch,
): TrendForm {
  const { scale, isCumulative } = view
  const barrier =
    view.average === null ? null : isCumulative ? 'cumulative' : scale === 'share' ? 'share' : null
  const average = barrier === null ? view.average : null
  const hasBand = canHaveBand(model) && scale !== 'share'
  const means = average === null ? [] : movingMeans(model, count, average)
  const baseline = buildBaseline(model, view.baseline, count)
  const base = baseline ? baselineBuckets(baseline, isCumulative) : []
  const plain = model.buckets.map((bucket) => ({
    values: bucket.values,
    total: bucket.total,
    band: hasBand ? bandOf(bucket) : null,
  }))
  const shaped = isCumulative ? runningTotals(plain, model.buckets) : plain
  return {
    ...{ scale, isCumulative, average, hasBand, withoutAverage: barrier, baseline },
    buckets: shaped.map((bucket, i) => ({ ...bucket, average: means[i] ?? null, baseline: base[i] ?? null })),
  }
}

type Counted = Omit<ShapedBucket, 'average' | 'baseline'>

/** The range of a bucket, where each of its events has one. */
function bandOf({ toll, events }: TrendBucket): Counted['band'] {
  return !toll || events === 0 || toll.rowsWithoutRange > 0 ? null : { low: toll.low, high: toll.high }
}

/** From the start on; the range stops for good at the first event that has none. */
function runningTotals(plain: readonly Counted[], buckets: readonly TrendBucket[]): Counted[] {
  let values: readonly number[] = []
  let total = 0
  let band: Counted['band'] = { low: 0, high: 0 }
  return plain.map((own, i) => {
    values = own.values.map((value, s) => value + (values[s] ?? 0))
    total += own.total
    const isEmpty = buckets[i]?.events === 0
    if (band && !isEmpty) {
      band = own.band && { low: band.low + own.band.low, high: band.high + own.band.high }
    }
    return { values, total, band: total === 0 ? null : band }
  })
}
