import type { Pixel } from '../frame.ts'

/** The cross that keys move over the map. */
export function Cross({ at }: { readonly at: Pixel }) {
  return (
    <svg
      className="map-cross"
      width="33"
      height="33"
      viewBox="-16.5 -16.5 33 33"
      style={{ insetInlineStart: at.x - 16.5, insetBlockStart: at.y - 16.5 }}
      aria-hidden="true"
    >
      <path d="M-15 0H-4M4 0H15M0-15V-4M0 4V15" />
    </svg>
  )
}
