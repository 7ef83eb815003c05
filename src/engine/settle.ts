import type { Dataset } from '#dataset/dataset.ts'
import { ANALYSES } from '#domain/analysis.ts'
import { dayNumber } from '#domain/date.ts'
import { COUNTRIES } from '#domain/event.ts'
import { parseEventId } from '#domain/id.ts'
import { FIELDS } from '#view/fields.ts'
import type { IgnoredPart } from '#view/link.ts'
import type { Comparison, SelectedItem, ViewState } from '#view/view-state.ts'
import { sourceId } from './source-id.ts'

/** A view without the ids that this dataset does not have, and what was left out of it. */
export function settleView(
  dataset: Dataset,
  view: ViewState,
): { view: ViewState; ignored: readonly IgnoredPart[] } {
  const ignored: IgnoredPart[] = []
  const drop = (key: string, value: string, why: IgnoredPart['why'] = 'unknown') => {
    ignored.push({ key, value, why })
  }
  const keep = (key: string, ids: readonly string[], known: ReadonlySet<string>) =>
    ids.filter((id) => known.has(id) || drop(key, id) !== undefined)

  const actors = new Set(dataset.actors.map(({ id }) => id))
  const places = new Set<string>([...COUNTRIES, ...dataset.provinces.map(({ id }) => id)])
  const isSelectedKnown = view.selected === null || has(dataset, view.selected, actors, places)
  if (view.selected && !isSelectedKnown) drop('sel', FIELDS.selected.format(view.selected))
  const isAsOfKnown = view.asof === null || dayNumber(view.asof) >= dataset.start
  if (view.asof && !isAsOfKnown) drop('asof', view.asof)
  const isSeriesKnown = view.series === null || publishes(dataset, view.series)
  if (view.series && !isSeriesKnown) drop('series', view.series)
  const isComparable = view.comparison === null || canCompare(dataset, view.comparison, places)
  if (!isComparable) drop('with', FIELDS.comparison.format(view.comparison))
  if (view.language !== 'en') drop('lang', view.language, 'not-yet')

  return {
    view: {
      ...view,
      actors: keep('actor', view.actors, actors),
      places: keep('place', view.places, places),
      withoutActors: keep('notactor', view.withoutActors, actors),
      withoutPlaces: keep('notplace', view.withoutPlaces, places),
      sources: keep('source', view.sources, new Set(['ucdp', 'incidents'])),
      selected: isSelectedKnown ? view.selected : null,
      asof: isAsOfKnown ? view.asof : null,
      series: isSeriesKnown ? view.series : null,
      comparison: isComparable ? view.comparison : null,
    },
    ignored,
  }
}

/** Whether there is such a place, or some of the days lie within the data. */
function canCompare(
  { start, asOf }: Pick<Dataset, 'start' | 'asOf'>,
  comparison: Comparison,
  places: ReadonlySet<string>,
): boolean {
  if (comparison.by === 'place') return places.has(comparison.place)
  const { period } = comparison
  return period.is !== 'range' || (dayNumber(period.from) <= asOf && dayNumber(period.to) >= start)
}

/** Whether some published figures are of a publisher; `ucdp` has those by country and month. */
function publishes({ series: { series, countryMonths } }: Dataset, id: string): boolean {
  return id === 'ucdp'
    ? countryMonths.month.length > 0
    : series.some(({ publisher }) => sourceId(publisher) === id)
}

function has(
  dataset: Dataset,
  { kind, id }: SelectedItem,
  actors: ReadonlySet<string>,
  places: ReadonlySet<string>,
): boolean {
  switch (kind) {
    case 'event':
    case 'incident': {
      const stored = parseEventId(id)
      return stored === null
        ? dataset.incidents.some((incident) => incident.id === id)
        : dataset.events.rowOfId.has(stored)
    }
    case 'indicator':
      return dataset.indicators.some((indicator) => indicator.id === id)
    case 'place':
      return places.has(id)
    case 'actor':
      return actors.has(id)
    case 'source':
      // A publisher may be known from the published series alone, which are not at hand here.
      return true
    case 'analysis':
      return (ANALYSES as readonly string[]).includes(id)
  }
}
