import type { Dataset } from '#dataset/dataset.ts'
import { ratesOf } from '#engine/map/rates.ts'
import type { MapModel } from '#engine/map.ts'
import { boundsBelow, classBounds, classOf } from '#engine/map-steps.ts'
import type { ViewState } from '#view/view-state.ts'
import type { ProvinceTint } from './paint-basemap.ts'
import type { MapTheme } from './theme.ts'
import { tints } from './tints.ts'

export interface RegionScale {
  /** lower bounds of the classes */
  readonly bounds: readonly number[]
  /** colour of each class */
  readonly colours: readonly string[]
  readonly max: number
}

/** What each province is tinted by: a count, or a rate; null: the rate is not known. */
export type RegionValues = ReadonlyMap<string, number | null>

/** Values of the provinces of a model. */
export function regionValues(
  { provinces }: Dataset,
  { regions, measure }: MapModel,
  { isRate }: Pick<ViewState, 'isRate'>,
): RegionValues {
  return isRate
    ? new Map(ratesOf(provinces, regions, measure).map(({ id, value }) => [id, value]))
    : new Map(regions.map((region) => [region.id, region[measure]]))
}

/** Classes and tints for some values. */
export function regionScale(values: RegionValues, isRate: boolean, theme: MapTheme): RegionScale {
  const max = Math.max(0, ...[...values.values()].map((value) => value ?? 0))
  const bounds = isRate ? boundsBelow(max) : classBounds(max)
  return { bounds, colours: tints(bounds.length, theme), max }
}

/** Provinces in a class, tinted. */
export function tintsOf(values: RegionValues, scale: RegionScale): readonly ProvinceTint[] {
  return [...values].flatMap(([id, value]) => {
    const fill = scale.colours[classOf(value ?? 0, scale.bounds)]
    return fill === undefined ? [] : [{ id, fill }]
  })
}
