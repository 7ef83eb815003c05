import { type Pen, pathWith } from '#ui/pen.ts'
import { writeText } from '#ui/pen-text.ts'
import { shortSeriesName } from '../series-name.ts'
import type { TrendToDraw } from './draw-trend.ts'
import type { PictureSpeech } from './picture-words.ts'
import { fillSeries } from './series-fill.ts'

const LINE_PX = 17

/** Each series with its filling and total, in lines from `top` on; the height that they take. */
export function drawSeriesLegend(
  pen: Pen,
  { model, dataset, theme }: TrendToDraw,
  speech: PictureSpeech,
  widthPx: number,
  top: number,
): number {
  if (model.stack === 'none' || model.series.length === 0) return 0
  const font = `400 12px ${theme.sans}`
  const strong = `600 12px ${theme.sans}`
  let [x, line] = [0, 0]
  for (const [position, { key, total }] of model.series.entries()) {
    const name = shortSeriesName(key, speech, dataset.provinces)
    const count = speech.n.count(total)
    pen.font = font
    const namePx = pen.measureText(`${name} `).width
    pen.font = strong
    const widthOfItem = 15 + namePx + pen.measureText(count).width + 16
    if (x > 0 && x + widthOfItem > widthPx + 16) {
      x = 0
      line++
    }
    const y = top + line * LINE_PX + 4
    const box = { x, y, width: 10, height: 10 }
    fillSeries(pen, pathWith(`M${x},${y}h10v10h-10Z`), box, { key, position }, theme)
    writeText(pen, name, x + 15, y + 9, { font, fill: theme.ink2 })
    writeText(pen, count, x + 15 + namePx, y + 9, { font: strong, fill: theme.ink })
    x += widthOfItem
  }
  return (line + 1) * LINE_PX + 3
}
