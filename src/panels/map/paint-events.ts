import { EVENT_KINDS, type EventKind, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import type { MapModel } from '#engine/map.ts'
import { type MarkColumns, NEAR_KM, NOBODY } from '#engine/map-marks.ts'
import { kmInWorld } from '#engine/map-points.ts'
import type { Frame, Sheet } from './frame.ts'
import type { PlacedMarks, Scene } from './scene.ts'
import { type Look, makeStamp, type Stamp, Stamper } from './stamps.ts'
import type { MapTheme } from './theme.ts'

const OPACITY = 0.85
/** Discs that could hide others let more through. */
const OPACITY_LARGE = 0.72
const LARGE_KILLED = 30
export const FADED = 0.3

/** Draws the marks of events, areas under points; where one is selected the rest fade. `lit`: its point. */
export function paintEvents(
  { context, frame }: Sheet,
  { marks, model }: Pick<Scene, 'marks' | 'model'>,
  theme: MapTheme,
  { isFading, lit }: { readonly isFading: boolean; readonly lit: number | null },
) {
  const { pixelRatio, marginPx } = frame
  const { columns } = model
  const image = blankImage(context)
  const stamper = new Stamper(image)
  const stampOf = bookOf(theme, pixelRatio)
  for (const isArea of [0, 1]) {
    for (let i = marks.count - 1; i >= 0; i--) {
      const point = marks.point[i] ?? 0
      if (columns.isArea[point] !== isArea) continue
      stamper.put(
        ((marks.x[i] ?? 0) + marginPx) * pixelRatio,
        ((marks.y[i] ?? 0) + marginPx) * pixelRatio,
        stampOf(columns, point, marks.radiusPx[i] ?? 0, isFading && point !== lit),
      )
    }
  }
  for (const { x, y, radiusPx } of nearRings(marks, model, frame)) {
    const ring = makeStamp(ringLook(radiusPx * pixelRatio, theme, pixelRatio))
    stamper.put((x + marginPx) * pixelRatio, (y + marginPx) * pixelRatio, ring)
  }
  const { x, y, width, height } = stamper.finish()
  if (width > 0) context.putImageData(image, 0, 0, x, y, width, height)
}

/** More rings than this in what is drawn hide one another, and tell nothing. */
const MOST_RINGS = 100
/** A ring no wider than a mark is not seen. */
const LEAST_RING_PX = 12

/** Rings as wide as the place is uncertain, around points whose events all lie somewhere near them. */
export function nearRings(
  marks: PlacedMarks,
  { columns }: Pick<MapModel, 'columns'>,
  frame: Pick<Frame, 'scale'>,
): readonly Ring[] {
  const { events, near, isArea, points } = columns
  const rings: Ring[] = []
  for (let i = 0; i < marks.count; i++) {
    const point = marks.point[i] ?? 0
    if (near[point] !== events[point] || isArea[point] === 1) continue
    const radiusPx = kmInWorld(NEAR_KM, points.y[point] ?? 0) * frame.scale
    if (rings.length === MOST_RINGS || radiusPx < LEAST_RING_PX) return []
    rings.push({ x: marks.x[i] ?? 0, y: marks.y[i] ?? 0, radiusPx })
  }
  return rings
}

interface Ring {
  readonly x: number
  readonly y: number
  readonly radiusPx: number
}

export function ringLook(radius: number, theme: MapTheme, ratio: number): Look {
  return {
    ...{ kind: 'state-based', radius, fill: null, fillOpacity: 0, dash: null },
    ...{ edge: theme.ink3, edgeWidth: 0.7 * ratio, edgeOpacity: 0.35 },
  }
}

let held: ImageData | null = null

/** An empty image as large as the canvas; one serves for every drawing, since each is several megabytes. */
function blankImage(context: CanvasRenderingContext2D): ImageData {
  const { width, height } = context.canvas
  if (held?.width === width && held.height === height) held.data.fill(0)
  else held = context.createImageData(width, height)
  return held
}

type StampOf = (columns: MarkColumns, point: number, radiusPx: number, isFaded: boolean) => Stamp

/** Each zoom has radii of its own; beyond so many stamps those of zooms long left are let go. */
const KEPT = 4000

let book: { readonly theme: MapTheme; readonly ratio: number; readonly stampOf: StampOf } | null = null

/** The stamps of a theme and pixel ratio: marks that look the same share one. */
function bookOf(theme: MapTheme, ratio: number): StampOf {
  if (book?.theme === theme && book.ratio === ratio) return book.stampOf
  const stamps = new Map<number, Stamp>()
  const stampOf: StampOf = (columns, point, radiusPx, isFaded) => {
    const steps = stepsOf(radiusPx * ratio)
    const side = columns.side[point] ?? NOBODY
    const kind = columns.kind[point] ?? 0
    const isArea = columns.isArea[point] === 1
    const isLarge = (columns.killed[point] ?? 0) > LARGE_KILLED
    const flags = (isArea ? 4 : 0) + (isLarge ? 2 : 0) + (isFaded ? 1 : 0)
    const key = ((steps * 16 + side) * 4 + kind) * 8 + flags
    let stamp = stamps.get(key)
    if (!stamp) {
      if (stamps.size > KEPT) stamps.clear()
      stamp = makeStamp(lookOf(columns, point, steps / 8, isFaded, theme, ratio))
      stamps.set(key, stamp)
    }
    return stamp
  }
  book = { theme, ratio, stampOf }
  return stampOf
}

/** How the mark at a point looks, its radius in device pixels. */
export function lookOf(
  columns: MarkColumns,
  point: number,
  radius: number,
  isFaded: boolean,
  theme: MapTheme,
  ratio: number,
): Look {
  const isLarge = (columns.killed[point] ?? 0) > LARGE_KILLED
  const appearance = {
    ...{ side: VICTIM_SIDES[columns.side[point] ?? NOBODY] ?? null },
    ...{ kind: EVENT_KINDS[columns.kind[point] ?? 0] ?? 'state-based' },
    ...{ radius, isLarge, isFaded },
  }
  return (columns.isArea[point] === 1 ? areaLook : pointLook)(appearance, theme, ratio)
}

/** A radius in eighths of a device pixel, in quarters from 12 pixels up: the area stays true to a fiftieth. */
function stepsOf(radius: number): number {
  return radius < 12 ? Math.round(radius * 8) : 2 * Math.round(radius * 4)
}

interface Appearance {
  /** null: nobody counted */
  readonly side: VictimSide | null
  readonly kind: EventKind
  /** device pixels */
  readonly radius: number
  readonly isLarge: boolean
  readonly isFaded: boolean
}

const isPale = (side: VictimSide) => side === 'unknown' || side === 'not-coded'

function pointLook(
  { side, kind, radius, isLarge, isFaded }: Appearance,
  theme: MapTheme,
  ratio: number,
): Look {
  const fade = isFaded ? FADED : 1
  const shape = { kind, radius, dash: null }
  if (side === null) {
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
    fill: theme.sides[side],
    fillOpacity: opacity,
    edge: isPale(side) ? theme.unknownLine : theme.land,
    edgeWidth: (isPale(side) ? 1 : 0.8) * ratio,
    edgeOpacity: opacity,
  }
}

/** Somewhere in a district or province: a dashed ring, whatever the kind. */
function areaLook({ side, radius, isFaded }: Appearance, theme: MapTheme, ratio: number): Look {
  const fade = isFaded ? FADED : 1
  const isLine = side === null || isPale(side)
  const colour = side === null ? theme.ink3 : theme.sides[side]
  return {
    kind: 'state-based',
    radius,
    fill: side === null ? null : colour,
    fillOpacity: (isLine ? 0.5 : 0.2) * fade,
    edge: isLine ? theme.unknownLine : colour,
    edgeWidth: 1.1 * ratio,
    edgeOpacity: 0.95 * fade,
    dash: [2.2 * ratio, 1.8 * ratio],
  }
}
