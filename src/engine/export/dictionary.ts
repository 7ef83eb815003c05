import type { EventColumnName } from './event-columns.ts'
import type { ClaimColumnName, IncidentColumnName } from './incident-columns.ts'
import type { OriginColumnName } from './origin.ts'
import { type ColumnOf, type Table, tableOf } from './table.ts'

interface ColumnWords {
  readonly means: string
  /** absent: it has none */
  readonly unit?: string
  /** what an empty cell means; absent: no cell is empty */
  readonly empty?: string
}

/** What every column means, in one language. */
export interface DictionaryWords {
  readonly events: Readonly<Record<EventColumnName, ColumnWords>>
  readonly incidents: Readonly<Record<IncidentColumnName, ColumnWords>>
  readonly claims: Readonly<Record<ClaimColumnName, ColumnWords>>
  /** columns that repeat in every row where it comes from */
  readonly origin: Readonly<Record<OriginColumnName, ColumnWords>>
  readonly neverEmpty: string
}

interface Entry {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly meaning: string
  readonly unit: string | null
  readonly empty: string
}

const ENTRY_COLUMNS: readonly ColumnOf<Entry>[] = [
  { name: 'table', type: 'text', width: 10, of: ({ table }) => table },
  { name: 'column', type: 'text', of: ({ column }) => column },
  { name: 'type', type: 'text', width: 10, of: ({ type }) => type },
  { name: 'meaning', type: 'text', width: 80, of: ({ meaning }) => meaning },
  { name: 'unit', type: 'text', of: ({ unit }) => unit },
  { name: 'empty_means', type: 'text', width: 60, of: ({ empty }) => empty },
]

/** The data dictionary of some tables, itself a table: one row a column. */
export function dictionaryOf(tables: readonly Table[], words: DictionaryWords): Table {
  const said: Readonly<Record<string, Readonly<Record<string, ColumnWords>>>> = {
    events: { ...words.events, ...words.origin },
    incidents: { ...words.incidents, ...words.origin },
    claims: { ...words.claims, ...words.origin },
  }
  const entries = tables.flatMap(({ id, columns }) =>
    columns.map(({ name, type }): Entry => {
      const { means = '', unit = null, empty = words.neverEmpty } = said[id]?.[name] ?? {}
      return { table: id, column: name, type, meaning: means, unit, empty }
    }),
  )
  return tableOf('dictionary', ENTRY_COLUMNS, entries.length, (index) => {
    const entry = entries[index]
    if (!entry) throw new RangeError(`no column ${index}`)
    return entry
  })
}
