import type { Dataset } from '#dataset/dataset.ts'
import { type DayRange, isoDate } from '#domain/date.ts'
import { COUNTRIES, type Completeness, type Country } from '#domain/event.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { pointSpans, publishersOf, type SeriesParts } from './about-coverage.ts'
import { everything } from './about-view.ts'

/** The events of one release in one country. Days: of its first and last event. */
export interface ReleaseSource extends DayRange {
  readonly release: string
  readonly family: 'ged' | 'candidate' | 'other'
  readonly completeness: Completeness
  readonly country: Country
  readonly records: number
  /** events of this country in these days, those of other releases among them */
  readonly within: number
  /** the view that shows the events of this country in these days */
  readonly query: string
}

/** One publisher's series. */
export interface PublisherSource extends DayRange {
  readonly name: string
  readonly geography: string
  readonly series: number
  readonly points: number
}

/** Events counted by release and country, in the order of the releases. */
export function releaseSources({ events }: Dataset, view: ViewState): ReleaseSource[] {
  const found = new Map<string, { release: number; country: number; from: number; to: number; n: number }>()
  for (let row = 0; row < events.count; row++) {
    const release = events.release[row] ?? 0
    const country = events.country[row] ?? 0
    const day = events.day[row] ?? 0
    const key = `${release} ${country}`
    const known = found.get(key) ?? { release, country, from: day, to: day, n: 0 }
    // Rows are ordered by day.
    found.set(key, { ...known, to: day, n: known.n + 1 })
  }
  const inRange = (country: number, from: number, to: number) => {
    let n = 0
    for (let row = 0; row < events.count; row++) {
      const day = events.day[row] ?? 0
      if (events.country[row] === country && day >= from && day <= to) n++
    }
    return n
  }
  return [...found.values()]
    .sort((a, b) => a.release - b.release || b.country - a.country)
    .map(({ release, country: code, from, to, n }) => {
      const { id, completeness } = events.releases[release] ?? { id: '', completeness: 'thin' }
      const country = COUNTRIES[code] ?? 'AF'
      const period = { is: 'range' as const, from: isoDate(from), to: isoDate(to) }
      return {
        ...{ release: id, family: familyOf(id), completeness, country, from, to, records: n },
        within: inRange(code, from, to),
        query: queryWith(everything(view), { period, places: [country] }),
      }
    })
}

function familyOf(release: string): ReleaseSource['family'] {
  if (release.startsWith('GED ')) return 'ged'
  return /^\d{2}\.\d/.test(release) ? 'candidate' : 'other'
}

/** The publishers of series, those with most points first. */
export function publisherSources({ series }: Pick<SeriesParts, 'series'>): PublisherSource[] {
  return [...publishersOf(series)].map(([name, own]) => {
    const spans = pointSpans(own)
    return {
      name,
      geography: (own[0]?.geography ?? '').replace(/ \(.*$/, ''),
      series: own.length,
      points: own.reduce((sum, one) => sum + one.points.length, 0),
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to)),
    }
  })
}
