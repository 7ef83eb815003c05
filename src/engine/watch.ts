import type { Dataset } from '#dataset/dataset.ts'
import type { Indicator } from '#dataset/schema/indicators.ts'
import { addMonths, calendar, type DayNumber, dayNumber, dayOf, type IsoDate } from '#domain/date.ts'
import type { Direction } from '#domain/indicator.ts'

/** A dated piece of evidence as a bar of the strip. */
export interface EvidenceMark {
  readonly day: DayNumber
  readonly direction: Direction
  /** 1–3 */
  readonly weight: number
}

/** One line of the "what to watch" panel. */
export interface WatchRow {
  readonly indicator: Indicator
  /** the editors' reading holds to this day */
  readonly readTo: DayNumber
  /** whole days from the reading to the as-of day; 0 when it is of that day */
  readonly ageDays: number
  /** older than STALE_AFTER_DAYS at the as-of day */
  readonly isStale: boolean
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
    const readTo = dayNumber(indicator.reading.asOf as IsoDate)
    const ageDays = Math.max(0, asOf - readTo)
    return {
      indicator,
      readTo,
      ageDays,
      isStale: ageDays > STALE_AFTER_DAYS,
      marks: indicator.evidence
        .map(({ date, direction, weight }) => ({ day: dayNumber(date as IsoDate), direction, weight }))
        .filter(({ day }) => day >= strip.from && day <= strip.to)
        .sort((a, b) => a.day - b.day),
    }
  })
  return { rows, strip }
}
