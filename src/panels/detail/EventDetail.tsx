import type { Dataset } from '#dataset/dataset.ts'
import type { LinkedIncident } from '#engine/links.ts'
import type { EventRecord } from '#engine/rows.ts'
import { useSpeech } from '#format/speech.ts'
import { Swatch } from '#ui/Swatch.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Facts } from './Facts.tsx'
import { ToldAs } from './SameEvent.tsx'

interface Props {
  readonly event: EventRecord
  readonly told: readonly LinkedIncident[]
  readonly dataset: Dataset
  readonly view: ViewState
}

/** A counted event: UCDP's row in words, with what is odd about it. */
export function EventDetail({ event, told, dataset, view }: Props) {
  const { m, n } = useSpeech()
  const province = dataset.provinces.find(({ id }) => id === event.province)
  const country = m.words.countries[event.country]
  const parties = event.parties?.map(({ name, actor }, i) => (
    <span key={actor}>
      {i > 0 && ' – '}
      <a href={`?${queryWith(view, { selected: { kind: 'actor', id: actor } })}`}>{name}</a>
    </span>
  ))
  return (
    <>
      <p className="detail-kick">{m.detail.event(m.words.eventKinds[event.kind])}</p>
      <h2 className="detail-title">{event.place ?? event.conflict}</h2>
      <Facts
        facts={[
          [m.detail.when, n.days(event.days)],
          [
            m.detail.where,
            <Where key="where" event={event} province={province?.name} country={country} view={view} />,
          ],
          [m.detail.parties, parties ?? m.events.noParties],
          [m.detail.conflict, event.conflict],
          [
            m.detail.restsOn,
            event.sources === null
              ? m.detail.sourceCountMissing
              : m.detail.sourceCount(n.count(event.sources)),
          ],
          [m.detail.release, `UCDP ${event.release}`],
          [m.detail.id, event.id],
        ]}
      />
      {!event.isInFocus && <p className="detail-note">{m.detail.outside}</p>}
      <section className="detail-section">
        <h3>
          {m.detail.killed} <small>{m.detail.killedNote}</small>
        </h3>
        <p className="detail-figure">
          {event.low === null || event.high === null
            ? m.detail.noRange(n.count(event.best))
            : m.detail.range(n.count(event.best), n.count(event.low), n.count(event.high))}
        </p>
        <Dead event={event} />
      </section>
      <ToldAs told={told} view={view} />
      {event.flags.length > 0 && (
        <section className="detail-section">
          <h3>{m.detail.quality}</h3>
          <ul className="detail-list">
            {event.flags.map((flag) => (
              <li key={flag}>{m.detail.flags[flag]}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Dead({ event }: { readonly event: EventRecord }) {
  const { m, n } = useSpeech()
  if (event.killed === null) return <p className="detail-note">{m.detail.noSide}</p>
  if (event.killed.length === 0) return <p className="detail-note">{m.detail.nobody}</p>
  return (
    <>
      <p className="detail-note">{m.detail.bySide}</p>
      <ul className="side-list">
        {event.killed.map(({ side, dead }) => (
          <li key={side}>
            <Swatch side={side} />
            <span>{m.words.sides[side]}</span>
            <b className="number">{n.count(dead)}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

interface WhereProps {
  readonly event: EventRecord
  readonly province: string | undefined
  readonly country: string
  readonly view: ViewState
}

function Where({ event, province, country, view }: WhereProps) {
  const { m } = useSpeech()
  const names = [event.place, event.district].filter((name) => name !== null)
  const isOldName = event.codedProvince !== null && event.codedProvince !== province
  return (
    <>
      {names.length > 0 && `${[...new Set(names)].join(', ')}, `}
      {province !== undefined && event.province !== null && (
        <>
          <a href={`?${queryWith(view, { selected: { kind: 'place', id: event.province } })}`}>{province}</a>
          {isOldName && ` (${event.codedProvince})`},{' '}
        </>
      )}
      {country}; <b>{m.words.precisions[event.precision].toLowerCase()}</b>
    </>
  )
}
