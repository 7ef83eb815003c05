import { addMonths, calendar, type DayNumber, type DayRange } from '#domain/date.ts'
import type { Baseline, Grain } from '#view/view-state.ts'
import type { TrendModel } from '../trend.ts'
import type { CountStretch, Stretch } from './stretch.ts'

/** Two stretches of days side by side, and what may be said of their difference. */
export interface Compared {
  /** days that the baseline is made from */
  readonly base: Stretch
  /** how many buckets the baseline's total is divided by; 1: it stands as it is */
  readonly parts: number
  readonly now: Stretch
  /** `now` less the baseline; null: one of the two lacks data on some day, so that the difference would say too much */
  readonly difference: number | null
  /** part of the baseline; null: no difference, or a baseline of 0 */
  readonly change: number | null
}

export interface TrendBaseline {
  readonly is: Exclude<Baseline, 'none'>
  /** one; for means one a window, shortest first; none where no bucket is complete */
  readonly compared: readonly Compared[]
  /** for each bucket what the baseline counts in its place; empty for means */
  readonly buckets: readonly Stretch[]
}

/** How many buckets the means are made from: 4 and 52 weeks, 12 months, and what is nearest to these. */
export const MEAN_OF: Readonly<Record<Grain, readonly number[]>> = {
  day: [28, 364],
  week: [4, 52],
  month: [12],
  quarter: [4],
  year: [5],
}

/** What a baseline counts in place of each bucket. */
export interface BaselineBucket extends DayRange {
  readonly total: number
}

/**
 * What is drawn for each bucket, under a running total from the baseline's first day on. Null: a country lacks data on
 * one of the days, or there are no such days (a 29th of February); a running total then ends.
 */
export function baselineBuckets(
  { buckets }: TrendBaseline,
  isCumulative: boolean,
): (BaselineBucket | null)[] {
  let running: BaselineBucket | null = { from: buckets[0]?.from ?? 0, to: 0, total: 0 }
  return buckets.map(({ from, to, total, covered }) => {
    if (!isCumulative) return covered === 'all' && from <= to ? { from, to, total } : null
    running = running && covered === 'all' ? { from: running.from, to, total: running.total + total } : null
    return running
  })
}

/** What the trend is compared with. Nothing is filled in: days without data make no baseline. */
export function buildBaseline(model: TrendModel, asked: Baseline, count: CountStretch): TrendBaseline | null {
  if (asked === 'none') return null
  if (asked === 'mean') return { is: 'mean', compared: meansBefore(model, count), buckets: [] }
  const before = earlier(asked, model.period)
  const moved = (range: DayRange) => count(before(range))
  return {
    is: asked,
    compared: [compare(moved(model.period), 1, count(model.period))],
    buckets: model.buckets.map((bucket) => moved(bucket)),
  }
}

/** Where days go that are set back by the length of a period, or by a year. */
export function earlier(by: 'previous' | 'year', period: DayRange): (range: DayRange) => DayRange {
  const back = by === 'year' ? (day: DayNumber) => monthsBack(day, 12) : shiftOf(period)
  return ({ from, to }) => ({ from: back(from), to: back(to + 1) - 1 })
}

/** Back by the length of a period: by months where it is made of whole ones, else by days. */
function shiftOf({ from, to }: DayRange): (day: DayNumber) => DayNumber {
  const start = calendar(from)
  const end = calendar(to + 1)
  const months = (end.year - start.year) * 12 + end.month - start.month
  return start.dayOfMonth === 1 && end.dayOfMonth === 1
    ? (day) => monthsBack(day, months)
    : (day) => day - (to - from + 1)
}

/** The same day of an earlier month; where that month is shorter, the first day after it, so that no day stands twice. */
function monthsBack(day: DayNumber, months: number): DayNumber {
  const earlier = addMonths(day, -months)
  return calendar(earlier).dayOfMonth === calendar(day).dayOfMonth ? earlier : earlier + 1
}

/** The last complete bucket with data, beside the mean of the buckets before it. */
function meansBefore({ buckets, grain, period }: TrendModel, count: CountStretch): Compared[] {
  const complete = buckets.filter(({ from, isIncomplete }) => !isIncomplete && isStart(from, grain))
  const last = complete.findLast(({ gaps }) => gaps.length === 0) ?? complete.at(-1)
  if (!last || last.to > period.to) return []
  const now = count(last)
  return MEAN_OF[grain].map((window) => {
    const from = startBefore(last.from, grain, window)
    return compare(count({ from, to: last.from - 1 }), window, now)
  })
}

/** Whether a bucket begins where the calendar does, and not where the period cut it. */
function isStart(day: DayNumber, grain: Grain): boolean {
  const { month, dayOfMonth } = calendar(day)
  if (grain === 'day') return true
  // 1970-01-05 was a Monday.
  if (grain === 'week') return (((day - 4) % 7) + 7) % 7 === 0
  if (dayOfMonth !== 1) return false
  return grain === 'month' || (grain === 'quarter' ? month % 3 === 1 : month === 1)
}

function startBefore(day: DayNumber, grain: Grain, buckets: number): DayNumber {
  if (grain === 'day') return day - buckets
  if (grain === 'week') return day - 7 * buckets
  return addMonths(day, -buckets * { month: 1, quarter: 3, year: 12 }[grain])
}

function compare(base: Stretch, parts: number, now: Stretch): Compared {
  const isKnown = base.covered === 'all' && now.covered === 'all'
  const level = base.total / parts
  const difference = isKnown ? now.total - level : null
  return {
    base,
    parts,
    now,
    difference,
    change: difference === null || level === 0 ? null : difference / level,
  }
}
