import type { DayRange } from '#domain/date.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { Comparison } from '#view/view-state.ts'
import { earlier } from '../trend/baseline.ts'

export const PRESETS = ['previous', 'year'] as const
/** The period before, of the same length, and the same days a year before. */
export type Preset = (typeof PRESETS)[number]

/** The comparison with earlier days; null: they end before the first day of the data. */
export function presetFor(by: Preset, period: DayRange, start: number): Comparison | null {
  const { from, to } = earlier(by, period)(period)
  return to < start ? null : { by: 'period', period: periodOfDays(from, to) }
}
