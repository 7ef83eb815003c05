import type { EventTable } from '#dataset/dataset.ts'
import type { ViewState } from '#view/view-state.ts'

/** Dead in one row. */
export type KilledOf = (row: number) => number

interface Kept {
  readonly said: string
  readonly killed: KilledOf
}
const kept = new WeakMap<EventTable, Kept>()

/**
 * Dead in a row under the view's estimate and victim sides. UCDP gives the side of the dead for its best
 * estimate alone, so a filter by side counts the best estimate of those sides whatever estimate is chosen.
 * A row without a low or high estimate counts its best one. Asked again for the same, it answers with the same function.
 */
export function killedOf(events: EventTable, view: Pick<ViewState, 'toll' | 'sides'>): KilledOf {
  const said = view.sides.length > 0 ? view.sides.join() : view.toll
  const before = kept.get(events)
  if (before?.said === said) return before.killed
  const column = columnOf(events, view)
  const killed: KilledOf = (row) => column[row] ?? 0
  kept.set(events, { said, killed })
  return killed
}

function columnOf(events: EventTable, { toll, sides }: Pick<ViewState, 'toll' | 'sides'>): Int32Array {
  const { best } = events
  if (sides.length > 0) {
    const sum = new Int32Array(best.length)
    for (const side of sides) {
      const column = events.killed[side]
      for (let row = 0; row < sum.length; row++) sum[row] = (sum[row] ?? 0) + (column[row] ?? 0)
    }
    return sum
  }
  if (toll === 'best') return best
  return (toll === 'low' ? events.low : events.high).map((value, row) =>
    value < 0 ? (best[row] ?? 0) : value,
  )
}

/** Deaths over some rows: the three estimates, and in how many rows the range is missing (best stands in). */
export interface TollTotal {
  readonly best: number
  readonly low: number
  readonly high: number
  readonly rowsWithoutRange: number
}

/** Sums UCDP's three estimates. A row whose low lies above its best (as published) is taken as published. */
export function sumTolls(events: EventTable, rows: ArrayLike<number>): TollTotal {
  let best = 0
  let low = 0
  let high = 0
  let rowsWithoutRange = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const b = events.best[row] ?? 0
    const l = events.low[row] ?? -1
    const h = events.high[row] ?? -1
    best += b
    low += l < 0 ? b : l
    high += h < 0 ? b : h
    if (l < 0 || h < 0) rowsWithoutRange++
  }
  return { best, low, high, rowsWithoutRange }
}

/** Sum of `killed` over rows. */
export function sumKilled(rows: ArrayLike<number>, killed: KilledOf): number {
  let sum = 0
  for (let i = 0; i < rows.length; i++) sum += killed(rows[i] ?? 0)
  return sum
}
