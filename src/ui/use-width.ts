import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width of an element's content box, whole px; null until it stands on the page. */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number | null] {
  const ref = useRef<E>(null)
  const [widthPx, setWidth] = useState<number | null>(null)
  useLayoutEffect(function watchWidth() {
    const element: E | null = ref.current
    if (!element) return
    const read = () => {
      setWidth(element.clientWidth)
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return function stopWatching() {
      observer.disconnect()
    }
  }, [])
  return [ref, widthPx]
}
