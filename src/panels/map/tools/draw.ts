import { AREA_CORNERS, type Area, type Place } from '#domain/area.ts'
import { distanceKm } from '#engine/map/sphere.ts'
import { formatArea, parseArea } from '#view/area-text.ts'

export type Shape = Area['is']
export const SHAPES: readonly Shape[] = ['circle', 'box', 'polygon']

/** An area while it is drawn. Longitudes may run on past ±180, as on a map that was moved round. */
export interface Draft {
  readonly shape: Shape
  /** of a circle its middle and a place on its rim; of a box two corners that face each other */
  readonly corners: readonly Place[]
}

/** The area that the corners make; null: they make none yet. */
export function areaOf(draft: Draft): Area | null {
  const raw = rawArea(draft)
  return raw && parseArea(formatArea(raw))
}

function rawArea({ shape, corners }: Draft): Area | null {
  const [a, b] = corners
  if (!a || !b) return null
  switch (shape) {
    case 'circle':
      return { is: shape, ...wrapped(a), radiusKm: roundKm(distanceKm(a, b)) }
    case 'box': {
      const [west, east] = [Math.min(a.longitude, b.longitude), Math.max(a.longitude, b.longitude)]
      const isWhole = east - west >= 360
      return {
        is: shape,
        south: Math.min(a.latitude, b.latitude),
        west: isWhole ? -180 : wrap(west),
        north: Math.max(a.latitude, b.latitude),
        east: isWhole ? 180 : wrap(east),
      }
    }
    case 'polygon':
      return { is: shape, corners: corners.map(wrapped) }
  }
}

/** The draft with one more corner, and the area where that one makes it whole. */
export function withCorner(
  draft: Draft,
  at: Place,
  isSame: (a: Place, b: Place) => boolean,
): { readonly draft: Draft; readonly done: Area | null } {
  const { shape, corners } = draft
  const [first, last] = [corners[0], corners.at(-1)]
  if (last && first && (isSame(last, at) || (shape === 'polygon' && isSame(first, at))))
    return { draft, done: shape === 'polygon' ? areaOf(draft) : null }
  const next = { shape, corners: [...corners, at] }
  const isWhole = next.corners.length === (shape === 'polygon' ? AREA_CORNERS.most : 2)
  return { draft: next, done: isWhole ? areaOf(next) : null }
}

/** Without its last corner; null: it had none. */
export function stepBack({ shape, corners }: Draft): Draft | null {
  return corners.length === 0 ? null : { shape, corners: corners.slice(0, -1) }
}

const wrap = (longitude: number) => ((((longitude + 180) % 360) + 360) % 360) - 180
const wrapped = ({ latitude, longitude }: Place): Place => ({ latitude, longitude: wrap(longitude) })

/** Whole kilometres from ten on, tenths below. */
const roundKm = (km: number) => (km < 10 ? Math.round(km * 10) / 10 : Math.round(km))

/** A place to what a pixel shows at a zoom: 1.4 degrees at zoom 0, half of that with each step. */
export function roundedPlace({ latitude, longitude }: Place, zoom: number): Place {
  const decimals = Math.min(4, Math.max(1, Math.ceil(zoom * 0.301 - 0.15)))
  return { latitude: Number(latitude.toFixed(decimals)), longitude: Number(longitude.toFixed(decimals)) }
}
