import type { Dataset } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ViewState } from '#view/view-state.ts'
import { selectEvents } from '../selection.ts'
import type { Side } from './side.ts'

/** What counts on both sides. */
export interface Shared {
  readonly days: DayRange
  readonly events: number
  /** the view that selects it */
  readonly view: ViewState
}

/** Days and places that two sides have in common; null: none. */
export function sharedBy(dataset: Dataset, a: Side, b: Side): Shared | null {
  const days = { from: Math.max(a.days.from, b.days.from), to: Math.min(a.days.to, b.days.to) }
  const places = commonPlaces(a.view.places, b.view.places)
  if (days.from > days.to || places === null) return null
  const view = { ...a.view, period: periodOfDays(days.from, days.to), places }
  return { days, events: selectEvents(dataset, view).rows.length, view }
}

/** Places that lie in one of each list, an empty list standing for everywhere; null: none. */
function commonPlaces(a: readonly string[], b: readonly string[]): readonly string[] | null {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a
  const within = (places: readonly string[], others: readonly string[]) =>
    places.filter((place) => others.some((other) => place === other || place.startsWith(`${other}-`)))
  const common = [...new Set([...within(a, b), ...within(b, a)])].sort()
  return common.length === 0 ? null : common
}
