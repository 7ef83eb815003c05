import type { CSSProperties } from 'react'
import type { DayRange } from '#domain/date.ts'
import type { TrendLayout } from './layout.ts'

/** Below this the two grips would cover each other. */
const MIN_WINDOW_PX = 16

/** The scale of the brush: px from its start to the start of a day. */
export function brushScale({ x0, x1 }: TrendLayout, days: DayRange) {
  const pxPerDay = (x1 - x0) / (days.to - days.from + 1)
  return { pxPerDay, xOf: (day: number) => (day - days.from) * pxPerDay }
}

/** Where the brush stands. */
export function brushPlace({ x0, x1, brush }: TrendLayout): CSSProperties {
  return {
    insetBlockStart: brush.top - 1,
    insetInlineStart: x0,
    inlineSize: x1 - x0,
    blockSize: brush.base - brush.top + 2,
  }
}

/** Where a period's window stands in the brush. */
export function windowPlace(layout: TrendLayout, days: DayRange, period: DayRange): CSSProperties {
  const { xOf } = brushScale(layout, days)
  const inlineSize = Math.max(MIN_WINDOW_PX, xOf(period.to + 1) - xOf(period.from))
  return { insetInlineStart: Math.min(xOf(period.from), layout.x1 - layout.x0 - inlineSize), inlineSize }
}
