import type { Incident } from '#dataset/schema/incidents.ts'
import type { Province } from '#dataset/schema/register.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'

const EARTH_KM = 6371
const RADIANS = Math.PI / 180
/** How far two places may lie apart when the less exact of them is a point or town, or a district. */
const POINT_KM = 25
const DISTRICT_KM = 60
/** An account that names this many provinces tells of a whole stretch of the border. */
const FRONT_PROVINCES = 3

/**
 * How the places go together. `km` null: one of them is an area. `doubts`: 0 near; 1 in the same province, or over half
 * the limit away; 2 on the same front, at the border or across it; 1 more where the province is another one.
 */
export interface PlaceMatch {
  readonly km: number | null
  readonly doubts: number
  readonly reason: string
}

interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Great-circle distance (haversine) in whole kilometres. */
export function distanceKm(a: Point, b: Point): number {
  const north = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2) ** 2
  const east = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2) ** 2
  const h = north + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * east
  return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(h)))
}

/** The incident's province and, where it is known to provinces only, those that its place names. */
function provincesOf(incident: Incident, provinces: readonly Province[]): ReadonlySet<string> {
  const named = provinces.filter(
    ({ name, aliases }) =>
      incident.precision === 'province' &&
      [name, ...aliases].some((word) => new RegExp(`\\b${word}\\b`, 'i').test(incident.place)),
  )
  return new Set([...(incident.province ? [incident.province] : []), ...named.map(({ id }) => id)])
}

/** Null: too far apart, or the event is known no better than to its country. */
export function matchPlace(
  incident: Incident,
  event: EventFact,
  provinces: readonly Province[],
): PlaceMatch | null {
  const { latitude, longitude, precision } = event
  if (precision === 'country' || precision === 'international' || !incident.point) return null
  const within = provincesOf(incident, provinces)
  const isArea = precision === 'province' || precision === 'border' || incident.precision === 'province'
  if (isArea) {
    if (event.province !== null && within.has(event.province))
      return { km: null, doubts: 1, reason: `in a province of the incident (${event.province})` }
    const isOnLine = event.country !== incident.country || (precision === 'border' && event.province === null)
    const isFront = incident.kind === 'border-clash' && within.size >= FRONT_PROVINCES && isOnLine
    return isFront ? { km: null, doubts: 2, reason: 'on the same front, at the line or across it' } : null
  }
  if (latitude === null || longitude === null) return null
  const km = distanceKm(incident.point, { latitude, longitude })
  const isTown = precision === 'exact' || precision === 'near'
  const limit = isTown && incident.precision !== 'district' ? POINT_KM : DISTRICT_KM
  if (km > limit) return null
  const isElsewhere = incident.kind !== 'border-clash' && event.province !== incident.province
  const doubts = (km > limit / 2 ? 1 : 0) + (isElsewhere ? 1 : 0)
  const province = isElsewhere ? ', in another province' : ''
  return { km, doubts, reason: `${km} km apart, ${limit} allowed${province}` }
}
