import { lastOf } from '#engine/analysis/record-lines.ts'
import type { RecordYear } from '#engine/analysis/record-outcome.ts'
import { useSpeech } from '#format/speech.ts'
import { whenOf } from './RecordSentence.tsx'
import { useRecordWords } from './record-words.ts'
import { FRAME, type Plot } from './records-drawing.ts'

/** Room for a letter of the words at the crossing. */
const LETTER_PX = 6.2

/** The record before, dotted, and where it fell: a day as a ring, a stretch as a bar on the line. */
export function RecordMark({ year, plot }: { readonly year: RecordYear; readonly plot: Plot }) {
  const { n } = useSpeech()
  const say = useRecordWords().records
  const { outcome } = year
  if (outcome.is === 'first') return null
  const { x, y, widthPx } = plot
  const level = y(outcome.record.total)
  const right = widthPx - FRAME.end
  const isBeneath = outcome.is === 'fell' || level < FRAME.top + 16
  const passing = year.steps.find(({ total }) => total > outcome.record.total)?.to ?? lastOf(year.year)
  return (
    <g>
      <line x1={FRAME.start} x2={right} y1={level} y2={level} className="records-record" />
      <text x={FRAME.start + 4} y={isBeneath ? level + 13 : level - 5} className="records-record-name">
        {say.record(String(outcome.record.year), n.count(outcome.record.total))}
      </text>
      {outcome.is === 'fell' && (
        <Fell
          from={outcome.days.from === outcome.days.to ? null : x(outcome.days.from - 1, year.year)}
          to={x(outcome.days.to, year.year)}
          level={level}
          crossing={x(passing, year.year)}
          words={say.fellAt(whenOf(outcome.days, n, say))}
          plot={plot}
        />
      )}
    </g>
  )
}

interface FellProps {
  /** px; null: a single day */
  readonly from: number | null
  readonly to: number
  /** where the line passes the record */
  readonly crossing: number
  readonly level: number
  readonly words: string
  readonly plot: Plot
}

/**
 * A line rises from the start to the end: beneath the record after the crossing, and above it before, there is room for
 * words.
 */
function Fell({ from, to, crossing, level, words, plot }: FellProps) {
  const isAfter = crossing + words.length * LETTER_PX < plot.widthPx - FRAME.end
  return (
    <g className="records-fell">
      {from === null ? (
        <circle cx={to} cy={level} r="5" />
      ) : (
        <path d={`M${from} ${level - 5}v10M${from} ${level}H${to}M${to} ${level - 5}v10`} />
      )}
      {isAfter ? (
        <text x={crossing + 8} y={level + 16}>
          {words}
        </text>
      ) : (
        <text x={Math.min(crossing, to) - 4} y={level - 9} textAnchor="end">
          {words}
        </text>
      )}
    </g>
  )
}
