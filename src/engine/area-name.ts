import type { Dataset } from '#dataset/dataset.ts'
import type { Place } from '#domain/area.ts'
import { distanceKm } from './map/sphere.ts'

/** Nearer than this a place goes by the name of the crossing or town. */
const SAME_KM = 1

/** What the dataset calls a place: its nearest crossing or town within a kilometre; null: none is that near. */
export function nameAt(
  { crossings, towns }: Pick<Dataset, 'crossings' | 'towns'>,
  place: Place,
): string | null {
  const named = [
    ...crossings.flatMap(({ name, point }) => (point ? [{ name, km: distanceKm(point, place) }] : [])),
    ...towns.map((town) => ({ name: town.name, km: distanceKm(town, place) })),
  ]
  const nearest = named.reduce((a, b) => (b.km < a.km ? b : a), { name: '', km: Number.POSITIVE_INFINITY })
  return nearest.km <= SAME_KM ? nearest.name : null
}
