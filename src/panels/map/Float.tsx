import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Frame, Pixel } from './frame.ts'

interface Props {
  readonly at: Pixel
  /** kept clear around the point */
  readonly clearPx: number
  readonly frame: Frame
  readonly className: string
  readonly children: ReactNode
}

/** A box beside a point, on the side where it fits, inside the map. */
export function Float({ at, clearPx, frame, className, children }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(function place() {
    const element = ref.current
    if (!element) return
    const { offsetWidth: width, offsetHeight: height } = element
    const isLeft = at.x + clearPx + width > frame.widthPx - 4 && at.x - clearPx - width > 0
    const left = isLeft ? at.x - clearPx - width : at.x + clearPx
    const clamp = (value: number, most: number) =>
      Math.round(Math.min(Math.max(4, value), Math.max(4, most - 4)))
    element.style.insetInlineStart = `${clamp(left, frame.widthPx - width)}px`
    element.style.insetBlockStart = `${clamp(at.y - height / 2, frame.heightPx - height)}px`
  })
  return (
    <div ref={ref} className={`map-float ${className}`}>
      {children}
    </div>
  )
}
