import type { Dataset } from '#dataset/dataset.ts'
import type { Place } from '#domain/area.ts'
import { distanceKm } from './map/sphere.ts'

type Named = Pick<Dataset, 'crossings' | 'towns'>

/** Nearer than this a place goes by the name of the crossing or town. */
const SAME_KM = 1

/** What the dataset calls a place: its nearest crossing or town within a kilometre; null: none is that near. */
export function nameAt(dataset: Named, place: Place): string | null {
  const nearest = nearestNamed(dataset, place)
  return nearest && distanceKm(nearest, place) <= SAME_KM ? nearest.name : null
}

/** The crossing or town nearest to a place, however far; null: the dataset has none. */
export function nearestNamed(
  { crossings, towns }: Named,
  place: Place,
): (Place & { readonly name: string }) | null {
  const named = [
    ...crossings.flatMap(({ name, point }) => (point ? [{ name, ...point }] : [])),
    ...towns.map(({ name, latitude, longitude }) => ({ name, latitude, longitude })),
  ]
  let nearest: (typeof named)[number] | null = null
  for (const one of named) if (!nearest || distanceKm(one, place) < distanceKm(nearest, place)) nearest = one
  return nearest
}
