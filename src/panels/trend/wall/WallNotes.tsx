import type { TrendLayout } from '../layout.ts'
import type { Note } from './note-lanes.ts'

/** Height of a line of a note, and room below a lane, px of the desk. */
const LINE_PX = 13
const GAP_PX = 5
/** From a leader to its text. */
const LEAD_PX = 4

interface Props {
  readonly lanes: readonly (readonly Note[])[]
  readonly layout: TrendLayout
}

export const laneHeight = (lane: readonly Note[]): number =>
  Math.max(...lane.map(({ lines }) => lines.length + 1)) * LINE_PX + GAP_PX

/** Notes on incidents above the plot: date and words, with a dotted leader down to the axis. */
export function WallNotes({ lanes, layout }: Props) {
  let top = layout.annotations
  return (
    <g className="trend-layer trend-leaders trend-chosen">
      {lanes.toReversed().flatMap((lane) => {
        const from = top
        top += laneHeight(lane)
        return lane.map(({ placed: { mark, x, anchor }, date, lines }) => (
          <g key={mark.id}>
            <line x1={x} x2={x} y1={from} y2={layout.plot.bottom} />
            {[date, ...lines].map((line, i) => (
              <text
                key={line}
                className={i === 0 ? 'is-strong' : undefined}
                x={anchor === 'start' ? x + LEAD_PX : x - LEAD_PX}
                y={from + (i + 0.8) * LINE_PX}
                textAnchor={anchor}
              >
                {line}
              </text>
            ))}
          </g>
        ))
      })}
    </g>
  )
}
