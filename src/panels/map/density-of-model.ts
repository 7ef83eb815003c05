import type { Dataset } from '#dataset/dataset.ts'
import { type Density, densityOf } from '#engine/map/density.ts'
import type { MapModel } from '#engine/map.ts'

const known = new WeakMap<MapModel, Density>()

/** The field of a model, reckoned once: the layer and its legend both ask. */
export function densityOfModel({ events }: Dataset, model: MapModel): Density {
  const before = known.get(model)
  if (before) return before
  const density = densityOf(events, model.marks)
  known.set(model, density)
  return density
}
