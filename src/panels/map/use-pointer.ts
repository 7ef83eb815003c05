import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { BasemapPaths } from './basemap.ts'
import type { Pixel } from './frame.ts'
import { type Hit, hitAt, type Scene } from './scene.ts'

/** What the pointer is on: a mark, incidents, or on the regions layer a province. */
export type Target = Hit | { readonly is: 'province'; readonly id: string; readonly at: Pixel }

const isCoarse = () => matchMedia('(pointer: coarse)').matches

/** Follows the pointer over the map. `onPick` gets what was clicked, null for bare ground. */
export function usePointer(
  map: LeafletMap,
  scene: RefObject<Scene | null>,
  provinces: BasemapPaths | null,
  onPick: (target: Target | null) => void,
): Target | null {
  const [hovered, setHovered] = useState<Target | null>(null)
  const pick = useRef(onPick)
  useEffect(function keepLatest() {
    pick.current = onPick
  })
  useEffect(
    function followPointer() {
      const targetAt = ({ containerPoint, latlng }: LeafletMouseEvent): Target | null => {
        if (provinces) return provinceAt(provinces, map.project(latlng, 0), containerPoint)
        return scene.current && hitAt(scene.current, containerPoint, isCoarse() ? 12 : 3)
      }
      const move = (event: LeafletMouseEvent) => {
        const target = isCoarse() ? null : targetAt(event)
        setHovered((before) => (isSameTarget(before, target) ? before : target))
      }
      const leave = () => {
        setHovered(null)
      }
      const click = (event: LeafletMouseEvent) => {
        setHovered(null)
        pick.current(targetAt(event))
      }
      map.on({ mousemove: move, mouseout: leave, movestart: leave, click })
      return function stopFollowing() {
        map.off({ mousemove: move, mouseout: leave, movestart: leave, click })
      }
    },
    [map, scene, provinces],
  )
  return hovered
}

function isSameTarget(a: Target | null, b: Target | null): boolean {
  if (a === null || b === null) return a === b
  if (a.is === 'province' || b.is === 'province')
    return a.is === b.is && 'id' in a && 'id' in b && a.id === b.id
  if (a.is === 'mark' && b.is === 'mark') return a.at.mark === b.at.mark
  return a.at === b.at
}

let scratch: CanvasRenderingContext2D | null = null

function provinceAt({ provinces, x, y }: BasemapPaths, world: Pixel, at: Pixel): Target | null {
  scratch ??= document.createElement('canvas').getContext('2d')
  for (const [id, path] of provinces) {
    if (scratch?.isPointInPath(path, world.x - x, world.y - y, 'evenodd')) return { is: 'province', id, at }
  }
  return null
}
