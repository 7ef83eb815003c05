import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useRef } from 'react'
import { ARROWS, type Arrow, keepFromMap } from './keys.ts'

export interface WalkKeys {
  /** an arrow without Shift */
  readonly arrow: (arrow: Arrow) => void
  /** Page Down, Page Up */
  readonly turn: (by: 1 | -1) => void
  readonly home: () => void
  /** whether there was something to open */
  readonly open: () => boolean
  /** whether there was something to leave */
  readonly leave: () => boolean
  readonly ask: () => void
  /** the map was moved or zoomed by a key */
  readonly moved: () => void
}

/** Share of the box that Shift and an arrow move the map by. */
const PAN = 0.3

/** The keys of the map while it has the focus; those that it does not use stay Leaflet's and the page's. */
export function useWalkKeys(map: LeafletMap, isOn: boolean, given: WalkKeys): void {
  const latest = useRef(given)
  useEffect(function keepLatest() {
    latest.current = given
  })
  useEffect(
    function followKeys() {
      if (!isOn) return
      const container = map.getContainer()
      const listening = new AbortController()
      const use = (key: string, isShift: boolean): boolean => {
        const does = latest.current
        const arrow = ARROWS[key as Arrow] as (typeof ARROWS)[Arrow] | undefined
        if (arrow && isShift) {
          const { x, y } = map.getSize()
          does.moved()
          map.panBy([arrow.x * x * PAN, arrow.y * y * PAN], { animate: !isStill() })
        } else if (arrow) does.arrow(key as Arrow)
        else if (key === 'PageDown' || key === 'PageUp') does.turn(key === 'PageDown' ? 1 : -1)
        else if (key === 'Home') does.home()
        else if (key === 'Enter') return does.open()
        else if (key === 'Escape') return does.leave()
        else if (key.toLowerCase() === 'v') does.ask()
        else return false
        return true
      }
      const press = (event: KeyboardEvent) => {
        if (event.target !== container || event.altKey || event.ctrlKey || event.metaKey) return
        if (use(event.key, event.shiftKey)) keepFromMap(event)
        else if (/^[+=_-]$/.test(event.key)) latest.current.moved()
      }
      container.addEventListener('keydown', press, { signal: listening.signal })
      return function stopFollowing() {
        listening.abort()
      }
    },
    [map, isOn],
  )
}

/** Whether the reader asked for less motion. */
export const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches
