import type { Area, Place } from '#domain/area.ts'
import { outlineOf } from '#engine/map/area-outline.ts'
import { toWorld, type WorldPoint } from '#engine/map-points.ts'
import { type Frame, type Sheet, toPixel } from '../frame.ts'
import type { MapTheme } from '../theme.ts'

/** The flat world repeats. */
const COPIES = [-256, 0, 256]

/** Draws an area over the marks, what lies outside it paler. */
export function paintArea(sheet: Sheet, area: Area, theme: MapTheme): void {
  const { context, frame } = sheet
  const path = pathOf(frame, outlineOf(area))
  const m = frame.marginPx
  context.save()
  context.fillStyle = theme.land
  context.globalAlpha = 0.5
  context.fillRect(-m, -m, frame.widthPx + 2 * m, frame.heightPx + 2 * m)
  context.globalCompositeOperation = 'destination-out'
  context.globalAlpha = 1
  context.fill(path, 'evenodd')
  context.restore()
  stroke(sheet, path, theme)
}

/** Draws an area that is not finished, and its corners. */
export function paintDraft(
  sheet: Sheet,
  area: Area | null,
  corners: readonly Place[],
  theme: MapTheme,
): void {
  const { context, frame } = sheet
  if (area) {
    const path = pathOf(frame, outlineOf(area))
    context.save()
    context.fillStyle = theme.accent
    context.globalAlpha = 0.12
    context.fill(path, 'evenodd')
    context.restore()
    stroke(sheet, path, theme, [5, 3])
  }
  const dots = new Path2D()
  for (const { latitude, longitude } of corners) {
    const { x, y } = toPixel(frame, toWorld(latitude, longitude))
    dots.moveTo(x + 4, y)
    dots.arc(x, y, 4, 0, 2 * Math.PI)
  }
  context.fillStyle = theme.paper
  context.fill(dots)
  stroke(sheet, dots, theme)
}

function pathOf(frame: Frame, rings: readonly (readonly WorldPoint[])[]): Path2D {
  const path = new Path2D()
  for (const by of COPIES) {
    for (const ring of rings) {
      for (const [i, { x, y }] of ring.entries()) {
        const at = toPixel(frame, { x: x + by, y })
        if (i === 0) path.moveTo(at.x, at.y)
        else path.lineTo(at.x, at.y)
      }
      path.closePath()
    }
  }
  return path
}

function stroke({ context }: Sheet, path: Path2D, theme: MapTheme, dash: number[] = []): void {
  context.save()
  context.lineJoin = 'round'
  context.strokeStyle = theme.halo
  context.lineWidth = 4
  context.stroke(path)
  context.strokeStyle = theme.accent
  context.lineWidth = 1.8
  context.setLineDash(dash)
  context.stroke(path)
  context.restore()
}
