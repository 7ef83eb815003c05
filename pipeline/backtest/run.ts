import type { Dataset } from '#dataset/dataset.ts'
import {
  type Backtest,
  type BacktestRun,
  FORECASTERS,
  type FollowUp,
  type Forecaster,
  HALVES,
  type Half,
  type Lead,
  type MonthEnd,
  type Score,
} from '#dataset/schema/backtest.ts'
import type { Indicator } from '#dataset/schema/indicators.ts'
import { type DayNumber, dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { knownOn } from '#engine/as-of.ts'
import { contingencyOf, peirceScore, type Verdict } from '#engine/backtest/score.ts'
import { median } from '#engine/indicators/lag.ts'
import { daysOfMonth, monthOf } from '#engine/indicators/months.ts'
import { DataError } from '#pipeline/build/load.ts'
import { type Knowledge, outcomeOf } from './outcomes.ts'
import { PLAN_FILE, type Plan, type Test } from './plan.ts'
import { type Choice, choicesOf, isWarning } from './said.ts'
import { havesOf } from './untested.ts'

const day = (text: string) => dayNumber(text as IsoDate)

/** Runs each rule at each month end of the plan, and counts what followed. The same inputs give the same result. */
export function runBacktest(dataset: Dataset, plan: Plan): Backtest {
  const then = memo((end: DayNumber) => knownOn(dataset, end))
  const { criterion, minimumEach, limits } = plan
  return {
    ...{ criterion, minimumEach, limits },
    runs: plan.tests.map((test) => runOf(indicatorOf(dataset, test.indicator), test, plan, dataset, then)),
    untested: plan.untested.map((one) => ({ ...one, have: havesOf(dataset, plan, one, then) })),
  }
}

function indicatorOf({ indicators }: Dataset, id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id)
  if (!found) throw new DataError(`${PLAN_FILE} names the indicator ${id}, which is not there`)
  return found
}

function memo<T>(of: (key: number) => T): (key: number) => T {
  const held = new Map<number, T>()
  return (key) => {
    const value = held.get(key) ?? of(key)
    held.set(key, value)
    return value
  }
}

/** The month ends of a stretch. */
function monthEnds(from: DayNumber, to: DayNumber): DayNumber[] {
  const ends: DayNumber[] = []
  for (let month = monthOf(from); daysOfMonth(month).to <= to; month++) ends.push(daysOfMonth(month).to)
  return ends
}

/** The half in which a month end and all the days after it lie; null: they reach across. */
function halfOf({ calibration, report }: Test, end: DayNumber, days: number): Half | null {
  if (end + days <= day(calibration.to)) return 'calibration'
  return end >= day(report.from) ? 'report' : null
}

function runOf(
  indicator: Indicator,
  test: Test,
  plan: Plan,
  dataset: Dataset,
  then: (end: DayNumber) => Dataset,
): BacktestRun {
  const knowledge: Knowledge = { now: dataset, at: test.known === 'as-known-then' ? then : () => dataset }
  const ends = monthEnds(day(test.calibration.from), day(test.report.to))
  const choices = choicesOf(indicator, test, knowledge)
  const proposed = choices.find(({ isProposed }) => isProposed)
  if (!proposed)
    throw new DataError(`${PLAN_FILE}, ${test.indicator}: the proposed thresholds were not tried`)
  const after = ends.map((end) => followUps(test, plan, knowledge, end))
  const calibrated = calibrate(test, proposed, choices, ends, after)
  const months = ends.map((end, i): MonthEnd => {
    const level = proposed.saidAt(end)
    return {
      end: isoDate(end),
      said: level?.name ?? null,
      warned: level && isWarning(level),
      warnedCalibrated: calibrated && level && isWarning(calibrated.saidAt(end)),
      after: after[i] ?? [],
    }
  })
  const { known, knownNote, calibration, report, halvesNote, primary } = test
  const pairs = test.outcomes.flatMap(({ id }) => plan.horizons.map((days) => ({ outcome: id, days })))
  return {
    indicator: test.indicator,
    ...{ known, knownNote, calibration, report, halvesNote, primary },
    outcomes: test.outcomes.map(({ id, name, text, rule }) => ({
      ...{ id, name, text },
      deathsIn: rule.is === 'deaths' ? rule.country : null,
    })),
    thresholds: {
      tried: choices.length,
      range: rangeOf(test),
      proposed: proposed.words,
      calibrated: calibrated?.words ?? null,
      isAtEdge: calibrated?.isAtEdge ?? false,
    },
    months,
    scores: pairs.flatMap((pair) => scoresOf(months, pair, calibrated !== null)),
    leads: pairs.map((pair) => leadOf(months, pair)),
    leftOut: pairs.map((pair) => {
      const levelled = months.filter(({ warned }) => warned !== null)
      const cells = levelled.flatMap((month) => cellOf(month, pair) ?? [])
      const across = cells.filter(({ half }) => half === null).length
      return { ...pair, uncovered: levelled.length - cells.length, across }
    }),
  }
}

function rangeOf({ grid }: Test): string {
  if (grid.is === 'up') return `ratio from ${grid.from} to ${grid.to} by ${grid.by}`
  return `${grid.words}: ${grid.atLeast.join(', ')} in ${grid.within.join(', ')} days`
}

/** What followed a month end, for each outcome and horizon that the data cover. */
function followUps(test: Test, plan: Plan, knowledge: Knowledge, end: DayNumber): FollowUp[] {
  return test.outcomes.flatMap(({ id, rule }) => {
    const outcome = outcomeOf(rule, knowledge, plan.average)
    return plan.horizons.flatMap((days): FollowUp[] => {
      const found = outcome.after(end, days)
      const persistence = outcome.persistence(end, days)
      const average = outcome.average(end)
      if (!found || persistence === null || average === null) return []
      const { value, bar, followed, start } = found
      return [
        {
          ...{ outcome: id, days, followed, value, persistence, average },
          bar: Math.round(bar * 10) / 10,
          start: start === null ? null : isoDate(start),
          half: halfOf(test, end, days),
        },
      ]
    })
  })
}

interface Pair {
  readonly outcome: string
  readonly days: number
}

const isOf = (pair: Pair) => (one: FollowUp) => one.outcome === pair.outcome && one.days === pair.days
const cellOf = ({ after }: MonthEnd, pair: Pair) => after.find(isOf(pair))

/**
 * The choice with the highest Peirce score on the first half, of equals the one nearest to the proposed; all on the
 * month ends at which the proposed one gives a level. Null: none can be scored.
 */
function calibrate(
  { primary }: Test,
  proposed: Choice,
  choices: readonly Choice[],
  ends: readonly DayNumber[],
  after: readonly (readonly FollowUp[])[],
): Choice | null {
  let best: { readonly choice: Choice; readonly score: number } | null = null
  for (const choice of choices) {
    const verdicts = ends.flatMap((end, i): Verdict[] => {
      const cell = after[i]?.find(isOf(primary))
      if (cell?.half !== 'calibration' || proposed.saidAt(end) === null) return []
      return [{ warned: isWarning(choice.saidAt(end)), followed: cell.followed }]
    })
    const score = peirceScore(contingencyOf(verdicts))
    if (score !== null && (best === null || score > best.score)) best = { choice, score }
  }
  return best?.choice ?? null
}

function warnedBy(forecaster: Forecaster, month: MonthEnd, cell: FollowUp): boolean | null {
  switch (forecaster) {
    case 'proposed':
      return month.warned
    case 'calibrated':
      return month.warnedCalibrated
    case 'persistence':
      return cell.persistence
    case 'average':
      return cell.average
  }
}

/** All forecasters on the same month ends: those at which the rule gave a level. */
function scoresOf(months: readonly MonthEnd[], pair: Pair, isCalibrated: boolean): Score[] {
  const tested = FORECASTERS.filter((one) => one !== 'calibrated' || isCalibrated)
  return HALVES.flatMap((half) =>
    tested.map((forecaster) => {
      const verdicts = months.flatMap((month): Verdict[] => {
        const cell = cellOf(month, pair)
        if (month.warned === null || cell?.half !== half) return []
        return [{ warned: warnedBy(forecaster, month, cell) === true, followed: cell.followed }]
      })
      return { ...pair, half, forecaster, counts: contingencyOf(verdicts) }
    }),
  )
}

/** Days from the month end at which a warning began to the outcome's start. */
function leadOf(months: readonly MonthEnd[], pair: Pair): Lead {
  const began = months.flatMap((month, i) => {
    const before = months[i - 1]
    const cell = cellOf(month, pair)
    return month.warned && cell && before?.warned === false
      ? [{ end: day(month.end), start: cell.start }]
      : []
  })
  const leads = began.flatMap(({ end, start }) => (start === null ? [] : [day(start) - end]))
  return {
    ...pair,
    warnings: began.length,
    followed: leads.length,
    median: leads.length === 0 ? null : median(leads),
  }
}
