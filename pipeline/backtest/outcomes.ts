import type { Incident } from '#dataset/schema/incidents.ts'
import { type DayNumber, type DayRange, dayNumber, type IsoDate } from '#domain/date.ts'
import { COUNTRIES, type Country } from '#domain/event.ts'
import type { Facts } from '#engine/indicators/facts.ts'
import { daysOfMonth, monthOf } from '#engine/indicators/months.ts'
import type { OutcomeRule, Plan } from './plan.ts'

type DeathsRule = Extract<OutcomeRule, { is: 'deaths' }>
type IncidentsRule = Extract<OutcomeRule, { is: 'incidents' }>

/** What followed a day within some days. */
export interface Followed {
  readonly value: number
  /** what the value had to reach */
  readonly bar: number
  readonly followed: boolean
  /** null: it did not follow */
  readonly start: DayNumber | null
}

/** An outcome rule with the naive rules of its kind. Null wherever a day that it looks at is not covered. */
export interface Outcome {
  /** what followed `end` within `days`, by all that is known now */
  readonly after: (end: DayNumber, days: number) => Followed | null
  /** whether the outcome held over the `days` up to `end`, by what was known then */
  readonly persistence: (end: DayNumber, days: number) => boolean | null
  /** whether the last month up to `end` lay over the average before it, by what was known then */
  readonly average: (end: DayNumber) => boolean | null
}

/** What is known now, and what was known at the end of a day. */
export interface Knowledge {
  readonly now: Facts
  readonly at: (end: DayNumber) => Facts
}

export function outcomeOf(rule: OutcomeRule, knowledge: Knowledge, average: Plan['average']): Outcome {
  return rule.is === 'deaths' ? deathsOutcome(rule, knowledge) : incidentsOutcome(rule, knowledge, average)
}

/** Deaths of the hostilities by first day of the event, best estimate; null where a day is not covered. */
function deathsIn({ events, coverage }: Facts, country: Country): (days: DayRange) => number | null {
  const code = COUNTRIES.indexOf(country)
  const perDay = new Map<DayNumber, number>()
  for (let row = 0; row < events.count; row++) {
    if (events.country[row] !== code || events.inFocus[row] !== 1) continue
    const day = events.day[row] ?? 0
    perDay.set(day, (perDay.get(day) ?? 0) + (events.best[row] ?? 0))
  }
  const spans = coverage.filter((span) => span.country === country && span.level !== 'none')
  return ({ from, to }) => {
    let total = 0
    for (let day = from; day <= to; day++) {
      if (!spans.some((span) => span.from <= day && day <= span.to)) return null
      total += perDay.get(day) ?? 0
    }
    return total
  }
}

/** A stretch in which an outcome is looked for: where a longer one reaches the bar, one of these does. */
const STRETCH_DAYS = 30

function deathsOutcome({ country, times, beforeDays }: DeathsRule, { now }: Knowledge): Outcome {
  const deaths = deathsIn(now, country)
  const over = (days: DayRange, before: number) => {
    const length = days.to - days.from + 1
    const value = deaths(days)
    return value === null ? null : { value, bar: (times * before * length) / beforeDays }
  }
  const after = (end: DayNumber, days: number): Followed | null => {
    const before = deaths({ from: end - beforeDays + 1, to: end })
    if (before === null || before === 0) return null
    const whole = over({ from: end + 1, to: end + days }, before)
    if (whole === null) return null
    const followed = whole.value >= whole.bar
    return { ...whole, followed, start: followed ? startOf(end, days, before) : null }
  }
  const startOf = (end: DayNumber, days: number, before: number) => {
    for (let from = end + 1; from <= end + days; from += STRETCH_DAYS) {
      const stretch = over({ from, to: Math.min(from + STRETCH_DAYS - 1, end + days) }, before)
      if (stretch && stretch.value >= stretch.bar) return from
    }
    return null
  }
  return {
    after,
    persistence: (end, days) => after(end - days, days)?.followed ?? null,
    average: (end) => {
      const month = daysOfMonth(monthOf(end))
      const last = deaths(month)
      const before = deaths({ from: month.from - beforeDays, to: month.from - 1 })
      if (last === null || before === null) return null
      return last / (month.to - month.from + 1) > before / beforeDays
    },
  }
}

const dayOfText = (text: string) => dayNumber(text as IsoDate)

/** The days from `from` to `to` on which an incident of the rule went on, in order. */
export function incidentDays(facts: Facts, rule: IncidentsRule, { from, to }: DayRange): DayNumber[] {
  const fits = (incident: Incident) => {
    const own = facts.coding.get(incident.id)?.codes ?? []
    return rule.any.some(
      ({ kind, country, codes }) =>
        incident.kind === kind &&
        (country === undefined || incident.country === country) &&
        (codes === undefined || codes.some((code) => own.includes(code))),
    )
  }
  const days = new Set<DayNumber>()
  for (const incident of facts.incidents) {
    if (incident.isAggregate || incident.isContext || !fits(incident)) continue
    const first = dayOfText(incident.date)
    const last = incident.endDate === null ? first : dayOfText(incident.endDate)
    for (let day = Math.max(first, from); day <= Math.min(last, to); day++) days.add(day)
  }
  return [...days].sort((a, b) => a - b)
}

function incidentsOutcome(rule: IncidentsRule, { now, at }: Knowledge, average: Plan['average']): Outcome {
  const { record } = now
  const isRead = ({ from, to }: DayRange) => from >= record.from && to <= record.to
  return {
    after: (end, days) => {
      const window = { from: end + 1, to: end + days }
      if (!isRead(window)) return null
      const found = incidentDays(now, rule, window)
      return { value: found.length, bar: 1, followed: found.length > 0, start: found[0] ?? null }
    },
    persistence: (end, days) => {
      const window = { from: end - days + 1, to: end }
      return isRead(window) ? incidentDays(at(end), rule, window).length > 0 : null
    },
    average: (end) => {
      const last = { from: end - average.days + 1, to: end }
      const first = Math.max(record.from, last.from - average.baselineDays)
      const before = { from: first, to: last.from - 1 }
      const length = before.to - before.from + 1
      if (length < average.minimumBaselineDays || !isRead(last)) return null
      const rate = (days: DayRange, length: number) => incidentDays(at(end), rule, days).length / length
      return rate(last, average.days) > rate(before, length)
    },
  }
}
