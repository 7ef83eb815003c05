import type { Incident } from '#dataset/schema/incidents.ts'
import type { IncidentTally, StepsArithmetic } from '#engine/indicators/reading.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { IncidentLinks } from './IncidentLinks.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly arithmetic: StepsArithmetic
  readonly incidents: readonly Incident[]
  readonly view: ViewState
}

/** The condition that made the level, with its incidents, and every count of the rule. */
export function StepsDetail({ arithmetic, incidents, view }: Props) {
  const { n } = useSpeech()
  const say = useWords()
  const { because, made, tallies, pauses } = arithmetic
  const columns: Column<IncidentTally>[] = [
    { id: 'count', head: say.count, cell: ({ label }) => <Standing is="quote">{label}</Standing> },
    {
      id: 'within',
      head: say.within,
      cell: ({ within }) => <Standing is="rule">{say.days(n.count(within))}</Standing>,
    },
    {
      id: 'value',
      head: say.value,
      isNumber: true,
      cell: ({ value }) => <Total value={value}>{n.count(value)}</Total>,
    },
    {
      id: 'interval',
      head: <Standing is="rule">{say.interval}</Standing>,
      isNumber: true,
      cell: ({ interval }) =>
        interval && (
          <Standing is="rule">
            {n.tenth(interval.low)}–{n.tenth(interval.high)}
          </Standing>
        ),
    },
    {
      id: 'incidents',
      head: say.incidents,
      cell: ({ incidents: ids }) => <IncidentLinks ids={ids} incidents={incidents} view={view} />,
    },
  ]
  return (
    <>
      <p className="arithmetic">
        <Standing is="quote">{made.length > 0 ? say.stepsMade(because) : say.stepsNone(because)}</Standing>{' '}
        {made.length > 0 && <IncidentLinks ids={made} incidents={incidents} view={view} />}
      </p>
      {pauses.length > 0 && (
        <p className="detail-note" data-standing="quote">
          {say.pausesInForce(n.list(pauses))}
        </p>
      )}
      <DataTable
        caption={say.reckoned}
        columns={columns}
        rows={tallies}
        rowKey={({ id, within }) => `${id}-${within}`}
      />
      <p className="detail-note" data-standing="rule">
        {say.intervalNote}
      </p>
    </>
  )
}
