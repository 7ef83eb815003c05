import type { Dataset } from '#dataset/dataset.ts'
import type { EventRecord } from '#engine/rows.ts'
import type { Speech } from '#format/speech.ts'
import type { Column } from '#ui/DataTable.tsx'
import { Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

/** The columns of the event list; the date is the link that opens the event. */
export function eventColumns(dataset: Dataset, view: ViewState, { m, n }: Speech): Column<EventRecord>[] {
  const provinces = new Map(dataset.provinces.map(({ id, name }) => [id, name]))
  return [
    {
      id: 'date',
      head: m.events.columns.date,
      cell: ({ id, days }) => (
        <a className="event-link" href={`?${queryWith(view, { selected: { kind: 'event', id } })}`}>
          {n.day(days.from)}
        </a>
      ),
    },
    {
      id: 'place',
      head: m.events.columns.place,
      cell: ({ place, country, province }) => (
        <>
          <Standing is="quote">{place ?? m.events.inCountry(m.words.countries[country])}</Standing>
          {province !== null && <span className="event-second">{provinces.get(province)}</span>}
        </>
      ),
    },
    {
      id: 'parties',
      head: m.events.columns.parties,
      cell: ({ parties, conflict }) => (
        <Standing is="quote">{parties ? parties.map(({ name }) => name).join(' – ') : conflict}</Standing>
      ),
    },
    {
      id: 'killed',
      head: m.events.columns.killed,
      isNumber: true,
      cell: ({ id, best, low, high }) => (
        <Trace
          value={best}
          range={low === null || high === null ? null : { low, high }}
          query={queryWith(view, { selected: { kind: 'event', id } })}
        >
          {n.count(best)}
          <span className="event-second">
            {low === null || high === null
              ? m.events.noRange
              : m.events.rangeShown(n.count(low), n.count(high))}
          </span>
        </Trace>
      ),
    },
  ]
}
