import { dayNumber, type IsoDate } from '#domain/date.ts'
import type { PauseRow } from '#engine/analysis/pauses.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { useRecordWords } from './record-words.ts'

interface Props {
  readonly pauses: readonly PauseRow[]
  readonly view: ViewState
}

/** Announced pauses and how many days went by until a breach was reported. */
export function PauseTable({ pauses, view }: Props) {
  const { n } = useSpeech()
  const say = useRecordWords().framework.pauses
  const day = (text: string) => n.day(dayNumber(text as IsoDate))
  const linkTo = (id: string) => `?${queryWith(view, { selected: { kind: 'event', id } })}`
  const words = { breached: say.breached, ended: say.ended, 'so-far': say.soFar }
  const columns: Column<PauseRow>[] = [
    {
      id: 'pause',
      head: say.columns.pause,
      cell: ({ pause }) => (
        <a href={linkTo(pause.incident)}>
          <Standing is="quote">{pause.name}</Standing>
        </a>
      ),
    },
    { id: 'start', head: say.columns.start, cell: ({ pause }) => day(pause.start) },
    {
      id: 'brokers',
      head: say.columns.brokers,
      cell: ({ pause }) => <Standing is="quote">{n.list(pause.brokers)}</Standing>,
    },
    {
      id: 'days',
      head: say.columns.days,
      isNumber: true,
      cell: ({ state, days }) => <Total value={days}>{words[state](n.count(days))}</Total>,
    },
    {
      id: 'breach',
      head: say.columns.breach,
      cell: ({ pause, isAfterStatedEnd }) => {
        const { firstReportedBreach, breachIncident } = pause
        if (firstReportedBreach === null) return say.noneReported
        const date = day(firstReportedBreach)
        return (
          <>
            {breachIncident === null ? date : <a href={linkTo(breachIncident)}>{date}</a>}
            {isAfterStatedEnd && <span className="framework-case framework-note">{say.afterEnd}</span>}
          </>
        )
      },
    },
  ]
  return (
    <section className="framework-section">
      <h3>{say.title}</h3>
      {pauses.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <DataTable caption={say.title} columns={columns} rows={pauses} rowKey={({ pause }) => pause.id} />
      )}
      <p className="framework-note">{say.note}</p>
    </section>
  )
}
