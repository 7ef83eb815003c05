import { useState } from 'react'
import type { SortColumn } from '#view/view-state.ts'
import { DEFAULT_COLUMNS, parseColumns } from './columns.ts'

/** Where the browser keeps the chosen columns. */
const KEY = 'watchline:event-columns'

/** The columns of the table, kept in this browser; null gives back those of the start. */
export function useColumns(): [readonly SortColumn[], (chosen: readonly SortColumn[] | null) => void] {
  const [columns, setColumns] = useState(keptColumns)
  const choose = (chosen: readonly SortColumn[] | null) => {
    setColumns(chosen ?? DEFAULT_COLUMNS)
    keepColumns(chosen)
  }
  return [columns, choose]
}

function keptColumns(): readonly SortColumn[] {
  try {
    return parseColumns(window.localStorage.getItem(KEY) ?? '') ?? DEFAULT_COLUMNS
  } catch {
    return DEFAULT_COLUMNS
  }
}

function keepColumns(chosen: readonly SortColumn[] | null): void {
  try {
    if (chosen) window.localStorage.setItem(KEY, chosen.join(','))
    else window.localStorage.removeItem(KEY)
  } catch {
    // No storage here: the choice lasts as long as the table.
  }
}
