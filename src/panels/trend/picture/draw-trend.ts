import type { Dataset } from '#dataset/dataset.ts'
import { hatchedDays } from '#engine/gaps.ts'
import type { Selection } from '#engine/selection.ts'
import { shapeTrend, type TrendForm } from '#engine/trend/form.ts'
import { stretchCounter } from '#engine/trend/stretch.ts'
import type { TrendModel } from '#engine/trend.ts'
import type { Speech } from '#format/speech.ts'
import { type Inks, type Pen, pathWith } from '#ui/pen.ts'
import { hatchInside, wrapText, writeText } from '#ui/pen-text.ts'
import type { ViewState } from '#view/view-state.ts'
import { axisFor } from '../form/axis.ts'
import { drawnModel, largestOf } from '../form/drawn-model.ts'
import { dayX, isThinned, layOut, type TrendLayout, valueY } from '../layout.ts'
import { barsPath, seriesPaths, thinned } from '../series-paths.ts'
import { noticesOf, withoutRange } from '../TrendNote.tsx'
import { timeTicks } from '../time-ticks.ts'
import { drawFormLines, formNotes } from './draw-form.ts'
import { drawLanes } from './draw-lanes.ts'
import { drawSeriesLegend } from './draw-legend.ts'
import { type PictureSpeech, pictureSpeech } from './picture-words.ts'
import { fillSeries } from './series-fill.ts'

export interface TrendToDraw {
  readonly dataset: Dataset
  readonly selection: Selection
  readonly model: TrendModel
  readonly view: ViewState
  readonly theme: Inks
  readonly speech: Speech
}

interface Box {
  readonly widthPx: number
  readonly heightPx: number
}

/** What the panel keeps for its brush below the lanes, px: a picture has none. */
const BRUSH_PX = 44

/** What the bars count and how they are drawn; the title of the panel. */
export function trendTitle({ model, view }: Pick<TrendToDraw, 'model' | 'view'>, { m }: Speech): string {
  return view.isCumulative ? m.trend.running[model.measure] : m.trend.title[model.measure](model.grain)
}

/** Draws the trend from 0,0 on: what is counted, the series, the bars with their axes, gaps and lanes. */
export function drawTrend(pen: Pen, asked: TrendToDraw, { widthPx, heightPx }: Box): void {
  const speech = pictureSpeech(asked.speech)
  const { model, theme, view, dataset, selection } = asked
  const form = shapeTrend(model, view, stretchCounter(dataset, view, selection))
  const font = `400 12px ${theme.sans}`
  let top = 0
  for (const line of wrapText(pen, notesText(asked, form, speech, widthPx), widthPx, font)) {
    top += 15
    writeText(pen, line, 0, top - 3, { font, fill: theme.ink2 })
  }
  pen.open?.('trend-legend')
  top += drawSeriesLegend(pen, asked, speech, widthPx, top)
  pen.close?.()
  pen.save()
  pen.translate(0, top)
  pen.open?.('trend')
  drawPlot(pen, asked, form, speech, { widthPx, heightPx: heightPx - top })
  pen.close?.()
  pen.restore()
}

function notesText(
  { model, view }: TrendToDraw,
  form: TrendForm,
  speech: PictureSpeech,
  widthPx: number,
): string {
  const { m, n } = speech
  const say = m.exportPicture
  const { range } = model
  const killed = n.count(model.killed) + (range ? m.trend.range(n.count(range.low), n.count(range.high)) : '')
  const sentence = model.measure === 'killed' ? m.trend.killedIn : m.trend.eventsWith
  const counts = sentence(
    m.trend.estimate[model.toll](model.coder),
    killed,
    n.count(model.events),
    model.events === 1,
    m.trend.scope[view.focus],
  ).join('')
  return [
    counts,
    ...noticesOf(model, m, isThinned(model, widthPx)),
    withoutRange(model, m, n.count),
    ...formNotes(model, form, speech),
    ...(view.multiples === 'none' ? [] : [say.otherForm.multiples]),
    ...(view.series === null ? [] : [say.otherForm.series]),
    ...(model.gaps.length > 0 ? [say.hatched] : []),
    ...(model.buckets.some(({ isIncomplete }) => isIncomplete) ? [say.incomplete] : []),
  ]
    .filter((text) => text !== '')
    .map((text) => text.replace(/\.$/, ''))
    .join(' · ')
}

function drawPlot(pen: Pen, asked: TrendToDraw, form: TrendForm, speech: PictureSpeech, box: Box): void {
  const { model, theme } = asked
  const axis = axisFor(form.scale, largestOf(form), speech.n)
  const drawn = drawnModel(model, form, axis)
  const layout = layOut(drawn, box.widthPx, box.heightPx + BRUSH_PX, axis.scale)
  drawGaps(pen, model, layout, theme)
  drawAxes(pen, layout, theme, speech)
  drawBars(pen, drawn, layout, theme)
  drawFormLines(pen, { model, form, axis, layout, theme })
  drawBase(pen, layout, theme)
  drawLanes(pen, model, layout, theme, speech)
  if (model.total === 0) sayNothing(pen, model, layout, theme, speech)
}

/** Every day on which a country has no data. */
function drawGaps(pen: Pen, model: TrendModel, layout: TrendLayout, theme: Inks): void {
  const { top, bottom } = layout.plot
  pen.open?.('gaps')
  for (const { from, to } of hatchedDays(model.gaps)) {
    const x = dayX(layout, from)
    const box = { x, y: top, width: dayX(layout, to + 1) - x, height: bottom - top }
    pen.save()
    pen.beginPath()
    pen.rect(box.x, box.y, box.width, box.height)
    pen.clip()
    pen.globalAlpha = 0.55
    hatchInside(pen, box, { stroke: theme.hatch, stepPx: 6, widthPx: 0.9, rises: true })
    pen.restore()
  }
  pen.close?.()
}

function drawAxes(pen: Pen, layout: TrendLayout, theme: Inks, { n }: PictureSpeech): void {
  const { scale, x0, x1, plot } = layout
  const font = `400 11px ${theme.sans}`
  for (const [i, tick] of scale.ticks.entries()) {
    const y = valueY(layout, tick)
    line(pen, x0, y, x1, y, theme.rule)
    const label = scale.labels?.[i] ?? n.count(tick)
    writeText(pen, label, x0 - 6, y + 4, { font, fill: theme.ink3, align: 'right' })
  }
  for (const { day, label, isMain } of timeTicks(layout.period, x1 - x0, n)) {
    const x = dayX(layout, day)
    line(pen, x, plot.bottom, x, plot.bottom + (label === '' ? 4 : 12), theme.ink3)
    if (label === '') continue
    const look = isMain ? { font: `600 11px ${theme.sans}`, fill: theme.ink } : { font, fill: theme.ink2 }
    writeText(pen, label, x + 4, plot.bottom + 12, look)
  }
}

function drawBase(pen: Pen, layout: TrendLayout, theme: Inks): void {
  line(pen, layout.x0, layout.plot.bottom, layout.x1, layout.plot.bottom, theme.ink)
}

/** One path a series; over what is not complete, stripes. */
function drawBars(pen: Pen, drawn: TrendModel, layout: TrendLayout, theme: Inks): void {
  const { x0, x1, plot } = layout
  const box = { x: x0, y: plot.top, width: x1 - x0, height: plot.bottom - plot.top }
  const scales = {
    x: (day: number) => dayX(layout, day),
    y: (value: number) => valueY(layout, value),
    barGapPx: layout.barGapPx,
  }
  const buckets = thinned(drawn.buckets, scales.x)
  pen.open?.('bars')
  for (const [position, data] of seriesPaths(buckets, drawn.series.length, scales).entries()) {
    const key = drawn.series[position]?.key
    if (key && data !== '') fillSeries(pen, pathWith(data), box, { key, position }, theme)
  }
  pen.close?.()
  const cut = barsPath(
    buckets.filter(({ isIncomplete }) => isIncomplete),
    scales,
  )
  if (cut === '') return
  pen.save()
  pen.clip(pathWith(cut))
  pen.globalAlpha = 0.55
  hatchInside(pen, box, { stroke: theme.ink, stepPx: 4, widthPx: 1.4, rises: false })
  pen.restore()
}

function sayNothing(
  pen: Pen,
  model: TrendModel,
  layout: TrendLayout,
  theme: Inks,
  { m }: PictureSpeech,
): void {
  const { x0, x1, plot } = layout
  const say = m.exportPicture
  const look = {
    ...{ font: `600 15px ${theme.sans}`, fill: theme.ink, align: 'center' as const },
    halo: { colour: theme.paper, widthPx: 6 },
  }
  writeText(
    pen,
    model.events === 0 ? say.nothing : say.noDead,
    (x0 + x1) / 2,
    (plot.top + plot.bottom) / 2,
    look,
  )
}

/** A line a pixel wide. */
export function line(pen: Pen, x: number, y: number, toX: number, toY: number, stroke: string): void {
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(toX, toY)
  pen.strokeStyle = stroke
  pen.lineWidth = 1
  pen.stroke()
}
