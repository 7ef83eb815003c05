/** A cell of the grid. */
export interface Cell {
  /** position of the line; -1: the headings */
  readonly line: number
  /** position of the column */
  readonly column: number
}

interface Size {
  readonly lines: number
  readonly columns: number
  /** lines that a page holds */
  readonly page: number
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Where a key leads from a cell; null: it is none of the grid's. `isRtl`: columns run from right to left. */
export function nextCell(cell: Cell, pressed: Pressed, size: Size, isRtl: boolean): Cell | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed
  if (altKey || metaKey || shiftKey || (ctrlKey && key !== 'Home' && key !== 'End')) return null
  const { line, column } = cell
  const last = { line: size.lines - 1, column: size.columns - 1 }
  const to = (next: Partial<Cell>): Cell => ({
    line: Math.max(-1, Math.min(last.line, next.line ?? line)),
    column: Math.max(0, Math.min(last.column, next.column ?? column)),
  })
  switch (key) {
    case 'ArrowUp':
      return to({ line: line - 1 })
    case 'ArrowDown':
      return to({ line: line + 1 })
    case 'ArrowLeft':
      return to({ column: column + (isRtl ? 1 : -1) })
    case 'ArrowRight':
      return to({ column: column + (isRtl ? -1 : 1) })
    case 'PageUp':
      return to({ line: Math.max(0, line - size.page) })
    case 'PageDown':
      return to({ line: line + size.page })
    case 'Home':
      return to(ctrlKey ? { line: 0, column: 0 } : { column: 0 })
    case 'End':
      return to(ctrlKey ? last : { column: last.column })
    default:
      return null
  }
}
