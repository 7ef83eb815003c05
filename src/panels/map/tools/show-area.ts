import type { Map as LeafletMap } from 'leaflet'
import type { Area } from '#domain/area.ts'
import { outlineOf } from '#engine/map/area-outline.ts'

/** Moves the map so that the whole of an area is in it; leaves it where that is so already. */
export function showArea(map: LeafletMap, area: Area): void {
  const places = outlineOf(area)
    .flat()
    .map(({ x, y }) => map.unproject([x, y], 0))
  const bounds = map.getBounds()
  if (places.every((place) => bounds.contains(place))) return
  map.fitBounds(
    places.map(({ lat, lng }) => [lat, lng]),
    { animate: false, padding: [24, 24] },
  )
}
