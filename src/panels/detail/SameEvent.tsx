import type { LinkConfidence } from '#dataset/schema/links.ts'
import type { LinkedCount, LinkedEvent, LinkedIncident, SameHappening } from '#engine/links.ts'
import { type DetailSpeech, useDetailSpeech } from '#format/detail-speech.ts'
import { Parts, Standing, Total, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import './same-event.css'

interface Props {
  readonly same: SameHappening | null
  readonly view: ViewState
}

/** UCDP's count of the happening that an incident tells of: beside the parties' claims, added to none. */
export function SameEvent({ same, view }: Props) {
  const { m } = useDetailSpeech()
  if (!same) return null
  return (
    <section className="detail-section">
      <h3>
        {m.detail.same.title} <small>{m.detail.same.note}</small>
      </h3>
      {same.is === 'none' ? (
        <p className="detail-note">{m.detail.same.none[same.reason]}</p>
      ) : (
        <Count same={same} view={view} />
      )}
    </section>
  )
}

function Count({ same, view }: { readonly same: LinkedCount; readonly view: ViewState }) {
  const speech = useDetailSpeech()
  const { m, n } = speech
  const killed = m.detail.same.killed(
    n.count(same.toll.best),
    n.count(same.events.length),
    same.events.length,
  )
  const words = rangeWords(same, speech)
  const range = same.toll.rowsWithoutRange === same.events.length ? null : same.toll
  const why = same.events.flatMap(({ link }) => link.why ?? [])
  return (
    <>
      <p>
        {same.filters ? (
          <Trace
            value={same.toll.best}
            range={range}
            query={queryWith(view, {
              ...same.filters,
              measure: 'killed',
              selected: null,
              tables: ['events'],
            })}
          >
            {killed}
            {range && words}
          </Trace>
        ) : (
          <Parts of={same.events.map(({ event }) => event.best)}>
            <b>{killed}</b>
            {words}
          </Parts>
        )}
        {same.filters && !range && words}
      </p>
      <p className="detail-note">
        <Total value={same.events.length}>{noteWords(same, speech)}</Total>
      </p>
      <ul className="same-list">
        {same.events.map((linked) => (
          <Line key={linked.event.id} linked={linked} view={view} />
        ))}
      </ul>
      {why.map((reason) => (
        <p key={reason} className="detail-note" data-standing="quote">
          {m.detail.same.byHand(reason)}
        </p>
      ))}
    </>
  )
}

function rangeWords({ toll, events }: LinkedCount, { m, n }: DetailSpeech): string {
  if (toll.rowsWithoutRange === events.length) return m.detail.same.noRange
  const range = n.range(toll.low, toll.high)
  return toll.rowsWithoutRange === 0
    ? m.detail.same.range(range)
    : m.detail.same.partRange(range, n.count(toll.rowsWithoutRange))
}

/** What the link rests on, and what the rows do not say, so that its absence is not read as none. */
function noteWords({ events, byConfidence }: LinkedCount, { m, n }: DetailSpeech): string {
  const words = (Object.keys(byConfidence) as LinkConfidence[])
    .filter((word) => byConfidence[word] > 0)
    .map((word) =>
      events.length === 1
        ? m.detail.same.ofConfidence[word]
        : `${n.count(byConfidence[word])} ${m.detail.same.ofConfidence[word]}`,
    )
  const noSide = events.every(({ event }) => event.killed === null)
  const noPlace = events.every(({ event }) => event.precision === 'none')
  return [
    noPlace ? m.detail.same.ruleWithoutPlace(words.join(', ')) : m.detail.same.rule(words.join(', ')),
    noSide ? m.detail.noSide : '',
    noPlace ? m.detail.same.noPlace : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function Line({ linked: { event, link }, view }: { readonly linked: LinkedEvent; readonly view: ViewState }) {
  const { m, n } = useDetailSpeech()
  const { best, low, high } = event
  const range = low === null || high === null ? null : { low, high }
  const query = queryWith(view, { selected: { kind: 'event', id: event.id } })
  const place = event.place ?? m.detail.same.placeOf(m.words.countries[event.country])
  return (
    <li>
      <a href={`?${query}`}>
        {n.days(event.days)}, <Standing is="quote">{place}</Standing>
      </a>
      <span className="same-toll">
        <Trace value={best} range={range} query={query}>
          {n.count(best)}
          {range && ` (${n.range(range.low, range.high)})`}
        </Trace>
      </span>
      <span className="same-confidence">{m.detail.same.ofConfidence[link.confidence]}</span>
    </li>
  )
}

interface ToldProps {
  readonly told: readonly LinkedIncident[]
  readonly view: ViewState
}

/** The curated account of an event's happening, with what its parties claim. */
export function ToldAs({ told, view }: ToldProps) {
  const { m } = useDetailSpeech()
  if (told.length === 0) return null
  return (
    <section className="detail-section">
      <h3>
        {m.detail.same.told} <small>{m.detail.same.note}</small>
      </h3>
      <ul className="same-list">
        {told.map(({ incident, confidence }) => (
          <li key={incident.id}>
            <a href={`?${queryWith(view, { selected: { kind: 'event', id: incident.id } })}`}>
              <Standing is="quote">{incident.short}</Standing>
            </a>
            <span className="detail-note">{m.detail.same.confidence[confidence]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
