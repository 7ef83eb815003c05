import { EVENT_KINDS, VICTIM_SIDES } from '#domain/event.ts'
import type { MapMark } from '#engine/map-marks.ts'
import type { Sheet } from './frame.ts'
import type { PlacedMark, Scene } from './scene.ts'
import { type Look, makeStamp, type Stamp, Stamper } from './stamps.ts'
import type { MapTheme } from './theme.ts'

const OPACITY = 0.85
/** Discs that could hide others let more through. */
const OPACITY_LARGE = 0.72
const LARGE_KILLED = 30
export const FADED = 0.3

/** Draws the marks of events, areas under points; where one is selected the rest fade. */
export function paintEvents(
  { context, frame }: Sheet,
  { marks }: Scene,
  theme: MapTheme,
  isFaded: (mark: MapMark) => boolean,
) {
  const { pixelRatio, marginPx } = frame
  const image = context.createImageData(context.canvas.width, context.canvas.height)
  const stamper = new Stamper(image)
  const stampOf = bookOf(theme, pixelRatio)
  for (const isArea of [false, true]) {
    for (let i = marks.length - 1; i >= 0; i--) {
      const at = marks[i] as PlacedMark
      if (at.mark.isArea !== isArea) continue
      stamper.put(
        (at.x + marginPx) * pixelRatio,
        (at.y + marginPx) * pixelRatio,
        stampOf(at, isFaded(at.mark)),
      )
    }
  }
  stamper.finish()
  context.putImageData(image, 0, 0)
}

type StampOf = (at: PlacedMark, isFaded: boolean) => Stamp

/** Each zoom has radii of its own; beyond so many stamps those of zooms long left are let go. */
const KEPT = 4000

let book: { readonly theme: MapTheme; readonly ratio: number; readonly stampOf: StampOf } | null = null

/** The stamps of a theme and pixel ratio: marks that look the same share one. */
function bookOf(theme: MapTheme, ratio: number): StampOf {
  if (book?.theme === theme && book.ratio === ratio) return book.stampOf
  const stamps = new Map<number, Stamp>()
  const stampOf: StampOf = ({ mark, radiusPx }, isFaded) => {
    const steps = stepsOf(radiusPx * ratio)
    const isLarge = mark.killed > LARGE_KILLED
    const side = mark.side === 'none' ? VICTIM_SIDES.length : VICTIM_SIDES.indexOf(mark.side)
    const flags = (mark.isArea ? 4 : 0) + (isLarge ? 2 : 0) + (isFaded ? 1 : 0)
    const key = ((steps * 16 + side) * 4 + EVENT_KINDS.indexOf(mark.kind)) * 8 + flags
    let stamp = stamps.get(key)
    if (!stamp) {
      if (stamps.size > KEPT) stamps.clear()
      const look = mark.isArea ? areaLook : pointLook
      stamp = makeStamp(look({ mark, radius: steps / 8, isLarge, isFaded }, theme, ratio))
      stamps.set(key, stamp)
    }
    return stamp
  }
  book = { theme, ratio, stampOf }
  return stampOf
}

/** A radius in eighths of a device pixel, in quarters from 12 pixels up: the area stays true to a fiftieth. */
function stepsOf(radius: number): number {
  return radius < 12 ? Math.round(radius * 8) : 2 * Math.round(radius * 4)
}

interface Appearance {
  readonly mark: MapMark
  /** device pixels */
  readonly radius: number
  readonly isLarge: boolean
  readonly isFaded: boolean
}

const isPale = (side: MapMark['side']) => side === 'unknown' || side === 'not-coded'

function pointLook({ mark, radius, isLarge, isFaded }: Appearance, theme: MapTheme, ratio: number): Look {
  const fade = isFaded ? FADED : 1
  const shape = { kind: mark.kind, radius, dash: null }
  if (mark.side === 'none') {
    return {
      ...shape,
      fill: null,
      fillOpacity: 0,
      edge: theme.ink3,
      edgeWidth: 1.1 * ratio,
      edgeOpacity: fade,
    }
  }
  const opacity = (isLarge ? OPACITY_LARGE : OPACITY) * fade
  return {
    ...shape,
    fill: theme.sides[mark.side],
    fillOpacity: opacity,
    edge: isPale(mark.side) ? theme.unknownLine : theme.land,
    edgeWidth: (isPale(mark.side) ? 1 : 0.8) * ratio,
    edgeOpacity: opacity,
  }
}

/** Somewhere in a district or province: a dashed ring, whatever the kind. */
function areaLook({ mark, radius, isFaded }: Appearance, theme: MapTheme, ratio: number): Look {
  const fade = isFaded ? FADED : 1
  const isLine = mark.side === 'none' || isPale(mark.side)
  const colour = mark.side === 'none' ? theme.ink3 : theme.sides[mark.side]
  return {
    kind: 'state-based',
    radius,
    fill: mark.side === 'none' ? null : colour,
    fillOpacity: (isLine ? 0.5 : 0.2) * fade,
    edge: isLine ? theme.unknownLine : colour,
    edgeWidth: 1.1 * ratio,
    edgeOpacity: 0.95 * fade,
    dash: [2.2 * ratio, 1.8 * ratio],
  }
}
