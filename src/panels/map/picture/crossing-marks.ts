import type { CrossingState } from '#engine/map/crossings.ts'
import { type Pen, pathWith } from '#ui/pen.ts'
import { CROSSING_PATHS } from '../crossing-paths.ts'
import type { MapTheme } from '../theme.ts'

/** The mark of a crossing by its state, around a point. */
export function paintCrossing(
  pen: Pen,
  is: CrossingState['is'],
  x: number,
  y: number,
  theme: MapTheme,
): void {
  const shape = pathWith(CROSSING_PATHS.shape)
  pen.save()
  pen.translate(x - 7.5, y - 7.5)
  pen.fillStyle = is === 'closed' ? theme.ink : theme.paper
  pen.fill(shape)
  pen.strokeStyle = theme.ink
  pen.lineWidth = 1.3
  pen.setLineDash(is === 'unknown' ? [2.2, 1.6] : [])
  pen.stroke(shape)
  pen.setLineDash([])
  if (is === 'closed') {
    pen.strokeStyle = theme.paper
    pen.lineWidth = 2
    pen.stroke(pathWith(CROSSING_PATHS.closed))
  } else if (is === 'unknown') {
    pen.lineWidth = 1.1
    pen.stroke(pathWith(CROSSING_PATHS.unknown))
  }
  pen.restore()
}
