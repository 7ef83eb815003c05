import type { Box } from './disc-grid.ts'

const FLOATS = '.map-legend, .map-zoom, .map-scale, .map-edge, .map-note'

/** Boxes of the legend, buttons and counts over a map's canvases, in pixels of the map's box. */
export function floatsOver(container: HTMLElement): readonly Box[] {
  const origin = container.getBoundingClientRect()
  const floats = container.parentElement?.querySelectorAll(FLOATS) ?? []
  return [...floats].map((float) => {
    const { left, top, right, bottom } = float.getBoundingClientRect()
    return {
      left: left - origin.left - 3,
      top: top - origin.top - 3,
      right: right - origin.left + 3,
      bottom: bottom - origin.top + 3,
    }
  })
}
