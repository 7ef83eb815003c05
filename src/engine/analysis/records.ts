import type { Dataset } from '#dataset/dataset.ts'
import type { SeriesFile } from '#dataset/schema/series.ts'
import { calendar, type DayNumber } from '#domain/date.ts'
import { bucketStart, nextBucket } from '../period.ts'
import { countryMonthLines, eventLines } from './record-counts.ts'
import { type RecordYear, withOutcomes } from './record-outcome.ts'
import { publishedLines } from './record-series.ts'
import type { RecordSubject } from './record-subjects.ts'

/** The stretch that a line advances by; `year`: there are figures for whole years alone. */
export type RecordStepLength = 'day' | 'month' | 'quarter' | 'year'

export interface RecordMeasure {
  readonly id: string
  readonly subject: RecordSubject
  readonly step: RecordStepLength
  /** those of which anything is known, oldest first */
  readonly years: readonly RecordYear[]
}

/** The record tracker: each measure's years added up from 1 January, and when the record of the earlier ones fell. */
export interface RecordsModel {
  readonly asOf: DayNumber
  /** the year of the as-of day */
  readonly thisYear: number
  readonly measures: readonly RecordMeasure[]
}

/** Both as known on the dataset's as-of day. */
export function buildRecords(dataset: Dataset, series: SeriesFile): RecordsModel {
  const { asOf } = dataset
  const measures = [
    ...eventLines(dataset),
    ...countryMonthLines(series.countryMonths),
    ...publishedLines(series.series),
  ].map(({ lines, ...measure }) => ({
    ...measure,
    years: withOutcomes(
      lines,
      asOf,
      (after) => nextBucket(bucketStart(after + 1, measure.step), measure.step) - 1,
    ),
  }))
  return {
    asOf,
    thisYear: calendar(asOf).year,
    measures: measures.filter(({ years }) => years.length > 1),
  }
}
