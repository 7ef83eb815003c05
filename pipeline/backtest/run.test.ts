import { beforeAll, expect, it } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import type { Backtest, BacktestRun, MonthEnd } from '#dataset/schema/backtest.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { knownOn } from '#engine/as-of.ts'
import { contingencyOf, peirceScore } from '#engine/backtest/score.ts'
import { evaluate } from '#engine/indicators/evaluate.ts'
import { loadData } from '#pipeline/build/load.ts'
import { methodDocument } from './document.ts'
import type { Plan } from './plan.ts'
import { runBacktest } from './run.ts'
import { choicesOf, isWarning } from './said.ts'

let dataset: Dataset
let plan: Plan
let result: Backtest
beforeAll(async () => {
  dataset = await loadShippedDataset()
  plan = loadData('data').backtest
  result = runBacktest(dataset, plan)
})

const day = (text: string) => dayNumber(text as IsoDate)
const runFor = (id: string): BacktestRun => {
  const found = result.runs.find(({ indicator }) => indicator === id)
  if (!found) throw new Error(id)
  return found
}
const indicatorFor = (id: string) => {
  const found = dataset.indicators.find((indicator) => indicator.id === id)
  if (!found) throw new Error(id)
  return found
}

it('says at each month end what the page says as of that day', () => {
  let compared = 0
  for (const run of result.runs.filter(({ known }) => known === 'as-known-then')) {
    for (const { end, said } of run.months) {
      const facts = knownOn(dataset, day(end))
      const reading = evaluate(facts, indicatorFor(run.indicator))
      expect({ end, said: 'level' in reading ? reading.level.name : null }).toEqual({ end, said })
      compared++
    }
  }
  expect(compared).toBe(75)
})

it('says of UCDP’s months what the page’s rule says of the record cut at each month end', () => {
  const run = runFor('ttp-violence')
  const indicator = indicatorFor('ttp-violence')
  for (const { end, said } of run.months) {
    const reading = evaluate({ ...dataset, asOf: day(end) }, indicator)
    // where the month itself has no level, the page shows an earlier month's
    const own = 'level' in reading && reading.holdsTo === day(end) ? reading.level.name : null
    expect({ end, said }).toEqual({ end, said: own })
  }
})

it('gives militant violence no level before 2008', () => {
  const indicator = indicatorFor('ttp-violence')
  const ends = ['1995-06-30', '2002-12-31', '2004-11-30', '2006-12-31', '2007-11-30', '2007-12-31']
  for (const end of ends)
    expect(evaluate({ ...dataset, asOf: day(end) }, indicator)).not.toHaveProperty('level')
})

it('is the same on a second run', () => {
  expect(JSON.stringify(runBacktest(dataset, plan))).toBe(JSON.stringify(result))
})

it('asks all forecasters on the same month ends, and none in two halves', () => {
  for (const { scores, months, leftOut } of result.runs) {
    for (const { outcome, days, uncovered, across } of leftOut) {
      const own = scores.filter((one) => one.outcome === outcome && one.days === days)
      const sizes = new Map<string, Set<number>>()
      for (const { half, counts } of own) {
        const size = counts.hits + counts.misses + counts.falseAlarms + counts.silences
        sizes.set(half, (sizes.get(half) ?? new Set()).add(size))
      }
      expect([...sizes.values()].map(({ size }) => size)).toEqual([1, 1])
      const tested = [...sizes.values()].reduce((total, [size = 0]) => total + size, 0)
      expect(tested + uncovered + across).toBe(months.filter(({ warned }) => warned !== null).length)
    }
  }
})

it('keeps the days after a calibration month within the calibration half', () => {
  for (const { months, calibration, report } of result.runs)
    for (const { end, after } of months)
      for (const { half, days } of after) {
        if (half === 'calibration') expect(day(end) + days).toBeLessThanOrEqual(day(calibration.to))
        if (half === 'report') expect(end >= report.from).toBe(true)
      }
})

it('calibrates to the best of all choices on the first half, and never looks at the second', () => {
  for (const test of plan.tests) {
    const run = runFor(test.indicator)
    const then = new Map<number, Dataset>()
    const at = (end: number) => {
      if (test.known === 'later-values') return dataset
      const held = then.get(end) ?? knownOn(dataset, end)
      then.set(end, held)
      return held
    }
    const first = run.months.flatMap((month: MonthEnd) => {
      const cell = month.after.find(
        ({ outcome, days }) => outcome === test.primary.outcome && days === test.primary.days,
      )
      return cell?.half === 'calibration' && month.warned !== null ? [{ end: day(month.end), cell }] : []
    })
    const scores = choicesOf(indicatorFor(test.indicator), test, { now: dataset, at }).map((choice) => ({
      words: choice.words,
      score: peirceScore(
        contingencyOf(
          first.map(({ end, cell }) => ({
            warned: isWarning(choice.saidAt(end)),
            followed: cell.followed,
          })),
        ),
      ),
    }))
    const best = Math.max(...scores.map(({ score }) => score ?? -2))
    const chosen = scores.find(({ words }) => words === run.thresholds.calibrated)
    expect(chosen?.score).toBe(best)
    const proposed = scores.find(({ words }) => words === run.thresholds.proposed)
    if (proposed?.score === best) expect(run.thresholds.calibrated).toBe(run.thresholds.proposed)
    expect(scores).toHaveLength(run.thresholds.tried)
  }
})

it('a strike more on the day after a month end turns a correct silence into a miss', () => {
  const from = dataset.incidents.find(({ id }) => id === 'khost-gurbuz-strike-2025-11-25')
  if (!from) throw new Error('no such incident')
  const added = {
    ...from,
    id: 'made',
    date: '2025-05-01',
    sources: [{ ...from.sources[0], date: '2025-05-01' }],
  }
  const changed = {
    ...dataset,
    incidents: [...dataset.incidents, added as (typeof dataset.incidents)[number]],
  }
  const after = runBacktest(changed, plan).runs.find(({ indicator }) => indicator === 'pakistan-strikes')
  const of = (run: BacktestRun | undefined) =>
    run?.scores.find(
      ({ outcome, days, half, forecaster }) =>
        outcome === 'strike' && days === 30 && half === 'calibration' && forecaster === 'proposed',
    )?.counts
  const before = of(runFor('pakistan-strikes'))
  expect(before).toBeDefined()
  expect(of(after)).toEqual({
    ...before,
    misses: (before?.misses ?? 0) + 1,
    silences: (before?.silences ?? 0) - 1,
  })
})

it('reckons lead times from the month end at which a warning began', () => {
  // Warnings began at the ends of September and December 2024, October and December 2025 and February 2026. Clashes
  // followed on 27 December 2024, 6 November 2025, 26 February and 2 March 2026: after 88, 6, 57 and 2 days.
  expect(runFor('retaliation-border').leads).toEqual([
    { outcome: 'clash', days: 30, warnings: 5, followed: 2, median: 4 },
    { outcome: 'clash', days: 90, warnings: 5, followed: 4, median: 31.5 },
  ])
})

it('says of what cannot be tested how many cases there are', () => {
  expect(result.untested.map(({ indicator, have, need }) => [indicator, have < need])).toEqual([
    ['ttp-violence', true],
    ['civilian-harm', true],
    ['legibility-speed', true],
  ])
})

it('writes a document that holds every indicator and every score', () => {
  const text = methodDocument(dataset, result)
  expect(text).not.toMatch(/undefined|NaN|\[object|null/)
  for (const { short, order } of dataset.indicators) expect(text).toContain(`### ${order}. ${short}`)
  for (const { scores, thresholds } of result.runs)
    for (const { counts, forecaster, days, half } of scores) {
      if (forecaster === 'calibrated' && thresholds.calibrated === thresholds.proposed) continue
      const { hits, misses, falseAlarms, silences } = counts
      const place = `| ${days}, ${half === 'report' ? 'second' : 'first'} |`
      const line = text
        .split('\n')
        .find(
          (one) =>
            one.startsWith(place) && one.includes(`| ${hits} | ${misses} | ${falseAlarms} | ${silences} |`),
        )
      expect(line, `${place} ${forecaster}`).toBeDefined()
    }
})
