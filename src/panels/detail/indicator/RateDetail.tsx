import type { RateArithmetic, RatePart } from '#engine/indicators/reading.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Said } from '#ui/Said.tsx'
import { Standing } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { Figure } from './Figure.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly arithmetic: RateArithmetic
  readonly view: ViewState
}

/** A quarter against the one before, together and part by part: the sum hides what the parts do. */
export function RateDetail({ arithmetic, view }: Props) {
  const { n } = useSpeech()
  const say = useWords()
  const { quarter, previous, parts, rate, previousRate, ratio, interval } = arithmetic
  const columns: Column<RatePart>[] = [
    { id: 'part', head: say.part, cell: ({ label }) => label },
    {
      id: 'now',
      head: n.days(quarter),
      isNumber: true,
      cell: ({ now }) => (now ? <Figure {...now} view={view} /> : say.noFigure),
    },
    {
      id: 'before',
      head: n.days(previous),
      isNumber: true,
      cell: ({ before }) => (before ? <Figure {...before} view={view} /> : say.noFigure),
    },
    {
      id: 'ratio',
      head: say.ratio,
      isNumber: true,
      cell: (part) => (part.ratio === null ? '–' : <Standing is="rule">{n.ratio(part.ratio)}</Standing>),
    },
  ]
  return (
    <>
      <p className="arithmetic" data-standing="rule">
        <Said
          parts={say.rateSentence(
            <b key="now">{n.ratio(rate)}</b>,
            <b key="before">{n.ratio(previousRate)}</b>,
            <b key="ratio" className="arithmetic-result">
              {n.ratio(ratio)}
            </b>,
          )}
        />{' '}
        {interval && `(${say.interval} ${n.ratio(interval.low)}–${n.ratio(interval.high)})`}
      </p>
      <DataTable caption={say.reckoned} columns={columns} rows={parts} rowKey={({ id }) => id} />
    </>
  )
}
