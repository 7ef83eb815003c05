import { unusable } from '#pipeline/problem.ts'

/** One record of a table. */
export interface TableRow {
  /** line on which the record starts (row in a sheet), counted from 1 */
  readonly line: number
  /** cell texts by column name; a cell left out in a sheet is '' */
  readonly cells: Readonly<Record<string, string>>
}

/** A file read as a table: its columns in order, and its records. */
export interface Table {
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

/** Throws InputError when a header names a column twice, or names none. */
export function checkHeader(file: string, line: number, columns: readonly string[]): void {
  const seen = new Set<string>()
  for (const column of columns) {
    if (seen.has(column)) {
      unusable({
        file,
        line,
        column,
        why: 'the header names this column twice',
        fix: 'Rename or remove one of the two',
      })
    }
    seen.add(column)
  }
  if (columns.every((column) => column === '')) {
    unusable({ file, line, why: 'the header is empty', fix: 'Put the column names on the first line' })
  }
}
