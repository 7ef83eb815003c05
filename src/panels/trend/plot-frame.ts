import type { ReactNode } from 'react'
import type { TrendModel } from '#engine/trend.ts'
import type { TrendLayout } from './layout.ts'
import type { TimeTick } from './time-ticks.ts'
import type { ValueScale } from './value-ticks.ts'

/** What both drawings of the plot are given. */
export interface PlotProps {
  readonly model: TrendModel
  readonly layout: TrendLayout
  /** position of the bucket that the detail panel is about */
  readonly selected: number | null
  readonly ticks: readonly TimeTick[]
}

/** How the plot is drawn where it is not plain bars of counts. */
export interface PlotForm {
  /** the model with the heights of bars in place of counts */
  readonly drawn: TrendModel
  readonly scale: ValueScale
  /** lines over the bars */
  readonly overlay: (layout: TrendLayout) => ReactNode
  /** what a bucket's card says below its counts */
  readonly more: (bucket: number) => readonly { readonly label: string; readonly value: string }[]
  /** what is added to the summary */
  readonly summary: string
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
