import type { Area, Place } from '#domain/area.ts'
import { toWorld, type WorldPoint } from '../map-points.ts'
import { EARTH_KM, radians } from './sphere.ts'
import { degrees } from './sphere-shapes.ts'

/** Steps round a circle; degrees between the points of a straight edge, which the flat world may bend. */
const ROUND = 120
const STEP = 1

/**
 * The outline of an area as closed rings in the flat world, to be filled together by the even–odd rule. A ring may run past
 * the world's edges, which repeat every 256 units; what goes round a pole is closed along the world's upper or lower edge.
 */
export function outlineOf(area: Area): readonly (readonly WorldPoint[])[] {
  const corners = cornersOf(area)
  const ring = unrolled(corners)
  const [first, last] = [ring[0], ring.at(-1)]
  if (!first || !last) return []
  const isRound = Math.abs(last.longitude - first.longitude) > 180
  const isNorthern =
    area.is === 'circle' ? area.latitude >= 0 : corners.reduce((sum, { latitude }) => sum + latitude, 0) >= 0
  const latitude = isNorthern ? 90 : -90
  const closed = isRound ? [...ring, { ...last, latitude }, { ...first, latitude }] : ring
  return [closed.map(inWorld), ...(holdsBothPoles(area) ? [WHOLE] : [])]
}

const inWorld = ({ latitude, longitude }: Place) => toWorld(latitude, longitude)

const WHOLE: readonly WorldPoint[] = [
  { x: 0, y: 0 },
  { x: 256, y: 0 },
  { x: 256, y: 256 },
  { x: 0, y: 256 },
]

/** Then its outline goes round what is outside. */
function holdsBothPoles(area: Area): boolean {
  return area.is === 'circle' && area.radiusKm / EARTH_KM >= Math.PI / 2 + radians(Math.abs(area.latitude))
}

function cornersOf(area: Area): readonly Place[] {
  switch (area.is) {
    case 'circle':
      return Array.from({ length: ROUND }, (_, i) => placeFrom(area, (i / ROUND) * 360, area.radiusKm))
    case 'box': {
      const { south, west, north } = area
      const east = area.east < west ? area.east + 360 : area.east
      const across = [west, west + (east - west) / 3, west + ((east - west) * 2) / 3, east]
      return [
        ...across.map((longitude) => ({ latitude: south, longitude })),
        ...across.toReversed().map((longitude) => ({ latitude: north, longitude })),
      ]
    }
    case 'polygon':
      return area.corners
  }
}

/** A ring with points along its edges and its first corner again at the end, longitudes running on past ±180. */
function unrolled(corners: readonly Place[]): Place[] {
  const points: Place[] = []
  let longitude = corners[0]?.longitude ?? 0
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from
    const wide = ((((to.longitude - from.longitude + 180) % 360) + 360) % 360) - 180
    const steps = Math.max(
      1,
      Math.ceil(Math.max(Math.abs(wide), Math.abs(to.latitude - from.latitude)) / STEP),
    )
    for (let step = 0; step < steps; step++) {
      const share = step / steps
      points.push({
        latitude: from.latitude + share * (to.latitude - from.latitude),
        longitude: longitude + share * wide,
      })
    }
    longitude += wide
  })
  const first = corners[0]
  return first ? [...points, { latitude: first.latitude, longitude }] : points
}

/** The place so far from another along a great circle that sets out at a bearing, degrees clockwise from north. */
export function placeFrom({ latitude, longitude }: Place, bearing: number, km: number): Place {
  const [phi, angle, theta] = [radians(latitude), km / EARTH_KM, radians(bearing)]
  const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(theta)
  const turn = Math.atan2(
    Math.sin(theta) * Math.sin(angle) * Math.cos(phi),
    Math.cos(angle) - Math.sin(phi) * sine,
  )
  return {
    latitude: degrees(Math.asin(Math.max(-1, Math.min(1, sine)))),
    longitude: longitude + degrees(turn),
  }
}
