/** The chart of a series, px: its height, and the box of the points within. */
export const HEIGHT = 140
export const TOP = 14
export const BOTTOM = 118
/** px at the start for the names of the levels */
export const GUTTER = 84
/** px between the baselines of two labels */
const LINE = 13

/** As many months as two baselines and more. */
const MOST = 31
/** The months of a baseline and the recent ones are always shown. */
const FEWEST = 15

/** The months up to the last, oldest first; those before the first figure are left out. */
export function monthsShown(last: number, hasFigure: (month: number) => boolean): number[] {
  const months = Array.from({ length: MOST }, (_, i) => last - MOST + 1 + i)
  const first = months.findIndex(hasFigure)
  return months.slice(Math.min(first < 0 ? MOST : first, MOST - FEWEST))
}

/** Where the labels of three lines stand, top to bottom, none on another. */
export function spread(over: number, middle: number, under: number): [number, number, number] {
  return [Math.min(over, middle - LINE), middle, Math.max(under, middle + LINE)]
}

/** Every how many months one is named, so that no two names meet. */
export function monthStride(step: number): number {
  const NAME = 58
  return [1, 2, 3, 6].find((months) => months * step >= NAME) ?? 12
}
