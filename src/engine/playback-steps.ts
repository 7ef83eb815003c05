import type { DayNumber, DayRange } from '#domain/date.ts'
import type { Step } from '#view/view-state.ts'
import { bucketStart, nextBucket } from './period.ts'

/**
 * The days on which frames end, in order: of a span cut into days, weeks from its first day, or calendar months. The
 * last is the last day of the span, also where that cuts a week or month short.
 */
export function frameEnds({ from, to }: DayRange, step: Step): readonly DayNumber[] {
  const ends: DayNumber[] = []
  let start = step === 'month' ? bucketStart(from, 'month') : from
  while (start <= to) {
    start = step === 'month' ? nextBucket(start, 'month') : start + (step === 'week' ? 7 : 1)
    ends.push(Math.min(start - 1, to))
  }
  return ends
}

/** Position of the first frame that ends on a day or after it. */
export function frameIndex(ends: readonly DayNumber[], at: DayNumber): number {
  const index = ends.findIndex((end) => end >= at)
  return index < 0 ? ends.length - 1 : index
}

/** Step and days of a frame that suit a span at first: about 50 to 200 frames. */
export function firstPlayback({ from, to }: DayRange): { readonly step: Step; readonly frame: number } {
  const days = to - from + 1
  if (days <= 130) return { step: 'day', frame: 7 }
  return days <= 1400 ? { step: 'week', frame: 28 } : { step: 'month', frame: 365 }
}
