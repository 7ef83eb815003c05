import type { DayNumber, DayRange } from '#domain/date.ts'
import type { TrendModel } from '#engine/trend.ts'
import { type ValueScale, valueScale } from './value-ticks.ts'

/**
 * Where everything stands, px from the top left corner of the panel's body. One place, so that the first static
 * drawing and the chart that takes its place put the same pixels on the page.
 */
export interface TrendLayout {
  readonly widthPx: number
  readonly heightPx: number
  /** left and right end of the time axis */
  readonly x0: number
  readonly x1: number
  /** top of the pauses lane; null: no room */
  readonly pauses: number | null
  /** top of the annotations lane */
  readonly annotations: number
  readonly mostAnnotations: number
  readonly plot: { readonly top: number; readonly bottom: number }
  /** middle of the incidents lane; null: no room */
  readonly incidents: number | null
  readonly ribbon: { readonly top: number; readonly rowPx: number }
  readonly brush: { readonly top: number; readonly rowPx: number; readonly base: number }
  readonly scale: ValueScale
  readonly period: DayRange
  /** between bars */
  readonly barGapPx: number
}

const GUTTER_PX = 72
const END_PX = 6
const MONTHS_PX = 17
const RIBBON_ROW_PX = 13
const BRUSH_ROW_PX = 13
/** the axis of years under the brush */
const YEARS_PX = 15
/** a lane of pauses is worth its room when one of them is this wide */
const WIDE_PAUSE_PX = 6
/** marks of incidents tell something as long as a month is some 6 px wide */
const LEAST_PX_PER_DAY = 0.2

/** Whether bars would be narrower than a pixel, so that each column of pixels shows the highest of its own. */
export function isThinned({ buckets }: Pick<TrendModel, 'buckets'>, widthPx: number): boolean {
  return buckets.length > widthPx - GUTTER_PX - END_PX
}

/** `scale`: given where a bar's height is not its count. */
export function layOut(
  model: TrendModel,
  widthPx: number,
  heightPx: number,
  scale?: ValueScale,
): TrendLayout {
  const isNarrow = widthPx <= 400
  // Another form takes a line of words from the plot.
  const isShort = heightPx < (scale ? 250 : 214)
  const pxPerDay = widthPx / (model.period.to - model.period.from + 1)
  const hasPauses =
    !isNarrow && !isShort && model.pauses.some(({ from, to }) => (to - from + 1) * pxPerDay >= WIDE_PAUSE_PX)
  const annotations = hasPauses ? 22 : 2
  const hasNotes = model.annotations.length > 0
  const base = heightPx - YEARS_PX
  const brushTop = base - 2 * BRUSH_ROW_PX
  const ribbonTop = brushTop - 9 - model.ribbon.length * RIBBON_ROW_PX
  const hasIncidents = !isNarrow && pxPerDay >= LEAST_PX_PER_DAY && model.incidents.length > 0
  const incidents = hasIncidents ? ribbonTop - 11 : null
  const bottom = ribbonTop - (hasIncidents ? 20 : 5) - MONTHS_PX
  return {
    widthPx,
    heightPx,
    x0: GUTTER_PX,
    x1: Math.max(GUTTER_PX + 40, widthPx - END_PX),
    pauses: hasPauses ? 4 : null,
    annotations,
    mostAnnotations: widthPx >= 900 ? 6 : widthPx > 500 ? 4 : 2,
    plot: { top: Math.min(annotations + (hasNotes ? 30 : 8), bottom - 24), bottom },
    incidents,
    ribbon: { top: ribbonTop, rowPx: RIBBON_ROW_PX },
    brush: { top: brushTop, rowPx: BRUSH_ROW_PX, base },
    scale: scale ?? valueScale(model.buckets.reduce((most, { total }) => Math.max(most, total), 0)),
    period: model.period,
    barGapPx: widthPx >= 800 ? 3 : 1,
  }
}

/** Left edge of a day; the day after the last one is the end of the axis. */
export function dayX({ x0, x1, period }: TrendLayout, day: DayNumber): number {
  return x0 + ((day - period.from) / (period.to - period.from + 1)) * (x1 - x0)
}

export function valueY({ plot, scale }: TrendLayout, value: number): number {
  return plot.bottom - (value / scale.top) * (plot.bottom - plot.top)
}

/** The day at a distance from the left, kept inside the period. */
export function dayAt({ x0, x1, period }: TrendLayout, x: number): DayNumber {
  const day = period.from + Math.floor(((x - x0) / (x1 - x0)) * (period.to - period.from + 1))
  return Math.min(period.to, Math.max(period.from, day))
}

/** Position of the bucket that holds a day. */
export function bucketAt(buckets: TrendModel['buckets'], day: DayNumber): number {
  let low = 0
  let high = buckets.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((buckets[middle]?.to ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}
