import type { WorldPoint } from '#engine/map-points.ts'
import { type Frame, isDrawn, type Pixel, toPixel } from './frame.ts'

export type LabelStyle = 'country' | 'capital' | 'town' | 'crossing' | 'province'

/** A name that wants a place on the map. */
export interface LabelRequest {
  readonly style: LabelStyle
  readonly lines: readonly string[]
  /** where it may stand, best first */
  readonly anchors: readonly WorldPoint[]
}

export interface PlacedLabel {
  readonly style: LabelStyle
  readonly lines: readonly string[]
  /** the thing named, marked with a dot or a diamond */
  readonly at: Pixel
  /** top left of the text */
  readonly text: Pixel
  readonly align: 'left' | 'center' | 'right'
  readonly box: Box
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Something already on the map. `weight`: how bad it is to cover it; 1 or more forbids, and `FLOATS` hides what is named too. */
export interface Obstacle extends Box {
  readonly weight: number
}

/** A round mark; a name whose point lies in it stands outside. */
export interface Disc extends Pixel {
  readonly radiusPx: number
}

/** Weight of what floats over the canvases. */
export const FLOATS = 2

/** Width of a line of a style in pixels. */
export type Measure = (line: string, style: LabelStyle) => number

export const LINE_PX: Readonly<Record<LabelStyle, number>> = {
  country: 16,
  capital: 14,
  town: 13,
  crossing: 13,
  province: 13,
}

const GAP_PX = 6
/** A label may cover a few small marks, not a cluster. */
const TOLERATED = 1
/** A stand outside the box is taken only where there is none inside. */
const OUTSIDE = 0.9

/** Places labels one after another in the order given; each takes the first free stand, or is left out. */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: Frame,
  obstacles: readonly Obstacle[],
  measure: Measure,
  discs: readonly Disc[] = [],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    const label = firstFree(request, frame, obstacles, placed, measure, discs)
    if (label) placed.push(label)
  }
  return placed
}

function firstFree(
  request: LabelRequest,
  frame: Frame,
  obstacles: readonly Obstacle[],
  placed: readonly PlacedLabel[],
  measure: Measure,
  discs: readonly Disc[],
): PlacedLabel | null {
  let best: PlacedLabel | null = null
  let bestCost = TOLERATED
  for (const anchor of request.anchors) {
    const at = toPixel(frame, anchor)
    if (!isDrawn(frame, at) || isHidden(at, obstacles)) continue
    for (const label of stands(request, at, measure, hasPin(request) ? gapAt(at, discs) : 0)) {
      if (isCut(label.box, frame) || placed.some((other) => overlaps(grow(other.box, 3), label.box))) continue
      const cost = coverCost(label.box, obstacles) + (isOutside(label.box, frame) ? OUTSIDE : 0)
      if (cost === 0) return label
      if (cost < bestCost) {
        best = label
        bestCost = cost
      }
    }
  }
  return best
}

/** Countries and provinces are named across themselves, the others beside their point. */
export function hasPin({ style }: Pick<LabelRequest, 'style'>): boolean {
  return style !== 'country' && style !== 'province'
}

function stands({ style, lines }: LabelRequest, at: Pixel, measure: Measure, gapPx: number): PlacedLabel[] {
  const width = Math.max(...lines.map((line) => measure(line, style)))
  const height = LINE_PX[style] * lines.length
  const stand = (align: PlacedLabel['align'], left: number, top: number): PlacedLabel => ({
    style,
    lines,
    at,
    align,
    text: { x: align === 'left' ? left : align === 'right' ? left + width : left + width / 2, y: top },
    box: { left, top, right: left + width, bottom: top + height },
  })
  const middle = at.y - height / 2
  if (!hasPin({ style })) return [stand('center', at.x - width / 2, middle)]
  return [
    stand('left', at.x + gapPx, middle),
    stand('right', at.x - gapPx - width, middle),
    stand('center', at.x - width / 2, at.y - gapPx + 1 - height),
    stand('center', at.x - width / 2, at.y + gapPx - 1),
    stand('left', at.x + gapPx - 2, at.y - height - 1),
    stand('left', at.x + gapPx - 2, at.y + 1),
    stand('right', at.x - gapPx + 2 - width, at.y - height - 1),
    stand('right', at.x - gapPx + 2 - width, at.y + 1),
  ]
}

/** How far from a point a label stands clear of the marks on the point; marks larger than a label are given up. */
function gapAt(at: Pixel, discs: readonly Disc[]): number {
  let gap = GAP_PX
  for (const { x, y, radiusPx } of discs) {
    const distance = Math.hypot(x - at.x, y - at.y)
    if (distance < radiusPx && radiusPx <= 40) gap = Math.max(gap, radiusPx + distance + 2)
  }
  return gap
}

/** Whether the box's edge would cut it: wholly inside or wholly outside (seen when the map is dragged) is fine. */
function isCut(box: Box, frame: Frame): boolean {
  const { widthPx, heightPx } = frame
  const isInside = box.left >= 3 && box.top >= 3 && box.right <= widthPx - 3 && box.bottom <= heightPx - 3
  return !isInside && !isOutside(box, frame)
}

function isOutside(box: Box, { widthPx, heightPx }: Frame): boolean {
  return box.right < 0 || box.bottom < 0 || box.left > widthPx || box.top > heightPx
}

function isHidden({ x, y }: Pixel, obstacles: readonly Obstacle[]): boolean {
  const point = { left: x, top: y, right: x, bottom: y }
  return obstacles.some((obstacle) => obstacle.weight === FLOATS && overlaps(obstacle, point))
}

function coverCost(box: Box, obstacles: readonly Obstacle[]): number {
  let cost = 0
  for (const obstacle of obstacles) if (overlaps(box, obstacle)) cost += obstacle.weight
  return cost
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
}
