import { type DayRange, dayNumber, dayOf, type IsoDate } from '#domain/date.ts'
import { shortPublisher } from './about-coverage.ts'
import { monthOf } from './overview.ts'

/** A restated figure as the series file has it. */
export interface RevisionRecord {
  readonly publisher: string
  readonly period: string
  readonly measure: string
  readonly firstPublished: number
  readonly restated: number
  readonly note: string
}

/** A figure that its publisher restated. */
export interface Revision {
  readonly publisher: string
  readonly measure: string
  /** as the publisher writes it */
  readonly period: string
  /** the days of a year or month; null: the period is in words */
  readonly days: DayRange | null
  readonly first: number
  readonly latest: number
  readonly note: string
}

/** Restated figures, the latest period first; a year before its months. */
export function listRevisions(revisions: readonly RevisionRecord[]): Revision[] {
  return revisions
    .map(({ publisher, measure, period, firstPublished, restated, note }) => ({
      publisher: shortPublisher(publisher),
      measure,
      period,
      days: daysOf(period),
      first: firstPublished,
      latest: restated,
      note,
    }))
    .sort((a, b) => (b.days?.to ?? 0) - (a.days?.to ?? 0))
}

function daysOf(period: string): DayRange | null {
  if (/^\d{4}$/.test(period)) return { from: dayOf(Number(period), 1, 1), to: dayOf(Number(period), 12, 31) }
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return monthOf(dayNumber(`${period}-01` as IsoDate))
  return null
}
