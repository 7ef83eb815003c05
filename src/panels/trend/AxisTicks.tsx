import type { TimeTick } from './time-ticks.ts'

/** A date on the time axis: a short line down from the axis, its word beside it. */
export function TimeTickMark({
  x,
  y,
  tick,
}: {
  readonly x: number
  readonly y: number
  readonly tick: TimeTick
}) {
  const isNamed = tick.label !== ''
  return (
    <g className={tick.isMain ? 'trend-time is-main' : 'trend-time'}>
      <line x1={x} x2={x} y1={y} y2={y + (isNamed ? 12 : 4)} />
      {isNamed && (
        <text x={x + 4} y={y + 12}>
          {tick.label}
        </text>
      )}
    </g>
  )
}

/** A value on the vertical axis, ending at x. */
export function ValueTickMark({
  x,
  y,
  label,
}: {
  readonly x: number
  readonly y: number
  readonly label: string
}) {
  return (
    <text className="trend-value" x={x} y={y + 4} textAnchor="end">
      {label}
    </text>
  )
}
