import type { Pixel } from '../frame.ts'

/** A coarse picture, row by row from the top left. */
export interface Cells {
  readonly columns: number
  readonly rows: number
  readonly covered: readonly boolean[]
}

/** Top left cell of a block of covered cells, as near as can be to the middle of all that is covered; null: there is none. */
export function roomIn({ columns, rows, covered }: Cells, across: number, down: number): Pixel | null {
  const middle = middleOf(columns, covered)
  let best: Pixel | null = null
  let least = Number.POSITIVE_INFINITY
  for (let y = 0; y + down <= rows; y++) {
    for (let x = 0; x + across <= columns; x++) {
      const distance = Math.hypot(x + across / 2 - middle.x, y + down / 2 - middle.y)
      if (distance >= least || !isFree(x, y)) continue
      best = { x, y }
      least = distance
    }
  }
  return best

  function isFree(left: number, top: number): boolean {
    for (let y = top; y < top + down; y++)
      for (let x = left; x < left + across; x++) if (!covered[y * columns + x]) return false
    return true
  }
}

function middleOf(columns: number, covered: readonly boolean[]): Pixel {
  let [x, y, count] = [0, 0, 0]
  covered.forEach((is, i) => {
    if (!is) return
    x += (i % columns) + 0.5
    y += Math.floor(i / columns) + 0.5
    count++
  })
  return { x: x / count, y: y / count }
}
