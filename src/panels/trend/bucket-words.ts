import type { Dataset } from '#dataset/dataset.ts'
import type { TrendBucket, TrendModel } from '#engine/trend.ts'
import type { Speech } from '#format/speech.ts'
import { gapWords } from './gap-words.ts'
import { seriesId, seriesName, seriesTone } from './series-name.ts'

/** One bucket in words: what the tooltip, the table and the voice say of it. */
export interface BucketWords {
  readonly days: string
  /** in drawing order; those without anything in this bucket are left out */
  readonly parts: readonly {
    readonly id: string
    readonly name: string
    readonly tone: string
    readonly value: string
  }[]
  readonly totalLabel: string
  readonly total: string
  /** null: UCDP gives no range for what is counted */
  readonly range: string | null
  readonly warnings: readonly string[]
}

export function bucketWords(
  bucket: TrendBucket,
  model: TrendModel,
  speech: Speech,
  provinces: Dataset['provinces'],
): BucketWords {
  const { m, n } = speech
  const parts = model.series.flatMap(({ key }, i) => {
    const value = bucket.values[i] ?? 0
    return value === 0
      ? []
      : [
          {
            id: seriesId(key),
            name: seriesName(key, speech, provinces),
            tone: seriesTone(key, i),
            value: n.count(value),
          },
        ]
  })
  const killedIn = bucket.events === 1 ? m.trend.killedOfOne : m.trend.killedOf(n.count(bucket.events))
  return {
    days: n.days(bucket),
    parts: model.stack === 'none' ? [] : parts,
    totalLabel: model.measure === 'killed' ? killedIn : m.trend.eventsTotal,
    total: bucket.isBlank && bucket.events === 0 ? m.trend.noData : n.count(bucket.total),
    range: rangeWords(bucket, speech),
    warnings: [
      ...bucket.gaps.map((gap) => gapWords(gap, bucket, speech)),
      ...(bucket.isIncomplete ? [m.trend.incomplete] : []),
    ],
  }
}

/**
 * UCDP's estimates for a bucket, or null where there is no range: nothing was counted, only some sides count, or no
 * row has low and high estimates. Where only some rows lack them, their best estimate stands in, and that is said.
 */
export function rangeIn({ toll, events }: TrendBucket): TrendBucket['toll'] {
  return !toll || events === 0 || toll.rowsWithoutRange === events ? null : toll
}

function rangeWords(bucket: TrendBucket, { m, n }: Speech): string | null {
  const toll = rangeIn(bucket)
  if (!toll) return null
  const range = n.range(toll.low, toll.high)
  return toll.rowsWithoutRange === 0
    ? range
    : m.trend.rangePartly(range, n.count(toll.rowsWithoutRange)).join('')
}

/** A bucket as one spoken line. */
export function spokenBucket(
  words: BucketWords,
  model: TrendModel,
  { m }: Speech,
  more: readonly { readonly label: string; readonly value: string }[],
): string {
  return m.trend.spoken(
    m.trend.bucket(words.days, model.grain),
    m.trend.spokenPart(words.totalLabel, words.total),
    [
      ...words.parts.map(({ name, value }) => [name, value]),
      ...more.map(({ label, value }) => [label, value]),
    ]
      .map(([name = '', value = '']) => m.trend.spokenPart(name, value))
      .join(', '),
    words.warnings.join(', '),
  )
}
