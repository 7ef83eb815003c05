import { eventId } from '#domain/id.ts'
import { fieldOf, isJsonObject, type Json, type JsonObject } from './json.ts'

/** How the records of a list are told apart. */
export interface ListRule {
  readonly kind: string
  readonly key: (record: JsonObject) => string
  /** absent: the key is an id, and one that stands twice is a fault */
  readonly isNumbered?: true
  /** a list inside each record that is compared as records of its own */
  readonly part?: PartRule
}

interface PartRule {
  readonly field: string
  readonly kind: string
  /** follows the key of the record that holds the part */
  readonly key: (part: JsonObject) => string
  /** the part with what it needs of the record that holds it */
  readonly record: (part: JsonObject, whole: JsonObject) => JsonObject
}

/** A key made of fields, in words. */
export const words =
  (...fields: readonly string[]) =>
  (record: JsonObject) =>
    fields.map((field) => String(fieldOf(record, field))).join(' ')

/** A claim names its sources by their place in the incident's list: their addresses say the same for good. */
const claims: PartRule = {
  field: 'claims',
  kind: 'claims',
  key: (claim) => `${words('by')(claim)}, ${words('side')(claim)}`,
  record: (claim, incident) => {
    const pages = fieldOf(incident, 'sources')
    const named = fieldOf(claim, 'sources')
    const address = (index: Json) =>
      (Array.isArray(pages) && fieldOf(pages[Number(index)] as Json | undefined, 'url')) || index
    return {
      incident: fieldOf(incident, 'id'),
      ...claim,
      sources: Array.isArray(named) ? named.map(address) : named,
    }
  },
}

const evidence: PartRule = {
  field: 'evidence',
  kind: 'evidence',
  key: words('date'),
  record: (item, indicator) => ({ indicator: fieldOf(indicator, 'id'), ...item }),
}

const points: PartRule = {
  field: 'points',
  kind: 'points',
  key: (point) => `${words('period')(point)} from ${words('start')(point)}`,
  record: (point, series) => ({ series: fieldOf(series, 'id'), ...point }),
}

const id = words('id')

/** Role of a file → its lists by name. What is not here is read by what it looks like. */
export const LISTS: Readonly<Record<string, Readonly<Record<string, ListRule>>>> = {
  incidents: { incidents: { kind: 'incidents', key: id, part: claims } },
  indicators: {
    indicators: { kind: 'indicators', key: id, part: evidence },
    pauses: { kind: 'pauses', key: id },
  },
  series: {
    series: { kind: 'series', key: id, part: points },
    revisions: { kind: 'revisions', key: words('publisher', 'period', 'measure'), isNumbered: true },
  },
  actors: { actors: { kind: 'actors', key: id } },
  places: {
    provinces: { kind: 'provinces', key: id },
    crossings: { kind: 'crossings', key: id },
    towns: { kind: 'towns', key: words('country', 'name'), isNumbered: true },
    placeholders: { kind: 'placeholders', key: words('name'), isNumbered: true },
  },
  links: {
    links: {
      kind: 'links',
      key: (link) => `${words('incident')(link)} and ${eventId(Number(fieldOf(link, 'event')))}`,
      isNumbered: true,
    },
    unlinked: { kind: 'unlinked', key: words('incident'), isNumbered: true },
  },
  publishers: { publishers: { kind: 'publishers', key: words('name') } },
  briefs: { briefs: { kind: 'briefs', key: id } },
  changes: { entries: { kind: 'changes', key: (entry) => String(fieldOf(entry, 'to', 'version')) } },
}

/** Columns of equal length as one record a row, keyed by the columns named; what is no column stays together. */
export function rowsOfColumns(table: JsonObject, keys: readonly string[]) {
  const columns = Object.entries(table).filter((entry): entry is [string, readonly Json[]] =>
    Array.isArray(entry[1]),
  )
  const length = columns[0]?.[1].length ?? 0
  if (columns.some(([, values]) => values.length !== length)) return null
  const rows = Array.from({ length }, (_, i) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[i] as Json])),
  )
  return {
    rows: rows.map((row) => ({ id: words(...keys)(row), row })),
    rest: Object.fromEntries(Object.entries(table).filter(([, value]) => !Array.isArray(value))),
  }
}

/** The id of each record when a value is a list of records with ids that all differ; null when it is not. */
export function idsOf(value: Json): string[] | null {
  if (!(Array.isArray(value) && value.length > 0 && value.every(isJsonObject))) return null
  const found = value.map((record) => fieldOf(record, 'id'))
  const areIds = found.every((one) => typeof one === 'string' || typeof one === 'number')
  return areIds && new Set(found.map(String)).size === found.length ? found.map(String) : null
}
