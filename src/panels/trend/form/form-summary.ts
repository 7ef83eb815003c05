import type { Dataset } from '#dataset/dataset.ts'
import type { TrendForm } from '#engine/trend/form.ts'
import type { TrendModel } from '#engine/trend.ts'
import type { Speech } from '#format/speech.ts'
import { seriesName } from '../series-name.ts'
import type { FormWords } from './form-words.ts'

/** What a form adds to the summary of the chart. */
export function formSummary(model: TrendModel, form: TrendForm, { n }: Speech, say: FormWords): string {
  const { summary } = say
  const sentences: string[] = []
  if (form.scale === 'log') sentences.push(summary.logScale)
  if (form.scale === 'share') sentences.push(summary.shares)
  const last = form.buckets.at(-1)
  if (form.isCumulative && last) {
    sentences.push(summary.running(n.day(model.period.to), n.count(last.total)))
  }
  if (form.average !== null) {
    const window = say.window(n.count(form.average), model.grain)
    const known = form.buckets.flatMap(({ average }) => average ?? []).at(-1)
    sentences.push(
      known ? summary.average(window, n.days(known), n.tenth(known.mean)) : summary.noAverage(window),
    )
  }
  return sentences.join(' ')
}

/** What a bucket's card says below its counts. */
export function formRows(
  model: TrendModel,
  form: TrendForm,
  provinces: Dataset['provinces'],
  speech: Speech,
  say: FormWords,
) {
  const { n } = speech
  return (index: number): { label: string; value: string }[] => {
    const shape = form.buckets[index]
    if (!shape) return []
    const rows: { label: string; value: string }[] = []
    if (form.isCumulative) rows.push({ label: say.runningHead, value: n.count(shape.total) })
    if (form.scale === 'share' && shape.total > 0) {
      for (const [i, { key }] of model.series.entries()) {
        const value = shape.values[i] ?? 0
        if (value > 0) {
          rows.push({
            label: say.shareHead(seriesName(key, speech, provinces)),
            value: n.percent(value / shape.total),
          })
        }
      }
    }
    if (form.average !== null) {
      rows.push({
        label: say.meanHead(say.window(n.count(form.average), model.grain)),
        value: shape.average ? n.tenth(shape.average.mean) : say.noMean,
      })
    }
    return rows
  }
}
