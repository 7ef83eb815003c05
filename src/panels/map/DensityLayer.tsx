import { useEffect } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import { densityOfModel } from './density-of-model.ts'
import type { Paint } from './PaintLayer.ts'
import { paintDensity } from './paint-density.ts'
import { tints } from './regions.ts'
import type { MapTheme } from './theme.ts'

interface Props {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly theme: MapTheme
  /** gets how to draw the field, and null when it goes */
  readonly onPaint: (change: () => Paint | null) => void
}

/** Gives the ground its field of events per km². Shows nothing itself. */
export function DensityLayer({ dataset, model, theme, onPaint }: Props) {
  useEffect(
    function giveField() {
      const density = densityOfModel(dataset, model)
      const colours = tints(density.bounds.length, theme)
      onPaint(() => (sheet) => {
        paintDensity(sheet, density, colours)
      })
    },
    [dataset, model, theme, onPaint],
  )
  useEffect(
    function takeBack() {
      return () => {
        onPaint(() => null)
      }
    },
    [onPaint],
  )
  return null
}
