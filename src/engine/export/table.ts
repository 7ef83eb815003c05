/** Tables to take away: rows of plain cells under named columns, written in several formats by the files beside this one. */

/** null: not known or not given, as the dictionary says; never 0, never "". */
export type Cell = string | number | boolean | null

/**
 * What a column holds. `date`: a day as YYYY-MM-DD. `whole`: a whole number. `degrees`: WGS 84. `truth`: yes or no.
 * `list`: several texts, with a semicolon and a space between.
 */
type ColumnType = 'text' | 'list' | 'whole' | 'degrees' | 'date' | 'truth'

export interface Column {
  /** snake_case; keys of the dictionary's words */
  readonly name: string
  readonly type: ColumnType
  /** in a workbook, in characters; absent: as wide as its type needs */
  readonly width?: number
}

/** A column with how its cells are read off a record. */
export interface ColumnOf<R> extends Column {
  readonly of: (record: R) => Cell
}

export interface Table {
  readonly id: string
  readonly columns: readonly Column[]
  /** rows */
  readonly count: number
  /** the cells of a row, in the order of the columns */
  readonly row: (index: number) => readonly Cell[]
}

/** A table of records, each read when its row is asked for. */
export function tableOf<R>(
  id: string,
  columns: readonly ColumnOf<R>[],
  count: number,
  record: (index: number) => R,
): Table {
  return {
    id,
    columns,
    count,
    row: (index) => {
      const one = record(index)
      return columns.map((column) => column.of(one))
    },
  }
}

/** A part of a file, in order, with how many rows are in it and the parts before it. */
export interface Piece {
  readonly part: string | Uint8Array<ArrayBuffer>
  readonly rows: number
}

/** Rows written at a time: some milliseconds of work, so that a page can draw in between. */
const AT_A_TIME = 250

/** A table's rows in stretches, each as text. */
export function* inStretches(
  table: Table,
  write: (cells: readonly Cell[], row: number) => string,
): Generator<{ readonly text: string; readonly rows: number }> {
  for (let from = 0; from < table.count; from += AT_A_TIME) {
    const to = Math.min(table.count, from + AT_A_TIME)
    let text = ''
    for (let row = from; row < to; row++) text += write(table.row(row), row)
    yield { text, rows: to - from }
  }
}

/** Some texts as the cell of a list; null: there are none. */
export const listed = (texts: readonly string[]): Cell => (texts.length === 0 ? null : texts.join('; '))
