import type { BacktestRun, FollowUp, Forecaster, Half, MonthEnd, Score } from '#dataset/schema/backtest.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import type { Interval } from '#engine/indicators/intervals.ts'
import { followedIn, notFollowedIn, overlapOf, peirceInterval, peirceScore } from './score.ts'

/** The outcome and the days after a month end that it is looked for in. */
export interface Horizon {
  readonly outcome: string
  readonly days: number
}

const isOf =
  ({ outcome, days }: Horizon) =>
  (one: Horizon) =>
    one.outcome === outcome && one.days === days

/** What followed a month end; null: the days after are not covered, or the naive rules could not be asked. */
export const afterMonth = ({ after }: MonthEnd, horizon: Horizon): FollowUp | null =>
  after.find(isOf(horizon)) ?? null

/** The scores of one half, by forecaster; the calibrated rule is left out where it is the proposed one. */
export function scoresOf({ scores, thresholds }: BacktestRun, horizon: Horizon, half: Half): Score[] {
  const isSame = thresholds.calibrated === thresholds.proposed
  return scores
    .filter(isOf(horizon))
    .filter((one) => one.half === half && !(isSame && one.forecaster === 'calibrated'))
}

/** Outcomes and days of a run, in the order of the plan. */
export const horizonsOf = ({ leads }: BacktestRun): Horizon[] =>
  leads.map(({ outcome, days }) => ({ outcome, days }))

/** A score as it is told. */
export interface Skill {
  readonly score: number
  readonly interval: Interval
  /** 1: the interval lies over 0; −1: under it; 0: it holds 0, so that nothing is shown */
  readonly side: 1 | 0 | -1
}

/** Null: the outcome followed always or never, so that there is no score. */
export function skillOf({ counts, days }: Score): Skill | null {
  const score = peirceScore(counts)
  const interval = peirceInterval(counts, overlapOf(days))
  if (score === null || interval === null) return null
  return { score, interval, side: interval.low > 0 ? 1 : interval.high < 0 ? -1 : 0 }
}

/** Whether the outcome followed, or did not, at too few month ends to tell anything. */
export const isThin = ({ counts }: Score, minimumEach: number) =>
  Math.min(followedIn(counts), notFollowedIn(counts)) < minimumEach

export const forecasterOf = (scores: readonly Score[], forecaster: Forecaster): Score | null =>
  scores.find((one) => one.forecaster === forecaster) ?? null

/** First and last month end that count in a half; null: none does. */
export function endsOf(
  { months }: BacktestRun,
  horizon: Horizon,
  half: Half,
): { from: DayNumber; to: DayNumber } | null {
  const ends = months
    .filter((month) => month.warned !== null && afterMonth(month, horizon)?.half === half)
    .map(({ end }) => dayNumber(end as IsoDate))
  const [from] = ends
  const to = ends.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** The month ends of a year; `column`: 0 for January. */
export interface StripYear {
  readonly year: string
  readonly months: readonly { readonly column: number; readonly month: MonthEnd }[]
}

export function yearsOf({ months }: BacktestRun): StripYear[] {
  const years = [...new Set(months.map(({ end }) => end.slice(0, 4)))]
  return years.map((year) => ({
    year,
    months: months
      .filter(({ end }) => end.startsWith(year))
      .map((month) => ({ column: Number(month.end.slice(5, 7)) - 1, month })),
  }))
}
