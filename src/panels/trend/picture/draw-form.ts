import type { TrendForm } from '#engine/trend/form.ts'
import type { TrendModel } from '#engine/trend.ts'
import { type Inks, type Pen, pathWith } from '#ui/pen.ts'
import type { FormAxis } from '../form/axis.ts'
import { bandPath, linePath, marksPath, stepPath } from '../form/form-paths.ts'
import { dayX, type TrendLayout, valueY } from '../layout.ts'
import type { Scales } from '../series-paths.ts'
import type { PictureSpeech } from './picture-words.ts'
import { fillSeries } from './series-fill.ts'

interface Formed {
  readonly model: TrendModel
  readonly form: TrendForm
  readonly axis: FormAxis
  readonly layout: TrendLayout
  readonly theme: Inks
}

/** What a form adds, in words. */
export function formNotes(model: TrendModel, form: TrendForm, { m, n }: PictureSpeech): string[] {
  const say = m.exportPicture
  return [
    ...(form.scale === 'log' ? [m.trendForm.summary.logScale] : []),
    ...(form.scale === 'share' ? [m.trendForm.summary.shares] : []),
    ...(form.hasBand ? [say.band] : []),
    ...(form.average === null ? [] : [say.average(m.trendForm.window(n.count(form.average), model.grain))]),
    ...(form.baseline && form.scale !== 'share'
      ? [say.baseline(m.trendForm.baselines[form.baseline.is])]
      : []),
  ]
}

/** Over the bars: the range, the marks of a log axis, what the trend is compared with, and the moving average. */
export function drawFormLines(pen: Pen, { model, form, axis, layout, theme }: Formed): void {
  const scales: Scales = {
    x: (day) => dayX(layout, day),
    y: (value) => valueY(layout, axis.at(value)),
    barGapPx: layout.barGapPx,
  }
  const { buckets } = model
  if (form.hasBand) {
    const band = pathWith(
      bandPath(
        buckets,
        form.buckets.map((bucket) => bucket.band),
        scales,
      ),
    )
    pen.globalAlpha = 0.55
    pen.fillStyle = theme.sides['unknown'] ?? theme.rule
    pen.fill(band)
    pen.globalAlpha = 1
    trace(pen, band, theme.ink2, 0.75)
  }
  if (form.scale === 'log') {
    const { x0, x1, plot } = layout
    const box = { x: x0, y: plot.top, width: x1 - x0, height: plot.bottom - plot.top }
    for (const [position, { key }] of model.series.entries()) {
      const values = form.buckets.map((bucket) => bucket.values[position] ?? 0)
      fillSeries(pen, pathWith(marksPath(buckets, values, scales)), box, { key, position }, theme)
    }
  }
  drawBaseline(pen, { model, form, theme }, scales)
  if (form.average === null) return
  const means = pathWith(
    linePath(
      buckets,
      form.buckets.map(({ average }) => average?.mean ?? null),
      scales,
    ),
  )
  trace(pen, means, theme.paper, 4)
  trace(pen, means, theme.ink, 1.6)
}

/** Dashed: a step over each bar, or a level over the days of a mean. */
function drawBaseline(
  pen: Pen,
  { model, form, theme }: Pick<Formed, 'model' | 'form' | 'theme'>,
  scales: Scales,
): void {
  const { baseline } = form
  if (!baseline || form.scale === 'share') return
  const steps = stepPath(
    model.buckets,
    form.buckets.map((bucket) => bucket.baseline?.total ?? null),
    scales,
  )
  const levels =
    form.isCumulative || baseline.is !== 'mean'
      ? []
      : baseline.compared
          .filter(({ base }) => base.covered === 'all')
          .map(({ base, parts, now }) => {
            const x = scales.x(Math.max(model.period.from, base.from))
            return `M${x.toFixed(1)},${scales.y(base.total / parts).toFixed(1)}H${scales.x(now.to + 1).toFixed(1)}`
          })
  const path = pathWith([steps, ...levels].join(''))
  trace(pen, path, theme.paper, 4)
  pen.setLineDash([5, 3])
  trace(pen, path, theme.accent, 1.6)
  pen.setLineDash([])
}

function trace(pen: Pen, path: Path2D, stroke: string, widthPx: number): void {
  pen.strokeStyle = stroke
  pen.lineWidth = widthPx
  pen.stroke(path)
}
