import { Canvas, CircleMarker, LayerGroup, type Map as LeafletMap } from 'leaflet'
import type { Item, MapPeer } from './contract.ts'

/** Circle markers on Leaflet's canvas: made once, put on and taken off by what changed, so one drawing a change. */
export function leafletCanvas(map: LeafletMap): MapPeer {
  const renderer = new Canvas({ padding: 0.2 })
  const group = new LayerGroup().addTo(map)
  const made = new Map<number, CircleMarker>()
  let shown = new Set<number>()
  const markerOf = ({ key, latitude, longitude, radiusPx, colour }: Item) => {
    const before = made.get(key)
    if (before) {
      if (before.getRadius() !== radiusPx) before.setRadius(radiusPx)
      return before
    }
    const marker = new CircleMarker([latitude, longitude], {
      ...{ renderer, radius: radiusPx, color: '#ffffff', weight: 0.8 },
      ...{ fillColor: colour, fillOpacity: 0.85 },
    })
    made.set(key, marker)
    return marker
  }
  return {
    show: (items) => {
      const next = new Set<number>()
      for (const item of items) {
        next.add(item.key)
        const marker = markerOf(item)
        if (!shown.has(item.key)) group.addLayer(marker)
      }
      for (const key of shown) {
        const gone = next.has(key) ? undefined : made.get(key)
        if (gone) group.removeLayer(gone)
      }
      shown = next
    },
    hover: (x, y) => hitOf(renderer, map, x, y),
    keys: () => shown,
  }
}

interface Drawn {
  readonly layer: { _containsPoint: (point: unknown) => boolean }
  readonly next: Drawn | null
}

/** What Leaflet does at each move of the pointer: it asks every marker, and the last one wins. */
function hitOf(renderer: Canvas, map: LeafletMap, x: number, y: number): unknown {
  const point = map.containerPointToLayerPoint([x, y])
  let hit: unknown = null
  let order = (renderer as unknown as { _drawFirst: Drawn | null })._drawFirst
  while (order) {
    if (order.layer._containsPoint(point)) hit = order.layer
    order = order.next
  }
  return hit
}
