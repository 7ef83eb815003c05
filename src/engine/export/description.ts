import type { Dataset } from '#dataset/dataset.ts'
import { type IsoDate, isoDate } from '#domain/date.ts'
import type { Selection } from '../selection.ts'
import { type ColumnOf, type Table, tableOf } from './table.ts'

/** What an export says of itself. */
export interface Description {
  readonly title: string
  readonly events: number
  readonly incidents: number
  /** the filters in words */
  readonly filters: string
  /** first and last day that the selection covers, inclusive */
  readonly from: IsoDate
  readonly to: IsoDate
  /** the last day that the data cover, or the day as known on which they were asked */
  readonly asOf: IsoDate
  readonly dataset: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly generatedOn: IsoDate
  /** address of the view, on this dataset */
  readonly link: string
  readonly citation: string
  /** what must be known to use it rightly */
  readonly notes: readonly string[]
  readonly licences: readonly Licence[]
}

interface Licence {
  readonly title: string
  readonly covers: string
  readonly licence: string
  readonly attribution: string
  /** null: none is given */
  readonly url: string | null
}

/** What the texts of an export come from: the words of the page, and its clock. */
type Said = Pick<Description, 'filters' | 'generatedOn' | 'link' | 'citation' | 'notes'>

/** Licences of what the map is drawn from, of which no export holds anything. */
const OF_THE_MAP = ['natural-earth', 'geonames']

/** Says what an export of the selected records is. */
export function describeExport(
  { manifest, asOf }: Dataset,
  { period, rows, incidents }: Selection,
  said: Said,
): Description {
  const { title, id, version, sha256, licences } = manifest
  return {
    title,
    events: rows.length,
    incidents: incidents.length,
    from: isoDate(period.from),
    to: isoDate(period.to),
    asOf: isoDate(asOf),
    dataset: { id, version, sha256 },
    licences: licences
      .filter((one) => !OF_THE_MAP.includes(one.id))
      .map(({ title: of, covers, licence, attribution, url = null }) => ({
        title: of,
        ...{ covers, licence, attribution, url },
      })),
    ...said,
  }
}

/** The description for programs: names in snake_case, days as YYYY-MM-DD. */
export function descriptionObject(description: Description) {
  const { title, events, incidents, filters, from, to, asOf, dataset } = description
  const { generatedOn, link, citation, notes, licences } = description
  return {
    ...{ title, events, incidents, filters },
    period: { from, to },
    as_of: asOf,
    dataset,
    generated_on: generatedOn,
    ...{ link, citation, notes, licences },
  }
}

/** What the lines of a description are called. */
export interface DescriptionWords {
  readonly title: string
  readonly records: string
  readonly filters: string
  readonly period: string
  readonly asOf: string
  readonly dataset: string
  readonly generatedOn: string
  readonly link: string
  readonly citation: string
  readonly note: string
  readonly licence: string
  /** events and incidents, each with its noun */
  readonly counts: (events: number, incidents: number) => string
  readonly days: (from: string, to: string) => string
  readonly version: (id: string, version: string, sha256: string) => string
  readonly covered: (licence: Licence) => string
}

/** The description as lines of name and text. */
export function descriptionLines(
  description: Description,
  words: DescriptionWords,
): readonly (readonly [name: string, text: string])[] {
  const { title, events, incidents, filters, from, to, asOf, dataset } = description
  return [
    [words.title, title],
    [words.records, words.counts(events, incidents)],
    [words.filters, filters],
    [words.period, words.days(from, to)],
    [words.asOf, asOf],
    [words.dataset, words.version(dataset.id, dataset.version, dataset.sha256)],
    [words.generatedOn, description.generatedOn],
    [words.link, description.link],
    [words.citation, description.citation],
    ...description.notes.map((note) => [words.note, note] as const),
    ...description.licences.map((licence) => [words.licence, words.covered(licence)] as const),
  ]
}

/** Lines of name and text as a table. */
export function linesTable(lines: readonly (readonly [name: string, text: string])[]): Table {
  const columns: readonly ColumnOf<readonly [string, string]>[] = [
    { name: 'about', type: 'text', width: 16, of: ([name]) => name },
    { name: 'text', type: 'text', width: 100, of: ([, text]) => text },
  ]
  return tableOf(
    'about',
    columns,
    lines.length,
    (index): readonly [string, string] => lines[index] ?? ['', ''],
  )
}

/** The kind of records, the period, the as-of day and the dataset, so that two exports never share a name. */
export function exportFileName(
  { from, to, asOf, dataset }: Pick<Description, 'from' | 'to' | 'asOf' | 'dataset'>,
  holds: string,
  extension: string,
): string {
  return `watchline-${holds}-${from}_${to}-asof-${asOf}-${dataset.sha256.slice(0, 12)}.${extension}`
}
