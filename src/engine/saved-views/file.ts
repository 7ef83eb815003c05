import { parseIsoDate } from '#domain/date.ts'
import { FIELDS } from '#view/fields.ts'
import { DEFAULT_VIEW, formatQuery, parseQuery } from '#view/link.ts'
import { cleanName, type SavedView } from './saved-view.ts'

const FORMAT = 'watchline-views'
const VERSION = 1
/** Bytes of a file that are looked at at all; 200 views need far fewer. */
export const LARGEST_FILE = 1_000_000
/** Characters of a query that a browser still takes as an address everywhere. */
const LONGEST_QUERY = 8000

/** Why nothing of a file is taken. */
export type Refusal = 'too-large' | 'not-json' | 'other-format' | 'other-version'

/** What a file holds, after every check. */
export interface FoundViews {
  readonly views: readonly SavedView[]
  /** entries that are no view: a field is missing or of the wrong kind, a name is empty or too long */
  readonly misshapen: number
  /** parts of queries that mean nothing here; the rest of the view was taken */
  readonly parts: number
}

/** Saved views as a file. `readViews` of it gives them back. */
export function writeViews(views: readonly SavedView[]): string {
  const entries = views.map(({ name, query, savedOn, dataset }) => ({ name, query, savedOn, dataset }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, views: entries }, null, 2)}\n`
}

/** Reads a file that may come from anywhere. Only what the app would write itself comes out. */
export function readViews(text: string): FoundViews | Refusal {
  if (text.length > LARGEST_FILE) return 'too-large'
  const file = parsed(text)
  if (file === undefined) return 'not-json'
  const { format, version, views: entries } = fieldsOf(file)
  if (format !== FORMAT || !Array.isArray(entries)) return 'other-format'
  if (version !== VERSION) return 'other-version'
  const views: SavedView[] = []
  let parts = 0
  for (const entry of entries) {
    const found = readView(fieldsOf(entry))
    if (!found) continue
    views.push(found.view)
    parts += found.parts
  }
  return { views, misshapen: entries.length - views.length, parts }
}

/** Undefined: no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The fields of an object; none of anything else. */
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

function readView(entry: Readonly<Record<string, unknown>>): { view: SavedView; parts: number } | null {
  const text = (key: string) => (typeof entry[key] === 'string' ? entry[key] : '')
  const name = cleanName(text('name'))
  const savedOn = parseIsoDate(text('savedOn'))
  const dataset = text('dataset')
  const isWhole = typeof entry['query'] === 'string' && text('query').length <= LONGEST_QUERY
  if (name === null || savedOn === null || !isWhole || !/^[0-9a-f]{12}$/.test(dataset)) return null
  const { query, parts } = cleanQuery(text('query'))
  // A query of which nothing is left would open another view than its name promises.
  return query === '' && parts > 0 ? null : { view: { name, query, savedOn, dataset }, parts }
}

const KEYS: ReadonlySet<string> = new Set(Object.values(FIELDS).map(({ key }) => key))

/** A query in the link's own form, without the dataset, and how many of its parts meant nothing. */
export function cleanQuery(text: string): { readonly query: string; readonly parts: number } {
  const { view, ignored } = parseQuery(text)
  const strangers = [...new URLSearchParams(text).keys()].filter((key) => !KEYS.has(key))
  return {
    query: formatQuery({ ...view, dataset: DEFAULT_VIEW.dataset }),
    parts: ignored.length + strangers.length,
  }
}
