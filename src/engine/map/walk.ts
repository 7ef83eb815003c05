import type { WorldPoint } from '../map-points.ts'

/** A way on the map: one of the four sides. */
export interface Way {
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}

/**
 * Which of some stops an arrow key leads to: the nearest inside the right angle that opens that way, edges included;
 * of equally near ones the first. Stops on the very spot lie no way. Null: there is none.
 */
export function stopTowards(stops: readonly WorldPoint[], from: WorldPoint, way: Way): number | null {
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [i, { x, y }] of stops.entries()) {
    const along = (x - from.x) * way.x + (y - from.y) * way.y
    const across = Math.abs((x - from.x) * way.y) + Math.abs((y - from.y) * way.x)
    const distance = along * along + across * across
    if (along <= 0 || across > along || distance >= least) continue
    best = i
    least = distance
  }
  return best
}

/** The stop after (`by` 1) or before (−1) another in their order, round and round; from none the first or the last. */
export function stopInTurn(count: number, present: number | null, by: 1 | -1): number | null {
  if (count === 0) return null
  if (present === null) return by === 1 ? 0 : count - 1
  return (present + by + count) % count
}
