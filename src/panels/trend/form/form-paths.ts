import type { TrendBucket } from '#engine/trend.ts'
import { barEdges, type Scales } from '../series-paths.ts'

type Days = Pick<TrendBucket, 'from' | 'to'>

/** px */
const MARK = 3

/** A mark for each value above 0, as wide as its bar would be. */
export function marksPath(buckets: readonly Days[], values: readonly number[], scales: Scales): string {
  return buckets
    .map((bucket, i) => {
      const value = values[i] ?? 0
      if (value <= 0) return ''
      const [left, right] = barEdges(bucket, scales)
      const y = scales.y(value).toFixed(1)
      return `M${left},${y}h${Math.max(1, right - left).toFixed(1)}v${MARK}H${left}Z`
    })
    .join('')
}

/** A line from the middle of one bucket to that of the next; null: it breaks. A value alone is a short dash. */
export function linePath(
  buckets: readonly Days[],
  values: readonly (number | null)[],
  { x, y }: Scales,
): string {
  const middle = ({ from, to }: Days) => (x(from) + x(to + 1)) / 2
  return buckets
    .map((bucket, i) => {
      const value = values[i] ?? null
      if (value === null) return ''
      const isNew = (values[i - 1] ?? null) === null
      const at = `${middle(bucket).toFixed(1)},${y(value).toFixed(1)}`
      return isNew ? `M${at}h0.1` : `L${at}`
    })
    .join('')
}

/** A step over each bar that has a value, joined to its neighbours'. */
export function stepPath(
  buckets: readonly Days[],
  values: readonly (number | null)[],
  { x, y }: Scales,
): string {
  return buckets
    .map(({ from, to }, i) => {
      const value = values[i] ?? null
      if (value === null) return ''
      const height = y(value).toFixed(1)
      const start = (values[i - 1] ?? null) === null ? `M${x(from).toFixed(1)},${height}` : `V${height}`
      return `${start}H${x(to + 1).toFixed(1)}`
    })
    .join('')
}

/** From low to high over each bar that has a range. */
export function bandPath(
  buckets: readonly Days[],
  bands: readonly ({ readonly low: number; readonly high: number } | null)[],
  scales: Scales,
): string {
  return buckets
    .map((bucket, i) => {
      const band = bands[i] ?? null
      if (band === null) return ''
      const [left, right] = barEdges(bucket, scales)
      return `M${left},${scales.y(band.low).toFixed(1)}V${scales.y(band.high).toFixed(1)}H${right}V${scales.y(band.low).toFixed(1)}Z`
    })
    .join('')
}
