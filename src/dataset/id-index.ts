/**
 * Where ids stand in a column. Far smaller than a Map; sorted when first asked. The column is never changed.
 */
export class IdIndex {
  readonly #column: Int32Array
  #sorted: { readonly ids: Int32Array; readonly rows: Int32Array } | null = null

  constructor(column: Int32Array) {
    this.#column = column
  }

  /** The same for another column. */
  of(column: Int32Array): IdIndex {
    return new IdIndex(column)
  }

  /** Row of an id; undefined: it is not there. */
  get(id: number): number | undefined {
    const { ids, rows } = this.#sort()
    let low = 0
    let high = ids.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ids[middle] ?? 0) < id) low = middle + 1
      else high = middle
    }
    return ids[low] === id ? rows[low] : undefined
  }

  has(id: number): boolean {
    return this.get(id) !== undefined
  }

  /** An id that stands twice; null: none does. */
  twice(): number | null {
    const { ids } = this.#sort()
    return ids.find((id, i) => id === ids[i + 1]) ?? null
  }

  #sort() {
    if (this.#sorted) return this.#sorted
    const count = this.#column.length
    // One number holds both: typed arrays of numbers sort without calling back.
    const keys = new Float64Array(count)
    for (let row = 0; row < count; row++) keys[row] = ((this.#column[row] ?? 0) + OFFSET) * ROWS + row
    keys.sort()
    const ids = new Int32Array(count)
    const rows = new Int32Array(count)
    for (let i = 0; i < count; i++) {
      const key = keys[i] ?? 0
      const id = Math.floor(key / ROWS)
      ids[i] = id - OFFSET
      rows[i] = key - id * ROWS
    }
    this.#sorted = { ids, rows }
    return this.#sorted
  }
}

const OFFSET = 2 ** 31
/** More rows than any table has; with 32 bits of id it still fits what a number holds exactly. */
const ROWS = 2 ** 21
