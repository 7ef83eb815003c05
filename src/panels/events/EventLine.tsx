import type { Dataset } from '#dataset/dataset.ts'
import type { EventRecord } from '#engine/rows.ts'
import { useSpeech } from '#format/speech.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly event: EventRecord
  readonly dataset: Dataset
  readonly view: ViewState
}

/** One event of the list; the date is the link that opens it. */
export function EventLine({ event, dataset, view }: Props) {
  const { m, n } = useSpeech()
  const province = dataset.provinces.find(({ id }) => id === event.province)?.name
  const country = m.words.countries[event.country]
  const isOpen = view.selected?.id === event.id
  return (
    <tr aria-current={isOpen || undefined}>
      <th scope="row">
        <a href={`?${queryWith(view, { selected: { kind: 'event', id: event.id } })}`}>
          {n.day(event.days.from)}
        </a>
      </th>
      <td>
        {event.place ?? m.events.inCountry(country)}
        {province !== undefined && <span className="event-second">{province}</span>}
      </td>
      <td>{event.parties ? event.parties.map(({ name }) => name).join(' – ') : event.conflict}</td>
      <td className="number">
        <b>{n.count(event.best)}</b>
        <span className="event-second">
          {event.low === null || event.high === null
            ? m.events.noRange
            : m.events.rangeShown(n.count(event.low), n.count(event.high))}
        </span>
      </td>
    </tr>
  )
}
