import { useEffect } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import type { ViewState } from '#view/view-state.ts'
import type { Cover } from './paint-basemap.ts'
import { regionScale, regionValues, tintsOf } from './regions.ts'
import type { MapTheme } from './theme.ts'

interface Props {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly theme: MapTheme
  readonly view: ViewState
  /** gets what covers the land */
  readonly onCover: (cover: Cover) => void
}

/** Gives the ground the tints of the provinces. Shows nothing itself. */
export function RegionLayer({ dataset, model, theme, view: { isRate, places }, onCover }: Props) {
  useEffect(
    function giveTints() {
      const values = regionValues(dataset, model, { isRate })
      const hatched = model.regions
        .filter(({ id, isLocated }) => !isLocated || values.get(id) === null)
        .map(({ id }) => id)
      const tints = tintsOf(values, regionScale(values, isRate, theme))
      onCover({ of: 'regions', tints, hatched, filtered: places, field: null })
    },
    [dataset, model, theme, isRate, places, onCover],
  )
  return null
}
