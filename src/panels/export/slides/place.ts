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
const NOTE_H = 0.4

/** Puts a chart or a table into a box, what has to be said with it below. */
export function addFigure(slide: PptxGenJS.Slide, figure: ChartSpec | TableSpec, box: Box): void {
  const h = figure.note === '' ? box.h : box.h - NOTE_H
  if (figure.is === 'chart') addChart(slide, figure, { ...box, h })
  else addTable(slide, figure, { ...box, h })
  if (figure.note !== '') {
    const place = { ...box, y: box.y + h, h: NOTE_H }
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
  slide.addText(title, { ...box, h: 0.3, fontSize: 11, bold: true, color: INK, margin: 0 })
  slide.addTable([head.map(bold), ...rows.map((row) => row.map((text) => ({ text })))], {
    ...{ x: box.x, y: box.y + 0.3, w: box.w },
    ...{ fontSize: rows.length > 8 ? 9 : 11, color: INK, margin: 0.04 },
    border: { type: 'solid', pt: 0.5, color: RULE },
  })
}
