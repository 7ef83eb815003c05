import type { Dataset } from '#dataset/dataset.ts'
import type { VictimSide } from '#domain/event.ts'
import { coderOf } from '#engine/coder.ts'
import type { LinkedIncident } from '#engine/links.ts'
import type { EventRecord } from '#engine/rows.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { Swatch } from '#ui/Swatch.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
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
  const { m, n } = useDetailSpeech()
  const province = dataset.provinces.find(({ id }) => id === event.province)
  const country = m.words.countries[event.country]
  const { best, low, high } = event
  const coder = coderOf(dataset).name
  const parties = event.parties?.map(({ name, actor }, i) => (
    <span key={actor}>
      {i > 0 && ' – '}
      <a href={`?${queryWith(view, { selected: { kind: 'actor', id: actor } })}`}>{name}</a>
    </span>
  ))
  return (
    <>
      <p className="detail-kick">{m.detail.event(m.words.eventKinds[event.kind], coder)}</p>
      <h2 className="detail-title" data-standing="quote">
        {event.place ?? event.conflict}
      </h2>
      <Facts
        facts={[
          [m.detail.when, n.days(event.days)],
          [
            m.detail.where,
            <Where key="where" event={event} province={province?.name} country={country} view={view} />,
          ],
          [m.detail.parties, parties ?? m.detail.noParties],
          [
            m.detail.conflict,
            <Standing key="conflict" is="quote">
              {event.conflict}
            </Standing>,
          ],
          [
            m.detail.restsOn,
            event.sources === null ? (
              m.detail.sourceCountMissing
            ) : (
              <Total key="sources" value={event.sources}>
                {m.detail.sourceCount(n.count(event.sources))}
              </Total>
            ),
          ],
          [m.detail.release, <Standing key="release" is="code">{`UCDP ${event.release}`}</Standing>],
          [
            m.detail.id,
            <Standing key="id" is="code">
              {event.id}
            </Standing>,
          ],
        ]}
      />
      {!event.isInFocus && <p className="detail-note">{m.detail.outside}</p>}
      <section className="detail-section">
        <h3>
          {m.detail.killed} <small>{m.detail.killedNote(coder)}</small>
        </h3>
        <p className="detail-figure">
          {low === null || high === null ? (
            <Total value={best}>{m.detail.noRange(n.count(best))}</Total>
          ) : (
            <Total value={best} range={{ low, high }}>
              {n.count(best)} (<Total value={low}>{n.count(low)}</Total>–
              <Total value={high}>{n.count(high)}</Total>)
            </Total>
          )}
        </p>
        <Dead event={event} sides={view.sides} />
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

interface DeadProps {
  readonly event: EventRecord
  /** sides that the view chooses; empty: none is chosen, all count */
  readonly sides: readonly VictimSide[]
}

function Dead({ event, sides }: DeadProps) {
  const { m, n } = useDetailSpeech()
  if (event.killed === null) return <p className="detail-note">{m.detail.noSide}</p>
  if (event.killed.length === 0) return <p className="detail-note">{m.detail.nobody}</p>
  const chosen = event.killed.reduce((sum, { side, dead }) => sum + (sides.includes(side) ? dead : 0), 0)
  return (
    <>
      <p className="detail-note">{m.detail.bySide}</p>
      <ul className="side-list">
        {event.killed.map(({ side, dead }) => (
          <li key={side}>
            <Swatch side={side} />
            <span>{m.words.sides[side]}</span>
            <b className="number">
              <Total value={dead}>{n.count(dead)}</Total>
            </b>
          </li>
        ))}
      </ul>
      {sides.length > 0 && (
        <p className="detail-note">
          <Total value={chosen}>{m.detail.chosenSides(n.count(chosen))}</Total>
        </p>
      )}
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
  const { m } = useDetailSpeech()
  const names = [event.place, event.district].filter((name) => name !== null)
  const isOldName = event.codedProvince !== null && event.codedProvince !== province
  return (
    <>
      {names.length > 0 && <Standing is="quote">{[...new Set(names)].join(', ')}, </Standing>}
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
