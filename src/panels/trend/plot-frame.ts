import type { TrendModel } from '#engine/trend.ts'
import type { TrendLayout } from './layout.ts'
import type { TimeTick } from './time-ticks.ts'

/** What both drawings of the plot are given. */
export interface PlotProps {
  readonly model: TrendModel
  readonly layout: TrendLayout
  /** position of the bucket that the detail panel is about */
  readonly selected: number | null
  readonly ticks: readonly TimeTick[]
}

/** Room above the plot for half a label, and below it for the time axis, px. */
export const ABOVE_PX = 8
export const BELOW_PX = 17
/** From the end of a value's label to the plot, px. */
export const VALUE_GAP_PX = 6

/** The box of the plot with its axes inside the panel's body. */
export function plotFrame({ plot, widthPx }: TrendLayout) {
  return { top: plot.top - ABOVE_PX, width: widthPx, height: plot.bottom - plot.top + ABOVE_PX + BELOW_PX }
}
