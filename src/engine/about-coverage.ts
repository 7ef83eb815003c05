import type { Dataset } from '#dataset/dataset.ts'
import type { CountryMonths, Series } from '#dataset/schema/series.ts'
import { calendar, type DayNumber, type DayRange, dayNumber, dayOf, type IsoDate } from '#domain/date.ts'
import { COUNTRIES, type Country } from '#domain/event.ts'
import { monthOf } from './overview.ts'
import { shortPublisher } from './source-id.ts'

/**
 * How well some days are known, worst first. `coarse`: a total over more than a quarter; `fine`: over a quarter or
 * less; `thin`: events with date and total alone; `most`: events that lack some fields; `full`: every field.
 */
export const STRIP_LEVELS = ['none', 'coarse', 'fine', 'thin', 'most', 'full'] as const
export type StripLevel = (typeof STRIP_LEVELS)[number]

export interface StripSpan extends DayRange {
  readonly level: StripLevel
}

/** One line of the coverage figure: spans that tile the axis, neighbours of different level. */
export interface Strip {
  readonly id: string
  readonly of:
    | { readonly is: 'events'; readonly country: Country }
    | { readonly is: 'country-months'; readonly country: Country }
    | { readonly is: 'publisher'; readonly name: string; readonly geography: string }
    | { readonly is: 'incidents'; readonly count: number }
  readonly spans: readonly StripSpan[]
}

/** The days of the time axis; from `widensOn` on a day takes more room. Null: one scale throughout. */
export interface CoverageAxis extends DayRange {
  readonly widensOn: DayNumber | null
}

export interface SeriesParts {
  readonly series: readonly Series[]
  readonly countryMonths: CountryMonths
}

/** Totals over more days than the longest quarter are coarse. */
const QUARTER_DAYS = 92
/** Share of the axis that the days before the widening take. */
const SHARE_BEFORE = 0.5

/** The axis: whole years from the first to that of the as-of day, widened over the last three of them. */
export function coverageAxis({ start, asOf }: Pick<Dataset, 'start' | 'asOf'>): CoverageAxis {
  const last = calendar(asOf).year
  const from = dayOf(calendar(start).year, 1, 1)
  const widensOn = dayOf(last - 2, 1, 1)
  return { from, to: dayOf(last, 12, 31), widensOn: widensOn > from ? widensOn : null }
}

/** Where the start of a day lies on the axis, 0–1; the day after the last is 1. */
export function positionOn({ from, to, widensOn }: CoverageAxis, day: DayNumber): number {
  const share = (a: number, b: number) => Math.min(1, Math.max(0, (day - a) / (b - a)))
  if (widensOn === null) return share(from, to + 1)
  return day < widensOn
    ? SHARE_BEFORE * share(from, widensOn)
    : SHARE_BEFORE + (1 - SHARE_BEFORE) * share(widensOn, to + 1)
}

/** First days of the years that are written on the axis: every fifth, from the widening on each one. */
export function axisYears({ from, to, widensOn }: CoverageAxis): DayNumber[] {
  const years: DayNumber[] = []
  const firstWide = widensOn === null ? 0 : calendar(widensOn).year
  for (let year = calendar(from).year; year <= calendar(to).year; year++) {
    if (year >= firstWide || year % 5 === 0) years.push(dayOf(year, 1, 1))
  }
  return years
}

/** Tiles the days of `range`: each day has the best level that any span gives it, or none. */
export function tileSpans(spans: readonly StripSpan[], range: DayRange): StripSpan[] {
  const inside = spans.filter(({ from, to }) => from <= range.to && to >= range.from)
  const cuts = new Set([range.from])
  for (const { from, to } of inside) {
    if (from > range.from) cuts.add(from)
    if (to < range.to) cuts.add(to + 1)
  }
  const starts = [...cuts].sort((a, b) => a - b)
  const tiles: { from: number; to: number; level: StripLevel }[] = []
  starts.forEach((from, i) => {
    const to = (starts[i + 1] ?? range.to + 1) - 1
    const levels = inside.filter((span) => span.from <= from && span.to >= to).map(({ level }) => level)
    const level = STRIP_LEVELS.findLast((name) => levels.includes(name)) ?? 'none'
    const last = tiles.at(-1)
    if (last?.level === level) last.to = to
    else tiles.push({ from, to, level })
  })
  return tiles
}

const levelOfCoverage = { full: 'full', slim: 'most', 'no-id': 'most', thin: 'thin', none: 'none' } as const

/** Every strip of the figure: events a country, then (once read) published series, then incidents. */
export function buildStrips(dataset: Dataset, parts: SeriesParts | null): Strip[] {
  const axis = coverageAxis(dataset)
  const countries = [...COUNTRIES].reverse()
  const strip = (id: string, of: Strip['of'], spans: readonly StripSpan[]): Strip => ({
    id,
    of,
    spans: tileSpans(spans, axis),
  })
  const events = countries.map((country) =>
    strip(
      `events-${country}`,
      { is: 'events', country },
      dataset.coverage
        .filter((span) => span.country === country)
        .map(({ from, to, level }) => ({ from, to, level: levelOfCoverage[level] })),
    ),
  )
  const incidents = strip(
    'incidents',
    { is: 'incidents', count: dataset.incidents.length },
    dataset.incidents.map(({ date }) => ({ ...monthOf(dayNumber(date as IsoDate)), level: 'full' })),
  )
  if (!parts) return [...events, incidents]
  const months = countries.map((country) =>
    strip(`months-${country}`, { is: 'country-months', country }, monthSpans(parts.countryMonths, country)),
  )
  const publishers = [...publishersOf(parts.series)].map(([name, own]) => {
    const geography = (own[0]?.geography ?? '').replace(/ \(.*$/, '')
    return strip(`series-${name}`, { is: 'publisher', name, geography }, pointSpans(own))
  })
  return [...events, ...months, ...publishers, incidents]
}

/** Series by the short name of their publisher, those with most points first. */
export function publishersOf(series: readonly Series[]): Map<string, Series[]> {
  const groups = new Map<string, Series[]>()
  for (const one of series) {
    const name = shortPublisher(one.publisher)
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  const points = (own: readonly Series[]) => own.reduce((sum, one) => sum + one.points.length, 0)
  return new Map([...groups].sort(([a, x], [b, y]) => points(y) - points(x) || (a < b ? -1 : 1)))
}

/** The days of a series' points, finer where the total is over a quarter or less. */
export function pointSpans(series: readonly Series[]): StripSpan[] {
  return series.flatMap(({ points }) =>
    points.map(({ start, end }) => {
      const from = dayNumber(start as IsoDate)
      const to = dayNumber(end as IsoDate)
      return { from, to, level: to - from < QUARTER_DAYS ? 'fine' : 'coarse' }
    }),
  )
}

/** The months that UCDP published a total for. */
export function monthSpans({ month, country: of }: CountryMonths, country: Country): StripSpan[] {
  return month
    .filter((_, i) => of[i] === country)
    .map((text) => ({ ...monthOf(dayNumber(`${text}-01` as IsoDate)), level: 'fine' }))
}
