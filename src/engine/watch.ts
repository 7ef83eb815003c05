import type { Dataset } from '#dataset/dataset.ts'
import type { Indicator, Reading } from '#dataset/schema/indicators.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import { evaluate } from './indicators/evaluate.ts'
import type { RuleReading } from './indicators/reading.ts'

/** The editors' reading with its age at the as-of day. */
export interface DatedReading extends Reading {
  /** it holds to this day */
  readonly readTo: DayNumber
  /** older than STALE_AFTER_DAYS */
  readonly isStale: boolean
}

/** One line of the "what to watch" panel. */
export interface WatchRow {
  readonly indicator: Indicator
  /** what the rule says; for a judged indicator, the rule counts the editors' codes of the evidence */
  readonly rule: RuleReading
  /** the editors' reading; null: none had been made by the as-of day */
  readonly judged: DatedReading | null
  /** which of the two the line shows: a computed level comes from the rule alone */
  readonly shows: 'rule' | 'judged'
  /** when it last moved: the day its level changed, else of its newest evidence; null: nothing is known */
  readonly movedOn: DayNumber | null
}

export interface WatchModel {
  /** what moved last stands first */
  readonly rows: readonly WatchRow[]
}

/** A reading of the editors older than this at the as-of day is marked as old. */
export const STALE_AFTER_DAYS = 90

/** The editors' reading, where it had been made by the dataset's as-of day; null: not yet. */
export function readingOf({ reading }: Indicator, asOf: DayNumber): Reading | null {
  return dayNumber(reading.asOf as IsoDate) <= asOf ? reading : null
}

/** An indicator as it stands on the dataset's as-of day. */
export function watchRow(dataset: Dataset, indicator: Indicator): WatchRow {
  const { asOf } = dataset
  const rule = evaluate(dataset, indicator)
  const reading = readingOf(indicator, asOf)
  const readTo = dayNumber(indicator.reading.asOf as IsoDate)
  const judged = reading && { ...reading, readTo, isStale: asOf - readTo > STALE_AFTER_DAYS }
  const evidence = indicator.evidence.map(({ date }) => dayNumber(date as IsoDate))
  const newest = evidence.length > 0 ? Math.max(...evidence) : null
  return {
    indicator,
    rule,
    judged,
    shows: indicator.measurement.mode === 'judged' && judged !== null ? 'judged' : 'rule',
    movedOn: 'since' in rule ? rule.since : newest,
  }
}

/** The indicators with their readings, what moved last first; of one day, in their own order. */
export function buildWatch(dataset: Dataset): WatchModel {
  const rows = dataset.indicators.map((indicator) => watchRow(dataset, indicator))
  const moved = ({ movedOn }: WatchRow) => movedOn ?? Number.NEGATIVE_INFINITY
  return { rows: rows.sort((a, b) => moved(b) - moved(a) || a.indicator.order - b.indicator.order) }
}
