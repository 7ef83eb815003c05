import { encodeColumn } from '#dataset/columns.ts'
import type { EventsFile } from '#dataset/schema/events.ts'
import { PRECISIONS, type Precision } from '#domain/event.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'

/** A distinct place of events. Degrees × 100 000. */
interface Place {
  readonly name: string | null
  readonly codedProvince: string | null
  readonly district: string | null
  readonly latitude: number
  readonly longitude: number
  readonly precision: Precision
  readonly province: string | null
}

function placeOf(event: EventFact): Place | null {
  const { latitude, longitude } = event
  if (latitude === null || longitude === null) return null
  return {
    name: event.place,
    codedProvince: event.codedProvince,
    district: event.district,
    latitude: Math.round(latitude * 1e5),
    longitude: Math.round(longitude * 1e5),
    precision: event.precision,
    province: event.province,
  }
}

const keyOf = (place: Place) =>
  [
    place.province,
    place.codedProvince,
    place.district,
    place.name,
    place.latitude,
    place.longitude,
    place.precision,
  ].join('\t')

/** The places of events in a fixed order (province, district, name, point), and the index of each event's place. */
export function placesTable(
  events: readonly EventFact[],
  provinces: readonly string[],
): { table: EventsFile['places']; indexes: number[] } {
  const byKey = new Map<string, Place>()
  for (const event of events) {
    const place = placeOf(event)
    if (place) byKey.set(keyOf(place), place)
  }
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))
  const indexByKey = new Map(sorted.map(([key], i) => [key, i]))
  const places = sorted.map(([, place]) => place)
  const indexes = events.map((event) => {
    const place = placeOf(event)
    return place ? (indexByKey.get(keyOf(place)) ?? -1) : -1
  })
  const table = {
    count: places.length,
    name: places.map((place) => place.name),
    codedProvince: places.map((place) => place.codedProvince),
    district: places.map((place) => place.district),
    columns: {
      latitude: encodeColumn(places.map((place) => place.latitude)),
      longitude: encodeColumn(places.map((place) => place.longitude)),
      precision: encodeColumn(places.map((place) => PRECISIONS.indexOf(place.precision))),
      province: encodeColumn(
        places.map((place) => (place.province === null ? -1 : provinces.indexOf(place.province))),
      ),
    },
  }
  return { table, indexes }
}
