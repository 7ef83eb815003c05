import type { Series, SeriesPoint } from '#dataset/schema/series.ts'
import { type DayNumber, type DayRange, dayNumber, type IsoDate } from '#domain/date.ts'
import { publishersOf } from '../about-coverage.ts'
import { sourceId } from '../source.ts'

/** A figure of a publisher, as it stands and as it was first said. */
export interface PublishedPoint extends DayRange {
  readonly value: number
  /** address of its page; null: none was seen */
  readonly page: string | null
  /** what the publisher said first, and from which day to which; null: never restated. Days: null where not seen */
  readonly first: {
    readonly value: number
    readonly on: DayNumber | null
    readonly restatedOn: DayNumber | null
    readonly note: string | null
  } | null
}

/** What one publisher counts by one definition. */
export interface PublishedLine
  extends Pick<Series, 'id' | 'definition' | 'geography' | 'frequency' | 'unit'> {
  readonly notes: string | null
  /** those that touch the period, oldest first */
  readonly points: readonly PublishedPoint[]
}

/** The figures of one publisher: lines of their own, never joined with another's and never added to events. */
export interface PublishedTrend {
  readonly name: string
  /** those with figures in the period, most of them first */
  readonly lines: readonly PublishedLine[]
  /** figures that touch the period */
  readonly figures: number
  /** figures in all, and the days that they cover */
  readonly all: number
  readonly days: DayRange
}

const day = (text: string) => dayNumber(text as IsoDate)
const dayOrNull = (text: string | undefined) => (text === undefined ? null : day(text))

/** The publishers of series, those with most figures first. */
export function publisherList(series: readonly Series[]): { id: string; name: string }[] {
  return [...publishersOf(series).keys()].map((name) => ({ id: sourceId(name), name }))
}

/** What a publisher counted in a period; null: no series is of this publisher. */
export function publishedTrend(
  series: readonly Series[],
  publisher: string,
  period: DayRange,
): PublishedTrend | null {
  const found = [...publishersOf(series)].find(([name]) => sourceId(name) === publisher)
  if (!found) return null
  const [name, own] = found
  const points = own.flatMap((one) => one.points)
  const lines = own
    .map(({ id, definition, geography, frequency, unit, notes = null, points: all }) => ({
      ...{ id, definition, geography, frequency, unit, notes },
      points: all
        .map(pointOf)
        .filter(({ from, to }) => from <= period.to && to >= period.from)
        .sort((a, b) => a.from - b.from || a.to - b.to),
    }))
    .filter((line) => line.points.length > 0)
    .sort((a, b) => b.points.length - a.points.length)
  return {
    ...{ name, lines },
    figures: lines.reduce((sum, line) => sum + line.points.length, 0),
    all: points.length,
    days: {
      from: Math.min(...points.map(({ start }) => day(start))),
      to: Math.max(...points.map(({ end }) => day(end))),
    },
  }
}

function pointOf(point: SeriesPoint): PublishedPoint {
  const { firstPublished, firstPublishedOn, restatedOn, revisionNote = null } = point
  return {
    from: day(point.start),
    to: day(point.end),
    value: point.value,
    page: point.source?.url ?? null,
    first:
      firstPublished === undefined
        ? null
        : {
            value: firstPublished,
            on: dayOrNull(firstPublishedOn),
            restatedOn: dayOrNull(restatedOn),
            note: revisionNote,
          },
  }
}
