import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import type { Evidence } from '#dataset/schema/indicators.ts'
import type { Lag } from '#dataset/schema/rules.ts'
import type { Series } from '#dataset/schema/series.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { type DayNumber, dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { knownOn } from '../as-of.ts'
import { evaluate } from './evaluate.ts'

/** The rules of evidence, lags and quarters once more: written out, day by day, over the whole record and beyond. */

const dataset = await loadShippedDataset()
const { record } = dataset
const weeks = (from: DayNumber, to: DayNumber) => {
  const days: DayNumber[] = []
  for (let day = from; day <= to; day += 7) days.push(day)
  return [...days, to]
}
const DAYS = weeks(record.from, dataset.asOf)

function readingOn(facts: Dataset, id: string) {
  const indicator = facts.indicators.find((one) => one.id === id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  return { indicator, reading: evaluate(facts, indicator) }
}

/** The evidence of so many days up to one, oldest first. */
function within(evidence: readonly Evidence[], to: DayNumber, days: number): Evidence[] {
  const [before, last] = [isoDate(to - days), isoDate(to)]
  const found = evidence.filter(({ date }) => date > before && date <= last)
  return found.toSorted((a, b) => a.date.localeCompare(b.date))
}
const codes = (items: readonly Evidence[]) => items.flatMap(({ code }) => (code === undefined ? [] : [code]))

/** What a rule says of its evidence on a day; null: nothing is coded in the window. */
type Judge = (evidence: readonly Evidence[], day: DayNumber) => readonly [level: string, value: number] | null

const posture: Judge = (evidence, day) => {
  const items = within(evidence, day, 180)
  if (items.length === 0) return null
  let balance = 0
  for (const { direction, weight } of items) {
    if (direction === 'escalatory') balance += weight
    if (direction === 'de-escalatory') balance -= weight
  }
  const isSeen = items.some((one) => one.isOutside && one.direction === 'de-escalatory' && one.weight >= 2)
  return [balance > 2 ? 'loosening' : balance < -2 && isSeen ? 'tightening' : 'unclear', balance]
}
const regime: Judge = (evidence, day) => {
  const rungs = codes(within(evidence, day, 90))
  if (rungs.length === 0) return null
  const top = rungs.toSorted((a, b) => b - a)[0] ?? 0
  return [top > 3 ? 'high' : top > 1 ? 'medium' : 'low', top]
}
const bagram: Judge = (evidence, day) => {
  const stance = codes(within(evidence, day, 90)).pop()
  if (stance === undefined) return null
  return [stance > 1 ? 'high' : stance === 1 ? 'medium' : 'low', stance]
}
const india: Judge = (evidence, day) => {
  const steps = codes(within(evidence, day, 180))
  if (steps.length === 0) return null
  const sum = steps.reduce((total, step) => total + step, 0)
  return [sum > 1 ? 'rising' : sum === 1 ? 'steady' : 'cooling', sum]
}

const JUDGED: readonly (readonly [string, Judge, seen: string[]])[] = [
  ['taliban-posture', posture, ['loosening', 'unclear']],
  ['regime-change', regime, ['high', 'medium']],
  ['us-bagram', bagram, ['medium']],
  ['india-taliban', india, ['rising', 'steady']],
]

test.each(JUDGED)('%s: each week, by its evidence', (id, judge, levels) => {
  const seen = new Set<string>()
  for (const asOf of DAYS) {
    const { indicator, reading } = readingOn(knownOn(dataset, asOf), id)
    const { evidence } = indicator
    const newest = evidence
      .map(({ date }) => date)
      .toSorted()
      .pop()
    if (newest === undefined) {
      expect(reading).toEqual({ state: 'no-data', why: 'nothing-published' })
      continue
    }
    const read = Math.max(record.to, dayNumber(newest as IsoDate))
    const day = Math.min(read, asOf)
    const said = judge(evidence, day)
    if (!said) {
      expect(reading).toMatchObject({ state: 'too-little', short: 'evidence' })
      continue
    }
    if (!('level' in reading)) throw new Error(`${id} has no level on ${isoDate(asOf)}`)
    let since = day
    let before = judge(evidence, since - 1)
    while (before?.[0] === said[0] && day - since < 731) before = judge(evidence, --since - 1)
    expect([isoDate(asOf), reading.level.id, reading.value, reading.before?.id ?? null]).toEqual([
      isoDate(asOf),
      ...said,
      before?.[0] ?? null,
    ])
    expect([isoDate(reading.since), reading.daysLate]).toEqual([
      isoDate(since),
      Math.max(0, asOf - read - 14),
    ])
    seen.add(said[0])
  }
  expect([...seen].sort()).toEqual(levels)
})

test('legibility and speed: each week, by the pairs of the year before', () => {
  const { lags }: { lags: Lag[] } = JSON.parse(readFileSync('data/indicators/lags.json', 'utf8'))
  const firstPage = (id: string) => {
    const found = dataset.incidents.find((one) => one.id === id)
    const dates = found?.sources.flatMap(({ date }) => date ?? []) ?? []
    return [dates.toSorted()[0] ?? '9999', found?.date ?? '9999'].toSorted().pop() ?? '9999'
  }
  const seen = new Set<string>()
  for (const asOf of DAYS) {
    const { reading } = readingOn(knownOn(dataset, asOf), 'legibility-speed')
    const end = Math.min(asOf, record.to)
    const days: number[] = []
    for (const { trigger, response, responseDate, lagDays } of lags) {
      const isKnown = firstPage(trigger) <= isoDate(asOf) && firstPage(response) <= isoDate(asOf)
      if (isKnown && isoDate(end - 364) <= responseDate && responseDate <= isoDate(end)) days.push(lagDays)
    }
    if (days.length < 4) {
      expect(reading).toMatchObject({ state: 'too-little', short: 'pairs', have: days.length, need: 4 })
      continue
    }
    // from both ends inwards until one or two are left
    const left = days.toSorted((a, b) => a - b)
    while (left.length > 2) {
      left.pop()
      left.shift()
    }
    const middle = left.reduce((sum, lag) => sum + lag, 0) / left.length
    const level = middle <= 2 ? 'fast' : middle <= 7 ? 'between' : 'slow'
    expect(reading).toMatchObject({ level: { id: level }, value: middle, holdsTo: end })
    seen.add(level)
  }
  expect([...seen]).toEqual(['fast'])
})

test('harm to civilians: each week, by the two last quarters', () => {
  const { series }: { series: Series[] } = JSON.parse(readFileSync('data/series/unama.json', 'utf8'))
  const known = (id: string, start: string, end: string, asOf: string) => {
    const point = series
      .find((one) => one.id === `unama-civilians-${id}`)
      ?.points.find((one) => one.start === start && one.end === end)
    return point && [point.source?.date ?? end, end].every((date) => date <= asOf) ? point.value : null
  }
  const QUARTERS = [
    ['2025-07-01', '2025-09-30', 92],
    ['2025-10-01', '2025-12-31', 92],
    ['2026-01-01', '2026-03-31', 90],
    ['2026-04-01', '2026-06-30', 91],
  ] as const
  const rateOf = ([start, end, days]: (typeof QUARTERS)[number], asOf: string) => {
    const [killed, injured] = [known('killed', start, end, asOf), known('injured', start, end, asOf)]
    return killed === null || injured === null ? null : (killed + injured) / days
  }
  const seen = new Set<string>()
  for (const day of DAYS) {
    const asOf = isoDate(day)
    const rates = QUARTERS.map((quarter) => rateOf(quarter, asOf))
    const ratios = rates.map((rate, i) => {
      const before = rates[i - 1] ?? null
      return rate === null || before === null ? null : rate / before
    })
    const at = ratios.findLastIndex((ratio) => ratio !== null)
    const { reading } = readingOn(knownOn(dataset, day), 'civilian-harm')
    const ratio = ratios[at] ?? null
    if (ratio === null) {
      const isThere = known('killed', '2026-02-26', '2026-03-01', asOf) ?? rates.find((rate) => rate !== null)
      expect(reading).toMatchObject(
        isThere === undefined ? { state: 'no-data' } : { state: 'too-little', short: 'quarters' },
      )
    } else {
      const level = ratio >= 1.5 ? 'rising' : ratio <= 0.67 ? 'falling' : 'steady'
      expect(reading).toMatchObject({ level: { id: level }, daysLate: 0 })
      expect('value' in reading ? reading.value : null).toBeCloseTo(ratio, 12)
    }
    seen.add(reading.state)
  }
  expect(seen).toEqual(new Set(['no-data', 'too-little', 'current']))
})
