import type { TrendModel } from '#engine/trend.ts'
import { INCIDENT_GLYPH_LINE, incidentShape } from '#ui/IncidentGlyph.tsx'
import { type Inks, type Pen, pathWith } from '#ui/pen.ts'
import { hatchInside, writeText } from '#ui/pen-text.ts'
import { gapWords } from '../gap-words.ts'
import { dayX, type TrendLayout } from '../layout.ts'
import { placeAnnotations, placePauses } from '../place-labels.ts'
import { textWidthPx } from '../text-width.ts'
import type { PictureSpeech } from './picture-words.ts'

type DrawLane = (pen: Pen, model: TrendModel, layout: TrendLayout, theme: Inks, speech: PictureSpeech) => void

/** What stands above and below the plot on its time axis. */
export const drawLanes: DrawLane = (...args) => {
  for (const draw of [drawGapNames, drawPauses, drawAnnotations, drawIncidents, drawRibbon]) draw(...args)
}

function laneName(pen: Pen, name: string, y: number, { x0 }: TrendLayout, theme: Inks): void {
  writeText(pen, name, x0 - 6, y, { font: `400 11px ${theme.sans}`, fill: theme.ink3, align: 'right' })
}

/** Names a gap inside its hatching where it is wide enough. */
const drawGapNames: DrawLane = (pen, model, layout, theme, speech) => {
  for (const gap of model.gaps) {
    const words = gapWords(gap, model.period, speech)
    const x = dayX(layout, gap.from)
    if (dayX(layout, gap.to + 1) - x < textWidthPx(words, 11) + 20) continue
    const row = model.ribbon.findIndex(({ country }) => country === gap.country)
    const halo = { colour: theme.paper, widthPx: 5 }
    const look = { font: `400 11px ${theme.sans}`, fill: theme.ink2, halo }
    writeText(pen, words, x + 10, layout.plot.top + 20 + row * 15, look)
  }
}

const drawPauses: DrawLane = (pen, model, layout, theme, { m }) => {
  const top = layout.pauses
  if (top === null) return
  laneName(pen, m.trend.lanes.pauses, top + 10, layout, theme)
  const look = { font: `400 11px ${theme.sans}`, fill: theme.ink2 }
  for (const { mark, fromPx, toPx, label } of placePauses(model.pauses, (day) => dayX(layout, day), layout)) {
    pen.fillStyle = theme.ink2
    pen.fillRect(fromPx, top + 3, Math.max(2, toPx - fromPx), 3)
    if (!mark.isCutAtStart) pen.fillRect(fromPx, top + 3, 1, 8)
    if (!mark.isCutAtEnd) pen.fillRect(toPx - 1, top + 3, 1, 8)
    if (label)
      writeText(pen, label.text, label.x, top + 10, {
        ...look,
        align: label.anchor === 'end' ? 'right' : 'left',
      })
  }
}

/** Notes on the heaviest incidents, each with a leader down to the axis. */
const drawAnnotations: DrawLane = (pen, model, layout, theme, { n }) => {
  const placed = placeAnnotations(
    model.annotations,
    ({ day }) => n.dayOfYear(day),
    (day) => dayX(layout, day + 0.5),
    { x0: layout.x0, x1: layout.x1, most: layout.mostAnnotations },
  )
  for (const { mark, x, anchor } of placed) {
    pen.beginPath()
    pen.moveTo(x, layout.annotations)
    pen.lineTo(x, layout.plot.bottom)
    pen.setLineDash([1, 2])
    pen.strokeStyle = theme.ink3
    pen.lineWidth = 1
    pen.stroke()
    pen.setLineDash([])
    const align = anchor === 'end' ? 'right' : 'left'
    const at = anchor === 'end' ? x - 4 : x + 4
    const halo = { colour: theme.paper, widthPx: 3 }
    const strong = { font: `600 11px ${theme.sans}`, fill: theme.ink, align, halo } as const
    writeText(pen, n.dayOfYear(mark.day), at, layout.annotations + 10, strong)
    writeText(pen, mark.short, at, layout.annotations + 23, {
      ...strong,
      font: `400 11px ${theme.sans}`,
      fill: theme.ink2,
    })
  }
}

const drawIncidents: DrawLane = (pen, model, layout, theme, { m }) => {
  const y = layout.incidents
  if (y === null) return
  laneName(pen, m.trend.lanes.incidents, y + 4, layout, theme)
  pen.open?.('trend-incidents')
  for (const { kind, day } of model.incidents) {
    const { outline, detail, isFilled } = incidentShape(kind)
    pen.save()
    pen.translate(dayX(layout, day + 0.5), y)
    pen.scale(9 / 14.4, 9 / 14.4)
    pen.lineJoin = 'round'
    pen.strokeStyle = theme.ink
    pen.lineWidth = INCIDENT_GLYPH_LINE
    pen.fillStyle = isFilled ? theme.ink : theme.paper
    const shape = pathWith(outline)
    pen.fill(shape)
    pen.stroke(shape)
    if (detail) pen.stroke(pathWith(detail))
    pen.restore()
  }
  pen.close?.()
}

/** What is known, country by country and cut at the day. */
const drawRibbon: DrawLane = (pen, { ribbon }, layout, theme, { m }) => {
  const { top, rowPx } = layout.ribbon
  for (const [row, { country, spans }] of ribbon.entries()) {
    const y = top + row * rowPx
    laneName(pen, m.words.countries[country], y + 10, layout, theme)
    for (const { from, to, level } of spans) {
      const x = Math.round(dayX(layout, from)) + 0.5
      const width = Math.max(1, Math.round(dayX(layout, to + 1)) + 0.5 - x)
      const box = { x, y: y + 0.5, width, height: rowPx }
      pen.save()
      pen.beginPath()
      pen.rect(box.x, box.y, box.width, box.height)
      if (level !== 'none') {
        pen.globalAlpha = level === 'thin' ? 0.5 : 1
        pen.fillStyle = theme.areaUnknown
        pen.fill()
        pen.globalAlpha = 1
      }
      pen.strokeStyle = theme.rule
      pen.lineWidth = 1
      pen.stroke()
      if (level === 'none') {
        pen.clip()
        hatchInside(pen, box, { stroke: theme.hatch, stepPx: 6, widthPx: 0.7, rises: true })
      }
      pen.restore()
      const words = [m.words.coverage[level], m.trend.shortCoverage[level]].find(
        (text) => textWidthPx(text, 11) + 10 <= width,
      )
      const halo = { colour: theme.paper, widthPx: 3 }
      const look = { font: `400 11px ${theme.sans}`, fill: theme.ink2, ...(level === 'none' ? { halo } : {}) }
      if (words) writeText(pen, words, x + 5, y + 10, look)
    }
  }
}
