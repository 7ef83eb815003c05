import { calendar, type DayRange } from '#domain/date.ts'
import type { Numbers } from '#format/numbers.ts'

/** Days in the fewest words: whole years as 1989–2021, whole months as May–Jul 2026, other days as they are. */
export function spanWords({ from, to }: DayRange, n: Numbers): string {
  const first = calendar(from)
  const after = calendar(to + 1)
  if (first.dayOfMonth !== 1 || after.dayOfMonth !== 1) return n.days({ from, to })
  const last = calendar(to)
  if (first.month === 1 && last.month === 12) {
    return first.year === last.year ? n.year(from) : `${n.year(from)}–${n.year(to)}`
  }
  if (first.year !== last.year) return `${n.month(from)} – ${n.month(to)}`
  return first.month === last.month ? n.month(from) : `${n.monthName(from)}–${n.month(to)}`
}
