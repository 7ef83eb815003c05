import type { EventTable } from '#dataset/dataset.ts'

/** Counts rows into sums: `times` is 1 for rows that come in and -1 for rows that go out. */
export type Count = (sums: Float64Array, rows: Int32Array, times: 1 | -1) => void

interface Running {
  readonly sums: Float64Array
  readonly by: unknown
  lists: readonly Int32Array[]
}

const kept = new WeakMap<EventTable, Map<string, Running>>()

/**
 * Sums over some lists of rows, kept with the table under a name. Where each list is another part of the same rows as
 * in the last answer, just the rows that came or went are counted. `by`: what the count depends on beside the rows;
 * another one begins anew. The sums are whole numbers, read at once and not held: the next answer goes on in them.
 */
export function runningSums(
  events: EventTable,
  name: string,
  {
    size,
    by,
    lists,
    count,
  }: {
    readonly size: number
    readonly by: unknown
    readonly lists: readonly Int32Array[]
    readonly count: Count
  },
): Float64Array {
  const running = kept.get(events) ?? new Map<string, Running>()
  kept.set(events, running)
  const before = running.get(name)
  const isSame =
    before !== undefined &&
    before.by === by &&
    before.sums.length === size &&
    lists.every((list, i) => list.buffer === before.lists[i]?.buffer)
  const now = isSame ? before : { sums: new Float64Array(size), by, lists: lists.map(emptied) }
  lists.forEach((list, i) => {
    forChanged(now.lists[i] ?? emptied(list), list, (rows, times) => {
      count(now.sums, rows, times)
    })
  })
  now.lists = lists
  running.set(name, now)
  return now.sums
}

const emptied = (list: Int32Array) => list.subarray(0, 0)

/** Shows the rows by which one part of some rows differs from another part of them: those that go, then those that come. */
export function forChanged(
  before: Int32Array,
  now: Int32Array,
  show: (rows: Int32Array, times: 1 | -1) => void,
): void {
  const all = new Int32Array(now.buffer)
  const [a, b] = spanOf(before)
  const [c, d] = spanOf(now)
  const part = (from: number, to: number, times: 1 | -1) => {
    if (to > from) show(all.subarray(from, to), times)
  }
  part(a, Math.min(b, c), -1)
  part(Math.max(a, d), b, -1)
  part(c, Math.min(d, a), 1)
  part(Math.max(c, b), d, 1)
}

/** Where a part begins and ends in the rows whose memory it shares. */
function spanOf(part: Int32Array): [number, number] {
  const from = part.byteOffset / part.BYTES_PER_ELEMENT
  return [from, from + part.length]
}
