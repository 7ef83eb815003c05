import { type Cell, inStretches, type Piece, type Table } from './table.ts'

/** What a spreadsheet program may take for the start of a formula, also in its wide forms. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/

/** Whether a text would be taken for a formula. */
export const looksLikeFormula = (text: string) => FORMULA_START.test(text)

const MARK = '\uFEFF'

/** A cell as RFC 4180 has it. A text that looks like a formula begins with an apostrophe; numbers stay as they are. */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = looksLikeFormula(cell) ? `'${cell}` : cell
  // some readers trim what is not quoted
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csvLine = (cells: readonly Cell[]) => `${cells.map(csvCell).join(',')}\r\n`

/** A table as RFC 4180 text in UTF-8. `hasMark`: begins with the byte order mark by which Excel knows UTF-8. */
export function* writeCsv(table: Table, { hasMark }: { readonly hasMark: boolean }): Generator<Piece> {
  yield { part: (hasMark ? MARK : '') + csvLine(table.columns.map(({ name }) => name)), rows: 0 }
  for (const { text, rows } of inStretches(table, csvLine)) yield { part: text, rows }
}
