import type { Dataset } from '#dataset/dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { COUNTRIES, type Country } from '#domain/event.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { countFacets } from '../facets.ts'
import { selectEvents } from '../selection.ts'
import { shortPublisher, sourceId } from '../source-id.ts'
import { type Entry, record, spot } from './entry.ts'
import { spotsOf } from './spots.ts'

/** Everything of a dataset that has a name. `countries`: what they are called. */
export function entriesOf(dataset: Dataset, countries: Readonly<Record<Country, string>>): Entry[] {
  const view: ViewState = { ...DEFAULT_VIEW, focus: 'all', period: { is: 'all' } }
  const facets = countFacets(dataset, view, selectEvents(dataset, view))
  const events = new Map(
    [facets.countries, facets.provinces, facets.actors].flat().map(({ id, count }) => [id, count]),
  )
  const weightOf = (id: string) => events.get(id) ?? 0
  return [
    ...COUNTRIES.map((id) => record('place', id, [countries[id]], { weight: weightOf(id) })),
    ...dataset.provinces.map(({ id, name, aliases, country }) =>
      record('place', id, [name, ...aliases], { weight: weightOf(id), within: countries[country] }),
    ),
    ...dataset.crossings.flatMap(({ id, name, pakistanSide, afghanSide, point }) =>
      point ? spot('crossing', id, [name], point, { within: `${pakistanSide} – ${afghanSide}` }) : [],
    ),
    ...dataset.towns.map((town, i) =>
      spot('town', String(i), [town.name, ...town.nativeNames], town, { weight: town.population ?? 0 }),
    ),
    ...dataset.actors.map(({ id, name, aliases, ucdpNames }) =>
      record('actor', id, [...new Set([name, ...aliases, ...ucdpNames])], { weight: weightOf(id) }),
    ),
    ...dataset.indicators.map(({ id, short, question }) => record('indicator', id, [short, question])),
    ...dataset.incidents.map(({ id, title, short, place, date }) => {
      const day = dayNumber(date as IsoDate)
      return record('incident', id, [title, short, place], { day, weight: day })
    }),
    ...spotsOf(dataset),
    ...sourcesOf(dataset),
  ]
}

function sourcesOf({ incidents, indicators, series }: Dataset): Entry[] {
  const pages = [
    ...incidents.flatMap(({ sources }) => sources),
    ...indicators.flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources)),
    ...series.series,
  ]
  const found = new Map<string, { names: Set<string>; weight: number }>()
  const add = (id: string, name: string) => {
    const one = found.get(id) ?? { names: new Set(), weight: 0 }
    one.names.add(shortPublisher(name)).add(name)
    found.set(id, { ...one, weight: one.weight + 1 })
  }
  for (const { publisher } of pages) add(sourceId(publisher), publisher)
  add('ucdp', series.countryMonths.publisher)
  return [...found].map(([id, { names, weight }]) => record('source', id, [...names], { weight }))
}
