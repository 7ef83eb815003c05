import type { ScenePick } from '#engine/brief/pick.ts'
import { bucketStart, nextBucket } from '#engine/period.ts'
import { shapeTrend } from '#engine/trend/form.ts'
import { stretchCounter } from '#engine/trend/stretch.ts'
import { buildTrend, type TrendBucket, type TrendModel } from '#engine/trend.ts'
import type { Speech } from '#format/speech.ts'
import type { ChartSpec } from '#panels/export/slides/spec.ts'
import { gapWords } from '#panels/trend/gap-words.ts'
import { trendTitle } from '#panels/trend/picture/draw-trend.ts'
import { seriesName } from '#panels/trend/series-name.ts'

/** Colours of what has none of its own, from the darkest. */
const TONES = ['#1b1b1a', '#4f4d48', '#706d66', '#a9a59b', '#bdb9af', '#e0ddd5']

/** The sides' colours on white paper; those of the light theme. */
const SIDES = {
  'not-coded': '#edeae2',
  'forces-pk': '#1d4272',
  'forces-af': '#6f97c7',
  'forces-other': '#45648c',
  civilians: '#b8432f',
  militants: '#ba8718',
  unknown: '#c4c2ba',
} as const

/** The bars of the trend as the panel counts them: a value for each bucket and series, null where there are no data. */
export function trendChart({ dataset, view, selection }: ScenePick, speech: Speech): ChartSpec {
  const { n } = speech
  const model = buildTrend(dataset, view, selection)
  const form = shapeTrend(
    model,
    { scale: 'linear', isCumulative: view.isCumulative, average: null, baseline: 'none' },
    stretchCounter(dataset, view, selection),
  )
  const uncoded = model.series.findIndex(({ key }) => key.by === 'side' && key.side === 'not-coded')
  const gaps = model.gaps.map((gap) => gapWords(gap, model.period, speech))
  return {
    is: 'chart',
    form: view.scale === 'share' ? 'share' : 'stacked',
    title: trendTitle({ model, view }, speech),
    labels: model.buckets.map((bucket) => bucketLabel(bucket, model, n)),
    series: model.series.map(({ key }, i) => ({
      name: seriesName(key, speech, dataset.provinces),
      colour: key.by === 'side' ? SIDES[key.side] : (TONES[i] ?? TONES[0] ?? ''),
      values: model.buckets.map((bucket, b) =>
        isMissing(bucket, i, uncoded, view.isCumulative) ? null : (form.buckets[b]?.values[i] ?? 0),
      ),
    })),
    note: gaps.join('; '),
  }
}

/** No data in the bucket; or all its dead are in rows without sides, so that a 0 for any other side would say too much. */
function isMissing(bucket: TrendBucket, i: number, uncoded: number, isCumulative: boolean): boolean {
  if (isCumulative) return false
  const { isBlank, events, total, values } = bucket
  return (
    (isBlank && events === 0) || (uncoded >= 0 && i !== uncoded && total > 0 && values[uncoded] === total)
  )
}

/** The days of a bucket; a month or a year by its name where it is whole. */
function bucketLabel({ from, to }: TrendBucket, { grain }: TrendModel, n: Speech['n']): string {
  const isWhole = bucketStart(from, grain) === from && nextBucket(from, grain) === to + 1
  if (isWhole && grain === 'month') return n.month(from)
  return isWhole && grain === 'year' ? n.year(from) : n.days({ from, to })
}
