import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useMemo } from 'react'
import { isAlive, type Paint, PaintLayer } from './PaintLayer.ts'

/** A canvas in a pane of the map, drawn anew whenever `paint` is another function. Returns the layer. */
export function usePaintLayer(
  map: LeafletMap,
  pane: string,
  paint: Paint,
  magnified = 1,
  isLive = false,
): PaintLayer {
  const layer = useMemo(() => new PaintLayer(pane, magnified, isLive), [pane, magnified, isLive])
  useEffect(
    function showLayer() {
      if (isAlive(map)) layer.addTo(map)
      return function removeLayer() {
        layer.remove()
      }
    },
    [layer, map],
  )
  useEffect(
    function drawLayer() {
      layer.setPaint(paint)
    },
    [layer, paint],
  )
  return layer
}
