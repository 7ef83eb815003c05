import type { Dataset } from '#dataset/dataset.ts'
import { type DayNumber, type DayRange, type IsoDate, isoDate } from '#domain/date.ts'
import { nameAt } from '#engine/area-name.ts'
import type { ViewCitation } from '#engine/citation.ts'
import type { CiteSpeech } from '#format/cite-speech.ts'
import { type FilterNames, filterWords } from '#format/filter-words.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

export interface Cited {
  readonly dataset: Dataset
  readonly view: ViewState
  /** the days that the view's period covers */
  readonly days: DayRange
  /** address of the page, without a query */
  readonly page: string
  readonly today: DayNumber
}

/** The dataset's names of actors and places. */
function namesIn(dataset: Dataset, m: CiteSpeech['m']): FilterNames {
  const country = (id: string) => (id === 'AF' || id === 'PK' ? m.words.countries[id] : id)
  return {
    actor: (id) => dataset.actors.find((actor) => actor.id === id)?.name ?? id,
    at: (place) => nameAt(dataset, place),
    place: (id) => dataset.provinces.find((province) => province.id === id)?.name ?? country(id),
  }
}

/** The citation of a view: filters in words, as-of day, dataset and link; and the same as one line of text. */
export function citeView(
  cited: Cited,
  { m, n }: CiteSpeech,
): ViewCitation & { readonly text: string; readonly filters: string } {
  const { dataset, view, days, page, today } = cited
  const { manifest, asOf } = dataset
  const hash = manifest.sha256.slice(0, 12)
  const filters = filterWords({ ...view, days }, namesIn(dataset, m), { m, n })
  const citation = {
    title: manifest.title,
    author: m.cite.author,
    version: manifest.version,
    hash,
    published: manifest.generatedOn as IsoDate,
    accessed: isoDate(today),
    link: `${page}?${queryWith(view, { panel: 'all', selected: null, theme: 'auto', dataset: hash })}`,
    note: m.cite.citedView(filters, n.day(asOf), hash),
  }
  const { author, published, title, version, note, link } = citation
  const text = m.cite.citation(author, published.slice(0, 4), title, version, note, link, n.day(today))
  return { ...citation, text, filters }
}
