import type { Dataset } from '#dataset/dataset.ts'
import type { Indicator, Reading } from '#dataset/schema/indicators.ts'
import { addMonths, calendar, type DayNumber, dayNumber, dayOf, type IsoDate } from '#domain/date.ts'
import type { Direction } from '#domain/indicator.ts'
import { readingOf } from './as-of.ts'

/** A dated piece of evidence as a bar of the strip. */
export interface EvidenceMark {
  readonly day: DayNumber
  readonly direction: Direction
  /** 1–3 */
  readonly weight: number
}

/** A reading with its age at the as-of day. */
export interface DatedReading extends Reading {
  /** it holds to this day */
  readonly readTo: DayNumber
  /** older than STALE_AFTER_DAYS */
  readonly isStale: boolean
}

/** One line of the "what to watch" panel. */
export interface WatchRow {
  readonly indicator: Indicator
  /** the editors' reading; null: none had been made by the as-of day */
  readonly reading: DatedReading | null
  /** evidence dated inside the strip, oldest first */
  readonly marks: readonly EvidenceMark[]
}

export interface WatchModel {
  readonly rows: readonly WatchRow[]
  /** the twelve months that every strip covers */
  readonly strip: { readonly from: DayNumber; readonly to: DayNumber }
}

/** A reading older than this at the as-of day is marked as old. */
export const STALE_AFTER_DAYS = 90

/** The indicators in their order, each with its age and the evidence of the last twelve months. */
export function buildWatch(dataset: Dataset): WatchModel {
  const { asOf } = dataset
  const { year, month } = calendar(asOf)
  const strip = { from: addMonths(dayOf(year, month, 1), -11), to: asOf }
  const rows = dataset.indicators.map((indicator) => {
    const reading = readingOf(indicator, asOf)
    const readTo = dayNumber(indicator.reading.asOf as IsoDate)
    return {
      indicator,
      reading: reading && { ...reading, readTo, isStale: asOf - readTo > STALE_AFTER_DAYS },
      marks: indicator.evidence
        .map(({ date, direction, weight }) => ({ day: dayNumber(date as IsoDate), direction, weight }))
        .filter(({ day }) => day >= strip.from && day <= strip.to)
        .sort((a, b) => a.day - b.day),
    }
  })
  return { rows, strip }
}
