import type { CountryMonths, Series, SeriesFile, SeriesPoint } from '#dataset/schema/series.ts'
import { calendar, type DayNumber, type DayRange, dayNumber, dayOf, type IsoDate } from '#domain/date.ts'
import { COUNTRIES, type Country } from '#domain/event.ts'
import { publishersOf } from '../about-coverage.ts'
import { sourceId } from '../source-id.ts'

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

/** What UCDP's table of country-months counts, in the order of its lines. */
export const MONTHLY_COUNTS = ['best', 'high', 'civilians', 'events'] as const

/** What a line is of: a series in the publisher's words, or a column of UCDP's country-months. */
export type LineSubject =
  | ({ readonly is: 'series' } & Pick<Series, 'geography' | 'frequency' | 'unit'>)
  | {
      readonly is: 'months'
      readonly country: Country
      readonly count: (typeof MONTHLY_COUNTS)[number]
    }

/** What one publisher counts by one definition. */
export interface PublishedLine {
  readonly id: string
  readonly of: LineSubject
  readonly definition: string
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

/** UCDP in links: the publisher of the country-months. */
export const MONTHS_ID = 'ucdp'

const day = (text: string) => dayNumber(text as IsoDate)
const dayOrNull = (text: string | undefined) => (text === undefined ? null : day(text))

/** The publishers of series, those with most figures first, and then UCDP with its country-months. */
export function publisherList({ series, countryMonths }: SeriesFile): { id: string; name: string }[] {
  const publishers = [...publishersOf(series).keys()].map((name) => ({ id: sourceId(name), name }))
  const hasMonths = countryMonths.month.length > 0
  return hasMonths ? [...publishers, { id: MONTHS_ID, name: countryMonths.publisher }] : publishers
}

/** What a publisher counted in a period; null: no figure is of this publisher. */
export function publishedTrend(
  { series, countryMonths }: SeriesFile,
  publisher: string,
  period: DayRange,
): PublishedTrend | null {
  if (publisher === MONTHS_ID) {
    return trendOf(countryMonths.publisher, linesOfMonths(countryMonths), period)
  }
  const found = [...publishersOf(series)].find(([name]) => sourceId(name) === publisher)
  return found ? trendOf(found[0], found[1].map(lineOf), period) : null
}

function trendOf(name: string, all: readonly PublishedLine[], period: DayRange): PublishedTrend | null {
  const points = all.flatMap((line) => line.points)
  if (points.length === 0) return null
  const lines = all
    .map((line) => ({
      ...line,
      points: line.points
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
      from: points.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY),
      to: points.reduce((most, { to }) => Math.max(most, to), 0),
    },
  }
}

function lineOf({ id, definition, geography, frequency, unit, notes, points }: Series): PublishedLine {
  return {
    ...{ id, definition, notes: notes ?? null },
    of: { is: 'series', geography, frequency, unit },
    points: points.map(pointOf),
  }
}

/** A line for each country and count. Months that UCDP's table leaves out have no figure. */
function linesOfMonths(months: CountryMonths): PublishedLine[] {
  const days = months.month.map((month) => {
    const from = day(`${month}-01`)
    const { year, month: number } = calendar(from)
    return { from, to: dayOf(year, number + 1, 1) - 1 }
  })
  return [...COUNTRIES].reverse().flatMap((country) =>
    MONTHLY_COUNTS.map((count) => ({
      id: `months-${country}-${count}`,
      of: { is: 'months' as const, country, count },
      definition: months.definition,
      notes: null,
      points: days.flatMap((range, i) =>
        months.country[i] === country
          ? [{ ...range, value: months[count][i] ?? 0, page: months.source.url, first: null }]
          : [],
      ),
    })),
  )
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
