import type PptxGenJS from 'pptxgenjs'
import { type Box, INK, INK_2, RULE } from './look.ts'
import type { ChartSpec } from './spec.ts'

/** Below 1 on a log axis, so that 1 stands above the foot; it has no label. */
const LOG_FOOT = 0.1
/** Mean width of a character of a label in inches, and room between two labels in characters. */
const LABEL_CHAR_W = 0.07
const LABEL_GAP_CHARS = 2
/** Degrees. The library takes 0 for no wish, and programs then turn the labels as they like. */
const LEVEL = 0.001

/** Puts a chart into a box. `isSmall`: one of several, whose series are named once for all. */
export function addChart(slide: PptxGenJS.Slide, chart: ChartSpec, box: Box, isSmall = false): void {
  const { form, title, labels, top, series, lines, note } = chart
  const isLog = form === 'log'
  const options = {
    ...box,
    ...{ showTitle: true, title, titleColor: INK, titleFontFace: 'Calibri', titleBold: true },
    titleFontSize: isSmall ? 10 : 12,
    barGrouping: form === 'share' ? ('percentStacked' as const) : ('stacked' as const),
    barGapWidthPct: 30,
    displayBlanksAs: 'gap',
    ...{ catAxisLabelFontSize: isSmall ? 8 : 10, valAxisLabelFontSize: isSmall ? 8 : 10 },
    ...{ catAxisLabelFontFace: 'Calibri', valAxisLabelFontFace: 'Calibri' },
    ...{ catAxisLabelColor: INK_2, valAxisLabelColor: INK_2, catAxisLabelPos: 'low' as const },
    catAxisLabelFrequency: String(labelStep(labels, box.w)),
    catAxisLabelRotate: LEVEL,
    valGridLine: { color: RULE, size: 0.5 },
    valAxisLabelFormatCode: isLog ? '[<1]"";#,##0' : form === 'share' ? '0%' : '#,##0',
    valAxisMinVal: isLog ? LOG_FOOT : 0,
    ...(top !== null && { valAxisMaxVal: top }),
    ...(isLog && logAxis(chart)),
    ...{ showLegend: !isSmall && series.length + lines.length > 1, legendPos: 't' as const },
    ...{ legendFontSize: 11, legendFontFace: 'Calibri', legendColor: INK },
    altText: [title, note].filter(Boolean).join('. '),
  }
  // The types of the package forget that several kinds of chart take their options second.
  slide.addChart(partsOf(chart), options as never)
}

/** A line for each power of ten, to the one above the highest value. */
function logAxis({ series, lines }: ChartSpec) {
  const highest = Math.max(
    1,
    ...[...series, ...lines].flatMap(({ values }) => values.map((value) => value ?? 0)),
  )
  return {
    ...{ valAxisLogScaleBase: 10, valAxisMajorUnit: 10, valAxisCrossesAt: LOG_FOOT },
    valAxisMaxVal: 10 ** Math.ceil(Math.log10(highest)),
  }
}

/** The kinds of chart that lie over one another: columns, marks or lines, and a line each for what is compared. */
function partsOf({ form, labels, series, lines }: ChartSpec): PptxGenJS.IChartMulti[] {
  const dataOf = ({ name, values }: ChartSpec['series'][number]) => ({
    name,
    labels: [...labels],
    values: written(values),
  })
  const marks = { lineSize: 0, lineDataSymbol: 'dash' as const, lineDataSymbolSize: 7 }
  const joined = { lineSize: 2, lineDataSymbol: 'circle' as const, lineDataSymbolSize: 5 }
  return [
    {
      type: form === 'lines' || form === 'log' ? 'line' : 'bar',
      data: series.map(dataOf),
      options: {
        chartColors: series.map(({ colour }) => hex(colour)),
        ...(form === 'log' ? marks : joined),
      },
    },
    ...lines.map((line) => ({
      type: 'line' as const,
      data: [dataOf(line)],
      options: {
        chartColors: [hex(line.colour)],
        ...{ lineSize: 1.75, lineDataSymbol: 'none' as const },
        lineDash: line.isDashed ? ('sysDash' as const) : ('solid' as const),
      },
    })),
  ].filter(({ data }) => data.length > 0) as PptxGenJS.IChartMulti[]
}

export const hex = (colour: string) => colour.replace('#', '').toUpperCase()

/** Every so many labels have room beside one another. */
function labelStep(labels: readonly string[], w: number): number {
  const longest = labels.reduce((most, { length }) => Math.max(most, length), 1)
  const room = Math.max(1, Math.floor(w / ((longest + LABEL_GAP_CHARS) * LABEL_CHAR_W)))
  return Math.ceil(labels.length / room)
}

/**
 * Values as the library must be given them: it takes a bare 0 for nothing and leaves the cell of its workbook empty, and
 * keeps "0"; what is null stays an empty cell, which `mendSlides` then takes out.
 */
const written = (values: readonly (number | null)[]) =>
  values.map((value) => (value === null ? null : String(value))) as unknown as number[]
