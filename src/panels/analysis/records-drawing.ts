import { type DayNumber, dayOf } from '#domain/date.ts'
import { firstOf, lastOf, type YearLine } from '#engine/analysis/record-lines.ts'
import type { RecordYear } from '#engine/analysis/record-outcome.ts'
import type { RecordStepLength } from '#engine/analysis/records.ts'

/** px from the figure's edges to the plot. */
export const FRAME = { top: 16, bottom: 18, start: 40, end: 92 } as const
const LABEL_PX = 13
const MOST_LABELS = 6

/** Places of days and totals in the drawing, px. All years share one axis from 1 January to 31 December. */
export interface Plot {
  readonly widthPx: number
  readonly heightPx: number
  /** the end of a day (its start: of the day before) */
  readonly x: (day: DayNumber, year: number) => number
  readonly y: (total: number) => number
  /** values of the horizontal lines */
  readonly ticks: readonly number[]
}

export function plotOf(widthPx: number, heightPx: number, largest: number): Plot {
  const innerWidth = widthPx - FRAME.start - FRAME.end
  const innerHeight = heightPx - FRAME.top - FRAME.bottom
  const top = Math.max(1, largest) * 1.05
  const first = (year: number) => firstOf(year)
  return {
    widthPx,
    heightPx,
    x: (day, year) => FRAME.start + ((day + 1 - first(year)) / (lastOf(year) + 1 - first(year))) * innerWidth,
    y: (total) => FRAME.top + innerHeight * (1 - total / top),
    ticks: roundTicks(top),
  }
}

/** From 0, at most four steps of 1, 2 or 5 times a power of ten. */
function roundTicks(top: number): number[] {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = power * factor
      if (top / step < 5) return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step)
    }
  }
}

/** Month borders: the day before the first of each month. */
export const monthEdges = (year: number): DayNumber[] =>
  Array.from({ length: 12 }, (_, i) => dayOf(year, i + 1, 1) - 1)

/**
 * A year's line to where its data end. Days make steps; longer stretches are joined by straight lines, since nothing
 * is known of the days between their ends.
 */
export function linePath(line: YearLine, step: RecordStepLength, { x, y }: Plot): string {
  const { year, steps, to } = line
  if (to === null) return ''
  const at = (day: DayNumber, total: number) => `${round(x(day, year))} ${round(y(total))}`
  const parts = [`M${at(firstOf(year) - 1, 0)}`]
  for (const { to: day, total } of steps) {
    if (step === 'day') parts.push(`H${round(x(day, year))}V${round(y(total))}`)
    else parts.push(`L${at(day, total)}`)
  }
  parts.push(`H${round(x(to, year))}`)
  return parts.join('')
}

const round = (px: number) => Math.round(px * 10) / 10

export interface YearLabel {
  readonly year: number
  readonly isChosen: boolean
  /** where the line or mark ends */
  readonly endY: number
  /** where the word stands, moved so that no two touch */
  readonly y: number
}

/** The years worth a word at the end of the axis: the chosen one and the highest; those on the axis' end only. */
export function yearLabels(years: readonly RecordYear[], chosen: number, { y, heightPx }: Plot): YearLabel[] {
  const ending = years.filter(({ year, total, to, annual }) => {
    return total !== null && (annual !== null || to === lastOf(year))
  })
  const highest = ending
    .filter(({ year }) => year !== chosen)
    .toSorted((a, b) => (b.total ?? 0) - (a.total ?? 0))
    .slice(0, MOST_LABELS)
  const labelled = [...highest, ...ending.filter(({ year }) => year === chosen)]
    .map(({ year, total }) => ({ year, isChosen: year === chosen, endY: y(total ?? 0) }))
    .sort((a, b) => a.endY - b.endY)
  return withoutCollisions(labelled, heightPx - FRAME.bottom)
}

/** Moves words down until none touches the one above, then up from the lower edge. */
function withoutCollisions(labels: readonly Omit<YearLabel, 'y'>[], lowest: number): YearLabel[] {
  const placed: YearLabel[] = []
  for (const label of labels) {
    const above = placed.at(-1)?.y ?? Number.NEGATIVE_INFINITY
    placed.push({ ...label, y: Math.max(label.endY, above + LABEL_PX) })
  }
  let limit = lowest
  return placed
    .reverse()
    .map((label) => {
      const y = Math.min(label.y, limit)
      limit = y - LABEL_PX
      return { ...label, y }
    })
    .reverse()
}
