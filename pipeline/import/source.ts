import type { Fault } from './fault.ts'

/** One record of a file. */
export interface SourceRow {
  /** line on which the record starts (row in a sheet), counted from 1 */
  readonly line: number
  /** texts of the columns asked for */
  readonly cells: Readonly<Record<string, string>>
  /** present: the record as a whole is of another shape than the header */
  readonly fault?: Fault
}

/** Told how many bytes of the file have been read. */
export type OnBytes = (bytes: number) => void

/** A table in a file, read record by record and never held as a whole. */
export interface RowSource {
  /** name without folders */
  readonly file: string
  readonly bytes: number
  /** in words, for the report: "CSV, UTF-8, commas" */
  readonly form: string
  readonly columns: readonly string[]
  /** line of the header */
  readonly headerLine: number
  /** what a workbook's day number 0 is, in days before 1970-01-01; null: the file holds no day numbers */
  readonly dayZero: number | null
  /** what is odd about the file and was read all the same */
  readonly notes: readonly string[]
  /** The records after the header, from the first; may be asked for again. Throws InputError. */
  rows(wanted: readonly string[], onBytes: OnBytes): AsyncIterable<SourceRow>
}

/** Indexes of some columns by name; those that the header lacks are left out. */
export function indexesOf(columns: readonly string[], wanted: readonly string[]): [string, number][] {
  return wanted.flatMap((name): [string, number][] => {
    const index = columns.indexOf(name)
    return index < 0 ? [] : [[name, index]]
  })
}

/** A record's cells as a row; a record that is longer than the header with text, or shorter, has a fault. */
export function rowOf(
  line: number,
  record: readonly string[],
  columns: readonly string[],
  wanted: readonly [string, number][],
): SourceRow {
  const cells = Object.fromEntries(wanted.map(([name, index]) => [name, record[index] ?? '']))
  const extra = record.slice(columns.length).find((cell) => cell.trim() !== '')
  if (record.length >= columns.length && extra === undefined) return { line, cells }
  const why = `the line has ${record.length} cells, the header ${columns.length}`
  const fault: Fault =
    extra === undefined
      ? { reason: 'ragged', column: columns[record.length] ?? '', why, fix: 'Add the missing cells' }
      : { reason: 'ragged', value: extra, why, fix: 'Put a cell that holds the separator in quotes' }
  return { line, cells, fault }
}
