import { daysOfMonth } from '#engine/indicators/months.ts'
import { useSpeech } from '#format/speech.ts'
import { HEIGHT, monthStride } from './series-frame.ts'

interface Props {
  /** oldest first */
  readonly months: readonly number[]
  readonly figureOf: (month: number) => number | undefined
  /** months whose value is written beside its point */
  readonly recent: ReadonlySet<number>
  readonly x: (month: number) => number
  readonly y: (value: number) => number
  /** px a month */
  readonly step: number
  /** px */
  readonly width: number
}

/** Half of the widest name of a month, px. */
const HALF_NAME = 26

/** Points, joined where two months follow each other, and the names of some months. */
export function SeriesMonths({ months, figureOf, recent, x, y, step, width }: Props) {
  const { n } = useSpeech()
  const stride = monthStride(step)
  const known = months.flatMap((month) => {
    const value = figureOf(month)
    return value === undefined
      ? []
      : [{ month, value, before: figureOf(month - 1), next: figureOf(month + 1) }]
  })
  const isLow = ({ value, before = value, next = value }: (typeof known)[number]) =>
    value < before || value < next
  return (
    <>
      {known.map(
        ({ month, value, next }) =>
          next !== undefined && (
            <line
              key={month}
              x1={x(month)}
              y1={y(value)}
              x2={x(month + 1)}
              y2={y(next)}
              className="chart-line"
            />
          ),
      )}
      {known.map(({ month, value }) => (
        <circle
          key={month}
          cx={x(month)}
          cy={y(value)}
          r={recent.has(month) ? 3.2 : 2}
          className={recent.has(month) ? 'chart-recent' : 'chart-point'}
        />
      ))}
      {known
        .filter(({ month }) => recent.has(month))
        .map((one) => (
          <text
            key={one.month}
            x={x(one.month)}
            y={y(one.value) + (isLow(one) ? 15 : -7)}
            className="chart-value"
          >
            {n.count(one.value)}
          </text>
        ))}
      {months
        .filter((month) => month % stride === 0 && x(month) <= width - HALF_NAME)
        .map((month) => (
          <text key={month} x={x(month)} y={HEIGHT - 6} className="chart-month">
            {n.month(daysOfMonth(month).from)}
          </text>
        ))}
    </>
  )
}
