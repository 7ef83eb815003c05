import type { Map as LeafletMap } from 'leaflet'
import type { Area } from '#domain/area.ts'
import { areaOf } from './draw.ts'

/** The part of the Earth that a map shows, as links write it; null: it has no size. */
export function shownArea(map: LeafletMap): Area | null {
  const bounds = map.getBounds()
  const corner = (latitude: number, longitude: number) => ({
    latitude: Math.max(-90, Math.min(90, latitude)),
    longitude,
  })
  return areaOf({
    shape: 'box',
    corners: [corner(bounds.getSouth(), bounds.getWest()), corner(bounds.getNorth(), bounds.getEast())],
  })
}
