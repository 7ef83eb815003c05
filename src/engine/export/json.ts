import { type Description, descriptionObject } from './description.ts'
import { type Cell, inStretches, type Piece, type Table } from './table.ts'

/** The members of a row. Every column is there; null: not known. */
export function rowObject({ columns }: Table, cells: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null]))
}

/** The rows of a table as the members of a JSON list, a line each. */
export function* jsonRows(table: Table, write: (cells: readonly Cell[]) => unknown): Generator<Piece> {
  const line = (cells: readonly Cell[], row: number) =>
    `${row === 0 ? '' : ','}\n${JSON.stringify(write(cells))}`
  for (const { text, rows } of inStretches(table, line)) yield { part: text, rows }
}

/** A description, a dictionary and tables as one JSON object: `about`, `dictionary`, then each table by its name. */
export function* writeJson(
  description: Description,
  dictionary: Table,
  tables: readonly Table[],
): Generator<Piece> {
  yield { part: `{"about":${JSON.stringify(descriptionObject(description))}`, rows: 0 }
  for (const table of [dictionary, ...tables]) {
    yield { part: `,\n"${table.id}":[`, rows: 0 }
    for (const { part, rows } of jsonRows(table, (cells) => rowObject(table, cells)))
      yield { part, rows: table === dictionary ? 0 : rows }
    yield { part: ']', rows: 0 }
  }
  yield { part: '}\n', rows: 0 }
}
