import { type RefCallback, useCallback, useState } from 'react'

export interface BoxSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** Size of an element, followed while it is in the page; null before it was measured. */
export function useBox(): readonly [RefCallback<HTMLElement>, BoxSize | null] {
  const [size, setSize] = useState<BoxSize | null>(null)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const read = () => {
      const { clientWidth: widthPx, clientHeight: heightPx } = element
      setSize((before) =>
        before?.widthPx === widthPx && before.heightPx === heightPx ? before : { widthPx, heightPx },
      )
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  return [ref, size]
}
