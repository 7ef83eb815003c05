import type { Dataset } from '#dataset/dataset.ts'
import type { DayNumber } from '#domain/date.ts'
import { knownOn } from '../as-of.ts'
import { evaluate } from './evaluate.ts'
import { daysOfMonth, type MonthNumber, monthOf } from './months.ts'
import type { Level, RuleReading } from './reading.ts'

/** What an indicator's rule said at the end of a month, from what was known then. */
export interface PastReading {
  readonly month: MonthNumber
  /** the day asked for: the last of the month, or the as-of day in its own month */
  readonly on: DayNumber
  /** null: too little data, none, or none but an old reading */
  readonly level: Level | null
  /** the figure that the level stood on, or what could be reckoned of it where no level was; null: none */
  readonly value: number | null
  /** whose figures the value is of, where a rule has several publishers: values of two are never joined */
  readonly basis: string | null
}

/** The days on which past readings are asked for, oldest first; the last is the as-of day. */
export function historyDays(asOf: DayNumber, months: number): DayNumber[] {
  const last = monthOf(asOf)
  return Array.from({ length: months }, (_, i) => Math.min(asOf, daysOfMonth(last - months + 1 + i).to))
}

function pastReading(on: DayNumber, reading: RuleReading): PastReading {
  const month = monthOf(on)
  if (reading.state === 'current') {
    const { level, value, arithmetic } = reading
    return { month, on, level, value, basis: arithmetic.is === 'ratio' ? arithmetic.basis.id : null }
  }
  const part = reading.state === 'too-little' ? reading.arithmetic : null
  const isOfMonth = part?.is === 'ratio' && part.month >= month - 1
  const ratio = isOfMonth ? part.measures.find((measure) => measure.ratio !== null)?.ratio : undefined
  return { month, on, level: null, value: ratio ?? null, basis: isOfMonth ? part.basis.id : null }
}

/** What every indicator's rule said on one day, from what was known then. In the order of the dataset's indicators. */
export function readingsOn(dataset: Dataset, on: DayNumber): PastReading[] {
  const then = knownOn(dataset, on)
  return then.indicators.map((indicator) => pastReading(on, evaluate(then, indicator)))
}
