import type { Dataset } from '#dataset/dataset.ts'
import { eventId, parseEventId } from '#domain/id.ts'
import { type Entry, record } from './entry.ts'

/** The counted event that a text names by its id, `ucdp-123` or `123`; null: none. */
export function eventNamed({ events }: Dataset, text: string): Entry | null {
  const said = text.trim().toLowerCase()
  const stored = parseEventId(said) ?? parseEventId(`ucdp-${said}`)
  const row = stored === null ? undefined : events.rowOfId.get(stored)
  if (stored === null || row === undefined) return null
  const id = eventId(stored)
  const dyad = events.dyads[events.dyad[row] ?? -1]?.name
  const place = events.places.name[events.place[row] ?? -1]
  return record('event', id, [id], {
    within: [dyad, place].filter(Boolean).join(', '),
    day: events.day[row] ?? 0,
  })
}
