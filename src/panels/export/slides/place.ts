import type PptxGenJS from 'pptxgenjs'
import { addChart, hex } from './chart.ts'
import { type Box, INK, INK_2 } from './look.ts'
import type { ChartSpec, PanelsSpec, TableSpec } from './spec.ts'
import { addTable } from './table.ts'

/** Characters of a note that an inch has room for, and the height of its lines. */
const NOTE_CHARS = 15
const NOTE_LINE_H = 0.16

/** Puts a chart, small charts or a table into a box, what has to be said with it below. */
export function addFigure(
  slide: PptxGenJS.Slide,
  figure: ChartSpec | PanelsSpec | TableSpec,
  box: Box,
): void {
  const noteH = Math.ceil(figure.note.length / (NOTE_CHARS * box.w)) * NOTE_LINE_H + 0.04
  const h = figure.note === '' ? box.h : box.h - noteH
  if (figure.is === 'chart') addChart(slide, figure, { ...box, h })
  else if (figure.is === 'panels') addPanels(slide, figure, { ...box, h })
  else addTable(slide, figure, { ...box, h })
  if (figure.note !== '') {
    const place = { ...box, y: box.y + h, h: noteH }
    slide.addText(figure.note, {
      ...place,
      fontSize: 9,
      italic: true,
      color: INK_2,
      margin: 0,
      valign: 'top',
    })
  }
}

const TITLE_H = 0.28
const GAP = 0.12
/** Characters of the key that an inch has room for, those of a sign with its spaces, and the height of its lines. */
const [KEY_CHARS, KEY_SIGN_CHARS, KEY_LINE_H] = [12, 6, 0.22]

/** Small charts in rows, below their common title and what their colours mean. */
function addPanels(slide: PptxGenJS.Slide, { title, panels }: PanelsSpec, box: Box): void {
  const columns = panels.length > 4 ? 3 : 2
  const rows = Math.ceil(panels.length / columns)
  const series = panels[0]?.series ?? []
  const key = series.length > 1 ? series : []
  slide.addText(title, { ...box, h: TITLE_H, fontSize: 12, bold: true, color: INK, margin: 0, align: 'left' })
  const keyChars = key.reduce((sum, { name }) => sum + name.length + KEY_SIGN_CHARS, 0)
  const keyH = Math.ceil(keyChars / (KEY_CHARS * box.w)) * KEY_LINE_H
  if (key.length > 0)
    slide.addText(
      key.flatMap(({ name, colour }) => [
        { text: '■ ', options: { color: hex(colour) } },
        { text: `${name}   ` },
      ]),
      {
        ...box,
        y: box.y + TITLE_H,
        h: keyH,
        fontSize: 11,
        color: INK,
        margin: 0,
        align: 'left',
        valign: 'top',
      },
    )
  const w = (box.w - GAP * (columns - 1)) / columns
  const headH = TITLE_H + keyH
  const h = (box.h - headH - GAP * (rows - 1)) / rows
  for (const [i, panel] of panels.entries()) {
    const x = box.x + (i % columns) * (w + GAP)
    const y = box.y + headH + Math.floor(i / columns) * (h + GAP)
    addChart(slide, panel, { x, y, w, h }, true)
  }
}
