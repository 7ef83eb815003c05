import { useId } from 'react'
import { hatchedDays } from '#engine/gaps.ts'
import type { TrendModel } from '#engine/trend.ts'
import { hatch, Patterns } from '#ui/patterns.tsx'
import { dayX, type TrendLayout } from './layout.ts'

/** Behind the plot: hatching over every day on which a country has no data. */
export function Backdrop({ model, layout }: { readonly model: TrendModel; readonly layout: TrendLayout }) {
  const prefix = useId()
  const { top, bottom } = layout.plot
  return (
    <svg className="trend-layer" width={layout.widthPx} height={layout.heightPx} aria-hidden="true">
      <Patterns prefix={prefix} />
      {hatchedDays(model.gaps).map(({ from, to }) => {
        const x = dayX(layout, from)
        return (
          <rect
            key={from}
            x={x}
            y={top}
            width={dayX(layout, to + 1) - x}
            height={bottom - top}
            fill={hatch(prefix)}
          />
        )
      })}
    </svg>
  )
}
