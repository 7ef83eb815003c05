import { addMonths, type DayNumber, type DayRange } from '#domain/date.ts'
import { monthOf } from '#engine/overview.ts'

/** Which part of the window is being moved. */
export type BrushPart = 'from' | 'to' | 'window' | 'new'

const clamp = (day: DayNumber, { from, to }: DayRange) => Math.min(to, Math.max(from, day))

/**
 * The window after a drag from one day to another, in whole months: at the brush's scale a pixel is longer than a
 * week. It stays inside the data, and its ends never pass each other.
 */
export function draggedTo(
  part: BrushPart,
  period: DayRange,
  anchor: DayNumber,
  day: DayNumber,
  bounds: DayRange,
): DayRange {
  const here = clamp(day, bounds)
  const start = Math.max(bounds.from, monthOf(here).from)
  const end = Math.min(bounds.to, monthOf(here).to)
  switch (part) {
    case 'from':
      return { from: Math.min(start, monthOf(period.to).from), to: period.to }
    case 'to':
      return { from: period.from, to: Math.max(end, Math.min(bounds.to, monthOf(period.from).to)) }
    case 'window':
      return shifted(period, day - anchor, bounds)
    case 'new': {
      const first = Math.min(clamp(anchor, bounds), here)
      const last = Math.max(clamp(anchor, bounds), here)
      return { from: Math.max(bounds.from, monthOf(first).from), to: Math.min(bounds.to, monthOf(last).to) }
    }
  }
}

/** A window of the same length in months, moved by about some days to the start of a month. */
export function shifted(period: DayRange, days: number, bounds: DayRange): DayRange {
  const length = period.to - period.from
  const moved = clamp(period.from + days, {
    from: bounds.from,
    to: Math.max(bounds.from, bounds.to - length),
  })
  if (days === 0 || moved + length === bounds.to) return { from: moved, to: moved + length }
  const from = Math.max(bounds.from, monthOf(moved).from)
  const months = Math.round((length + 1) / 30.44)
  const to = months >= 1 ? addMonths(monthOf(from).from, months) - 1 : from + length
  return { from, to: Math.min(bounds.to, to) }
}

/** Where a key moves one end of the window: arrows a month, page keys a year; null for other keys. */
export function keyedTo(
  key: string,
  part: 'from' | 'to',
  period: DayRange,
  bounds: DayRange,
): DayRange | null {
  const months = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 }[key]
  const far = key === 'Home' ? bounds.from : key === 'End' ? bounds.to : null
  if (months === undefined && far === null) return null
  if (part === 'from') {
    const from = far ?? addMonths(period.from, months ?? 0)
    return { from: clamp(from, { from: bounds.from, to: period.to }), to: period.to }
  }
  // The last day of a period is moved as the first day after it, so that ends of months stay ends of months.
  const to = far ?? addMonths(period.to + 1, months ?? 0) - 1
  return { from: period.from, to: clamp(to, { from: period.from, to: bounds.to }) }
}
