import type { Dataset } from '#dataset/dataset.ts'
import type { Series } from '#dataset/schema/series.ts'
import type { DayNumber, DayRange } from '#domain/date.ts'
import { COUNTRIES, type Country } from '#domain/event.ts'
import { monthSpans, pointSpans, publishersOf, type SeriesParts } from './about-coverage.ts'
import { coverageWithin } from './gaps.ts'

/** Something that the dataset does not know, as the reader is told. */
export type KnownGap =
  /** no events; `hasMonths`: UCDP's month totals cover some of it; `lateRows`: events of it that came with other releases */
  | (DayRange & {
      readonly is: 'none'
      readonly country: Country
      readonly hasMonths: boolean
      readonly lateRows: number
    })
  /** events that lack fields */
  | (DayRange & { readonly is: 'thin' | 'no-id'; readonly countries: readonly Country[] })
  /** a monthly series that ends before the as-of day; publisher null: UCDP's country-months */
  | { readonly is: 'series-end'; readonly publisher: string | null; readonly after: DayNumber }

/** A publisher with at least so many months is expected to have the next one too. */
const MONTHS_OF_A_SERIES = 12

/** Every gap that follows from the coverage and, once read, from the series; events first. */
export function knownGaps(dataset: Dataset, parts: SeriesParts | null): KnownGap[] {
  return [...eventGaps(dataset, parts), ...(parts ? seriesEnds(dataset, parts) : [])]
}

function eventGaps(dataset: Dataset, parts: SeriesParts | null): KnownGap[] {
  const { start, asOf, events } = dataset
  const gaps: KnownGap[] = []
  const partial = new Map<string, DayRange & { is: 'thin' | 'no-id'; countries: Country[] }>()
  for (const { country, spans } of coverageWithin(dataset, [...COUNTRIES].reverse(), {
    from: start,
    to: asOf,
  })) {
    const months = parts ? monthSpans(parts.countryMonths, country) : []
    for (const { from, to, level } of spans) {
      if (level === 'none') {
        const hasMonths = months.some((month) => month.from <= to && month.to >= from)
        let lateRows = 0
        for (let row = 0; row < events.count; row++) {
          const day = events.day[row] ?? 0
          if (day >= from && day <= to && COUNTRIES[events.country[row] ?? 0] === country) lateRows++
        }
        gaps.push({ is: 'none', country, from, to, hasMonths, lateRows })
      } else if (level === 'thin' || level === 'no-id') {
        const key = `${level} ${from} ${to}`
        const known = partial.get(key)
        if (known) known.countries.push(country)
        else partial.set(key, { is: level, countries: [country], from, to })
      }
    }
  }
  return [...gaps, ...partial.values()]
}

function seriesEnds({ asOf }: Dataset, { series, countryMonths }: SeriesParts): KnownGap[] {
  const lastDay = (spans: readonly DayRange[]) => spans.reduce((last, { to }) => Math.max(last, to), 0)
  const months = COUNTRIES.flatMap((country) => monthSpans(countryMonths, country))
  const ends: KnownGap[] = []
  const add = (publisher: string | null, spans: readonly DayRange[]) => {
    const after = lastDay(spans)
    if (spans.length > 0 && after < asOf) ends.push({ is: 'series-end', publisher, after })
  }
  add(null, months)
  for (const [publisher, own] of publishersOf(series)) {
    const monthly = pointSpans(own.filter(isMonthly))
    if (new Set(monthly.map(({ from }) => from)).size >= MONTHS_OF_A_SERIES) add(publisher, monthly)
  }
  return ends
}

const isMonthly = ({ frequency }: Series) => frequency === 'monthly'
