import { expect, test } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { type DayNumber, isoDate } from '#domain/date.ts'
import type { IncidentCode } from '#domain/indicator.ts'
import { knownOn } from '../as-of.ts'
import { evaluate } from './evaluate.ts'

/** The rules once more, day by day and in words: no window is reckoned, each of its days is looked at. */

const dataset = await loadShippedDataset()
const { record } = dataset

/** The incidents that go on on a day, tallies and context left out; kept, since each day is asked for often. */
const kept = new WeakMap<Dataset, Map<DayNumber, Incident[]>>()
function goingOn(facts: Dataset, day: DayNumber): Incident[] {
  const days = kept.get(facts) ?? new Map<DayNumber, Incident[]>()
  kept.set(facts, days)
  const text = isoDate(day)
  const found =
    days.get(day) ??
    facts.incidents.filter(
      ({ date, endDate, isAggregate, isContext }) =>
        !isAggregate && !isContext && date <= text && text <= (endDate ?? date),
    )
  days.set(day, found)
  return found
}
const isCoded = (facts: Dataset, { id }: Incident, ...codes: IncidentCode[]) =>
  codes.some((code) => facts.coding.get(id)?.codes.includes(code))

/** What of some kind went on in the days up to one: day after day. */
function lookBack(facts: Dataset, to: DayNumber, days: number, fits: (incident: Incident) => boolean) {
  const found = new Set<Incident>()
  let onDays = 0
  for (let back = 0; back < days; back++) {
    const today = goingOn(facts, to - back).filter(fits)
    if (today.length > 0) onDays++
    for (const incident of today) found.add(incident)
  }
  return { incidents: [...found], onDays }
}

function strikes(facts: Dataset, day: DayNumber): string {
  const isStrike = ({ kind, country }: Incident) => kind === 'cross-border-strike' && country === 'AF'
  const month = lookBack(facts, day, 30, isStrike)
  if (month.incidents.some((one) => isCoded(facts, one, 'deep-strike', 'state-target'))) return 'level-4'
  const entries = lookBack(facts, day, 30, (one) => isCoded(facts, one, 'ground-entry'))
  if (month.onDays >= 3 || entries.onDays > 0) return 'level-3'
  if (month.onDays > 0) return 'level-2'
  return lookBack(facts, day, 90, isStrike).onDays > 0 ? 'level-1' : 'level-0'
}

function mediation(facts: Dataset, day: DayNumber): string {
  const isRound = (one: Incident) => isCoded(facts, one, 'talks-round')
  for (let back = 0; back < 90; back++) {
    const today = goingOn(facts, day - back)
    if (today.some((one) => isCoded(facts, one, 'talks-broken-off'))) return 'broken-off'
    if (today.some(isRound)) break
  }
  const text = isoDate(day)
  const holds = facts.pauses.some(
    ({ start, statedEnd, firstReportedBreach }) =>
      start <= text && text <= (statedEnd ?? text) && (firstReportedBreach ?? '9999') > text,
  )
  if (holds || lookBack(facts, day, 30, isRound).onDays > 0) return 'active'
  return lookBack(facts, day, 90, isRound).onDays > 0 ? 'dormant' : 'stalled'
}

function retaliation(facts: Dataset, day: DayNumber): string {
  const isClash = ({ kind }: Incident) => kind === 'border-clash'
  const isAfghanStrike = ({ kind, country }: Incident) => kind === 'cross-border-strike' && country === 'PK'
  const { incidents } = lookBack(facts, day, 30, isClash)
  const provinces = new Set(
    incidents.flatMap(({ id, province }) => facts.coding.get(id)?.provinces ?? (province ? [province] : [])),
  )
  const far = lookBack(facts, day, 30, (one) => isAfghanStrike(one) && isCoded(facts, one, 'beyond-border'))
  const isBroad = incidents.some((one) => isCoded(facts, one, 'several-provinces'))
  if (provinces.size >= 3 || isBroad || far.onDays > 0) return 'level-3'
  const { onDays } = lookBack(facts, day, 30, (one) => isClash(one) || isAfghanStrike(one))
  if (onDays >= 2) return 'level-2'
  const isShut = facts.incidents.some(
    ({ kind, date, endDate }) =>
      kind === 'border-closure' && date <= isoDate(day) && (endDate ?? '9999') > isoDate(day),
  )
  return onDays === 1 || isShut ? 'level-1' : 'level-0'
}

const RULES = [
  ['pakistan-strikes', strikes, 90],
  ['mediation', mediation, 90],
  ['retaliation-border', retaliation, 30],
] as const

const every = (days: number) => {
  const list: DayNumber[] = []
  for (let day = record.from; day <= record.to; day += days) list.push(day)
  return [...list, record.to]
}

function readingOn(facts: Dataset, id: string) {
  const indicator = facts.indicators.find((one) => one.id === id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  return evaluate(facts, indicator)
}

test.each(RULES)('%s: each week of the record, the level and since when', (id, levelOn, need) => {
  const levels = new Set<string>()
  for (const [week, day] of every(7).entries()) {
    const facts = knownOn(dataset, day)
    const reading = readingOn(facts, id)
    const have = day - record.from + 1
    if (have < need) {
      expect(reading).toMatchObject({ state: 'too-little', short: 'days', have, need })
      continue
    }
    if (!('level' in reading)) throw new Error(`${id} has no level on ${isoDate(day)}`)
    const level = levelOn(facts, day)
    const said = { day: isoDate(day), level: reading.level.id, state: reading.state, to: reading.holdsTo }
    expect(said).toEqual({ day: isoDate(day), level, state: 'current', to: day })
    levels.add(level)
    // how long it has stood is asked each fourth week: the count is slow
    if (week % 4 > 0) continue
    const first = Math.max(record.from + need - 1, day - 731)
    let since = day
    while (since > first && levelOn(facts, since - 1) === level) since--
    expect([said.day, isoDate(reading.since), reading.before?.id ?? null]).toEqual([
      said.day,
      isoDate(since),
      since === first ? null : levelOn(facts, since - 1),
    ])
  }
  expect(levels.size).toBeGreaterThanOrEqual(4)
})
