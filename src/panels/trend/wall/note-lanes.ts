import type { IncidentMark } from '#engine/trend-marks.ts'
import { type PlacedLabel, placeAnnotations } from '../place-labels.ts'
import { textWidthPx } from '../text-width.ts'

export interface Note {
  readonly placed: PlacedLabel<IncidentMark>
  readonly date: string
  /** its words in one line or two */
  readonly lines: readonly string[]
}

interface Asked {
  /** heaviest first */
  readonly marks: readonly IncidentMark[]
  readonly dateOf: (mark: IncidentMark) => string
  readonly xOf: (day: number) => number
  /** ends of the time axis, px */
  readonly x0: number
  readonly x1: number
  readonly mostLanes: number
}

const TEXT_PX = 11
/** Words longer than this go on two lines. */
const LONGEST_PX = 100
/** Between a leader and the texts of the lanes that it crosses. */
const CLEAR_PX = 6
const MOST = 6

/**
 * Notes above the plot in lanes, the one nearest to the plot first. In a lane they stand as on the desk; a leader from a
 * higher lane runs down between the texts of the lower ones.
 */
export function noteLanes({ marks, dateOf, xOf, x0, x1, mostLanes }: Asked): readonly (readonly Note[])[] {
  const lanes: Note[][] = []
  const lines = new Map(marks.map(({ id, short }) => [id, inLines(short)]))
  let left = marks.map((mark) => ({ ...mark, short: widest(lines.get(mark.id) ?? []) }))
  while (lanes.length < mostLanes) {
    const below = lanes.flat()
    const free = left.filter(({ day }) => below.every(({ placed }) => isBeside(xOf(day), placed)))
    const placed = placeAnnotations(free, dateOf, xOf, { x0, x1, most: MOST - below.length })
    if (placed.length === 0) break
    lanes.push(
      placed.map((one) => ({ placed: one, date: dateOf(one.mark), lines: lines.get(one.mark.id) ?? [] })),
    )
    left = left.filter(({ id }) => placed.every(({ mark }) => mark.id !== id))
  }
  return lanes
}

function isBeside(x: number, { x: other, fromPx, toPx }: PlacedLabel<IncidentMark>): boolean {
  return (x < fromPx - CLEAR_PX || x > toPx + CLEAR_PX) && Math.abs(x - other) >= CLEAR_PX
}

/** One line, or two as even as the words allow. */
function inLines(text: string): readonly string[] {
  if (textWidthPx(text, TEXT_PX) <= LONGEST_PX) return [text]
  const words = text.split(' ')
  const splits = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  const width = (lines: readonly string[]) => textWidthPx(widest(lines), TEXT_PX)
  return splits.sort((a, b) => width(a) - width(b))[0] ?? [text]
}

function widest(lines: readonly string[]): string {
  return [...lines].sort((a, b) => textWidthPx(b, TEXT_PX) - textWidthPx(a, TEXT_PX))[0] ?? ''
}
