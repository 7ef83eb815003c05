import type { Incident } from '#dataset/schema/incidents.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { IncidentGlyph } from '#ui/IncidentGlyph.tsx'
import { Standing } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly title: string
  readonly incidents: readonly Incident[]
  readonly view: ViewState
}

/** Incidents by day, each a link to its own details. */
export function IncidentList({ title, incidents, view }: Props) {
  const { n } = useSpeech()
  if (incidents.length === 0) return null
  return (
    <section className="detail-section">
      <h3>{title}</h3>
      <ul className="incident-list">
        {incidents.map((incident) => (
          <li key={incident.id}>
            <IncidentGlyph kind={incident.kind} size={11} />
            <span className="detail-note">{n.day(dayNumber(incident.date as IsoDate))}</span>
            <a href={`?${queryWith(view, { selected: { kind: 'event', id: incident.id } })}`}>
              <Standing is="quote">{incident.short}</Standing>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
