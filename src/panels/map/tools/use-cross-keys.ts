import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useRef } from 'react'
import type { Pixel } from '../frame.ts'
import { ARROWS, type Arrow, keepFromMap } from './keys.ts'

export interface CrossKeys {
  readonly move: (to: Pixel) => void
  readonly enter: (at: Pixel) => void
  readonly back: () => void
}

const STEP_PX = 16
const FINE_PX = 2
/** The map moves on before the cross comes nearer to its edge. */
const EDGE_PX = 24

/** Moves a cross with the arrow keys while the map has the focus. */
export function useCrossKeys(map: LeafletMap, cross: Pixel | null, given: CrossKeys): void {
  const latest = useRef({ cross, given })
  useEffect(function keepLatest() {
    latest.current = { cross, given }
  })
  useEffect(
    function followKeys() {
      const container = map.getContainer()
      const listening = new AbortController()
      const press = (event: KeyboardEvent) => {
        if (event.target !== container || event.altKey || event.ctrlKey || event.metaKey) return
        const { cross: now, given: does } = latest.current
        const size = map.getSize()
        const at = now ?? { x: size.x / 2, y: size.y / 2 }
        const arrow = ARROWS[event.key as Arrow] as (typeof ARROWS)[Arrow] | undefined
        if (arrow) {
          const step = event.shiftKey ? FINE_PX : STEP_PX
          does.move(inside(map, { x: at.x + arrow.x * step, y: at.y + arrow.y * step }))
        } else if (event.key === 'Enter' || event.key === ' ') does.enter(at)
        else if (event.key === 'Escape' || event.key === 'Backspace') does.back()
        else return
        keepFromMap(event)
      }
      container.addEventListener('keydown', press, { signal: listening.signal })
      return function stopFollowing() {
        listening.abort()
      }
    },
    [map],
  )
}

/** Where a pixel comes to lie once the map was moved so that it is not at the edge. */
export function inside(map: LeafletMap, { x, y }: Pixel): Pixel {
  const size = map.getSize()
  const clamp = (value: number, most: number) => Math.max(EDGE_PX, Math.min(most - EDGE_PX, value))
  const kept = { x: clamp(x, size.x), y: clamp(y, size.y) }
  if (kept.x !== x || kept.y !== y) map.panBy([x - kept.x, y - kept.y], { animate: false })
  return kept
}
