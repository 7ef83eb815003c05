import type { DayRange } from '#domain/date.ts'
import { brushPlace, windowPlace } from './brush-place.ts'
import type { TrendLayout } from './layout.ts'
import './brush.css'

interface Props {
  readonly days: DayRange
  readonly period: DayRange
  readonly layout: TrendLayout
}

/** The brush as it looks before it can be moved. */
export function BrushPicture({ days, period, layout }: Props) {
  return (
    <div className="trend-brush" style={brushPlace(layout)} aria-hidden="true">
      <div className="trend-window" style={windowPlace(layout, days, period)}>
        <div className="trend-grip is-from" />
        <div className="trend-grip is-to" />
      </div>
    </div>
  )
}
