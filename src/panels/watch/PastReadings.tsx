import type { Indicator } from '#dataset/schema/indicators.ts'
import type { PastReading } from '#engine/indicators/history.ts'
import { useSpeech } from '#format/speech.ts'

type Mode = Indicator['measurement']['mode']

interface Props {
  /** oldest first; empty: not reckoned yet */
  readonly past: readonly PastReading[]
  /** the value from which the level is escalatory; null: the rule has no one figure */
  readonly threshold: number | null
  /** who reads: a figure alone, the editors alone, or both */
  readonly mode: Mode
}

const WIDTH = 104
const LINE_TOP = 3
const LINE_BOTTOM = 18
const CELL_TOP = 21
const CELL_HEIGHT = 7

/**
 * Twelve months of readings, each from what was known then: the figure as a line against the threshold, the level as
 * a row of cells. A month in which the rule could not run is hatched.
 */
export function PastReadings({ past, threshold, mode }: Props) {
  const { m, n } = useSpeech()
  const cell = WIDTH / Math.max(1, past.length)
  const x = (i: number) => (i + 0.5) * cell
  const values = past.flatMap(({ value }) => (value === null ? [] : [value]))
  const all = threshold === null ? values : [...values, threshold]
  const low = Math.min(...all)
  const high = Math.max(...all)
  const y = (value: number) =>
    high === low ? LINE_TOP + 4 : LINE_BOTTOM - ((value - low) / (high - low)) * (LINE_BOTTOM - LINE_TOP)
  const said = past.map(({ on, level }) => `${n.month(on)}: ${level?.name ?? m.watch.noPast}`)
  return (
    <svg
      className={`past-readings past-of-${mode}`}
      width={WIDTH}
      height="30"
      role="img"
      aria-label={past.length > 0 ? m.watch.pastLabel(said.join('; ')) : m.watch.pastWaiting}
    >
      {threshold !== null && values.length > 0 && (
        <line x1="0" x2={WIDTH} y1={y(threshold)} y2={y(threshold)} className="past-threshold" />
      )}
      {past.map(({ month, value, basis }, i) => {
        const after = past[i + 1]
        const next = after?.basis === basis ? after.value : null
        return (
          value !== null &&
          next !== null && (
            <line key={month} x1={x(i)} y1={y(value)} x2={x(i + 1)} y2={y(next)} className="past-line" />
          )
        )
      })}
      {past.map(
        ({ month, value }, i) =>
          value !== null && <circle key={month} cx={x(i)} cy={y(value)} r="1.4" className="past-dot" />,
      )}
      {past.map(({ month, level }, i) => (
        <rect
          key={month}
          x={i * cell + 0.5}
          y={CELL_TOP + 0.5}
          width={cell - 1}
          height={CELL_HEIGHT}
          className={level === null ? 'past-cell past-none' : `past-cell past-${level.tone}`}
        />
      ))}
      {past.map(
        ({ month, level }, i) =>
          level === null && (
            <path
              key={month}
              d={`M${i * cell + 1.5},${CELL_TOP + CELL_HEIGHT}l${cell / 2},-${CELL_HEIGHT - 1}m${cell / 2 - 3},0l-${cell / 2},${CELL_HEIGHT - 1}`}
              className="past-hatch"
            />
          ),
      )}
    </svg>
  )
}
