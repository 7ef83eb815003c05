import { addMonths, type DayRange, dayOf } from '#domain/date.ts'
import type { YearLine } from './record-lines.ts'

/** A month of a year's line, cut where the line ends. */
export interface RecordMonth extends DayRange {
  readonly value: number
  /** the year's total at the end of the month */
  readonly total: number
}

/** A year's line by month, as far as it holds. A step counts in the month in which it begins. */
export function monthsOf({ year, to, steps }: YearLine): RecordMonth[] {
  if (to === null) return []
  return Array.from({ length: 12 }, (_, i) => {
    const from = dayOf(year, i + 1, 1)
    const last = Math.min(addMonths(from, 1) - 1, to)
    const until = steps.filter((step) => step.from <= last)
    const value = until.reduce((sum, step) => sum + (step.from >= from ? step.value : 0), 0)
    return { from, to: last, value, total: until.at(-1)?.total ?? 0 }
  }).filter(({ from }) => from <= to)
}
