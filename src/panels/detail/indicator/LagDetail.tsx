import type { Incident } from '#dataset/schema/incidents.ts'
import type { LagArithmetic } from '#engine/indicators/reading.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Said } from '#ui/Said.tsx'
import { Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { IncidentLinks } from './IncidentLinks.tsx'
import { useWords } from './words.ts'

type Pair = LagArithmetic['pairs'][number]

interface Props {
  readonly arithmetic: LagArithmetic
  readonly incidents: readonly Incident[]
  readonly view: ViewState
}

/** The pairs of the window and their median. */
export function LagDetail({ arithmetic, incidents, view }: Props) {
  const { n } = useSpeech()
  const say = useWords()
  const { pairs, median } = arithmetic
  const columns: Column<Pair>[] = [
    {
      id: 'trigger',
      head: say.trigger,
      cell: ({ trigger }) => <IncidentLinks ids={[trigger]} incidents={incidents} view={view} />,
    },
    {
      id: 'response',
      head: say.response,
      cell: ({ response }) => <IncidentLinks ids={[response]} incidents={incidents} view={view} />,
    },
    {
      id: 'days',
      head: say.lag,
      isNumber: true,
      cell: ({ days }) => <Total value={days}>{n.count(days)}</Total>,
    },
  ]
  return (
    <>
      <p className="arithmetic">
        <Said
          parts={say.lagSentence(
            <Total key="median" value={median}>
              <b className="arithmetic-result">{n.tenth(median)}</b>
            </Total>,
            <Total key="n" value={pairs.length}>
              {n.count(pairs.length)}
            </Total>,
          )}
        />
      </p>
      <DataTable caption={say.reckoned} columns={columns} rows={pairs} rowKey={({ trigger }) => trigger} />
    </>
  )
}
