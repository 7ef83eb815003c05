/**
 * Calendar days. A day is a date in the event's own place, without a time or a zone; it is held as text
 * (`IsoDate`, "2025-10-09") where people read it and as `DayNumber` where it is reckoned with.
 */

declare const isoDateBrand: unique symbol
/** A calendar day that exists, written YYYY-MM-DD. Made only by `parseIsoDate` and `isoDate`. */
export type IsoDate = string & { readonly [isoDateBrand]: true }

/** Whole days since 1970-01-01 (negative before). */
export type DayNumber = number

const MS_PER_DAY = 86_400_000

/** The day a text names, or null when it is not YYYY-MM-DD or no such day exists (2025-02-30). */
export function parseIsoDate(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const ms = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(ms)) return null
  return new Date(ms).toISOString().slice(0, 10) === text ? (text as IsoDate) : null
}

/** Days since 1970-01-01. Reckoned from the digits: the rules ask for a hundred thousand days, and parsing is slow. */
export function dayNumber(date: IsoDate): DayNumber {
  const two = (at: number) => date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 528
  const month = two(5)
  // Years begin with March here, so that the leap day is their last.
  const year = two(0) * 100 + two(2) - (month > 2 ? 0 : 1)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const daysBefore = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  return year * 365 + leapDays + daysBefore + two(8) - 719_469
}

/** The inverse of `dayNumber`. */
export function isoDate(day: DayNumber): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as IsoDate
}

/** Year, month 1–12 and day of month 1–31 of a day. */
export function calendar(day: DayNumber): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

/** The day for a year, month 1–12 (months outside run into the neighbouring years) and day of month. */
export function dayOf(year: number, month: number, dayOfMonth: number): DayNumber {
  return Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY
}

/** The same day of the month `months` later (negative: earlier), or that month's last day when it is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, dayOfMonth } = calendar(day)
  const last = dayOf(year, month + months + 1, 1) - 1
  return Math.min(dayOf(year, month + months, dayOfMonth), last)
}

/** A stretch of days; both ends belong to it. `from` ≤ `to`. */
export interface DayRange {
  readonly from: DayNumber
  readonly to: DayNumber
}
