import type { EventTable } from '#dataset/dataset.ts'
import { type DayRange, dayNumber, dayOf, type IsoDate } from '#domain/date.ts'
import { eventId } from '#domain/id.ts'
import { monthOf } from './overview.ts'
import { shortPublisher } from './source-id.ts'

/** A restated figure as the series file has it. */
export interface RevisionRecord {
  readonly publisher: string
  readonly period: string
  readonly measure: string
  readonly firstPublished: number
  readonly restated: number
  readonly note: string
}

/** A figure that its publisher restated, or an estimate of an event that a newer release revised. */
export interface Revision {
  readonly publisher: string
  readonly measure: string
  /** as the publisher writes it; of an event its id and the older release */
  readonly period: string
  /** the days of a year or month; null: the period is in words */
  readonly days: DayRange | null
  readonly first: number
  readonly latest: number
  readonly note: string
}

/**
 * Restated figures and estimates of events that a newer release revised, the latest period first; a year before its
 * months.
 */
export function listRevisions(
  revisions: readonly RevisionRecord[],
  events: EventTable | null = null,
): Revision[] {
  const restated = revisions.map(
    ({ publisher, measure, period, firstPublished, restated: latest, note }): Revision => ({
      publisher: shortPublisher(publisher),
      measure,
      period,
      days: daysOf(period),
      first: firstPublished,
      latest,
      note,
    }),
  )
  return [...restated, ...(events ? revisedEvents(events) : [])].sort(
    (a, b) => (b.days?.to ?? 0) - (a.days?.to ?? 0),
  )
}

const ESTIMATES = ['best', 'low', 'high'] as const

/** Estimates that differ between what an older release said of an event and what stands. */
function revisedEvents(events: EventTable): Revision[] {
  const { earlier } = events
  if (!earlier) return []
  return Array.from(earlier.id, (id, row) => ({ id, row, now: events.rowOfId.get(id) ?? -1 })).flatMap(
    ({ id, row, now }) => {
      const days = { from: events.day[now] ?? 0, to: events.lastDay[now] ?? 0 }
      const releases = [earlier.release[row], events.release[now]].map(
        (release) => events.releases[release ?? 0]?.id,
      )
      return ESTIMATES.flatMap((estimate): Revision[] => {
        const [first = -1, latest = -1] = [earlier[estimate][row], events[estimate][now]]
        if (first === latest || first < 0 || latest < 0) return []
        return [
          {
            publisher: 'UCDP',
            measure: `${estimate}_estimate`,
            period: `${eventId(id)} ${releases[0]}`,
            days,
            first,
            latest,
            note: `${eventId(id)}: ${releases.join(' → ')}`,
          },
        ]
      })
    },
  )
}

function daysOf(period: string): DayRange | null {
  if (/^\d{4}$/.test(period)) return { from: dayOf(Number(period), 1, 1), to: dayOf(Number(period), 12, 31) }
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return monthOf(dayNumber(`${period}-01` as IsoDate))
  return null
}
