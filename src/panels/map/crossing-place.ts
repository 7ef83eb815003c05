import type { WorldPoint } from '#engine/map-points.ts'
import { type Frame, type Pixel, toPixel } from './frame.ts'

/** Nearer to an incident's mark a crossing's mark gives way, downwards. */
const CLEAR_PX = 15

/** Where the mark of a crossing stands: on its point, or below the mark of an incident there. */
export function crossingPixel(point: WorldPoint, incidents: readonly WorldPoint[], frame: Frame): Pixel {
  const { x, y } = toPixel(frame, point)
  const isCovered = incidents.some((incident) => {
    const mark = toPixel(frame, incident)
    return Math.hypot(mark.x - x, mark.y - y) < CLEAR_PX
  })
  return { x, y: isCovered ? y + CLEAR_PX : y }
}
