import type { IncidentMark, PauseMark } from '#engine/trend-marks.ts'
import { textWidthPx } from './text-width.ts'

export interface PlacedLabel<Mark> {
  readonly mark: Mark
  readonly x: number
  /** the text runs from x to the right, or ends there */
  readonly anchor: 'start' | 'end'
  readonly fromPx: number
  readonly toPx: number
}

const TEXT_PX = 11
/** from a leader to its text */
const LEAD_PX = 4
/** between neighbours */
const CLEAR_PX = 6

/**
 * Notes for the heaviest incidents, as many as fit: no text runs into another or across another's leader.
 * `marks` come heaviest first; the answer is in the order of time.
 */
export function placeAnnotations(
  marks: readonly IncidentMark[],
  dateOf: (mark: IncidentMark) => string,
  xOf: (day: number) => number,
  bounds: { readonly x0: number; readonly x1: number; readonly most: number },
): PlacedLabel<IncidentMark>[] {
  const placed: PlacedLabel<IncidentMark>[] = []
  for (const mark of marks) {
    if (placed.length === bounds.most) break
    const x = xOf(mark.day)
    const width =
      Math.max(textWidthPx(mark.short, TEXT_PX), textWidthPx(dateOf(mark), TEXT_PX, true)) + LEAD_PX
    const isClear = (fromPx: number, toPx: number) =>
      fromPx >= bounds.x0 &&
      toPx <= bounds.x1 &&
      placed.every(
        (other) =>
          (toPx + CLEAR_PX <= Math.min(other.fromPx, other.x) ||
            fromPx - CLEAR_PX >= Math.max(other.toPx, other.x)) &&
          Math.abs(other.x - x) >= CLEAR_PX,
      )
    if (isClear(x, x + width)) placed.push({ mark, x, anchor: 'start', fromPx: x, toPx: x + width })
    else if (isClear(x - width, x)) placed.push({ mark, x, anchor: 'end', fromPx: x - width, toPx: x })
  }
  return placed.sort((a, b) => a.x - b.x)
}

/** A pause with its bracket and, where there is room beside it, its name. */
export interface PlacedPause {
  readonly mark: PauseMark
  readonly fromPx: number
  readonly toPx: number
  readonly label: { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' } | null
}

/** Brackets where the days are; each name after its bracket or before it, else its first word, else nowhere. */
export function placePauses(
  marks: readonly PauseMark[],
  xOf: (day: number) => number,
  { x0, x1 }: { readonly x0: number; readonly x1: number },
): PlacedPause[] {
  const brackets = marks.map((mark) => ({ mark, fromPx: xOf(mark.from), toPx: xOf(mark.to + 1) }))
  const taken = brackets.map(({ fromPx, toPx }) => ({ fromPx, toPx }))
  return brackets.map((bracket, i) => {
    const isFree = (fromPx: number, toPx: number) =>
      fromPx >= x0 &&
      toPx <= x1 &&
      taken.every((other, k) => k === i || toPx + 3 <= other.fromPx || fromPx - 3 >= other.toPx)
    const claim = (text: string, fromPx: number, toPx: number, anchor: 'start' | 'end') => {
      taken.push({ fromPx, toPx })
      return { ...bracket, label: { text, x: anchor === 'start' ? fromPx + 5 : toPx - 5, anchor } }
    }
    const { fromPx, toPx, mark } = bracket
    for (const text of [mark.name, mark.name.split(' ')[0] ?? '']) {
      const width = textWidthPx(text, TEXT_PX) + CLEAR_PX
      if (isFree(toPx, toPx + width)) return claim(text, toPx, toPx + width, 'start')
      if (isFree(fromPx - width, fromPx)) return claim(text, fromPx - width, fromPx, 'end')
    }
    return { ...bracket, label: null }
  })
}
