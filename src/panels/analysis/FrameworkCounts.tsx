import type { ReactNode } from 'react'
import type { Incident } from '#dataset/schema/incidents.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import type { Country } from '#domain/event.ts'
import type { FrameworkModel } from '#engine/analysis/framework.ts'
import type { StrikeRow } from '#engine/analysis/strikes.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { IncidentLink } from './IncidentLink.tsx'
import { useRecordWords } from './record-words.ts'
import { Said } from './Said.tsx'

interface Props {
  readonly model: FrameworkModel
  readonly view: ViewState
}

/** The three counts that bear on legibility, each with what it is out of and its incidents. */
export function FrameworkCounts({ model, view }: Props) {
  const { m, n } = useSpeech()
  const say = useRecordWords().framework.counts
  const { leaders, strikes } = model
  const total = (value: number): ReactNode => <Total value={value}>{n.count(value)}</Total>
  const { rows, disputed, denied, withCivilians } = strikes
  return (
    <section className="framework-section">
      <h3>{say.title}</h3>
      <Count
        sentence={
          leaders.cases.length === 0 ? (
            say.noLeaders
          ) : (
            <Said parts={say.leaders(total(leaders.killed), n.count(leaders.cases.length))} />
          )
        }
        cases={leaders.cases.map(({ incident, target, outcome, note }) => ({
          incident,
          words: [
            `${target}: ${say.outcome[outcome]} ${say.where(m.words.countries[incident.country as Country])}.`,
            note,
          ],
        }))}
        view={view}
      />
      <Count
        sentence={
          <Said
            parts={say.disputed(total(disputed), total(withCivilians), total(rows.length - withCivilians))}
          />
        }
        note={say.disputedRule}
        cases={rows.flatMap(({ incident, dispute }) =>
          dispute === null ? [] : [{ incident, words: [say.dispute[dispute]] }],
        )}
        view={view}
      />
      <Count
        sentence={<Said parts={say.denied(total(denied), total(rows.length))} />}
        cases={rows.flatMap(({ incident, stance, why }) =>
          stance === 'denied' ? [{ incident, words: [why ?? ''] }] : [],
        )}
        view={view}
      />
      {rows.length > 0 && <AllStrikes rows={rows} view={view} />}
    </section>
  )
}

interface CountProps {
  readonly sentence: ReactNode
  readonly note?: string
  readonly cases: readonly { readonly incident: Incident; readonly words: readonly string[] }[]
  readonly view: ViewState
}

function Count({ sentence, note, cases, view }: CountProps) {
  const { n } = useSpeech()
  const say = useRecordWords().framework.counts
  return (
    <div className="framework-count">
      <p data-standing="rule">{sentence}</p>
      {note !== undefined && <p className="framework-note">{note}</p>}
      {cases.length > 0 && (
        <details>
          <summary>{say.cases}</summary>
          <ul className="framework-cases">
            {cases.map(({ incident, words }) => (
              <li key={incident.id}>
                <span className="framework-note">{n.day(dayNumber(incident.date as IsoDate))}</span>
                <span>
                  <IncidentLink incident={incident} view={view} />
                  {words.map((line) => (
                    <span key={line} className="framework-case" data-standing="quote">
                      {line}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function AllStrikes({ rows, view }: { readonly rows: readonly StrikeRow[]; readonly view: ViewState }) {
  const { n } = useSpeech()
  const say = useRecordWords().framework.counts
  const columns: Column<StrikeRow>[] = [
    {
      id: 'strike',
      head: say.columns.strike,
      cell: ({ incident }) => (
        <>
          {n.day(dayNumber(incident.date as IsoDate))}
          <br />
          <IncidentLink incident={incident} view={view} />
        </>
      ),
    },
    {
      id: 'stance',
      head: say.columns.stance,
      cell: ({ stance, why }) => (
        <>
          <b>{stance === null ? say.notCoded : say.stances[stance]}</b>{' '}
          {why !== null && <Standing is="quote">{why}</Standing>}
        </>
      ),
    },
    {
      id: 'civilians',
      head: say.columns.civilians,
      cell: ({ civilians, dispute }) => (
        <>
          <b>{say.civilians[civilians]}</b> {dispute && say.dispute[dispute]}
        </>
      ),
    },
  ]
  return (
    <details className="framework-count">
      <summary>{say.all}</summary>
      <DataTable caption={say.all} columns={columns} rows={rows} rowKey={({ incident }) => incident.id} />
    </details>
  )
}
