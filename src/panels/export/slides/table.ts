import type PptxGenJS from 'pptxgenjs'
import { type Box, INK, RULE } from './look.ts'
import type { TableSpec } from './spec.ts'

/** Characters of a title that an inch has room for. */
const TITLE_CHARS = 12
/** Inches around the text of a cell. */
const CELL_MARGIN = 0.04
const LARGEST_PT = 13
const SMALLEST_PT = 7
/** A column has room for so many characters before it takes more from the others. */
const WIDE_CHARS = 36

const BOLD_WIDER = 1.15
/** Mean width of a character, in ems, on the broad side. */
const CHAR_EM = 0.6

/** Characters of the longest word of a column; those of its head are bold, and so wider. */
const longestWord = (rows: readonly (readonly string[])[], column: number) =>
  Math.max(
    ...rows.flatMap((row, i) =>
      (row[column] ?? '').split(' ').map(({ length }) => length * (i === 0 ? BOLD_WIDER : 1)),
    ),
  )

/** Columns as wide as their longest texts ask, and the largest type in which the rows still have room. */
function fitTable(
  rows: readonly (readonly string[])[],
  { w, h }: Pick<Box, 'w' | 'h'>,
): { readonly colW: number[]; readonly fontSize: number } {
  const wanted = (rows[0] ?? []).map((_, column) =>
    Math.max(
      longestWord(rows, column) + 2,
      Math.min(WIDE_CHARS, Math.max(...rows.map((row) => row[column]?.length ?? 0))),
    ),
  )
  const all = wanted.reduce((sum, chars) => sum + chars, 0)
  const colW = wanted.map((chars) => (w * chars) / all)
  const heightAt = (pt: number) => {
    const charsIn = (column: number) => (((colW[column] ?? w) - 2 * CELL_MARGIN) * 72) / (pt * CHAR_EM)
    if (colW.some((_, column) => longestWord(rows, column) > charsIn(column))) return Number.POSITIVE_INFINITY
    const linesOf = (text: string, column: number) => Math.ceil(text.length / charsIn(column))
    const lines = rows.map((row) => Math.max(1, ...row.map(linesOf)))
    return lines.reduce((sum, some) => sum + (some * pt * 1.22) / 72 + 2 * CELL_MARGIN, 0)
  }
  let fontSize = LARGEST_PT
  while (fontSize > SMALLEST_PT && heightAt(fontSize) > h) fontSize -= 0.5
  return { colW, fontSize }
}

/** Puts a table with its title into a box, in the largest type in which it fits. */
export function addTable(slide: PptxGenJS.Slide, { title, head, rows }: TableSpec, box: Box): void {
  const bold = (text: string) => ({ text, options: { bold: true } })
  const titleH = title.length > TITLE_CHARS * box.w ? 0.5 : 0.3
  const { colW, fontSize } = fitTable([head, ...rows], { ...box, h: box.h - titleH })
  slide.addText(title, { ...box, h: titleH, fontSize: 12, bold: true, color: INK, margin: 0, valign: 'top' })
  slide.addTable([head.map(bold), ...rows.map((row) => row.map((text) => ({ text })))], {
    ...{ x: box.x, y: box.y + titleH, w: box.w, colW, fontSize, color: INK, margin: CELL_MARGIN },
    border: { type: 'solid', pt: 0.5, color: RULE },
  })
}
