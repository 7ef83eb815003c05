import type { Dataset } from '#dataset/dataset.ts'
import type { CountryMonths, Series } from '#dataset/schema/series.ts'
import { calendar } from '#domain/date.ts'
import { COUNTRIES, type Country } from '#domain/event.ts'
import { shortPublisher } from './source-id.ts'

/** A year of a country: what this dataset holds beside what UCDP published. Null: not published. Never added. */
export interface PublishedYear {
  readonly year: number
  readonly country: Country
  readonly heldEvents: number
  readonly heldKilled: number
  readonly publishedEvents: number | null
  readonly publishedKilled: number | null
}

/** Every country and year that is held or published, newest first. All violence, whatever the filters. */
export function publishedYears({ events }: Dataset, months: CountryMonths): PublishedYear[] {
  const years = new Map<string, { -readonly [K in keyof PublishedYear]: PublishedYear[K] }>()
  const of = (year: number, country: Country) => {
    const key = `${year} ${country}`
    const known = years.get(key)
    if (known) return known
    const fresh = {
      year,
      country,
      heldEvents: 0,
      heldKilled: 0,
      publishedEvents: null,
      publishedKilled: null,
    }
    years.set(key, fresh)
    return fresh
  }
  for (let row = 0; row < events.count; row++) {
    const entry = of(calendar(events.day[row] ?? 0).year, COUNTRIES[events.country[row] ?? 0] ?? 'AF')
    entry.heldEvents++
    entry.heldKilled += events.best[row] ?? 0
  }
  months.month.forEach((month, i) => {
    const entry = of(Number(month.slice(0, 4)), months.country[i] ?? 'AF')
    entry.publishedEvents = (entry.publishedEvents ?? 0) + (months.events[i] ?? 0)
    entry.publishedKilled = (entry.publishedKilled ?? 0) + (months.best[i] ?? 0)
  })
  return [...years.values()].sort((a, b) => b.year - a.year || (a.country < b.country ? -1 : 1))
}

/** The page that a published figure was read on; null: the figure is not in the series, or without a page. */
export function pageOfFigure(
  series: readonly Pick<Series, 'publisher' | 'measure' | 'points'>[],
  figure: { readonly publisher: string; readonly measure: string; readonly period: string },
): string | null {
  const points = series
    .filter(({ publisher, measure }) => {
      return shortPublisher(publisher) === shortPublisher(figure.publisher) && measure === figure.measure
    })
    .flatMap((one) => one.points)
  return points.find(({ period }) => period === figure.period)?.source?.url ?? null
}
