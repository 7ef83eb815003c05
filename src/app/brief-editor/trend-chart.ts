import type { ScenePick } from '#engine/brief/pick.ts'
import { shapeTrend } from '#engine/trend/form.ts'
import { stretchCounter } from '#engine/trend/stretch.ts'
import { buildTrend } from '#engine/trend.ts'
import type { Speech } from '#format/speech.ts'
import type { ChartSpec, PanelsSpec } from '#panels/export/slides/spec.ts'
import { gapWords } from '#panels/trend/gap-words.ts'
import { trendTitle } from '#panels/trend/picture/draw-trend.ts'
import { chartSpeech } from './chart-words.ts'
import { formLines, formWords } from './trend-lines.ts'
import { trendPanels } from './trend-panels.ts'
import { bucketLabels, coloursOf, isMissing, namesOf, uncodedIn } from './trend-series.ts'

const FORMS = { linear: 'stacked', share: 'share', log: 'log' } as const

/** The trend in the form that the panel has: a value for each bucket and series, null where there are no data. */
export function trendChart(pick: ScenePick, plain: Speech): ChartSpec | PanelsSpec {
  const speech = chartSpeech(plain)
  const { dataset, view, selection } = pick
  const model = buildTrend(dataset, view, selection)
  const gaps = model.gaps.map((gap) => gapWords(gap, model.period, speech))
  const said = [
    gaps.length > 0 && `${gaps.join('; ')}.`,
    view.series !== null && speech.m.briefTrend.published,
  ]
  const note = (more: readonly string[]) => [...said, ...more].filter((words) => words !== false).join(' ')
  const panels = trendPanels(pick, model, speech)
  if (panels) return { ...panels, note: note([panels.note]) }
  const form = shapeTrend(model, view, stretchCounter(dataset, view, selection))
  const keys = model.series.map(({ key }) => key)
  const uncoded = uncodedIn(keys)
  const [names, colours] = [namesOf(keys, dataset, speech), coloursOf(keys)]
  return {
    is: 'chart',
    form: FORMS[view.scale],
    title: trendTitle({ model, view }, speech),
    labels: bucketLabels(model, speech.n),
    top: null,
    series: keys.map((_, i) => ({
      name: names[i] ?? '',
      colour: colours[i] ?? '',
      values: model.buckets.map((bucket, b) =>
        !view.isCumulative && isMissing(bucket, i, uncoded) ? null : (form.buckets[b]?.values[i] ?? 0),
      ),
    })),
    lines: formLines(model, form, speech),
    note: note(formWords(form, speech)),
  }
}
