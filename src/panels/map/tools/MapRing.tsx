import type { Map as LeafletMap } from 'leaflet'
import { createPortal } from 'react-dom'
import type { WorldPoint } from '#engine/map-points.ts'

interface Props {
  readonly map: LeafletMap
  readonly at: WorldPoint
  readonly radiusPx: number
}

/** A ring on the map that moves with it. */
export function MapRing({ map, at, radiusPx }: Props) {
  const pane = map.getPane('markerPane')
  if (!pane) return null
  const { x, y } = map.latLngToLayerPoint(map.unproject([at.x, at.y], 0))
  return createPortal(
    <span
      className="map-ring leaflet-zoom-hide"
      style={{
        inlineSize: 2 * radiusPx,
        blockSize: 2 * radiusPx,
        transform: `translate(${x - radiusPx}px, ${y - radiusPx}px)`,
      }}
    />,
    pane,
  )
}
