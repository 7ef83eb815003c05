import type { RateRule } from '#dataset/schema/rules.ts'
import { type DayRange, dayNumber, type IsoDate } from '#domain/date.ts'
import type { Facts } from './facts.ts'
import { ratioInterval } from './intervals.ts'
import { levelOf } from './levels.ts'
import { quarterBefore } from './months.ts'
import type { Finding, RatePart } from './reading.ts'

/** The figure of a series for exactly these days; overlapping windows are never added. */
function figureFor({ series }: Facts, id: string, days: DayRange): RatePart['now'] {
  const one = series.series.find((other) => other.id === id)
  const point = one?.points.find(
    ({ start, end }) => dayNumber(start as IsoDate) === days.from && dayNumber(end as IsoDate) === days.to,
  )
  if (!one || !point) return null
  return { value: point.value, source: { is: 'page', page: point.source, publisher: one.publisher } }
}

/** What a quarter is against the one before; null: a figure is missing; `zero`: nothing to compare with. */
export function findRate(facts: Facts, rule: RateRule, quarter: DayRange): Finding | 'zero' | null {
  const previous = quarterBefore(quarter)
  const length = ({ from, to }: DayRange) => to - from + 1
  const parts = rule.parts.map(({ id, label, series }): RatePart => {
    const now = figureFor(facts, series, quarter)
    const before = figureFor(facts, series, previous)
    const ratio =
      now && before && before.value > 0
        ? now.value / length(quarter) / (before.value / length(previous))
        : null
    return { id, label, now, before, ratio }
  })
  let over = 0
  let under = 0
  for (const { now, before } of parts) {
    if (!now || !before) return null
    over += now.value
    under += before.value
  }
  const rate = over / length(quarter)
  const previousRate = under / length(previous)
  if (previousRate === 0 || previousRate < rule.floor) return 'zero'
  const ratio = rate / previousRate
  return {
    level: levelOf(rule.levels, ratio >= rule.up ? 'up' : ratio <= rule.down ? 'down' : 'steady'),
    holdsTo: quarter.to,
    value: ratio,
    arithmetic: {
      is: 'rate',
      ...{ quarter, previous, parts, rate, previousRate, ratio },
      interval: ratioInterval(ratio, { over, under }, 1),
    },
  }
}
