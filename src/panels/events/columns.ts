import { SORT_COLUMNS, type Sort, type SortColumn } from '#view/view-state.ts'

interface Look {
  /** width as a track of a grid */
  readonly track: string
  /** width below which it is not read, px; the table then scrolls sideways */
  readonly leastPx: number
  /** what its order is of: decides how it is said, and which way comes first */
  readonly is: 'date' | 'number' | 'precision' | 'text'
}

const wide = (leastPx: number, share: number): Look => ({
  track: `minmax(${leastPx}px, ${share}fr)`,
  leastPx,
  is: 'text',
})
const narrow = (leastPx: number, is: Look['is']): Look => ({ track: `${leastPx}px`, leastPx, is })

export const LOOKS: Readonly<Record<SortColumn, Look>> = {
  date: narrow(84, 'date'),
  place: wide(92, 1),
  province: wide(96, 0.9),
  country: narrow(84, 'text'),
  kind: narrow(84, 'text'),
  parties: wide(100, 1.5),
  side: wide(112, 1),
  killed: narrow(78, 'number'),
  low: narrow(56, 'number'),
  high: narrow(56, 'number'),
  'date-precision': narrow(96, 'precision'),
  'place-precision': { ...wide(112, 0.9), is: 'precision' },
  source: narrow(108, 'text'),
}

/** The column that stands whatever is chosen: it opens the event. */
export const ALWAYS: SortColumn = 'date'
export const DEFAULT_COLUMNS: readonly SortColumn[] = ['date', 'place', 'parties', 'killed']

/** The sort that pressing a column's heading leads to. */
export function nextSort(now: Sort, column: SortColumn): Sort {
  const { is } = LOOKS[column]
  const first = is === 'date' || is === 'number' ? 'desc' : 'asc'
  const other = first === 'desc' ? 'asc' : 'desc'
  return now === `${column}.${first}` ? `${column}.${other}` : `${column}.${first}`
}

/** Columns as they were written down, in their own order; null: the text means none. */
export function parseColumns(text: string): readonly SortColumn[] | null {
  const ids = text.split(',')
  if (!ids.every((id) => (SORT_COLUMNS as readonly string[]).includes(id))) return null
  return SORT_COLUMNS.filter((id) => id === ALWAYS || ids.includes(id))
}

/** Width of the bar before a row that tells the opened event, px. */
const EDGE_PX = 2

/** Columns as tracks of a grid, and the width that they need at least, px. */
export function layOutColumns(columns: readonly SortColumn[]): { tracks: string; leastPx: number } {
  return {
    tracks: columns.map((column) => LOOKS[column].track).join(' '),
    leastPx: columns.reduce((sum, column) => sum + LOOKS[column].leastPx, EDGE_PX),
  }
}
