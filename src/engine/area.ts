import type { PlaceTable } from '#dataset/dataset.ts'
import type { Area, Place } from '#domain/area.ts'
import { isDrawable } from '#domain/event.ts'
import { distanceKm } from './map/sphere.ts'

/** Whether a place lies in an area; what is inside is said with the type. */
export function isInArea(area: Area, place: Place): boolean {
  const { latitude, longitude } = place
  switch (area.is) {
    case 'circle':
      return distanceKm(area, place) <= area.radiusKm
    case 'box': {
      const { south, west, north, east } = area
      if (latitude < south || latitude > north) return false
      // A pole has every longitude.
      return Math.abs(latitude) === 90 || east - west === 360 || turn(longitude - west) <= turn(east - west)
    }
    case 'polygon':
      return isInRing(area.corners, place)
  }
}

/** Degrees eastward, 0 to below 360. */
const turn = (degrees: number) => (degrees + 720) % 360

/** Degrees the short way round, −180 to below 180. */
const shortTurn = (degrees: number) => turn(degrees + 180) - 180

/** Counts the edges that the place's meridian crosses on its way to the pole that lies outside. */
function isInRing(corners: readonly Place[], { latitude, longitude }: Place): boolean {
  const isNorthern = corners.reduce((sum, corner) => sum + corner.latitude, 0) >= 0
  const ring = corners.map((corner) => ({ y: corner.latitude, x: shortTurn(corner.longitude - longitude) }))
  let isInside = false
  ring.forEach((a, i) => {
    const b = ring[i + 1] ?? ring[0] ?? a
    // An edge that turns further than this runs behind, over the opposite meridian.
    if (a.x > 0 === b.x > 0 || Math.abs(a.x - b.x) > 180) return
    const crossing = a.y + (a.x / (a.x - b.x)) * (b.y - a.y)
    if (isNorthern ? crossing < latitude : crossing > latitude) isInside = !isInside
  })
  return isInside
}

/**
 * For each place whether it lies in an area by the coordinates that its source gives. What is known only to a border or a
 * country, or has no place, never does; what is known to a district or province does where its point does.
 */
export function placesInArea({ precision, latitude, longitude }: PlaceTable, area: Area): boolean[] {
  return precision.map(
    (known, i) =>
      isDrawable(known) && isInArea(area, { latitude: latitude[i] ?? 0, longitude: longitude[i] ?? 0 }),
  )
}
