/** A rectangle in pixels of the map's box. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const CELL_PX = 48

/** Boxes sorted into the cells of a grid, so that the few near a place are found among thousands. */
export class BoxGrid<T extends Box> {
  readonly #cells = new Map<number, T[]>()

  constructor(boxes: Iterable<T>) {
    for (const box of boxes) {
      forEachCell(box, (cell) => {
        const held = this.#cells.get(cell)
        if (held) held.push(box)
        else this.#cells.set(cell, [box])
        return true
      })
    }
  }

  /** Shows each box that overlaps another, once, until `visit` answers false. */
  visit(box: Box, visit: (near: T) => boolean): void {
    forEachCell(box, (cell, column, row) => {
      for (const near of this.#cells.get(cell) ?? []) {
        if (!overlaps(near, box)) continue
        // What lies in several cells of the question is shown in the first of them.
        const isFirst =
          Math.max(cellOf(near.left), cellOf(box.left)) === column &&
          Math.max(cellOf(near.top), cellOf(box.top)) === row
        if (isFirst && !visit(near)) return false
      }
      return true
    })
  }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

const cellOf = (px: number) => Math.floor(px / CELL_PX)
const keyOf = (column: number, row: number) => column * 0x10000 + row

function forEachCell(box: Box, visit: (cell: number, column: number, row: number) => boolean): void {
  for (let column = cellOf(box.left); column <= cellOf(box.right); column++) {
    for (let row = cellOf(box.top); row <= cellOf(box.bottom); row++) {
      if (!visit(keyOf(column, row), column, row)) return
    }
  }
}
