import type { WorldPoint } from '#engine/map-points.ts'
import { type Box, DiscGrid, type Discs } from './disc-grid.ts'
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

/** Something already on the map. `weight`: how bad it is to cover it; 1 or more forbids, and `FLOATS` hides what is named too. */
export interface Obstacle extends Box {
  readonly weight: number
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
/** Radius of the largest mark that a name on its point stands clear of. */
const LARGEST_CLEARED_PX = 40
/** A label may cover a few small marks, not a cluster. */
const TOLERATED = 1
/** A stand outside the box is taken only where there is none inside. */
const OUTSIDE = 0.9

/** What is already on the map, ready to be asked what lies where. */
interface Ground {
  readonly frame: Frame
  readonly obstacles: readonly Obstacle[]
  readonly discs: DiscGrid
}

/**
 * Places labels one after another in the order given; each takes the first free stand, or is left out. A name whose
 * point lies in a disc stands outside it; large discs are kept clear of, small ones where they crowd.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: Frame,
  obstacles: readonly Obstacle[],
  measure: Measure,
  discs: Discs,
): readonly PlacedLabel[] {
  const ground: Ground = { frame, obstacles, discs: new DiscGrid(discs) }
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    const label = firstFree(request, ground, placed, measure)
    if (label) placed.push(label)
  }
  return placed
}

function firstFree(
  request: LabelRequest,
  ground: Ground,
  placed: readonly PlacedLabel[],
  measure: Measure,
): PlacedLabel | null {
  const { frame } = ground
  let best: PlacedLabel | null = null
  let bestCost = TOLERATED
  for (const anchor of request.anchors) {
    const at = toPixel(frame, anchor)
    if (!isDrawn(frame, at) || isHidden(at, ground)) continue
    for (const label of stands(request, at, measure, hasPin(request) ? gapAt(at, ground) : 0)) {
      if (isCut(label.box, frame) || placed.some((other) => overlaps(grow(other.box, 3), label.box))) continue
      const outside = isOutside(label.box, frame) ? OUTSIDE : 0
      const cost = outside + coverCost(label.box, ground, bestCost - outside)
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
function gapAt(at: Pixel, { discs }: Ground): number {
  let gap = GAP_PX
  discs.visit(pointBox(at), (x, y, radiusPx) => {
    const distance = Math.hypot(x - at.x, y - at.y)
    if (distance < radiusPx && radiusPx <= LARGEST_CLEARED_PX) gap = Math.max(gap, radiusPx + distance + 2)
    return true
  })
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

const pointBox = ({ x, y }: Pixel): Box => ({ left: x, top: y, right: x, bottom: y })

function isHidden(at: Pixel, { obstacles }: Ground): boolean {
  const point = pointBox(at)
  return obstacles.some((obstacle) => obstacle.weight === FLOATS && overlaps(obstacle, point))
}

/** How bad it is to cover what lies under a box; no further than `enough`. */
function coverCost(box: Box, { obstacles, discs }: Ground, enough: number): number {
  let cost = 0
  for (const obstacle of obstacles) if (overlaps(box, obstacle)) cost += obstacle.weight
  if (cost >= enough) return cost
  discs.visit(box, (x, y, radiusPx) => {
    const r = radiusPx * 0.8
    const isCovered = x - r < box.right && x + r > box.left && y - r < box.bottom && y + r > box.top
    if (isCovered) cost += radiusPx > 9 ? 1 : radiusPx > 6 ? 0.5 : 0.3
    return cost < enough
  })
  return cost
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
}
