import type { EventKind } from '#domain/event.ts'
import type { Pen } from '#ui/pen.ts'
import type { Sheet } from '../frame.ts'
import { lookOf, nearRings, ringLook } from '../paint-events.ts'
import type { Scene } from '../scene.ts'
import type { Look } from '../stamps.ts'
import type { MapTheme } from '../theme.ts'

interface Fading {
  readonly isFading: boolean
  readonly lit: number | null
}

/** The marks of events as shapes, exact at any size: those that the screen stamps, in the same order. */
export function paintShapes(
  { context, frame }: Sheet<Pen>,
  { marks, model }: Pick<Scene, 'marks' | 'model'>,
  theme: MapTheme,
  { isFading, lit }: Fading,
  most = Number.POSITIVE_INFINITY,
): void {
  const { columns } = model
  context.save()
  for (const { x, y, radiusPx } of nearRings(marks, model, frame))
    paintLook(context, x, y, ringLook(radiusPx, theme, 1))
  // Largest first, so that none is hidden.
  const count = Math.min(marks.count, most)
  for (const isArea of [1, 0]) {
    context.open?.(isArea === 1 ? 'areas' : 'points')
    for (let i = 0; i < count; i++) {
      const point = marks.point[i] ?? 0
      if (columns.isArea[point] !== isArea) continue
      const look = lookOf(columns, point, marks.radiusPx[i] ?? 0, isFading && point !== lit, theme, 1)
      paintLook(context, marks.x[i] ?? 0, marks.y[i] ?? 0, look)
    }
    context.close?.()
  }
  context.restore()
}

function paintLook(pen: Pen, x: number, y: number, look: Look): void {
  pen.beginPath()
  outline(pen, look.kind, x, y, look.radius)
  if (look.fill !== null) {
    pen.globalAlpha = look.fillOpacity
    pen.fillStyle = look.fill
    pen.fill()
  }
  pen.globalAlpha = look.edgeOpacity
  pen.strokeStyle = look.edge
  pen.lineWidth = look.edgeWidth
  pen.setLineDash(look.dash ? wholeDashes(look.radius, look.dash) : [])
  pen.stroke()
}

/** Disc, square and diamond of one area. */
export function outline(pen: Pen, kind: EventKind, x: number, y: number, radius: number): void {
  if (kind === 'state-based') {
    pen.arc(x, y, radius, 0, 2 * Math.PI)
  } else if (kind === 'one-sided') {
    const half = (radius * Math.sqrt(Math.PI)) / 2
    pen.rect(x - half, y - half, 2 * half, 2 * half)
  } else {
    const half = radius * Math.sqrt(Math.PI / 2)
    pen.moveTo(x, y - half)
    pen.lineTo(x + half, y)
    pen.lineTo(x, y + half)
    pen.lineTo(x - half, y)
    pen.closePath()
  }
}

/** Dashes of which a whole number goes round. */
function wholeDashes(radius: number, [on, off]: readonly [number, number]): number[] {
  const round = 2 * Math.PI * radius
  const stretch = round / Math.max(1, Math.round(round / (on + off))) / (on + off)
  return [on * stretch, off * stretch]
}
