import { calendar, type DayNumber, type DayRange, dayOf } from '#domain/date.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { Period } from '#view/view-state.ts'
import { fold } from '../fold.ts'

/** The words of a language that dates are made of. */
export interface DateWords {
  /** the twelve months in full */
  readonly months: readonly string[]
  /** "last" as in "last 90 days" */
  readonly last: readonly string[]
  readonly since: readonly string[]
  /** "as of" */
  readonly asOf: readonly string[]
  /** "to" as in "May to July 2025"; dashes are understood anyway */
  readonly to: readonly string[]
  readonly units: {
    readonly day: readonly string[]
    readonly week: readonly string[]
    readonly month: readonly string[]
    readonly year: readonly string[]
  }
}

/** What a typed date stands for: a period, or the day as of which everything is to be shown. */
export type FoundDate =
  | { readonly is: 'period'; readonly period: Period }
  | { readonly is: 'asof'; readonly day: DayNumber }

/** The days that the data cover, and the last that can be gone to where the view is as of an earlier one. */
export interface DataDays extends DayRange {
  readonly last: DayNumber
}

/** The date that a text names, or null; what lies wholly outside the data is no date. */
export function findDate(text: string, words: DateWords, data: DataDays): FoundDate | null {
  const said = plain(text, words)
  const asOf = after(said, words.asOf)
  if (asOf !== null) {
    const day = stretchOf(asOf, words)
    return day && day.from === day.to && day.from >= data.from && day.from <= data.last
      ? { is: 'asof', day: day.from }
      : null
  }
  const last = lastOf(after(said, words.last) ?? '', words)
  if (last) return { is: 'period', period: last }
  const since = after(said, words.since)
  const [first, second, more] = (since ?? said).split(' - ')
  const end = more === undefined ? stretchOf(second ?? first ?? '', words) : null
  const start = second === undefined ? end : startOf(first ?? '', second, words)
  if (!start || !end) return null
  const from = start.from
  const to = since === null ? end.to : data.to
  return from > to || from > data.to || to < data.from
    ? null
    : { is: 'period', period: periodOfDays(from, to) }
}

/** A text with " - " for what stands between two dates, and without commas and full stops. */
function plain(text: string, { to }: DateWords): string {
  const said = fold(text.replace(/\.\.|[–—−]/g, ' - ').replace(/[,،.]/g, ' '))
  const cut = / - |^\d{4}-\d\d(-\d\d)?$/.test(said) ? said : said.replace('-', ' - ')
  return to.reduce((rest, word) => rest.replace(` ${fold(word)} `, ' - '), cut)
}

/** What follows one of some words at the start of a text; null: none stands there. */
function after(text: string, starts: readonly string[]): string | null {
  const start = starts.map(fold).find((word) => text.startsWith(`${word} `))
  return start === undefined ? null : text.slice(start.length + 1)
}

/** "90 days", "year". */
function lastOf(text: string, { units }: DateWords): Period | null {
  const [, digits = '1', noun = ''] = /^(?:(\d{1,4}) )?(\S+)$/.exec(text) ?? []
  const times = (unit: keyof typeof units, length: number) =>
    units[unit].some((word) => fold(word) === noun) ? Number(digits) * length : 0
  const days = times('day', 1) + times('week', 7)
  const months = times('month', 1) + times('year', 12)
  if (Math.max(days, months) > 9999) return null
  return days ? { is: 'last-days', days } : months ? { is: 'last-months', months } : null
}

/** The first of two dates, which may leave out what the second says: 6 – 12 Oct 2025. */
function startOf(first: string, second: string, words: DateWords): DayRange | null {
  const [month = '', year = ''] = second.split(' ').slice(-2)
  return (
    stretchOf(first, words) ??
    stretchOf(`${first} ${year}`, words) ??
    stretchOf(`${first} ${month} ${year}`, words)
  )
}

/** The days of a day, month or year: 2025-10-13, 13 Oct 2025, Oct 13 2025, 2025-10, October 2025, 2025; null: no such. */
function stretchOf(text: string, { months }: DateWords): DayRange | null {
  const found = { year: 0, month: 0, day: 0 }
  const [, y, m, d] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? []
  const parts = y ? [y, months[Number(m) - 1] ?? '', ...(d ? [d] : [])] : text.split(' ')
  for (const part of parts) {
    const field = /^(19|20)\d\d$/.test(part) ? 'year' : /^\d\d?$/.test(part) ? 'day' : 'month'
    if (found[field] > 0) return null
    found[field] = field === 'month' ? monthNamed(part, months) : Number(part)
    if (found[field] < 1) return null
  }
  const { year, month, day } = found
  if (year === 0 || (day > 0 && month === 0)) return null
  const from = dayOf(year, month || 1, day || 1)
  if (calendar(from).month !== (month || 1)) return null
  return { from, to: day ? from : dayOf(year, month ? month + 1 : 13, 1) - 1 }
}

/** 1–12 by its full name or at least three letters from its start; 0: no month. */
function monthNamed(word: string, months: readonly string[]): number {
  const said = fold(word)
  return 1 + months.map(fold).findIndex((name) => name === said || (said.length > 2 && name.startsWith(said)))
}
