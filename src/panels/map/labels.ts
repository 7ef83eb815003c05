import type { WorldPoint } from '#engine/map-points.ts'
import { type Box, BoxGrid, overlaps } from './box-grid.ts'
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
/** Radius of the largest mark that a name on its point stands clear of. */
const LARGEST_CLEARED_PX = 40
/** A label may cover a few small marks, not a cluster. */
const TOLERATED = 1
/** A stand outside the box is taken only where there is none inside. */
const OUTSIDE = 0.9

/** What is already on the map, ready to be asked what lies where. */
interface Ground {
  readonly frame: Frame
  readonly floats: readonly Box[]
  readonly obstacles: BoxGrid<Obstacle>
  readonly discs: BoxGrid<Disc & Box>
}

/** Places labels one after another in the order given; each takes the first free stand, or is left out. */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: Frame,
  obstacles: readonly Obstacle[],
  measure: Measure,
  discs: readonly Disc[] = [],
): readonly PlacedLabel[] {
  const ground: Ground = {
    frame,
    floats: obstacles.filter(({ weight }) => weight === FLOATS),
    obstacles: new BoxGrid(obstacles),
    discs: new BoxGrid(discs.filter(({ radiusPx }) => radiusPx <= LARGEST_CLEARED_PX).map(boxed)),
  }
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    const label = firstFree(request, ground, placed, measure)
    if (label) placed.push(label)
  }
  return placed
}

const boxed = ({ x, y, radiusPx }: Disc): Disc & Box => ({
  ...{ x, y, radiusPx },
  ...{ left: x - radiusPx, top: y - radiusPx, right: x + radiusPx, bottom: y + radiusPx },
})

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
  discs.visit(pointBox(at), ({ x, y, radiusPx }) => {
    const distance = Math.hypot(x - at.x, y - at.y)
    if (distance < radiusPx) gap = Math.max(gap, radiusPx + distance + 2)
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

function isHidden(at: Pixel, { floats }: Ground): boolean {
  const point = pointBox(at)
  return floats.some((float) => overlaps(float, point))
}

/** How bad it is to cover what lies under a box; no further than `enough`. */
function coverCost(box: Box, { obstacles }: Ground, enough: number): number {
  let cost = 0
  obstacles.visit(box, ({ weight }) => {
    cost += weight
    return cost < enough
  })
  return cost
}

function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
}
