import { calendar, type DayNumber, type DayRange } from '#domain/date.ts'
import type { Gap } from '#engine/gaps.ts'
import type { Speech } from '#format/speech.ts'

/** A gap in words, seen from a period: "Pakistan: no data from May". */
export function gapWords({ country, from, to }: Gap, period: DayRange, { m, n }: Speech): string {
  const name = m.words.countries[country]
  if (from <= period.from && to >= period.to) return m.trend.gapAll(name)
  if (to >= period.to) {
    return m.trend.gapFrom(name, startOf(from, period, n))
  }
  return from <= period.from ? m.trend.gapTo(name, n.day(to)) : m.trend.gap(name, n.days({ from, to }))
}

/** As short as the period allows: a month where a gap begins with it, the year where the period is longer than one. */
function startOf(day: DayNumber, { from, to }: DayRange, n: Speech['n']): string {
  const length = to - from
  if (length < 45) return n.dayOfYear(day)
  if (calendar(day).dayOfMonth !== 1) return n.day(day)
  return length < 400 ? n.monthName(day) : n.month(day)
}
