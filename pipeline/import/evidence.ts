import type { Adapter, Style } from './adapter.ts'
import { cellOf } from './cells.ts'
import { type DateOrder, DayEvidence, type DayLimits } from './days.ts'
import { type DecimalMark, markOf } from './numbers.ts'
import type { Progress } from './progress.ts'
import type { RowSource } from './source.ts'

/** What the user says of how days and numbers are written; null: not said. */
export interface StatedStyle {
  readonly dateOrder: DateOrder | null
  readonly decimal: DecimalMark | null
}

/**
 * How a file writes its days and numbers, by every row of it: a single 25/12 settles what 03/04 means. Throws InputError
 * where the rows cannot settle it or contradict one another.
 */
export async function gatherStyle(
  source: RowSource,
  { wanted, days, degrees }: Adapter,
  { dateOrder, decimal }: StatedStyle,
  limits: DayLimits,
  progress: Progress,
  signal: AbortSignal,
): Promise<Style> {
  const { dayZero } = source
  const evidence = new Map(days.map((column) => [column, new DayEvidence(dayZero)]))
  const marks = new Set<DecimalMark>()
  for await (const { line, cells } of source.rows(wanted, progress.onBytes)) {
    signal.throwIfAborted()
    for (const [column, seen] of evidence) seen.add(cellOf(column, cells[column]).text, line)
    for (const column of degrees) {
      const mark = markOf(cellOf(column, cells[column]).text)
      if (mark !== null) marks.add(mark)
    }
    progress.row()
  }
  progress.end()
  const orders = new Map(
    [...evidence].map(([column, seen]) => [column, seen.order(source.file, column, dateOrder)]),
  )
  const [only, other] = marks
  const mark = decimal ?? (other === undefined ? (only ?? null) : null)
  return { dayZero, orders, mark, limits }
}
