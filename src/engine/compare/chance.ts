import type { DayNumber, DayRange } from '#domain/date.ts'
import { dispersion, type Interval, ratioInterval } from '../indicators/intervals.ts'

/**
 * Ratio of the events a day of two stretches and its interval at 95 %, as of the indicators. Events come in clusters:
 * the interval is as wide as the counts of a side scatter, of the two the one that scatters more. Null: a count is 0.
 */
export function testRates(
  a: DayRange,
  onA: readonly DayNumber[],
  b: DayRange,
  onB: readonly DayNumber[],
): { readonly ratio: number; readonly interval: Interval } | null {
  const [lengthA, lengthB] = [a.to - a.from + 1, b.to - b.from + 1]
  const ratio = onA.length / lengthA / (onB.length / lengthB)
  const part = partDays(Math.min(lengthA, lengthB))
  const scatter = Math.max(dispersion(partsOf(a, onA, part)), dispersion(partsOf(b, onB, part)))
  const interval = ratioInterval(ratio, { over: onA.length, under: onB.length }, scatter)
  return interval && { ratio, interval }
}

/** Months, as the indicators count by; weeks where there are too few months to scatter. */
function partDays(length: number): number {
  return length < 180 ? 7 : 30
}

/** Events in each whole part of a stretch, from its first day. */
function partsOf({ from, to }: DayRange, days: readonly DayNumber[], length: number): number[] {
  const counts = new Array<number>(Math.floor((to - from + 1) / length)).fill(0)
  for (const day of days) {
    const part = Math.floor((day - from) / length)
    if (part < counts.length) counts[part] = (counts[part] ?? 0) + 1
  }
  return counts
}
