import { expect, it } from 'vitest'
import type { Incident } from '#dataset/schema/incidents.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import type { Facts } from '#engine/indicators/facts.ts'
import { outcomeOf } from './outcomes.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const AVERAGE = { days: 30, baselineDays: 365, minimumBaselineDays: 60 }

/** Facts with one death a day in Pakistan in 2020 and 2021, and as many more as told on some days. */
function deathsFacts(more: Readonly<Record<string, number>>): Facts {
  const days: number[] = []
  const best: number[] = []
  for (let at = day('2020-01-01'); at <= day('2021-12-31'); at++) {
    days.push(at)
    best.push(1 + (more[isoDate(at)] ?? 0))
  }
  const count = days.length
  const events = { count, country: days.map(() => 1), inFocus: days.map(() => 1), day: days, best }
  const coverage = [
    { country: 'PK', from: day('2020-01-01'), to: day('2021-12-31'), level: 'full', release: null },
  ]
  return { events, coverage } as unknown as Facts
}

const DEATHS = { is: 'deaths', country: 'PK', times: 1.25, beforeDays: 365 } as const
const deaths = (facts: Facts) => outcomeOf(DEATHS, { now: facts, at: () => facts }, AVERAGE)

// of 365 deaths in 365 days the bar is 37.5 in 30 days, so 38 reach it and 37 do not
it.each([
  ['seven', 7, false],
  ['eight', 8, true],
])('%s deaths more in 30 days', (_, more, followed) => {
  const found = deaths(deathsFacts({ '2021-02-10': more })).after(day('2021-01-31'), 30)
  expect(found).toMatchObject({ bar: 37.5, value: 30 + more, followed })
})

it('counts from the day after the month end to the last day of the window', () => {
  const at = (date: string) => deaths(deathsFacts({ [date]: 100 })).after(day('2021-01-31'), 30)?.value
  expect(at('2021-01-31')).toBe(30)
  expect(at('2021-02-01')).toBe(130)
  expect(at('2021-03-02')).toBe(130)
  expect(at('2021-03-03')).toBe(30)
})

it('starts where the first 30 days reach the bar', () => {
  const found = deaths(deathsFacts({ '2021-03-20': 60 })).after(day('2021-01-31'), 90)
  expect(found).toMatchObject({ followed: true, start: day('2021-03-03') })
})

it('has no outcome where a day of the window or of the year before is not covered', () => {
  const outcome = deaths(deathsFacts({}))
  expect(outcome.after(day('2021-12-01'), 30)).not.toBeNull()
  expect(outcome.after(day('2021-12-02'), 30)).toBeNull()
  expect(outcome.after(day('2020-12-30'), 30)).not.toBeNull()
  expect(outcome.after(day('2020-12-29'), 30)).toBeNull()
})

it('persistence is the outcome of the window that has just ended', () => {
  const facts = deathsFacts({ '2021-05-10': 100 })
  expect(deaths(facts).persistence(day('2021-05-31'), 30)).toBe(true)
  expect(deaths(facts).persistence(day('2021-06-30'), 30)).toBe(false)
  expect(deaths(facts).persistence(day('2021-06-30'), 90)).toBe(true)
})

it('average warns of a month over the mean of the 365 days before it', () => {
  const facts = deathsFacts({ '2021-05-10': 1 })
  expect(deaths(facts).average(day('2021-05-31'))).toBe(true)
  expect(deaths(facts).average(day('2021-06-30'))).toBe(false)
})

const strike = (id: string, date: string, more: Partial<Incident> = {}) =>
  ({
    id,
    date,
    endDate: null,
    kind: 'cross-border-strike',
    country: 'AF',
    isAggregate: false,
    isContext: false,
    ...more,
  }) as Incident

const STRIKES = { is: 'incidents', any: [{ kind: 'cross-border-strike', country: 'AF' }] } as const
const factsOf = (incidents: readonly Incident[]) =>
  ({
    incidents,
    coding: new Map(),
    record: { from: day('2024-03-16'), to: day('2026-06-30') },
  }) as unknown as Facts

function strikes(now: readonly Incident[], then: readonly Incident[] = now) {
  const rule = { is: STRIKES.is, any: [...STRIKES.any] }
  return outcomeOf(rule, { now: factsOf(now), at: () => factsOf(then) }, AVERAGE)
}

it('follows a strike by its days, tallies and others left out', () => {
  const end = day('2025-01-31')
  const after = (incident: Incident) => strikes([incident]).after(end, 30)
  expect(after(strike('a', '2025-01-31'))).toMatchObject({ followed: false, value: 0, start: null })
  expect(after(strike('b', '2025-02-01'))).toMatchObject({ followed: true, start: day('2025-02-01') })
  expect(after(strike('c', '2025-03-02'))).toMatchObject({ followed: true })
  expect(after(strike('d', '2025-03-03'))).toMatchObject({ followed: false })
  expect(after(strike('e', '2025-01-30', { endDate: '2025-02-02' }))).toMatchObject({
    value: 2,
    followed: true,
  })
  expect(after(strike('f', '2025-02-10', { isAggregate: true }))).toMatchObject({ followed: false })
  expect(after(strike('g', '2025-02-10', { isContext: true }))).toMatchObject({ followed: false })
  expect(after(strike('h', '2025-02-10', { country: 'PK' }))).toMatchObject({ followed: false })
})

it('has no outcome past the record', () => {
  expect(strikes([]).after(day('2026-05-31'), 30)).not.toBeNull()
  expect(strikes([]).after(day('2026-06-01'), 30)).toBeNull()
})

it('lets the naive rules see what was known then, and the outcome what is known now', () => {
  const later = [strike('told later', '2025-02-10')]
  const outcome = strikes(later, [])
  expect(outcome.after(day('2025-01-31'), 30)?.followed).toBe(true)
  expect(outcome.persistence(day('2025-02-28'), 30)).toBe(false)
  expect(outcome.average(day('2025-02-28'))).toBe(false)
})

it('the average of incidents needs 60 days of the record before the last 30', () => {
  expect(strikes([]).average(day('2024-06-12'))).toBeNull()
  expect(strikes([]).average(day('2024-06-13'))).toBe(false)
})
