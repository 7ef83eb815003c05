import type { ReactNode } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { EventRecord } from '#engine/rows.ts'
import { useSpeech } from '#format/speech.ts'
import { Swatch } from '#ui/Swatch.tsx'
import { Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { SortColumn, ViewState } from '#view/view-state.ts'
import { useEventWords } from './words.ts'

export interface CellProps {
  readonly column: SortColumn
  readonly event: EventRecord
  readonly dataset: Dataset
  readonly view: ViewState
  /** whether the province has a column of its own */
  readonly hasProvince: boolean
}

/** What one column says of an event. */
export function EventCell(props: CellProps): ReactNode {
  const { m, n } = useSpeech()
  const say = useEventWords()
  const { column, event, dataset, view, hasProvince } = props
  const query = queryWith(view, { selected: { kind: 'event', id: event.id } })
  const missing = <span className="event-second">{say.notGiven}</span>
  const province = dataset.provinces.find(({ id }) => id === event.province)?.name
  switch (column) {
    case 'date':
      return (
        <a href={`?${query}`} tabIndex={-1}>
          {n.days(event.days)}
        </a>
      )
    case 'place':
      return (
        <TwoLines
          first={event.place ?? say.inCountry(m.words.countries[event.country])}
          second={hasProvince ? undefined : province}
        />
      )
    case 'province':
      return province ?? missing
    case 'country':
      return m.words.countries[event.country]
    case 'kind':
      return m.words.eventKinds[event.kind]
    case 'parties':
      return event.parties ? (
        <TwoLines first={event.parties[0].name} second={`– ${event.parties[1].name}`} />
      ) : (
        <span className="event-second" data-standing="quote">
          {say.conflictOnly(event.conflict)}
        </span>
      )
    case 'side':
      return <Sides killed={event.killed} />
    case 'killed':
      return <Killed event={event} query={query} />
    case 'low':
    case 'high':
      return <Estimate value={event[column]} event={event} query={query} />
    case 'date-precision':
      return event.datePrecision === 0 ? missing : say.datePrecisions[event.datePrecision]
    case 'place-precision':
      return m.words.precisions[event.precision]
    case 'source': {
      const release = dataset.events.releases[dataset.events.release[event.row] ?? 0]
      return <Standing is="code">{`${release?.provider.toUpperCase() ?? ''} ${event.release}`}</Standing>
    }
  }
}

/** Words of the data, each line cut where it is too long; a first line alone may take both. */
function TwoLines({ first, second }: { readonly first: string; readonly second: string | undefined }) {
  if (second === undefined) return <Standing is="quote">{first}</Standing>
  return (
    <Standing is="quote">
      <span className="event-line">{first}</span> <span className="event-line event-second">{second}</span>
    </Standing>
  )
}

/** Whose dead, those with most first. */
function Sides({ killed }: Pick<EventRecord, 'killed'>) {
  const { m } = useSpeech()
  const say = useEventWords()
  if (killed === null) return <span className="event-second">{m.words.sides['not-coded']}</span>
  if (killed.length === 0) return <span className="event-second">{say.nobody}</span>
  return killed
    .toSorted((a, b) => b.dead - a.dead)
    .map(({ side }, i) => (
      <span key={side}>
        {i > 0 && ', '}
        <span className="event-side">
          <Swatch side={side} /> {m.words.sides[side]}
        </span>
      </span>
    ))
}

type EstimateProps = Pick<CellProps, 'event'> & { readonly query: string }

function Killed({ event: { best, low, high }, query }: EstimateProps) {
  const { n } = useSpeech()
  const say = useEventWords()
  const range = low === null || high === null ? null : { low, high }
  return (
    <Trace value={best} range={range} query={query} tabIndex={-1}>
      {n.count(best)}
      <span className="event-second">
        {range ? say.range(n.count(range.low), n.count(range.high)) : say.noRange}
      </span>
    </Trace>
  )
}

function Estimate({ value, event, query }: EstimateProps & { readonly value: number | null }) {
  const { n } = useSpeech()
  const say = useEventWords()
  if (value === null) return <span className="event-second">{say.notGiven}</span>
  // The details tell a range, or none: half of one is told here alone.
  if (event.low === null || event.high === null) return <Standing is="quote">{n.count(value)}</Standing>
  return (
    <Trace value={value} query={query} tabIndex={-1}>
      {n.count(value)}
    </Trace>
  )
}
