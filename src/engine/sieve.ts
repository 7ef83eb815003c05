import type { Dataset } from '#dataset/dataset.ts'
import type { ViewState } from '#view/view-state.ts'
import { DIMENSION_BIT, PASSES, type RowDimension } from './dimensions.ts'

/** What the filters of a view other than the period leave of a dataset. */
export interface Sieve {
  /** bit d set: the row fails dimension d; never that of the period */
  readonly failed: Uint16Array
  /** rows that fail nothing, in order */
  readonly passing: Int32Array
  /** rows that fail at most one filter, in order */
  readonly nearly: Int32Array
}

type Kept = Sieve & { readonly said: Readonly<Record<RowDimension, string>> }

const kept = new WeakMap<Dataset, Kept>()

/**
 * Sieves the rows. The last answer is kept with the dataset: where only the period is another it is the answer, and
 * otherwise just the filters that say something else are asked again.
 */
export function sieve(dataset: Dataset, view: ViewState): Sieve {
  const said = saidBy(view)
  const before = kept.get(dataset)
  const names = Object.keys(PASSES) as RowDimension[]
  const changed = names.filter((name) => said[name] !== before?.said[name])
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
    actor: view.actors.join(),
    place: view.places.join(),
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

function listed(failed: Uint16Array): Pick<Sieve, 'passing' | 'nearly'> {
  const passing = new Int32Array(failed.length)
  const nearly = new Int32Array(failed.length)
  let [pass, near] = [0, 0]
  for (let row = 0; row < failed.length; row++) {
    const bits = failed[row] ?? 0
    if (bits === 0) passing[pass++] = row
    if ((bits & (bits - 1)) === 0) nearly[near++] = row
  }
  return { passing: passing.slice(0, pass), nearly: nearly.slice(0, near) }
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
