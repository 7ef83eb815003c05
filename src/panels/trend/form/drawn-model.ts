import type { Compared } from '#engine/trend/baseline.ts'
import type { TrendForm } from '#engine/trend/form.ts'
import type { TrendModel } from '#engine/trend.ts'
import type { FormAxis } from './axis.ts'

/** The model with the heights of its bars in place of counts. On a log axis nothing is stacked, so no bar is drawn. */
export function drawnModel(model: TrendModel, form: TrendForm, { at }: FormAxis): TrendModel {
  const isLog = form.scale === 'log'
  return {
    ...model,
    series: isLog ? [] : model.series,
    buckets: model.buckets.map((bucket, i) => {
      const { values, total } = form.buckets[i] ?? bucket
      if (isLog) return { ...bucket, values: [], total: at(total), isIncomplete: false }
      if (form.scale === 'linear') return { ...bucket, values, total }
      return total === 0
        ? { ...bucket, values: values.map(() => 0), total: 0 }
        : { ...bucket, values: values.map((value) => value / total), total: 1 }
    }),
  }
}

/** The highest thing on the axis: a bar, the end of a range, a mean. */
export function largestOf({ buckets, hasBand, average, baseline, isCumulative }: TrendForm): number {
  const means = isCumulative ? [] : (baseline?.compared ?? []).map(meanOf)
  return buckets.reduce(
    (most, bucket) =>
      Math.max(
        most,
        bucket.total,
        hasBand ? (bucket.band?.high ?? 0) : 0,
        average === null ? 0 : (bucket.average?.mean ?? 0),
        bucket.baseline?.total ?? 0,
      ),
    Math.max(0, ...means),
  )
}

/** The level of a mean; 0 where it is none, or not known. */
function meanOf({ base, parts }: Compared): number {
  return parts > 1 && base.covered === 'all' ? base.total / parts : 0
}
