import type { MapMark } from '#engine/map-marks.ts'
import type { Sheet } from './frame.ts'
import type { PlacedMark, Scene } from './scene.ts'
import { type Look, Stamper } from './stamps.ts'
import type { MapTheme } from './theme.ts'

const OPACITY = 0.85
/** Discs that could hide others let more through. */
const OPACITY_LARGE = 0.72
const LARGE_KILLED = 30
export const FADED = 0.3

/** Draws the marks of events; where one is selected the rest fade. */
export function paintEvents(
  sheet: Sheet,
  scene: Scene,
  theme: MapTheme,
  isFaded: (mark: MapMark) => boolean,
) {
  const { context, frame } = sheet
  const { pixelRatio, marginPx } = frame
  const { canvas } = context
  const image = context.createImageData(canvas.width, canvas.height)
  const stamper = new Stamper(image)
  for (const at of scene.marks) {
    if (at.mark.isArea) continue
    stamper.put(
      (at.x + marginPx) * pixelRatio,
      (at.y + marginPx) * pixelRatio,
      lookOf(at, theme, pixelRatio, isFaded(at.mark)),
    )
  }
  context.putImageData(image, 0, 0)
  // Areas lie under points; what is drawn later must go below what is there.
  context.save()
  context.globalCompositeOperation = 'destination-over'
  for (const at of scene.marks.toReversed())
    if (at.mark.isArea) paintArea(context, at, theme, isFaded(at.mark))
  context.restore()
}

function lookOf({ mark, radiusPx }: PlacedMark, theme: MapTheme, ratio: number, faded: boolean): Look {
  const fade = faded ? FADED : 1
  const shape = { kind: mark.kind, radius: radiusPx * ratio }
  if (mark.side === 'none') {
    return { ...shape, fill: null, edge: theme.ink3, edgeWidth: 1.1 * ratio, opacity: fade }
  }
  const opacity = (mark.killed > LARGE_KILLED ? OPACITY_LARGE : OPACITY) * fade
  const isPale = mark.side === 'unknown' || mark.side === 'not-coded'
  return {
    ...shape,
    fill: theme.sides[mark.side],
    edge: isPale ? theme.unknownLine : theme.land,
    edgeWidth: (isPale ? 1 : 0.8) * ratio,
    opacity,
  }
}

function paintArea(context: CanvasRenderingContext2D, at: PlacedMark, theme: MapTheme, faded: boolean) {
  const { mark, x, y, radiusPx } = at
  const colour = mark.side === 'none' ? theme.ink3 : theme.sides[mark.side]
  const line = mark.side === 'none' || mark.side === 'unknown' || mark.side === 'not-coded'
  const fade = faded ? FADED : 1
  context.beginPath()
  context.arc(x, y, radiusPx, 0, 2 * Math.PI)
  context.setLineDash([2.2, 1.8])
  context.lineWidth = 1.1
  context.strokeStyle = line ? theme.unknownLine : colour
  context.globalAlpha = 0.95 * fade
  context.stroke()
  if (mark.side === 'none') return
  context.globalAlpha = (line ? 0.5 : 0.2) * fade
  context.fillStyle = colour
  context.fill()
}
