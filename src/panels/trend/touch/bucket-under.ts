import type { TrendBucket } from '#engine/trend.ts'

/** Of the buckets that share a column of pixels with one of them, the highest: it is what is drawn there. */
export function bucketUnder(
  buckets: readonly Pick<TrendBucket, 'from' | 'total'>[],
  at: number,
  x: (day: number) => number,
): number {
  const columnOf = (index: number) => Math.floor(x(buckets[index]?.from ?? Number.NaN))
  const column = columnOf(at)
  let first = at
  while (columnOf(first - 1) === column) first--
  let highest = first
  for (let i = first + 1; columnOf(i) === column; i++) {
    if ((buckets[i]?.total ?? 0) > (buckets[highest]?.total ?? 0)) highest = i
  }
  return highest
}
