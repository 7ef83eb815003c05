import { useEffect } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import { densityOfModel } from './density-of-model.ts'
import type { Cover } from './paint-basemap.ts'
import { paintDensity } from './paint-density.ts'
import type { MapTheme } from './theme.ts'
import { tints } from './tints.ts'

interface Props {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly theme: MapTheme
  /** gets what covers the land */
  readonly onCover: (cover: Cover) => void
}

/** Gives the ground its field of events per km². Shows nothing itself. */
export function DensityLayer({ dataset, model, theme, onCover }: Props) {
  useEffect(
    function giveField() {
      const density = densityOfModel(dataset, model)
      const colours = tints(density.bounds.length, theme)
      const field: Cover['field'] = (sheet) => {
        paintDensity(sheet, density, colours)
      }
      onCover({ of: 'density', tints: [], hatched: [], filtered: [], field })
    },
    [dataset, model, theme, onCover],
  )
  return null
}
