import type { Box } from '../disc-grid.ts'
import type { Pixel } from '../frame.ts'

/** A name that wants to stand beside a mark; all in pixels of the map's box. */
export interface NameRequest {
  readonly id: string
  readonly at: Pixel
  /** how far the mark or its ring reaches from `at` */
  readonly reachPx: number
  readonly widthPx: number
  readonly heightPx: number
}

export interface PlacedName {
  readonly id: string
  /** which side of the mark it stands on */
  readonly side: 'left' | 'right'
  readonly box: Box
}

/** Steps up and down that a name may take to stand free, in shares of its height; nearest first. */
const STEPS = [0, -0.6, 0.6, -1.1, 1.1, -1.7, 1.7, -2.3, 2.3]
/** Heavier than any overlap of names: a name that the frame cuts cannot be read. */
const CUT = 4

/** Places each name left or right of its mark, clear of the frame's edge, of names placed before, of the other marks and of what is `occupied`. */
export function placeNames(
  requests: readonly NameRequest[],
  frame: { readonly widthPx: number; readonly heightPx: number },
  occupied: readonly Box[] = [],
): readonly PlacedName[] {
  const placed: PlacedName[] = []
  for (const request of requests) {
    const taken = [
      ...occupied,
      ...placed.map(({ box }) => box),
      ...requests.filter((other) => other !== request).map(({ at, reachPx }) => around(at, reachPx * 0.5)),
    ]
    const cost = ({ box }: PlacedName) =>
      CUT * outside(box, frame) + taken.reduce((sum, other) => sum + covered(box, other), 0)
    let best: PlacedName | null = null
    let least = Number.POSITIVE_INFINITY
    for (const stand of standsOf(request)) {
      const now = cost(stand)
      if (now >= least) continue
      best = stand
      least = now
      if (now === 0) break
    }
    if (best) placed.push(best)
  }
  return placed
}

function standsOf({ id, at, reachPx, widthPx, heightPx }: NameRequest): PlacedName[] {
  return STEPS.flatMap((step) =>
    (['right', 'left'] as const).map((side) => {
      const left = side === 'right' ? at.x + reachPx : at.x - reachPx - widthPx
      const top = at.y - heightPx / 2 + step * heightPx
      return { id, side, box: { left, top, right: left + widthPx, bottom: top + heightPx } }
    }),
  )
}

const around = ({ x, y }: Pixel, r: number): Box => ({ left: x - r, top: y - r, right: x + r, bottom: y + r })

/** Share of a box that another one covers. */
export function covered(box: Box, other: Box): number {
  const width = Math.min(box.right, other.right) - Math.max(box.left, other.left)
  const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
  return width <= 0 || height <= 0 ? 0 : (width * height) / areaOf(box)
}

/** Share of a box that lies outside the frame. */
function outside(box: Box, { widthPx, heightPx }: { widthPx: number; heightPx: number }): number {
  return 1 - covered(box, { left: 0, top: 0, right: widthPx, bottom: heightPx })
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top)
}
