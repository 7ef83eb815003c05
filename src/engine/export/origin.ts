import type { Description } from './description.ts'
import type { ColumnOf, Table } from './table.ts'

const ORIGIN_COLUMNS = [
  { name: 'filters', type: 'text', of: ({ filters }) => filters },
  { name: 'as_of', type: 'date', of: ({ asOf }) => asOf },
  { name: 'dataset', type: 'text', of: ({ dataset }) => dataset.sha256.slice(0, 12) },
] as const satisfies readonly ColumnOf<Description>[]

export type OriginColumnName = (typeof ORIGIN_COLUMNS)[number]['name']

/** A table of which every row says where it comes from, for a format that has no other place for it. */
export function withOrigin(table: Table, description: Description): Table {
  const cells = ORIGIN_COLUMNS.map(({ of }) => of(description))
  return {
    ...table,
    columns: [...table.columns, ...ORIGIN_COLUMNS],
    row: (index) => [...table.row(index), ...cells],
  }
}
