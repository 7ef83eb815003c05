import type { ReactNode } from 'react'
import type { TrendLayout } from './layout.ts'

interface Props {
  readonly layout: TrendLayout
  readonly y: number
  readonly children: ReactNode
}

/** A lane's name, ending before the axis. */
export function LaneName({ layout, y, children }: Props) {
  return (
    <text className="trend-lane-name" x={layout.x0 - 6} y={y} textAnchor="end">
      {children}
    </text>
  )
}
