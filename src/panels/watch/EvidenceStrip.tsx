import { addMonths } from '#domain/date.ts'
import type { EvidenceMark } from '#engine/watch.ts'
import { useSpeech } from '#format/speech.ts'

interface Props {
  readonly marks: readonly EvidenceMark[]
  readonly from: number
  readonly to: number
}

const WIDTH = 104
const MIDDLE = 15
/** px a step of weight */
const STEP = 4

/** Twelve months of evidence on one line: bar up escalatory, down de-escalatory, ring mixed; height is weight. */
export function EvidenceStrip({ marks, from, to }: Props) {
  const { m, n } = useSpeech()
  const x = (day: number) => 1 + ((day - from) / (to - from + 1)) * (WIDTH - 2)
  const quarters = [0, 3, 6, 9].map((months) => x(addMonths(from, months)))
  return (
    <svg
      className="evidence-strip"
      width={WIDTH}
      height="30"
      role="img"
      aria-label={m.watch.stripLabel(n.count(marks.length))}
    >
      <line x1="0" x2={WIDTH} y1={MIDDLE} y2={MIDDLE} className="strip-line" />
      {quarters.map((at) => (
        <line key={at} x1={at} x2={at} y1={MIDDLE - 1.5} y2={MIDDLE + 1.5} className="strip-tick" />
      ))}
      {marks.map(({ day, direction, weight }, i) => {
        const key = `${day}-${i}`
        const height = weight * STEP
        if (direction === 'mixed')
          return <circle key={key} cx={x(day)} cy={MIDDLE} r="2.2" className="strip-ring" />
        const y = direction === 'escalatory' ? MIDDLE - height : MIDDLE
        return <rect key={key} x={x(day) - 1} y={y} width="2" height={height} className="strip-bar" />
      })}
    </svg>
  )
}
