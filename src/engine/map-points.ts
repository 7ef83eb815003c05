import type { PlaceTable } from '#dataset/dataset.ts'
import { isDrawable, type Precision } from '#domain/event.ts'

/** Web Mercator at zoom 0: a square world 256 pixels wide, y down from the north. */
export interface WorldPoint {
  readonly x: number
  readonly y: number
}

/** Where a place stands in the flat world of the map, which ends at ±85.05°: what lies beyond stands on its edge. */
export function toWorld(latitude: number, longitude: number): WorldPoint {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, latitude)) * Math.PI) / 180)
  return {
    x: ((longitude + 180) / 360) * 256,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 256,
  }
}

const EARTH_ROUND_KM = 40_030

/** A distance on the ground in units of the flat world, which grow towards the poles. `y`: of the place. */
export function kmInWorld(km: number, y: number): number {
  return ((km * 256) / EARTH_ROUND_KM) * Math.cosh(Math.PI * (1 - y / 128))
}

/** Whether a precision names an area and the point is only somewhere inside it. */
export function isArea(precision: Precision): boolean {
  return precision === 'district' || precision === 'province'
}

/** The distinct drawable points of a place table, from north to south, then west to east: places that share coordinates share a point. */
export interface PointIndex {
  readonly count: number
  /** point of each place; -1: its precision is not drawn */
  readonly ofPlace: Int32Array
  /** one place of each point */
  readonly place: Int32Array
  /** the point in the flat world of the map */
  readonly x: Float64Array
  readonly y: Float64Array
}

const known = new WeakMap<PlaceTable, PointIndex>()

/**
 * Points of a place table. A point known to an area and an exact one at the same coordinates stay two. The
 * answer depends on the table alone and is kept with it.
 */
export function pointsOf(places: PlaceTable): PointIndex {
  const before = known.get(places)
  if (before) return before
  const place: number[] = []
  const byKey = new Map<string, number>()
  const found = new Int32Array(places.count).fill(-1)
  for (let i = 0; i < places.count; i++) {
    const precision = places.precision[i] ?? 'none'
    if (!isDrawable(precision)) continue
    const key = `${places.latitude[i]},${places.longitude[i]},${isArea(precision)}`
    let point = byKey.get(key)
    if (point === undefined) {
      point = place.length
      byKey.set(key, point)
      place.push(i)
    }
    found[i] = point
  }
  const world = place.map((i) => toWorld(places.latitude[i] ?? 0, places.longitude[i] ?? 0))
  const at = (point: number) => world[point] ?? { x: 0, y: 0 }
  const order = place.map((_, point) => point).sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x)
  const position = new Int32Array(order.length)
  order.forEach((point, i) => {
    position[point] = i
  })
  const index: PointIndex = {
    count: place.length,
    ofPlace: found.map((point) => (point < 0 ? -1 : (position[point] ?? -1))),
    place: Int32Array.from(order, (point) => place[point] ?? 0),
    x: Float64Array.from(order, (point) => at(point).x),
    y: Float64Array.from(order, (point) => at(point).y),
  }
  known.set(places, index)
  return index
}
