import type { Evidence } from '#dataset/schema/indicators.ts'
import { addMonths, calendar, type DayNumber, dayNumber, dayOf, type IsoDate } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { useWidth } from '#ui/use-width.ts'
import { useWords } from './words.ts'

interface Props {
  readonly evidence: readonly Evidence[]
  readonly asOf: DayNumber
}

const MIDDLE = 17
/** px a step of weight */
const STEP = 5
/** px of the line of months */
const MONTHS = 16
const RADIUS = 3

/** Twelve months of evidence on one line: bar up escalatory, down de-escalatory, ring mixed; height is weight. */
export function EvidenceStrip({ evidence, asOf }: Props) {
  const { n } = useSpeech()
  const say = useWords()
  const [ref, width] = useWidth<HTMLDivElement>()
  const { year, month } = calendar(asOf)
  const from = addMonths(dayOf(year, month, 1), -11)
  const x = (day: DayNumber) => 1 + ((day - from) / (asOf - from + 1)) * ((width ?? 0) - 2)
  const marks = evidence
    .map(({ date, direction, weight, text }) => ({
      day: dayNumber(date as IsoDate),
      direction,
      weight,
      text,
    }))
    .filter(({ day }) => day >= from && day <= asOf)
  const down = marks.filter(({ direction }) => direction === 'de-escalatory')
  const height = MIDDLE + Math.max(RADIUS, ...down.map(({ weight }) => weight * STEP)) + MONTHS
  const months = Array.from({ length: 12 }, (_, i) => addMonths(from, i))
  return (
    <div ref={ref}>
      {width !== null && (
        <svg
          className="evidence-strip"
          width={width}
          height={height}
          role="img"
          aria-label={say.strip(n.count(marks.length))}
        >
          <line x1="0" x2={width} y1={MIDDLE} y2={MIDDLE} className="strip-line" />
          {months.map((at, i) => (
            <g key={at}>
              <line x1={x(at)} x2={x(at)} y1={MIDDLE - 2} y2={MIDDLE + 2} className="strip-tick" />
              {i % 3 === 0 && (
                <text x={x(at)} y={height - 3} className="strip-month">
                  {n.month(at)}
                </text>
              )}
            </g>
          ))}
          {marks.map(({ day, direction, weight, text }) => {
            const key = `${day}-${text}`
            const size = weight * STEP
            if (direction === 'mixed')
              return <circle key={key} cx={x(day)} cy={MIDDLE} r={RADIUS} className="strip-ring" />
            const y = direction === 'escalatory' ? MIDDLE - size : MIDDLE
            return <rect key={key} x={x(day) - 1.5} y={y} width="3" height={size} className="strip-bar" />
          })}
        </svg>
      )}
    </div>
  )
}
