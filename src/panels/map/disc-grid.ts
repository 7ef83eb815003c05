/** A rectangle in pixels of the map's box. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Round marks in pixels of the map's box, as columns. */
export interface Discs {
  readonly count: number
  readonly x: Float64Array
  readonly y: Float64Array
  readonly radiusPx: Float64Array
}

const CELL_PX = 32

/** Discs sorted into the cells of a grid by the squares around them, so that the few near a place are found among thousands. */
export class DiscGrid {
  readonly #discs: Discs
  readonly #left: number
  readonly #top: number
  readonly #columns: number
  readonly #rows: number
  /** where each cell begins in `#held`; one more than there are cells */
  readonly #starts: Int32Array
  readonly #held: Int32Array

  constructor(discs: Discs) {
    let [left, top, right, bottom] = [0, 0, 0, 0]
    for (let i = 0; i < discs.count; i++) {
      const [x, y, r] = at(discs, i)
      left = Math.min(left, x - r)
      top = Math.min(top, y - r)
      right = Math.max(right, x + r)
      bottom = Math.max(bottom, y + r)
    }
    this.#discs = discs
    this.#left = left
    this.#top = top
    this.#columns = Math.floor((right - left) / CELL_PX) + 1
    this.#rows = Math.floor((bottom - top) / CELL_PX) + 1
    const starts = new Int32Array(this.#columns * this.#rows + 1)
    this.#forEachCell((cell) => {
      starts[cell + 1] = (starts[cell + 1] ?? 0) + 1
    })
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
    const next = starts.slice()
    const held = new Int32Array(starts.at(-1) ?? 0)
    this.#forEachCell((cell, disc) => {
      const position = next[cell] ?? 0
      held[position] = disc
      next[cell] = position + 1
    })
    this.#starts = starts
    this.#held = held
  }

  /** Shows each disc whose square meets a box, once, until `visit` answers false. */
  visit(box: Box, visit: (x: number, y: number, radiusPx: number) => boolean): void {
    const [firstColumn, lastColumn] = [this.#columnOf(box.left), this.#columnOf(box.right)]
    const [firstRow, lastRow] = [this.#rowOf(box.top), this.#rowOf(box.bottom)]
    for (let row = Math.max(0, firstRow); row <= Math.min(lastRow, this.#rows - 1); row++) {
      for (
        let column = Math.max(0, firstColumn);
        column <= Math.min(lastColumn, this.#columns - 1);
        column++
      ) {
        const cell = row * this.#columns + column
        for (let i = this.#starts[cell] ?? 0; i < (this.#starts[cell + 1] ?? 0); i++) {
          const [x, y, r] = at(this.#discs, this.#held[i] ?? 0)
          if (x - r > box.right || x + r < box.left || y - r > box.bottom || y + r < box.top) continue
          // What lies in several cells of the question is shown in the first of them.
          const isFirst =
            Math.max(this.#columnOf(x - r), firstColumn, 0) === column &&
            Math.max(this.#rowOf(y - r), firstRow, 0) === row
          if (isFirst && !visit(x, y, r)) return
        }
      }
    }
  }

  #columnOf(x: number): number {
    return Math.floor((x - this.#left) / CELL_PX)
  }

  #rowOf(y: number): number {
    return Math.floor((y - this.#top) / CELL_PX)
  }

  #forEachCell(visit: (cell: number, disc: number) => void): void {
    for (let i = 0; i < this.#discs.count; i++) {
      const [x, y, r] = at(this.#discs, i)
      const [firstColumn, lastColumn] = [this.#columnOf(x - r), this.#columnOf(x + r)]
      for (let row = this.#rowOf(y - r); row <= this.#rowOf(y + r); row++)
        for (let column = firstColumn; column <= lastColumn; column++) visit(row * this.#columns + column, i)
    }
  }
}

function at({ x, y, radiusPx }: Discs, i: number): readonly [number, number, number] {
  return [x[i] ?? 0, y[i] ?? 0, radiusPx[i] ?? 0]
}
