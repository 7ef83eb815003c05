import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

interface Size {
  readonly widthPx: number
  readonly heightPx: number
}

/** The size of an element's content box, in whole px; null until it stands on the page. */
export function useSize<E extends HTMLElement>(): [RefObject<E | null>, Size | null] {
  const ref = useRef<E>(null)
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(function watchSize() {
    const element: E | null = ref.current
    if (!element) return
    const read = () => {
      const next = { widthPx: element.clientWidth, heightPx: element.clientHeight }
      setSize((last) => (last?.widthPx === next.widthPx && last.heightPx === next.heightPx ? last : next))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return function stopWatching() {
      observer.disconnect()
    }
  }, [])
  return [ref, size]
}
