import type { DayRange } from '#domain/date.ts'
import type { Scales } from '../series-paths.ts'
import { type ValueScale, valueScale } from '../value-ticks.ts'
import type { FacetLayout } from './facets.ts'

/** px that a word on the vertical axis needs */
const LINE_PX = 15

export interface FacetScales extends Scales {
  readonly values: ValueScale
}

/** The scales that every panel shares; of the values' ticks as many as stand clear of each other. */
export function facetScales(most: number, period: DayRange, { panelPx, plotPx }: FacetLayout): FacetScales {
  const { top, ticks } = valueScale(most)
  const stepPx = (plotPx * (ticks[1] ?? top)) / top
  const every = Math.max(1, Math.ceil(LINE_PX / stepPx))
  return {
    x: (day) => ((day - period.from) / (period.to - period.from + 1)) * panelPx,
    y: (value) => plotPx - (value / top) * plotPx,
    barGapPx: 1,
    values: { top, ticks: ticks.filter((_, i) => i % every === 0) },
  }
}
