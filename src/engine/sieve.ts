import type { Dataset } from '#dataset/dataset.ts'
import type { ViewState } from '#view/view-state.ts'
import { DIMENSION_BIT, DIMENSIONS, PASSES, type RowDimension } from './dimensions.ts'

/** What the filters of a view other than the period leave of a dataset. */
export interface Sieve {
  /** rows that fail nothing, in order */
  readonly passing: Int32Array
  /** rows that fail a filter and no other, in order */
  readonly missedBy: Readonly<Record<RowDimension, Int32Array>>
}

interface Kept extends Sieve {
  readonly said: Readonly<Record<RowDimension, string>>
  /** bit d set: the row fails dimension d; never that of the period */
  readonly failed: Uint16Array
}

const ROW_DIMENSIONS = Object.keys(PASSES) as RowDimension[]

const kept = new WeakMap<Dataset, Kept>()

/**
 * Sieves the rows. The last answer is kept with the dataset: where only the period is another it is the answer, and
 * otherwise just the filters that say something else are asked again.
 */
export function sieve(dataset: Dataset, view: ViewState): Sieve {
  const said = saidBy(view)
  const before = kept.get(dataset)
  const changed = ROW_DIMENSIONS.filter((name) => said[name] !== before?.said[name])
  if (before && changed.length === 0) return before
  const failed = before ? before.failed.slice() : new Uint16Array(dataset.events.count)
  for (const name of changed) mark(failed, DIMENSION_BIT[name], PASSES[name](dataset, view))
  const now = { said, failed, ...listed(failed) }
  kept.set(dataset, now)
  return now
}

/** What a view asks of each filter, as text to compare. */
function saidBy(view: ViewState): Kept['said'] {
  return {
    focus: view.focus,
    kind: view.kinds.join(),
    actor: `${view.actors.join()} ${view.withoutActors.join()}`,
    place: `${view.places.join()} ${view.withoutPlaces.join()}`,
    area: JSON.stringify(view.area),
    side: view.sides.join(),
    source: view.sources.join(),
    precision: view.precisions.join(),
    text: view.q,
  }
}

function mark(failed: Uint16Array, bit: number, passes: Uint8Array | null): void {
  for (let row = 0; row < failed.length; row++) {
    const others = (failed[row] ?? 0) & ~bit
    failed[row] = passes === null || passes[row] === 1 ? others : others | bit
  }
}

function listed(failed: Uint16Array): Sieve {
  const counts = new Int32Array(SCATTERED + 1)
  for (let row = 0; row < failed.length; row++) {
    const slot = SLOT_OF[failed[row] ?? 0] ?? SCATTERED
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  const lists = Array.from(counts, (count) => new Int32Array(count))
  counts.fill(0)
  for (let row = 0; row < failed.length; row++) {
    const slot = SLOT_OF[failed[row] ?? 0] ?? SCATTERED
    const at = counts[slot] ?? 0
    const list = lists[slot]
    if (list) list[at] = row
    counts[slot] = at + 1
  }
  const rowsIn = (bits: number) => lists[slotOf(bits)] ?? new Int32Array()
  return {
    passing: rowsIn(0),
    missedBy: forEachDimension((name) => rowsIn(DIMENSION_BIT[name])),
  }
}

/** Where rows go that fail more than one filter. */
const SCATTERED = DIMENSIONS.length + 1

/** 0 for no bit, the position from 1 of the only one, else `SCATTERED`. */
function slotOf(bits: number): number {
  return (bits & (bits - 1)) === 0 ? 32 - Math.clz32(bits) : SCATTERED
}
const SLOT_OF = Uint8Array.from({ length: 1 << DIMENSIONS.length }, (_, bits) => slotOf(bits))

/** One value for each filter other than the period. */
export function forEachDimension<T>(make: (name: RowDimension) => T): Readonly<Record<RowDimension, T>> {
  return Object.fromEntries(ROW_DIMENSIONS.map((name) => [name, make(name)])) as Record<RowDimension, T>
}

/** The part of some rows, which are in order, that lies from row `first` up to but not including row `end`. */
export function rowsBetween(rows: Int32Array, first: number, end: number): Int32Array {
  return rows.subarray(positionOf(rows, first), positionOf(rows, end))
}

/** Position of the first value that is not below `least`, in values in order. */
export function positionOf(values: Int32Array, least: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
