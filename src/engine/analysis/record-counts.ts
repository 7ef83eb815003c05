import type { Dataset } from '#dataset/dataset.ts'
import type { CountryMonths } from '#dataset/schema/series.ts'
import {
  addMonths,
  calendar,
  type DayNumber,
  type DayRange,
  dayNumber,
  dayOf,
  type IsoDate,
} from '#domain/date.ts'
import { COUNTRIES, type Country } from '#domain/event.ts'
import { isSideMissing } from '../dimensions.ts'
import { type YearLine, yearLine } from './record-lines.ts'
import type { RecordSubject } from './record-subjects.ts'

interface Counted {
  readonly id: string
  readonly subject: RecordSubject
  readonly step: 'day' | 'month'
  readonly lines: readonly YearLine[]
}

type EventSubject = Extract<RecordSubject, { is: 'events' }>

const EVENT_SUBJECTS: readonly EventSubject[] = [
  { is: 'events', killed: 'forces-pk', focus: 'all' },
  { is: 'events', killed: 'all', focus: 'hostilities' },
  { is: 'events', killed: 'all', focus: 'all' },
]

const PAKISTAN = COUNTRIES.indexOf('PK')

/** Killed in Pakistan by day, from the events held here. Releases that give no sides say nothing of forces. */
export function eventLines(dataset: Dataset): Counted[] {
  return EVENT_SUBJECTS.map((subject) => {
    const covered = dataset.coverage.filter(
      ({ country, level }) =>
        country === 'PK' && level !== 'none' && (subject.killed === 'all' || level !== 'thin'),
    )
    const figures = killedByDay(dataset, subject)
    const lines = yearsOf(covered).map((year) => yearLine(year, covered, figures, null))
    return { id: `ucdp-${subject.killed}-${subject.focus}`, subject, step: 'day', lines }
  })
}

function killedByDay({ events }: Dataset, { killed, focus }: EventSubject) {
  const column = killed === 'all' ? events.best : events.killed[killed]
  const days = new Map<DayNumber, { value: number; lasting: Map<DayNumber, number> }>()
  for (let row = 0; row < events.count; row++) {
    if (events.country[row] !== PAKISTAN || (focus === 'hostilities' && events.inFocus[row] !== 1)) continue
    if (killed !== 'all' && isSideMissing(events, row)) continue
    const day = events.day[row] ?? 0
    const dead = column[row] ?? 0
    if (dead === 0) continue
    const entry = days.get(day) ?? { value: 0, lasting: new Map<DayNumber, number>() }
    const last = events.lastDay[row] ?? day
    entry.value += dead
    if (last > day) entry.lasting.set(last, (entry.lasting.get(last) ?? 0) + dead)
    days.set(day, entry)
  }
  return [...days].map(([day, { value, lasting }]) => ({
    ...{ from: day, to: day, value, page: null },
    ...(lasting.size > 0 && { lasting }),
  }))
}

/** The years in which something is covered. */
function yearsOf(covered: readonly DayRange[]): number[] {
  const years = new Set<number>()
  for (const { from, to } of covered)
    for (let { year } = calendar(from); year <= calendar(to).year; year++) years.add(year)
  return [...years]
}

/**
 * Killed by month as UCDP published it, best estimate. The table has no row for a month without an event, so a month
 * left out up to its last one adds nothing (a test compares these months with the events held here).
 */
export function countryMonthLines(table: CountryMonths): Counted[] {
  const newest = [...table.month].sort().at(-1)
  const oldest = [...table.month].sort()[0]
  if (newest === undefined || oldest === undefined) return []
  const covered = { from: startOf(oldest), to: addMonths(startOf(newest), 1) - 1 }
  return [...COUNTRIES].reverse().map((country) => ({
    id: `country-months-${country.toLowerCase()}`,
    subject: { is: 'country-months', country },
    step: 'month',
    lines: yearsOf([covered]).map((year) => yearLine(year, [covered], monthsOf(table, country, year), null)),
  }))
}

const startOf = (month: string) => dayNumber(`${month}-01` as IsoDate)

/** All months of a year that the table reaches, those left out with 0. */
function monthsOf(table: CountryMonths, country: Country, year: number) {
  const killed = new Map<string, number>()
  table.month.forEach((month, i) => {
    if (table.country[i] === country) killed.set(month, table.best[i] ?? 0)
  })
  return Array.from({ length: 12 }, (_, i) => {
    const from = dayOf(year, i + 1, 1)
    const month = `${year}-${String(i + 1).padStart(2, '0')}`
    return { from, to: addMonths(from, 1) - 1, value: killed.get(month) ?? 0, page: table.source }
  })
}
