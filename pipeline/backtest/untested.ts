import type { Dataset } from '#dataset/dataset.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import { evaluate } from '#engine/indicators/evaluate.ts'
import { daysOfMonth, lastCompleteQuarter, monthOf } from '#engine/indicators/months.ts'
import { findRate } from '#engine/indicators/rate.ts'
import { outcomeOf } from './outcomes.ts'
import type { Plan } from './plan.ts'

type Untested = Plan['untested'][number]

/** How many cases the data hold in which a rule could be read as known then and what followed is known too. */
export function havesOf(
  dataset: Dataset,
  plan: Plan,
  { indicator: id, unit }: Untested,
  then: (end: DayNumber) => Dataset,
): number {
  const isReadAt = (day: DayNumber) => {
    const facts = then(day)
    const indicator = facts.indicators.find((one) => one.id === id)
    return indicator !== undefined && evaluate(facts, indicator).state === 'current'
  }
  switch (unit) {
    case 'month-ends':
      return recordMonthEnds(dataset).filter((end) => isFollowed(dataset, plan, id, end) && isReadAt(end))
        .length
    case 'quarters':
      return quartersWithNext(dataset, id)
    case 'pairs':
      return dataset.lags.filter(({ triggerDate }) => isReadAt(dayNumber(triggerDate as IsoDate) - 1)).length
  }
}

function recordMonthEnds({ record }: Dataset): DayNumber[] {
  const ends: DayNumber[] = []
  for (let month = monthOf(record.from); daysOfMonth(month).to <= record.to; month++)
    ends.push(daysOfMonth(month).to)
  return ends
}

/** Whether what followed is known by the outcome rule that the indicator is tested by elsewhere. */
function isFollowed(dataset: Dataset, plan: Plan, id: string, end: DayNumber): boolean {
  const rule = plan.tests.find(({ indicator }) => indicator === id)?.outcomes[0]?.rule
  const knowledge = { now: dataset, at: () => dataset }
  const days = Math.min(...plan.horizons)
  return rule !== undefined && outcomeOf(rule, knowledge, plan.average).after(end, days) !== null
}

/** Quarters of which the rule says something, and the next of which is known. */
function quartersWithNext(dataset: Dataset, id: string): number {
  const rule = dataset.indicators.find((indicator) => indicator.id === id)?.measurement.rule
  if (rule?.kind !== 'rate') return 0
  const has = (end: DayNumber) => {
    const found = findRate(dataset, rule, lastCompleteQuarter(end))
    return found !== null && found !== 'zero'
  }
  const quarterDays = 92
  let count = 0
  const last = lastCompleteQuarter(dataset.asOf)
  for (let quarter = last; quarter.to > dataset.record.from; quarter = lastCompleteQuarter(quarter.from - 1))
    if (has(quarter.to) && has(lastCompleteQuarter(quarter.to + quarterDays).to)) count++
  return count
}
