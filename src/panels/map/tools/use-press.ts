import type { Map as LeafletMap } from 'leaflet'
import { type RefObject, useEffect, useRef } from 'react'
import type { Pixel } from '../frame.ts'

interface Press {
  readonly move: (at: Pixel) => void
  readonly leave: () => void
  readonly press: (at: Pixel) => void
  readonly drag: (from: Pixel, to: Pixel) => void
  /** while the button is held and has moved */
  readonly dragging: (from: Pixel) => void
}

/** A press that moves further is a drag. */
const DRAG_PX = 6
/** Kept from the map below; the wheel goes through. */
const OURS = ['mousedown', 'mousemove', 'touchstart', 'dblclick'] as const

/** Presses and drags on a sheet that lies over the map, in pixels of the map's box. */
export function usePress(sheet: RefObject<HTMLElement | null>, map: LeafletMap, given: Press): void {
  const latest = useRef(given)
  useEffect(function keepLatest() {
    latest.current = given
  })
  useEffect(
    function followPress() {
      const element = sheet.current
      if (!element) return
      const listening = new AbortController()
      const { signal } = listening
      const at = (event: MouseEvent): Pixel => {
        const { left, top } = map.getContainer().getBoundingClientRect()
        return { x: event.clientX - left, y: event.clientY - top }
      }
      let start: Pixel | null = null
      let isDrag = false
      const follow = (event: PointerEvent) => {
        const now = at(event)
        isDrag ||= start !== null && Math.hypot(now.x - start.x, now.y - start.y) > DRAG_PX
        if (start && isDrag) latest.current.dragging(start)
        latest.current.move(now)
      }
      const finish = (to: Pixel) => {
        if (!start) return
        if (isDrag) latest.current.drag(start, to)
        else latest.current.press(start)
        start = null
      }
      // A mouse and a tap end with their click: were the sheet gone before it, the click would be one on the map.
      const end = (event: PointerEvent) => {
        if (event.pointerType === 'mouse' || !event.isPrimary) return
        if (isDrag) finish(at(event))
        latest.current.leave()
      }
      const click = (event: MouseEvent) => {
        event.stopPropagation()
        finish(at(event))
      }
      const begin = (event: PointerEvent) => {
        if (!event.isPrimary || event.button !== 0) return
        element.setPointerCapture(event.pointerId)
        start = at(event)
        isDrag = false
      }
      element.addEventListener('pointerdown', begin, { signal })
      element.addEventListener('pointermove', follow, { signal })
      element.addEventListener('pointerup', end, { signal })
      element.addEventListener('click', click, { signal })
      element.addEventListener('pointercancel', () => (start = null), { signal })
      element.addEventListener('pointerleave', () => latest.current.leave(), { signal })
      for (const name of OURS) {
        element.addEventListener(
          name,
          (event) => {
            event.stopPropagation()
          },
          { signal },
        )
      }
      return function stopFollowing() {
        listening.abort()
      }
    },
    [sheet, map],
  )
}
