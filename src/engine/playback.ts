import type { Dataset } from '#dataset/dataset.ts'
import { type DayNumber, type DayRange, dayNumber } from '#domain/date.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ViewState } from '#view/view-state.ts'
import { grainFor, resolvePeriod } from './period.ts'

/** Which part of the period playback shows. */
export interface Playback {
  /** the whole period */
  readonly span: DayRange
  readonly frame: DayRange
}

/** The frame that a view shows; null: no playback. A day outside the period is taken as the nearest inside. */
export function playbackOf(
  { period, at, frame }: Pick<ViewState, 'period' | 'at' | 'frame'>,
  dataset: Pick<Dataset, 'start' | 'asOf'>,
): Playback | null {
  if (at === null) return null
  const span = resolvePeriod(period, dataset)
  return { span, frame: frameAt(span, dayNumber(at), frame) }
}

/** The frame that ends on a day: so many days, or all from the start of the span. */
export function frameAt(span: DayRange, at: DayNumber, days: number | null): DayRange {
  const to = Math.min(Math.max(at, span.from), span.to)
  return { from: days === null ? span.from : Math.max(span.from, to - days + 1), to }
}

/**
 * The view of a frame alone: what everything else is made from. The bars keep the width that suits a whole frame, so
 * that they do not change while a frame that starts with the period grows.
 */
export function viewOfFrame(view: ViewState, { span, frame }: Playback): ViewState {
  return {
    ...view,
    ...{ at: null, frame: null, step: 'week' },
    period: periodOfDays(frame.from, frame.to),
    grain: view.grain ?? (view.frame === null ? grainFor(null, span) : null),
  }
}
