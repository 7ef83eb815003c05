import { useState } from 'react'
import { type EventLines, lineAt, lineOfRow } from '#engine/event-table/lines.ts'
import type { Cell } from './grid-keys.ts'

interface Held {
  readonly lines: EventLines
  readonly opened: number
  readonly cell: Cell
}

/**
 * The one cell that Tab reaches. It stays with its event when the lines are put in another order, and goes to the
 * event that is opened, wherever that was done. `opened`: its line, -1: none.
 */
export function useActiveCell(lines: EventLines, opened: number): [Cell, (cell: Cell) => void] {
  const [held, setHeld] = useState<Held>({ lines, opened, cell: { line: Math.max(0, opened), column: 0 } })
  let { cell } = held
  if (held.lines !== lines) cell = { ...cell, line: sameLine(held, lines) }
  if (held.opened !== opened && opened >= 0) cell = { ...cell, line: opened }
  if (held.lines !== lines || held.opened !== opened) setHeld({ lines, opened, cell })
  const setCell = (next: Cell) => {
    setHeld({ lines, opened, cell: next })
  }
  return [cell, setCell]
}

function sameLine({ lines, cell: { line } }: Held, next: EventLines): number {
  if (line < 0) return line
  const before = lineAt(lines, line)
  return before?.is === 'event' ? Math.max(0, lineOfRow(next, before.row)) : 0
}
