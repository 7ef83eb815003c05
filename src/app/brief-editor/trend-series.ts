import type { Dataset } from '#dataset/dataset.ts'
import { bucketStart, nextBucket } from '#engine/period.ts'
import type { PanelBucket } from '#engine/trend/multiples.ts'
import type { TrendModel } from '#engine/trend.ts'
import type { SeriesKey } from '#engine/trend-series.ts'
import type { Speech } from '#format/speech.ts'
import { seriesName } from '#panels/trend/series-name.ts'

/** Colours of what has none of its own, from the darkest. */
const TONES = ['#1b1b1a', '#4f4d48', '#706d66', '#a9a59b', '#bdb9af', '#e0ddd5']

/** The sides' colours on white paper; those of the light theme. */
const SIDES = {
  'not-coded': '#d3cbb8',
  'forces-pk': '#1d4272',
  'forces-af': '#6f97c7',
  'forces-other': '#45648c',
  civilians: '#b8432f',
  militants: '#ba8718',
  unknown: '#c4c2ba',
} as const

/** The colour of each series, on white. */
export const coloursOf = (keys: readonly SeriesKey[]): string[] =>
  keys.map((key, i) => (key.by === 'side' ? SIDES[key.side] : (TONES[i] ?? TONES[0] ?? '')))

export const namesOf = (
  keys: readonly SeriesKey[],
  { provinces }: Pick<Dataset, 'provinces'>,
  speech: Speech,
): string[] => keys.map((key) => seriesName(key, speech, provinces))

/** Position of the series of dead without a side; -1: there is none. */
export const uncodedIn = (keys: readonly SeriesKey[]): number =>
  keys.findIndex((key) => key.by === 'side' && key.side === 'not-coded')

/** No data in the bucket; or all its dead are in rows without sides, so that a 0 for any other side would say too much. */
export function isMissing(
  { isBlank, events, total, values }: Pick<PanelBucket, 'isBlank' | 'events' | 'total' | 'values'>,
  i: number,
  uncoded: number,
): boolean {
  const isUncoded = uncoded >= 0 && i !== uncoded && total > 0 && values[uncoded] === total
  return (isBlank && events === 0) || isUncoded
}

/** The days of each bucket; a month or a year by its name where it is whole. */
export function bucketLabels({ buckets, grain }: TrendModel, n: Speech['n']): string[] {
  return buckets.map(({ from, to }) => {
    const isWhole = bucketStart(from, grain) === from && nextBucket(from, grain) === to + 1
    if (isWhole && grain === 'month') return n.month(from)
    return isWhole && grain === 'year' ? n.year(from) : n.days({ from, to })
  })
}
