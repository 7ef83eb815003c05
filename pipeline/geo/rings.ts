import type { MultiPolygon, Polygon, Position } from 'geojson'

const KM_PER_DEGREE = 111.195

/** Rings of a polygon or multipolygon, outer ones and holes alike. */
function ringsOf(geometry: Polygon | MultiPolygon): readonly Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

/** Whether a point (degrees) lies inside, by the even–odd rule: holes need no telling apart. */
export function isInside(geometry: Polygon | MultiPolygon, longitude: number, latitude: number): boolean {
  let inside = false
  for (const ring of ringsOf(geometry)) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i] ?? []
      const [xj = 0, yj = 0] = ring[j] ?? []
      if (yi > latitude !== yj > latitude && longitude < ((xj - xi) * (latitude - yi)) / (yj - yi) + xi) {
        inside = !inside
      }
    }
  }
  return inside
}

/**
 * Distance in km from a point to the nearest edge of a polygon, on a plane tangent at the point (below 100 km the
 * error stays under 1 %). Points inside have a distance too.
 */
export function edgeDistanceKm(
  geometry: Polygon | MultiPolygon,
  longitude: number,
  latitude: number,
): number {
  const scaleX = KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)
  let best = Number.POSITIVE_INFINITY
  for (const ring of ringsOf(geometry)) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = planar(ring[i - 1], longitude, latitude, scaleX)
      const [bx, by] = planar(ring[i], longitude, latitude, scaleX)
      best = Math.min(best, segmentDistance(ax, ay, bx, by))
    }
  }
  return best
}

function planar(
  point: Position | undefined,
  longitude: number,
  latitude: number,
  scaleX: number,
): [number, number] {
  const [x = 0, y = 0] = point ?? []
  return [(x - longitude) * scaleX, (y - latitude) * KM_PER_DEGREE]
}

/** Distance from the origin to the segment a–b. */
function segmentDistance(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const length2 = dx * dx + dy * dy
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2))
  return Math.hypot(ax + t * dx, ay + t * dy)
}

/** A point well inside: the centre of the grid cell that lies farthest from any edge. [longitude, latitude]. */
export function labelPoint(geometry: Polygon | MultiPolygon): [number, number] {
  const points = ringsOf(geometry).flat()
  const xs = points.map((p) => p[0] as number)
  const ys = points.map((p) => p[1] as number)
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  const steps = 40
  let best: [number, number] = [(west + east) / 2, (south + north) / 2]
  let bestKm = -1
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const x = west + ((i + 0.5) / steps) * (east - west)
      const y = south + ((j + 0.5) / steps) * (north - south)
      if (!isInside(geometry, x, y)) continue
      const km = edgeDistanceKm(geometry, x, y)
      if (km > bestKm) {
        best = [x, y]
        bestKm = km
      }
    }
  }
  return best
}
