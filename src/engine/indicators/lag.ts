import type { LagRule } from '#dataset/schema/rules.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import type { Facts } from './facts.ts'
import { levelOf } from './levels.ts'
import type { Finding } from './reading.ts'

/** The middle value, or the mean of the two in the middle. `values` is not empty. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? 0
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? 0)) / 2 : upper
}

/** The attacks whose answering strike lies in the days up to `at`, both known. */
export function pairsWithin({ lags, incidents }: Facts, windowDays: number, at: DayNumber) {
  const known = new Set(incidents.map(({ id }) => id))
  return lags
    .filter(({ trigger, response }) => known.has(trigger) && known.has(response))
    .filter(({ responseDate }) => {
      const day = dayNumber(responseDate as IsoDate)
      return day <= at && day > at - windowDays
    })
    .sort((a, b) => (a.responseDate < b.responseDate ? -1 : 1))
}

/** The median lag of the window; the number of pairs where they are too few. */
export function findLag(facts: Facts, rule: LagRule, at: DayNumber): Finding | number {
  const pairs = pairsWithin(facts, rule.windowDays, at)
  if (pairs.length < rule.minimumPairs) return pairs.length
  const middle = median(pairs.map(({ lagDays }) => lagDays))
  return {
    level: levelOf(rule.levels, middle <= rule.fast ? 'fast' : middle > rule.slow ? 'slow' : 'between'),
    holdsTo: at,
    value: middle,
    arithmetic: {
      is: 'lag',
      window: { from: at - rule.windowDays + 1, to: at },
      pairs: pairs.map(({ trigger, response, lagDays }) => ({ trigger, response, days: lagDays })),
      median: middle,
    },
  }
}
