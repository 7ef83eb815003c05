import type { Citation } from '#dataset/schema/common.ts'
import { type DayNumber, type DayRange, dayOf } from '#domain/date.ts'

/** A stretch with its figure and what the year comes to at its end. */
export interface RecordStep extends DayRange {
  readonly value: number
  /** the year's total at the end of the stretch */
  readonly total: number
  /** what of `value` belongs to events that went on after the day, by their last day; absent: none did */
  readonly lasting?: ReadonlyMap<DayNumber, number>
  /** where the figure was published; null: counted from events, or the page was not seen */
  readonly page: Citation | null
}

/** A year added up from 1 January for as long as there is data without a gap. */
export interface YearLine {
  readonly year: number
  /** oldest first; days on which nothing was counted are left out */
  readonly steps: readonly RecordStep[]
  /** the last day to which the line holds; null: nothing is known from 1 January on */
  readonly to: DayNumber | null
  /** figures after the gap: in the year, but not on the line; oldest first */
  readonly beyond: readonly Omit<RecordStep, 'total'>[]
  /** the publisher's own figure for the whole year; null: none */
  readonly annual: { readonly value: number; readonly page: Citation | null } | null
}

export const firstOf = (year: number): DayNumber => dayOf(year, 1, 1)
export const lastOf = (year: number): DayNumber => dayOf(year, 12, 31)

/**
 * Adds up the stretches of a year that touch from 1 January on. `covered`: the stretches that are fully known; a figure
 * after the first gap is `beyond`, be it of a known stretch or a late addition to a gap.
 */
export function yearLine(
  year: number,
  covered: readonly DayRange[],
  figures: readonly Omit<RecordStep, 'total'>[],
  annual: YearLine['annual'],
): YearLine {
  const end = coveredTo(firstOf(year), covered)
  const own = figures.filter(({ from }) => from >= firstOf(year) && from <= lastOf(year))
  const steps: RecordStep[] = []
  const beyond: Omit<RecordStep, 'total'>[] = []
  for (const figure of own.toSorted((a, b) => a.from - b.from)) {
    if (end !== null && figure.from <= end) {
      steps.push({ ...figure, total: (steps.at(-1)?.total ?? 0) + figure.value })
    } else {
      beyond.push(figure)
    }
  }
  return { year, steps, to: end === null ? null : Math.min(end, lastOf(year)), beyond, annual }
}

/** The last day of the stretches that touch one another from a day on; null: the day itself is in none. */
function coveredTo(first: DayNumber, covered: readonly DayRange[]): DayNumber | null {
  let end = first - 1
  for (const { from, to } of covered.toSorted((a, b) => a.from - b.from))
    if (from <= end + 1) end = Math.max(end, to)
  return end < first ? null : end
}
