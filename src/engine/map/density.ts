import type { EventTable } from '#dataset/dataset.ts'
import { PRECISIONS } from '#domain/event.ts'
import { boundsBelow } from '../map-steps.ts'
import { EARTH_KM, type Point, radians } from './sphere.ts'
import { reachOfLongitude } from './sphere-shapes.ts'

/** How far an event reaches in the field. */
export const BANDWIDTH_KM = 25

const WORLD = 256
/** Web Mercator ends here. */
const MAX_LATITUDE = 85.05

/** How many events a point holds that are placed well enough for a field. */
export interface DensityPoint extends Point {
  readonly events: number
}

/** A field of events per km² over the map. */
export interface Density {
  readonly points: readonly DensityPoint[]
  /** events that it is made from: those placed exactly or near */
  readonly counted: number
  /** events per km² at the densest of the points; 0: there is none */
  readonly peak: number
  /** lower bounds of the classes, events per km², ascending; empty: nothing to draw */
  readonly bounds: readonly number[]
}

/** A raster over the flat world of the map (engine/map-points), in its units. */
export interface Grid {
  readonly columns: number
  readonly rows: number
  readonly left: number
  readonly top: number
  readonly cell: number
}

/** Whether an event's place is known to the point or nearly: what a field is made from. */
export function isPlacedWell(events: EventTable, row: number): boolean {
  const precision = PRECISIONS[events.precision[row] ?? 0]
  return precision === 'exact' || precision === 'near'
}

/** The field of the events under some marks. */
export function densityOf(
  events: EventTable,
  marks: readonly (Point & { readonly rows: Int32Array })[],
): Density {
  const points: DensityPoint[] = []
  for (const { latitude, longitude, rows } of marks) {
    let count = 0
    for (const row of rows) if (isPlacedWell(events, row)) count++
    if (count > 0) points.push({ latitude, longitude, events: count })
  }
  const peak = peakOf(points)
  return {
    points,
    counted: points.reduce((sum, point) => sum + point.events, 0),
    peak,
    bounds: boundsBelow(peak),
  }
}

/**
 * Quartic kernel on the sphere, per km²: highest at the event, 0 from the bandwidth on, 1 in all. `chord2`: squared
 * chord between two places on the unit sphere, which at this distance is the arc.
 */
function kernel(chord2: number): number {
  const share = (chord2 * EARTH_KM ** 2) / BANDWIDTH_KM ** 2
  return share >= 1 ? 0 : (3 / (Math.PI * BANDWIDTH_KM ** 2)) * (1 - share) ** 2
}

const REACH = BANDWIDTH_KM / EARTH_KM

/** The field at the points themselves; the points are compared within the reach of latitude only. */
function peakOf(points: readonly DensityPoint[]): number {
  const sorted = points
    .map((point) => ({ ...vectorOf(point), latitude: radians(point.latitude), events: point.events }))
    .sort((a, b) => a.latitude - b.latitude)
  const field = new Float64Array(sorted.length)
  sorted.forEach((a, i) => {
    field[i] = (field[i] ?? 0) + a.events * kernel(0)
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j]
      if (!b || b.latitude - a.latitude > REACH) break
      const weight = kernel((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2)
      field[i] = (field[i] ?? 0) + b.events * weight
      field[j] = (field[j] ?? 0) + a.events * weight
    }
  })
  return field.reduce((most, value) => Math.max(most, value), 0)
}

function vectorOf({ latitude, longitude }: Point) {
  const [phi, lambda] = [radians(latitude), radians(longitude)]
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) }
}

/** The field at one place, events per km²; 0: no event reaches there. */
export function densityAt(points: readonly DensityPoint[], place: Point): number {
  const at = vectorOf(place)
  return points.reduce((sum, point) => {
    const { x, y, z } = vectorOf(point)
    return sum + point.events * kernel((x - at.x) ** 2 + (y - at.y) ** 2 + (z - at.z) ** 2)
  }, 0)
}

/** Events per km² at the middle of each cell, row by row from the north. */
export function densityRaster(points: readonly DensityPoint[], grid: Grid): Float32Array {
  const { columns, rows, left, top, cell } = grid
  const field = new Float32Array(columns * rows)
  const latitudes = Float64Array.from({ length: rows }, (_, i) => latitudeAt(top + (i + 0.5) * cell))
  const longitudes = Float64Array.from(
    { length: columns },
    (_, i) => ((left + (i + 0.5) * cell) / WORLD) * 360 - 180,
  )
  for (const point of points) {
    const reachLatitude = (REACH * 180) / Math.PI
    const first = Math.max(0, Math.floor((worldY(point.latitude + reachLatitude) - top) / cell))
    const last = Math.min(rows - 1, Math.ceil((worldY(point.latitude - reachLatitude) - top) / cell))
    if (first > last) continue
    const reach = reachOfLongitude(point.latitude, REACH)
    const columnAt = (longitude: number) => (((longitude + 180) / 360) * WORLD - left) / cell
    // The world repeats: a point beyond the antimeridian reaches to this side of it.
    for (const turn of reach === 180 ? [0] : [-360, 0, 360]) {
      const middle = point.longitude + turn
      const from = reach === 180 ? 0 : Math.max(0, Math.floor(columnAt(middle - reach)))
      const to = reach === 180 ? columns - 1 : Math.min(columns - 1, Math.ceil(columnAt(middle + reach)))
      if (from <= to) add(field, columns, point, { first, last, from, to }, latitudes, longitudes)
    }
  }
  return field
}

interface Window {
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

function add(
  field: Float32Array,
  columns: number,
  point: DensityPoint,
  { first, last, from, to }: Window,
  latitudes: Float64Array,
  longitudes: Float64Array,
): void {
  const phi = radians(point.latitude)
  const cosPhi = Math.cos(phi)
  // Chord² = 4 sin²(Δφ/2) + 4 cos φ cos φ' sin²(Δλ/2): exact for small distances too.
  const sinHalf = (difference: number) => Math.sin(radians(difference) / 2)
  const across = Float64Array.from({ length: to - from + 1 }, (_, i) => {
    return sinHalf((longitudes[from + i] ?? 0) - point.longitude) ** 2
  })
  for (let row = first; row <= last; row++) {
    const latitude = latitudes[row] ?? 0
    const up = 4 * sinHalf(latitude - point.latitude) ** 2
    const scale = 4 * cosPhi * Math.cos(radians(latitude))
    for (let column = from; column <= to; column++) {
      const weight = kernel(up + scale * (across[column - from] ?? 0))
      if (weight === 0) continue
      const at = row * columns + column
      field[at] = (field[at] ?? 0) + point.events * weight
    }
  }
}

function worldY(latitude: number): number {
  const sine = Math.sin(radians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude))))
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD
}

function latitudeAt(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD))) * 180) / Math.PI
}

/** Events of some marks that make a field, by province (ISO 3166-2); those without one are left out. */
export function placedByProvince(
  events: EventTable,
  marks: readonly { readonly rows: Int32Array }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rows } of marks) {
    for (const row of rows) {
      const province = events.provinces[events.province[row] ?? -1]
      if (province !== undefined && isPlacedWell(events, row))
        counts.set(province, (counts.get(province) ?? 0) + 1)
    }
  }
  return counts
}
