import type { Pen } from '#ui/pen.ts'
import { wrapText, writeText } from '#ui/pen-text.ts'
import type { MapTheme } from '../theme.ts'

/** A line of the legend: a sign with its words, or words alone. */
export interface LegendRow {
  readonly text: string
  /** draws around 0,0; absent: a note */
  readonly sign?: (pen: Pen) => void
  /** room of the sign, px; 16 if absent */
  readonly signPx?: number
  /** 15 if absent */
  readonly heightPx?: number
}

export interface LegendBlock {
  readonly title: string
  readonly rows: readonly LegendRow[]
}

const LINE_PX = 14.5
const GAP_PX = 7
const COLUMN_GAP_PX = 16

interface PlacedLine extends LegendRow {
  readonly isTitle: boolean
  readonly heightPx: number
  readonly x: number
  readonly y: number
}

/** A legend as it will stand. */
export interface LaidLegend {
  readonly heightPx: number
  readonly lines: readonly PlacedLine[]
}

/** The lines of a block as they will stand, its notes broken to the width. */
function lines(pen: Pen, { title, rows }: LegendBlock, widthPx: number, theme: MapTheme) {
  const note = `400 11px ${theme.sans}`
  return [
    { text: title, isTitle: true, heightPx: LINE_PX },
    ...rows.flatMap((row) =>
      row.sign
        ? [{ ...row, heightPx: row.heightPx ?? LINE_PX, isTitle: false }]
        : wrapText(pen, row.text, widthPx, note).map((text) => ({ text, heightPx: 14, isTitle: false })),
    ),
  ] satisfies readonly (LegendRow & { readonly isTitle: boolean; readonly heightPx: number })[]
}

/** Lays a legend out in columns from 0,0 on. */
export function layLegend(
  pen: Pen,
  blocks: readonly LegendBlock[],
  { widthPx, columns }: { readonly widthPx: number; readonly columns: number },
  theme: MapTheme,
): LaidLegend {
  const columnPx = (widthPx - (columns - 1) * COLUMN_GAP_PX) / columns
  const laid = blocks.map((block) => {
    const own = lines(pen, block, columnPx, theme)
    return { own, heightPx: own.reduce((sum, { heightPx }) => sum + heightPx, GAP_PX) }
  })
  const all = laid.reduce((sum, { heightPx }) => sum + heightPx, 0)
  const placed: PlacedLine[] = []
  let [column, y, tallest, done] = [0, 0, 0, 0]
  for (const { own, heightPx } of laid) {
    if (y > 0 && column < columns - 1 && done + heightPx / 2 > (all * (column + 1)) / columns) {
      column++
      y = 0
    }
    for (const line of own) {
      placed.push({ ...line, x: column * (columnPx + COLUMN_GAP_PX), y })
      y += line.heightPx
    }
    y += GAP_PX
    done += heightPx
    tallest = Math.max(tallest, y)
  }
  return { heightPx: tallest - GAP_PX, lines: placed }
}

/** Draws a legend from 0,0 on. */
export function drawLegend(pen: Pen, { lines: placed }: LaidLegend, theme: MapTheme): void {
  for (const line of placed) drawLine(pen, line, theme)
}

function drawLine(pen: Pen, row: PlacedLine, theme: MapTheme): void {
  const { text, sign, signPx = 16, isTitle, heightPx, x, y } = row
  if (sign) {
    pen.save()
    pen.translate(x, y + heightPx / 2)
    // Whatever was drawn before.
    pen.lineWidth = 1
    pen.setLineDash([])
    pen.globalAlpha = 1
    sign(pen)
    pen.restore()
  }
  const look = isTitle
    ? { font: `600 11px ${theme.sans}`, fill: theme.ink }
    : { font: `400 11px ${theme.sans}`, fill: sign ? theme.ink2 : theme.ink3 }
  writeText(pen, text, sign ? x + signPx + 3 : x, y + heightPx / 2 + 4, look)
}
