import type { Compared } from '#engine/trend/baseline.ts'
import type { TrendForm } from '#engine/trend/form.ts'
import type { TrendModel } from '#engine/trend.ts'
import type { ChartSpec } from '#panels/export/slides/spec.ts'
import type { ChartSpeech } from './chart-words.ts'

const INK = '#1b1b1a'
const INK_2 = '#4f4d48'
const ACCENT = '#0a706c'

/** What a form draws over the bars: the coder's range, the moving average, and what the period is compared with. */
export function formLines(model: TrendModel, form: TrendForm, { m, n }: ChartSpeech): ChartSpec['lines'] {
  const { buckets, hasBand, average, baseline, scale, isCumulative } = form
  const say = m.briefTrend
  const window = (count: number) => m.trendForm.window(n.count(count), model.grain)
  const range = (['low', 'high'] as const).map((end) => ({
    name: say[end],
    ...{ colour: INK_2, isDashed: true },
    values: buckets.map(({ band }) => band?.[end] ?? null),
  }))
  const mean = {
    name: say.average(window(average ?? 0)),
    ...{ colour: INK, isDashed: false },
    values: buckets.map((bucket) => bucket.average?.mean ?? null),
  }
  const lines = [...(hasBand ? range : []), ...(average === null ? [] : [mean])]
  if (!baseline || scale === 'share') return lines
  const dashed = { colour: ACCENT, isDashed: true }
  if (baseline.is !== 'mean') {
    const values = buckets.map((bucket) => bucket.baseline?.total ?? null)
    return [...lines, { name: m.trendForm.baselineHead[baseline.is], ...dashed, values }]
  }
  if (isCumulative) return lines
  const levels = baseline.compared.filter(({ base }) => base.covered === 'all')
  return [
    ...lines,
    ...levels.map((one) => ({
      name: say.meanBefore(window(one.parts)),
      ...dashed,
      values: levelOf(one, model),
    })),
  ]
}

/** A mean, from the first bucket that it is made from to the one that it is compared with. */
function levelOf({ base, parts, now }: Compared, { buckets }: TrendModel): (number | null)[] {
  return buckets.map(({ from, to }) => (to >= base.from && from <= now.to ? base.total / parts : null))
}

/** What has to be known of a form to read its chart. */
export function formWords(
  { scale, hasBand, average, withoutAverage }: TrendForm,
  { m }: ChartSpeech,
): string[] {
  const say = m.briefTrend
  return [
    scale === 'log' && say.log,
    hasBand && say.range,
    average !== null && say.averageNote,
    withoutAverage && m.trendForm.withoutAverage[withoutAverage],
  ].filter((words) => words !== false && words !== null)
}
