import { calendar, type DayRange } from '#domain/date.ts'
import type { Gap } from '#engine/gaps.ts'
import type { Speech } from '#format/speech.ts'

/** A gap in words, seen from a period: "Pakistan: no data from May". */
export function gapWords({ country, from, to }: Gap, period: DayRange, { m, n }: Speech): string {
  const name = m.words.countries[country]
  if (from <= period.from && to >= period.to) return m.trend.gapAll(name)
  if (to >= period.to) {
    const isOneYear = period.to - period.from < 400
    const start =
      calendar(from).dayOfMonth === 1 ? (isOneYear ? n.monthName(from) : n.month(from)) : n.day(from)
    return m.trend.gapFrom(name, start)
  }
  return from <= period.from ? m.trend.gapTo(name, n.day(to)) : m.trend.gap(name, n.days({ from, to }))
}
