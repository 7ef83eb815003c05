import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { farthestPx, LINE_PX, scrollOfTop, spacePx, topOfScroll, topShowing } from './scroll-range.ts'

/** Height of the headings, px. */
export const HEAD_PX = 30
/** Lines drawn beyond each edge, for those who read on from line to line. */
const BEYOND = 3

interface Window {
  readonly box: RefObject<HTMLDivElement | null>
  /** lines to be drawn, the last one left out */
  readonly first: number
  readonly end: number
  /** how far the first of them stands below the window's upper edge, px */
  readonly shiftPx: number
  readonly viewPx: number
  readonly spacePx: number
  /** lines that a page holds */
  readonly page: number
  readonly onScroll: () => void
  /** Brings a line into the window. */
  readonly reveal: (line: number) => void
  readonly toStart: () => void
}

/** The part of a long list that is in view. The box scrolls over an empty space; the lines are laid where they belong. */
export function useWindow(lines: number): Window {
  const box = useRef<HTMLDivElement>(null)
  const [viewPx, setView] = useState(0)
  const [scrolled, setTop] = useState(0)
  const range = { lines, viewPx }
  const top = Math.min(scrolled, farthestPx(range))
  const latest = useRef({ lines, viewPx, top })
  /** where the box was put from here: a scroll to it says nothing new */
  const put = useRef(0)
  useLayoutEffect(function keepLatest() {
    latest.current = { lines, viewPx, top }
  })

  const move = useCallback((to: number) => {
    setTop(to)
    latest.current.top = to
    if (!box.current) return
    box.current.scrollTop = scrollOfTop(latest.current, to)
    put.current = box.current.scrollTop
  }, [])
  useLayoutEffect(
    function watchSize() {
      const element = box.current
      if (!element) return
      const read = () => {
        const height = element.clientHeight - HEAD_PX
        // A hidden box has no height, and forgets how far it was scrolled.
        if (height <= 0) return
        latest.current.viewPx = height
        setView(height)
        move(latest.current.top)
      }
      read()
      const observer = new ResizeObserver(read)
      observer.observe(element)
      return function stopWatching() {
        observer.disconnect()
      }
    },
    [move],
  )
  const onScroll = useCallback(() => {
    const scroll = box.current?.scrollTop ?? 0
    if (scroll === put.current || !box.current?.clientHeight) return
    put.current = scroll
    // In the frame of the scroll: the lines go with the bar.
    flushSync(() => {
      setTop(topOfScroll(latest.current, scroll))
    })
  }, [])
  const reveal = useCallback(
    (line: number) => {
      const { top: from } = latest.current
      const to = topShowing(latest.current, from, line)
      if (to !== from) move(to)
    },
    [move],
  )
  const toStart = useCallback(() => {
    move(0)
  }, [move])

  const first = Math.max(0, Math.floor(top / LINE_PX) - BEYOND)
  return {
    box,
    first,
    end: Math.min(lines, Math.ceil((top + viewPx) / LINE_PX) + BEYOND),
    shiftPx: first * LINE_PX - top,
    viewPx,
    spacePx: spacePx(range),
    page: Math.max(1, Math.floor(viewPx / LINE_PX) - 1),
    ...{ onScroll, reveal, toStart },
  }
}
