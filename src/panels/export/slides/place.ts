import type PptxGenJS from 'pptxgenjs'
import type { ChartSpec, TableSpec } from './spec.ts'

/** Inches from the slide's corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const INK = '1B1B1A'
const INK_2 = '4F4D48'
const RULE = 'BDB9AF'
/** Characters of a note that an inch has room for, and the height of its lines. */
const NOTE_CHARS = 15
const NOTE_LINE_H = 0.16

/** Puts a chart or a table into a box, what has to be said with it below. */
export function addFigure(slide: PptxGenJS.Slide, figure: ChartSpec | TableSpec, box: Box): void {
  const noteH = Math.ceil(figure.note.length / (NOTE_CHARS * box.w)) * NOTE_LINE_H + 0.04
  const h = figure.note === '' ? box.h : box.h - noteH
  if (figure.is === 'chart') addChart(slide, figure, { ...box, h })
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

function addChart(slide: PptxGenJS.Slide, { form, title, labels, series, note }: ChartSpec, box: Box): void {
  const data = series.map(({ name, values }) => ({ name, labels: [...labels], values: written(values) }))
  slide.addChart(form === 'lines' ? 'line' : 'bar', data, {
    ...box,
    ...{ showTitle: true, title, titleFontSize: 11, titleColor: INK, titleFontFace: 'Calibri' },
    chartColors: series.map(({ colour }) => colour.replace('#', '').toUpperCase()),
    barGrouping: form === 'share' ? 'percentStacked' : 'stacked',
    barGapWidthPct: 30,
    displayBlanksAs: 'gap',
    lineDataSymbolSize: 5,
    ...{ catAxisLabelFontSize: 9, valAxisLabelFontSize: 9, valGridLine: { color: RULE, size: 0.5 } },
    valAxisMinVal: 0,
    ...{ showLegend: series.length > 1, legendPos: 't', legendFontSize: 10 },
    altText: [title, note].filter(Boolean).join('. '),
  })
}

/**
 * Values as the library must be given them: it takes a bare 0 for nothing and leaves the cell of its workbook empty, and
 * keeps "0"; what is null stays an empty cell, which `mendSlides` then takes out.
 */
const written = (values: readonly (number | null)[]) =>
  values.map((value) => (value === null ? null : String(value))) as unknown as number[]

function addTable(slide: PptxGenJS.Slide, { title, head, rows }: TableSpec, box: Box): void {
  const bold = (text: string) => ({ text, options: { bold: true } })
  const titleH = title.length > TITLE_CHARS * box.w ? 0.5 : 0.3
  const { colW, fontSize } = fitTable([head, ...rows], { ...box, h: box.h - titleH })
  slide.addText(title, { ...box, h: titleH, fontSize: 11, bold: true, color: INK, margin: 0, valign: 'top' })
  slide.addTable([head.map(bold), ...rows.map((row) => row.map((text) => ({ text })))], {
    ...{ x: box.x, y: box.y + titleH, w: box.w, colW, fontSize, color: INK, margin: CELL_MARGIN },
    border: { type: 'solid', pt: 0.5, color: RULE },
  })
}

/** Characters of a title that an inch has room for. */
const TITLE_CHARS = 12
/** Inches around the text of a cell. */
const CELL_MARGIN = 0.04
const LARGEST_PT = 13
const SMALLEST_PT = 7
/** A column has room for so many characters before it takes more from the others. */
const WIDE_CHARS = 36

/** Mean width of a character, in ems, on the broad side. */
const CHAR_EM = 0.55

const longestWord = (rows: readonly (readonly string[])[], column: number) =>
  Math.max(...rows.flatMap((row) => (row[column] ?? '').split(' ').map(({ length }) => length)))

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
