import type { TrendBucket } from '#engine/trend.ts'

/** The scales a drawing is made with: its own, or the chart library's. */
export interface Scales {
  /** left edge of a day */
  readonly x: (day: number) => number
  readonly y: (value: number) => number
  readonly barGapPx: number
}

const round = (n: number) => Math.round(n * 100) / 100

/** Left and right edge of a bucket's bar. Where bars are thin, the gap shrinks with them and then goes. */
export function barEdges(
  { from, to }: Pick<TrendBucket, 'from' | 'to'>,
  { x, barGapPx }: Scales,
): [number, number] {
  const left = x(from)
  const right = x(to + 1)
  const width = right - left
  const gap = width < 3 ? 0 : Math.min(barGapPx, width * 0.3)
  return [round(left + gap / 2), round(right - gap / 2)]
}

/**
 * Where several buckets share a column of pixels, the highest of them stands for all, over all their days: no peak is
 * lost. Buckets that have a pixel each are given back as they are.
 */
export function thinned(buckets: readonly TrendBucket[], x: Scales['x']): readonly TrendBucket[] {
  const [first] = buckets
  const last = buckets.at(-1)
  if (!first || !last || x(last.to + 1) - x(first.from) >= buckets.length) return buckets
  const kept: TrendBucket[] = []
  let column = Number.NaN
  for (const bucket of buckets) {
    const at = Math.floor(x(bucket.from))
    const held = at === column ? kept.pop() : undefined
    const highest = held && held.total >= bucket.total ? held : bucket
    kept.push(held ? { ...highest, from: held.from, to: bucket.to } : bucket)
    column = at
  }
  return kept
}

/** One path for each series: all its bars, each standing on those of the series before. */
export function seriesPaths(buckets: readonly TrendBucket[], count: number, scales: Scales): string[] {
  const parts: string[][] = Array.from({ length: count }, () => [])
  for (const bucket of buckets) {
    if (bucket.total === 0) continue
    const [left, right] = barEdges(bucket, scales)
    let base = 0
    for (let s = 0; s < count; s++) {
      const value = bucket.values[s] ?? 0
      if (value === 0) continue
      const bottom = round(scales.y(base))
      base += value
      parts[s]?.push(`M${left},${bottom}V${round(scales.y(base))}H${right}V${bottom}Z`)
    }
  }
  return parts.map((part) => part.join(''))
}

/** The whole bars of some buckets, as one path. */
export function barsPath(buckets: readonly TrendBucket[], scales: Scales): string {
  return seriesPaths(
    buckets.map((bucket) => ({ ...bucket, values: [bucket.total] })),
    1,
    scales,
  ).join('')
}
