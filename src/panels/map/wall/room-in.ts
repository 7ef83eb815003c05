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
  const sums = sumsOf(columns, rows, covered)
  const sum = (x: number, y: number) => sums[y * (columns + 1) + x] ?? 0
  let best: Pixel | null = null
  let least = Number.POSITIVE_INFINITY
  for (let y = 0; y + down <= rows; y++) {
    for (let x = 0; x + across <= columns; x++) {
      const distance = Math.hypot(x + across / 2 - middle.x, y + down / 2 - middle.y)
      const inside = sum(x + across, y + down) - sum(x, y + down) - sum(x + across, y) + sum(x, y)
      if (inside < across * down || distance >= least) continue
      best = { x, y }
      least = distance
    }
  }
  return best
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

/** Covered cells above and left of each corner of the cells. */
function sumsOf(columns: number, rows: number, covered: readonly boolean[]): Int32Array {
  const wide = columns + 1
  const sums = new Int32Array(wide * (rows + 1))
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      sums[(y + 1) * wide + x + 1] =
        (sums[y * wide + x + 1] ?? 0) +
        (sums[(y + 1) * wide + x] ?? 0) -
        (sums[y * wide + x] ?? 0) +
        (covered[y * columns + x] ? 1 : 0)
  return sums
}
