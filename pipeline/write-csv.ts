/** A cell of a table of facts; null is written as an empty cell. */
export type Cell = string | number | null

function cellText(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180 with line feeds, a header first, so that a change shows as a change of its line. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(cellText).join(',')).join('\n')}\n`
}
