/** The events of a dataset in the words of a row. For tests. */

import type { Dataset } from '#dataset/dataset.ts'
import { isoDate } from '#domain/date.ts'
import { COUNTRIES, EVENT_KINDS, PRECISIONS } from '#domain/event.ts'

/** An event of a dataset in the words of a UCDP row. */
export function eventsOf({ events }: Dataset) {
  const { places } = events
  return Array.from({ length: events.count }, (_, row) => {
    const at = events.place[row] ?? -1
    const dyad = events.dyads[events.dyad[row] ?? -1]
    const side = (index: number | undefined) => events.sides[index ?? -1]?.name ?? null
    return {
      id: events.id[row],
      country: COUNTRIES[events.country[row] ?? -1],
      start: isoDate(events.day[row] ?? 0),
      end: isoDate(events.lastDay[row] ?? 0),
      kind: EVENT_KINDS[events.kind[row] ?? -1],
      conflict: events.conflicts[events.conflict[row] ?? -1],
      sides: [side(dyad?.a), side(dyad?.b)],
      place: places.name[at] ?? null,
      latitude: places.latitude[at] ?? null,
      longitude: places.longitude[at] ?? null,
      precision: PRECISIONS[events.precision[row] ?? -1],
      toll: [events.best[row], events.low[row], events.high[row]],
      civilians: events.killed.civilians[row],
    }
  })
}
