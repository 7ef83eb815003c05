import { canHaveBand } from '#engine/trend/band.ts'
import type { TrendModel } from '#engine/trend.ts'
import type { ViewState } from '#view/view-state.ts'

/** Whether the trend is bars of counts and nothing else: every other form loads when it is asked for. */
export function isPlain(model: TrendModel, view: ViewState): boolean {
  return (
    view.scale === 'linear' &&
    !view.isCumulative &&
    view.average === null &&
    view.baseline === 'none' &&
    view.series === null &&
    view.multiples === 'none' &&
    !canHaveBand(model)
  )
}
