import type { Map as LeafletMap } from 'leaflet'
import { toWorld } from '#engine/map-points.ts'
import type { Camera } from '#view/view-state.ts'

export const MIN_ZOOM = 4
export const MAX_ZOOM = 10
export const ZOOM_STEP = 0.25

/** The default camera is made for a box of this size. */
const DESK = { camera: { latitude: 32.72, longitude: 68.75, zoom: 6.5 }, widthPx: 940, heightPx: 454 }

/** Spin Boldak to Kunar: what a box too small for the desk's camera still shows. */
const FRONTIER = { south: 30.6, west: 65.7, north: 35.5, east: 72.1 }

/** Where the map stands until the reader moves it. */
export function defaultCamera(widthPx: number, heightPx: number): Camera {
  const { camera } = DESK
  const southWest = toWorld(FRONTIER.south, FRONTIER.west)
  const northEast = toWorld(FRONTIER.north, FRONTIER.east)
  const fit = Math.log2(
    Math.min(widthPx / (northEast.x - southWest.x), heightPx / (southWest.y - northEast.y)),
  )
  if (fit < camera.zoom) {
    return {
      latitude: (FRONTIER.south + FRONTIER.north) / 2,
      longitude: (FRONTIER.west + FRONTIER.east) / 2,
      zoom: Math.max(MIN_ZOOM, snap(fit)),
    }
  }
  const room = Math.log2(Math.min(widthPx / DESK.widthPx, heightPx / DESK.heightPx))
  return room > 0 ? { ...camera, zoom: Math.min(7.5, snap(camera.zoom + room)) } : camera
}

function snap(zoom: number): number {
  return Math.floor(zoom / ZOOM_STEP) * ZOOM_STEP
}

export function cameraOf(map: LeafletMap): Camera {
  const { lat, lng } = map.getCenter()
  return { latitude: lat, longitude: lng, zoom: map.getZoom() }
}

/** Whether two cameras show the same to within a pixel; links are rounded to that. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  if (Math.abs(a.zoom - b.zoom) > 0.005) return false
  const p = toWorld(a.latitude, a.longitude)
  const q = toWorld(b.latitude, b.longitude)
  return Math.hypot(p.x - q.x, p.y - q.y) * 2 ** a.zoom < 1.5
}
