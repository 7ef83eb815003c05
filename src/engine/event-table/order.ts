import type { Dataset } from '#dataset/dataset.ts'
import type { Sort, SortColumn } from '#view/view-state.ts'
import { type RankOf, rankIn } from './ranks.ts'

/** A sort of the link in its parts. */
export function sortParts(sort: Sort): { readonly column: SortColumn; readonly isDescending: boolean } {
  const [column, way] = sort.split('.') as [SortColumn, 'asc' | 'desc']
  return { column, isDescending: way === 'desc' }
}

/** Selected rows, given oldest first, in the order of a column. Rows without a value come last either way; equals by date, then id. */
export function orderEvents(dataset: Dataset, rows: Int32Array, sort: Sort): Int32Array {
  const { column, isDescending } = sortParts(sort)
  return orderRows(rows, rankIn(dataset, column), isDescending)
}

const DIGIT = 16
const VALUES = 2 ** DIGIT

/** Rows by rank; those without one last; equals stay as they stand. Counts digits and compares nothing. */
export function orderRows(rows: Int32Array, rankOf: RankOf, isDescending: boolean): Int32Array {
  const keys = new Uint32Array(rows.length)
  let top = 0
  for (let i = 0; i < rows.length; i++) {
    const rank = rankOf(rows[i] ?? 0)
    keys[i] = rank + 1
    if (rank > top) top = rank
  }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    if (key === 0) keys[i] = top + 1
    else keys[i] = isDescending ? top + 1 - key : key - 1
  }
  let order: Held = { rows, keys }
  for (let shift = 0; shift === 0 || top + 1 >= 2 ** shift; shift += DIGIT) order = byDigit(order, shift)
  return order.rows
}

interface Held {
  readonly rows: Int32Array
  readonly keys: Uint32Array
}

/** One digit of a radix sort, from the least significant on. */
function byDigit({ rows, keys }: Held, shift: number): Held {
  const ends = new Uint32Array(VALUES + 1)
  const digit = (i: number) => ((keys[i] ?? 0) >>> shift) & (VALUES - 1)
  for (let i = 0; i < keys.length; i++) {
    const next = digit(i) + 1
    ends[next] = (ends[next] ?? 0) + 1
  }
  for (let value = 1; value <= VALUES; value++) ends[value] = (ends[value] ?? 0) + (ends[value - 1] ?? 0)
  const held = { rows: new Int32Array(rows.length), keys: new Uint32Array(rows.length) }
  for (let i = 0; i < rows.length; i++) {
    const value = digit(i)
    const at = ends[value] ?? 0
    ends[value] = at + 1
    held.rows[at] = rows[i] ?? 0
    held.keys[at] = keys[i] ?? 0
  }
  return held
}
