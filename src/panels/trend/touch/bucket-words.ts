import type { Dataset } from '#dataset/dataset.ts'
import type { TrendBucket, TrendModel } from '#engine/trend.ts'
import { gapWords } from '../gap-words.ts'
import { seriesId, seriesName, seriesTone } from '../series-name.ts'
import type { TouchSpeech } from './touch-speech.ts'

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
  speech: TouchSpeech,
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
  const killedIn = bucket.events === 1 ? m.touch.killedOfOne : m.touch.killedOf(n.count(bucket.events))
  return {
    days: n.days(bucket),
    parts: model.stack === 'none' ? [] : parts,
    totalLabel: model.measure === 'killed' ? killedIn : m.touch.eventsTotal,
    total: bucket.isBlank && bucket.events === 0 ? m.touch.noData : n.count(bucket.total),
    range: rangeWords(bucket, speech),
    warnings: [
      ...bucket.gaps.map((gap) => gapWords(gap, bucket, speech)),
      ...(bucket.isIncomplete ? [m.touch.incomplete] : []),
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

function rangeWords(bucket: TrendBucket, { m, n }: TouchSpeech): string | null {
  const toll = rangeIn(bucket)
  if (!toll) return null
  const range = n.range(toll.low, toll.high)
  return toll.rowsWithoutRange === 0
    ? range
    : m.touch.rangePartly(range, n.count(toll.rowsWithoutRange)).join('')
}

/** A bucket as one spoken line. */
export function spokenBucket(
  words: BucketWords,
  model: TrendModel,
  { m }: TouchSpeech,
  more: readonly { readonly label: string; readonly value: string }[],
): string {
  return m.touch.spoken(
    m.touch.bucket(words.days, model.grain),
    m.touch.spokenPart(words.totalLabel, words.total),
    [
      ...words.parts.map(({ name, value }) => [name, value]),
      ...more.map(({ label, value }) => [label, value]),
    ]
      .map(([name = '', value = '']) => m.touch.spokenPart(name, value))
      .join(', '),
    words.warnings.join(', '),
  )
}
