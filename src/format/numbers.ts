/** Numbers, dates and ranges as text in one language. The only place that knows Intl. */

import { calendar, type DayNumber, type DayRange } from '#domain/date.ts'
import type { Language } from '#domain/language.ts'

const MS_PER_DAY = 86_400_000

export interface Numbers {
  /** 11,389 */
  readonly count: (value: number) => string
  /** 0.97: two decimals */
  readonly ratio: (value: number) => string
  /** 86.9: one decimal */
  readonly tenth: (value: number) => string
  /** 34.1311: as many decimals as it has, four at most */
  readonly exact: (value: number) => string
  /** 37%: of a whole, no decimals */
  readonly percent: (share: number) => string
  /** 95–411 */
  readonly range: (low: number, high: number) => string
  /** 9 Oct 2025 */
  readonly day: (day: DayNumber) => string
  /** 9 October 2025 */
  readonly longDay: (day: DayNumber) => string
  /** 9 Oct */
  readonly dayOfYear: (day: DayNumber) => string
  /** Oct 2025 */
  readonly month: (day: DayNumber) => string
  /** Oct */
  readonly monthName: (day: DayNumber) => string
  /** 2025 */
  readonly year: (day: DayNumber) => string
  /** 6–12 Oct 2025, 29 Dec 2025 – 4 Jan 2026; both ends belong to it */
  readonly days: (range: DayRange) => string
  /** a, b and c */
  readonly list: (items: readonly string[]) => string
}

/** The formatters of a language. Digits are Latin in every language, so that figures can be compared and copied. */
export function numbersIn(language: Language): Numbers {
  const locale = language === 'en' ? 'en-GB' : `${language}-u-nu-latn`
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const four = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const date = (options: Intl.DateTimeFormatOptions) => {
    let format: Intl.DateTimeFormat | undefined
    return (day: DayNumber) => {
      // Costs milliseconds to make, and few views need all of them.
      format ??= new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options })
      // ICU writes "Sept" where every other month has three letters.
      return format.format(day * MS_PER_DAY).replace(/\bSept\b/, 'Sep')
    }
  }
  const day = date({ day: 'numeric', month: 'short', year: 'numeric' })
  const dayOfYear = date({ day: 'numeric', month: 'short' })
  return {
    count: (value) => whole.format(value),
    ratio: (value) => two.format(value),
    tenth: (value) => one.format(value),
    exact: (value) => four.format(value),
    percent: (value) => share.format(value),
    range: (low, high) => (low === high ? whole.format(low) : `${whole.format(low)}–${whole.format(high)}`),
    day,
    longDay: date({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayOfYear,
    month: date({ month: 'short', year: 'numeric' }),
    monthName: date({ month: 'short' }),
    year: date({ year: 'numeric' }),
    days: ({ from, to }) => {
      if (from === to) return day(from)
      const a = calendar(from)
      const b = calendar(to)
      if (a.year !== b.year) return `${day(from)} – ${day(to)}`
      return a.month === b.month ? `${a.dayOfMonth}–${day(to)}` : `${dayOfYear(from)} – ${day(to)}`
    },
    list: (items) => list.format(items),
  }
}
