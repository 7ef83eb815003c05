import type { Contingency } from '#dataset/schema/backtest.ts'
import type { Interval } from '#engine/indicators/intervals.ts'

/** 97.5 % quantile of the standard normal */
const Z = 1.959964

/** A month end: what was said, and what followed. */
export interface Verdict {
  readonly warned: boolean
  readonly followed: boolean
}

export function contingencyOf(verdicts: readonly Verdict[]): Contingency {
  const count = (warned: boolean, followed: boolean) =>
    verdicts.filter((one) => one.warned === warned && one.followed === followed).length
  return {
    hits: count(true, true),
    misses: count(false, true),
    falseAlarms: count(true, false),
    silences: count(false, false),
  }
}

export const followedIn = ({ hits, misses }: Contingency) => hits + misses
export const notFollowedIn = ({ falseAlarms, silences }: Contingency) => falseAlarms + silences
export const monthsIn = (counts: Contingency) => followedIn(counts) + notFollowedIn(counts)

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)

/** Of the outcomes, the share that was warned of; null: none followed. */
export const hitRate = (counts: Contingency) => share(counts.hits, followedIn(counts))

/** Of the warnings, the share after which nothing followed; null: none was given. */
export const falseAlarmRatio = ({ hits, falseAlarms }: Contingency) => share(falseAlarms, hits + falseAlarms)

/** The share of month ends that the outcome followed, whatever was said; null: there are none. */
export const baseRate = (counts: Contingency) => share(followedIn(counts), monthsIn(counts))

/**
 * Hit rate less the share of false alarms among the month ends that nothing followed (Peirce 1884, Science 4: 453–454):
 * 1 for a perfect rule, 0 for one that always or never warns, or that warns by lot. Null where the outcome followed
 * always or never.
 */
export function peirceScore(counts: Contingency): number | null {
  const rate = hitRate(counts)
  const falseRate = share(counts.falseAlarms, notFollowedIn(counts))
  return rate === null || falseRate === null ? null : rate - falseRate
}

/** Score interval of a proportion (Wilson 1927, Journal of the American Statistical Association 22: 209–212). */
function proportionInterval(part: number, whole: number): Interval {
  const share = part / whole
  const middle = share + Z ** 2 / (2 * whole)
  const half = Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2))
  const scale = 1 + Z ** 2 / whole
  return { low: (middle - half) / scale, high: (middle + half) / scale }
}

/**
 * Interval of the Peirce score, which is a difference of two independent proportions (Newcombe 1998, Statistics in
 * Medicine 17: 873–890, method 10: good with few cases). Windows of neighbouring months overlap, so that `overlap`
 * months count as one: the effective number of cases (Kish 1965, Survey Sampling). Null where there is no score.
 */
export function peirceInterval(counts: Contingency, overlap: number): Interval | null {
  const score = peirceScore(counts)
  if (score === null) return null
  const followed = followedIn(counts)
  const not = notFollowedIn(counts)
  const right = proportionInterval(counts.hits / overlap, followed / overlap)
  const wrong = proportionInterval(counts.falseAlarms / overlap, not / overlap)
  const rate = counts.hits / followed
  const falseRate = counts.falseAlarms / not
  return {
    low: score - Math.hypot(rate - right.low, wrong.high - falseRate),
    high: score + Math.hypot(right.high - rate, falseRate - wrong.low),
  }
}

/** How many neighbouring month ends share days of a window: 1 where none do. */
export const overlapOf = (days: number) => Math.max(1, Math.round(days / 30))
