import type { Box } from '../disc-grid.ts'
import type { BoxSize } from '../use-box.ts'
import { covered } from './place-names.ts'

export const CORNERS = ['bottom-left', 'top-left', 'top-right', 'bottom-right'] as const
export type Corner = (typeof CORNERS)[number]

/** Something that had better not be covered, and how bad it would be to cover the whole of it. */
export interface Kept extends Box {
  readonly weight: number
}

/** The box of a size in a corner of a frame. */
export function boxIn(corner: Corner, { widthPx, heightPx }: BoxSize, frame: BoxSize): Box {
  const left = corner.endsWith('left') ? 0 : frame.widthPx - widthPx
  const top = corner.startsWith('top') ? 0 : frame.heightPx - heightPx
  return { left, top, right: left + widthPx, bottom: top + heightPx }
}

/** The corner for which `boxesFor` covers least; among equals the first of CORNERS. */
export function freeCorner(boxesFor: (corner: Corner) => readonly Box[], kept: readonly Kept[]): Corner {
  const cost = (corner: Corner) => {
    const boxes = boxesFor(corner)
    const share = (one: Kept) => boxes.reduce((sum, box) => sum + covered(one, box), 0)
    return kept.reduce((sum, one) => sum + one.weight * share(one), 0)
  }
  const costs = CORNERS.map(cost)
  return CORNERS[costs.indexOf(Math.min(...costs))] ?? 'bottom-left'
}
