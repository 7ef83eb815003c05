import type { ScenePick } from '#engine/brief/pick.ts'
import { buildMultiples, type TrendMultiples } from '#engine/trend/multiples.ts'
import { buildTrend, type TrendModel } from '#engine/trend.ts'
import { bearableGrain } from '#engine/trend-buckets.ts'
import type { PanelsSpec } from '#panels/export/slides/spec.ts'
import { namedPanels } from '#panels/trend/multiples/panel-names.ts'
import { trendTitle } from '#panels/trend/picture/draw-trend.ts'
import { valueScale } from '#panels/trend/value-ticks.ts'
import type { ViewState } from '#view/view-state.ts'
import type { ChartSpeech } from './chart-words.ts'
import { bucketLabels, coloursOf, isMissing, namesOf, uncodedIn } from './trend-series.ts'

/** Small charts that a slide has room for. */
const MOST_PANELS = 6

/** The trend as small charts on one scale, as many as a slide has room for; null: it has not two panels. */
export function trendPanels(
  { dataset, view, selection }: ScenePick,
  asked: TrendModel,
  speech: ChartSpeech,
): PanelsSpec | null {
  const grain = bearableGrain(asked.grain, asked.period)
  const model = grain === asked.grain ? asked : buildTrend(dataset, { ...view, grain }, selection)
  const multiples = buildMultiples(dataset, view, selection, model)
  if (!multiples || multiples.panels.length < 2) return null
  const { series: keys } = multiples
  const uncoded = uncodedIn(keys)
  const shared = {
    is: 'chart' as const,
    form: 'stacked' as const,
    labels: bucketLabels(model, speech.n),
    top: valueScale(multiples.most).top,
    ...{ lines: [], note: '' },
  }
  const [names, colours] = [namesOf(keys, dataset, speech), coloursOf(keys)]
  const panels = namedPanels(multiples, speech, dataset).slice(0, MOST_PANELS)
  return {
    is: 'panels',
    title: trendTitle({ model, view }, speech),
    panels: panels.map(({ name, buckets }) => ({
      ...shared,
      title: name,
      series: keys.map((_, i) => ({
        name: names[i] ?? '',
        colour: colours[i] ?? '',
        values: buckets.map((bucket) => (isMissing(bucket, i, uncoded) ? null : (bucket.values[i] ?? 0))),
      })),
    })),
    note: panelWords(multiples, panels.length, view, model, speech).join(' '),
  }
}

/** What the panels are, how many of them are here, and what to know of them. */
function panelWords(
  { by, panels, isOverlapping, isThin, isBestOnly }: TrendMultiples,
  shown: number,
  view: ViewState,
  { grain }: TrendModel,
  { m, n }: ChartSpeech,
): string[] {
  const say = m.multiples
  const isFormed =
    view.scale !== 'linear' || view.isCumulative || view.average !== null || view.baseline !== 'none'
  const isPart = shown < panels.length
  return [
    say.lead(by) + (isPart ? say.shown(n.count(shown), n.count(panels.length)).join('') : '') + say.end,
    isOverlapping && (by === 'actor' || by === 'side') && say.overlap[by],
    isThin && m.briefTrend.thin,
    isBestOnly && say.bestOnly,
    view.grain !== null && view.grain !== grain && say.coarse(grain),
    isFormed && m.briefTrend.plain,
  ].filter((words) => words !== false)
}
