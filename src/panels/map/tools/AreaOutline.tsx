import type { Map as LeafletMap } from 'leaflet'
import { useMemo } from 'react'
import type { Area } from '#domain/area.ts'
import type { Paint } from '../PaintLayer.ts'
import type { MapTheme } from '../theme.ts'
import { usePaintLayer } from '../use-paint-layer.ts'
import { paintArea } from './paint-area.ts'

interface Props {
  readonly map: LeafletMap
  readonly area: Area
  readonly theme: MapTheme
}

/** Draws the selected area over the marks. */
export function AreaOutline({ map, area, theme }: Props) {
  const paint = useMemo<Paint>(
    () => (sheet) => {
      paintArea(sheet, area, theme)
    },
    [area, theme],
  )
  usePaintLayer(map, 'overlayPane', paint)
  return null
}
