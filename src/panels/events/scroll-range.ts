/** Height of a line, px: two lines of small text and a hairline. */
export const LINE_PX = 41

/** What is taller than this is scrolled faster than the bar moves: browsers end boxes at some 16 million px, zoomed ones sooner. */
const MOST_PX = 8_000_000

/** A stretch of lines of one height, seen through a window. */
export interface ScrollRange {
  readonly lines: number
  /** height of the window */
  readonly viewPx: number
}

/** Height of the box that is scrolled. */
export function spacePx({ lines }: Pick<ScrollRange, 'lines'>): number {
  return Math.min(MOST_PX, lines * LINE_PX)
}

/** How far the lines can move. */
export function farthestPx({ lines, viewPx }: ScrollRange): number {
  return Math.max(0, lines * LINE_PX - viewPx)
}

const farthestScroll = (range: ScrollRange) => Math.max(0, spacePx(range) - range.viewPx)

/** How far the lines have moved when the box was scrolled so far; both in px. */
export function topOfScroll(range: ScrollRange, scroll: number): number {
  const most = farthestScroll(range)
  return most === 0 ? 0 : (Math.min(most, Math.max(0, scroll)) / most) * farthestPx(range)
}

/** Inverse of `topOfScroll`. */
export function scrollOfTop(range: ScrollRange, top: number): number {
  const most = farthestPx(range)
  return most === 0 ? 0 : (Math.min(most, Math.max(0, top)) / most) * farthestScroll(range)
}

/** The least move that brings a line wholly into the window; `top` itself where it is. */
export function topShowing({ viewPx }: ScrollRange, top: number, line: number): number {
  const above = line * LINE_PX
  return above < top ? above : Math.max(top, above + LINE_PX - viewPx)
}
