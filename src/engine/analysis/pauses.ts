import type { Pause } from '#dataset/schema/indicators.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'

/** How a pause went, as far as was known on the as-of day. */
export interface PauseRow {
  readonly pause: Pause
  /**
   * `breached`: `days` from its start to the first reported breach; `ended`: to its stated end, none reported by the
   * as-of day; `so-far`: to the as-of day, none reported
   */
  readonly state: 'breached' | 'ended' | 'so-far'
  readonly days: number
  /** the breach was reported after the day on which the pause was to end */
  readonly isAfterStatedEnd: boolean
}

const day = (text: string) => dayNumber(text as IsoDate)

export function pauseRow(pause: Pause, asOf: DayNumber): PauseRow {
  const { start, statedEnd, firstReportedBreach } = pause
  if (firstReportedBreach !== null) {
    return {
      pause,
      state: 'breached',
      days: day(firstReportedBreach) - day(start),
      isAfterStatedEnd: statedEnd !== null && firstReportedBreach > statedEnd,
    }
  }
  const hasEnded = statedEnd !== null && day(statedEnd) < asOf
  return {
    pause,
    state: hasEnded ? 'ended' : 'so-far',
    days: (hasEnded ? day(statedEnd) : asOf) - day(start),
    isAfterStatedEnd: false,
  }
}
