import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { incidentDays, precisionOf } from '#engine/incident-filter.ts'
import type { SameHappening } from '#engine/links.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { IncidentGlyph } from '#ui/IncidentGlyph.tsx'
import { Standing } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Claims } from './Claims.tsx'
import { Facts } from './Facts.tsx'
import { IncidentList } from './IncidentList.tsx'
import { SameEvent } from './SameEvent.tsx'
import { Sources } from './Sources.tsx'

interface Props {
  readonly incident: Incident
  readonly around: readonly Incident[]
  readonly same: SameHappening | null
  readonly dataset: Dataset
  readonly view: ViewState
}

/** A curated incident: the account, who claims which toll, and the pages it rests on. */
export function IncidentDetail({ incident, around, same, dataset, view }: Props) {
  const { m, n } = useDetailSpeech()
  const evidenceFor = dataset.indicators.filter(({ evidence }) =>
    evidence.some(({ incidents }) => incidents.includes(incident.id)),
  )
  const before = around.findLast(({ date }) => date <= incident.date)
  const after = around.find((other) => other.date > incident.date)
  const day = (other: Incident) => n.dayOfYear(dayNumber(other.date as IsoDate))
  const linkTo = (other: Incident) => `?${queryWith(view, { selected: { kind: 'event', id: other.id } })}`
  return (
    <>
      <p className="detail-kick">
        <IncidentGlyph kind={incident.kind} size={13} />{' '}
        {m.detail.incident(m.words.incidentKinds[incident.kind])}
        <span className="detail-steps">
          {before && (
            <a href={linkTo(before)} aria-label={m.detail.earlier(before.short)}>
              ‹ {day(before)}
            </a>
          )}
          {after && (
            <a href={linkTo(after)} aria-label={m.detail.later(after.short)}>
              {day(after)} ›
            </a>
          )}
        </span>
      </p>
      <h2 className="detail-title" data-standing="quote">
        {incident.title}
      </h2>
      <Facts
        facts={[
          [m.detail.when, n.days(incidentDays(incident))],
          [
            m.detail.where,
            <span key="where">
              <Standing is="quote">{incident.venue ?? incident.place}</Standing>;{' '}
              <b>{m.words.precisions[precisionOf(incident)].toLowerCase()}</b>
            </span>,
          ],
          [m.detail.parties, [incident.actor1, incident.actor2].filter(Boolean).join(', ')],
          [m.detail.restsOn, m.detail.corroboration[incident.corroboration]],
        ]}
      />
      <p className="detail-summary" data-standing="quote">
        {incident.summary}
      </p>
      {incident.isAggregate && <p className="detail-note stale">{m.detail.aggregate}</p>}
      {incident.isContext && <p className="detail-note">{m.detail.context}</p>}
      {incident.note !== undefined && (
        <p className="detail-note" data-standing="quote">
          {incident.note}
        </p>
      )}
      <Claims claims={incident.claims} measure="killed" sources={incident.sources} />
      <Claims claims={incident.claims} measure="injured" sources={incident.sources} />
      <SameEvent same={same} view={view} />
      {evidenceFor.length > 0 && (
        <section className="detail-section">
          <h3>{m.watch.title}</h3>
          <ul className="detail-list">
            {evidenceFor.map((indicator) => (
              <li key={indicator.id}>
                <a href={`?${queryWith(view, { selected: { kind: 'indicator', id: indicator.id } })}`}>
                  <Standing is="quote">{indicator.short}</Standing>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <IncidentList title={m.detail.around} incidents={around} view={view} />
      <Sources sources={incident.sources} view={view} />
    </>
  )
}
