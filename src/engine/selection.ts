import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { DayRange } from '#domain/date.ts'
import type { ViewState } from '#view/view-state.ts'
import { incidentPasses } from './incident-filter.ts'
import { resolvePeriod } from './period.ts'
import { positionOf, rowsBetween, sieve } from './sieve.ts'
import { type KilledOf, killedOf } from './toll.ts'

/** What the reader has selected: the one answer that map, trend, lists and counts are all made from. */
export interface Selection {
  readonly period: DayRange
  /** rows of the selected events, oldest first */
  readonly rows: Int32Array
  /** rows that pass every filter but the period, oldest first: what the brush is drawn over */
  readonly rowsOfAnyDate: Int32Array
  /** rows of the period that fail at most one filter, oldest first. For facets. */
  readonly rowsNearly: Int32Array
  /** bit d set: the row, of any row, fails dimension d (engine/dimensions); never that of the period */
  readonly failed: Uint16Array
  /** curated incidents that pass, oldest first; never added to events */
  readonly incidents: readonly Incident[]
  /** dead in a row under the chosen estimate and sides */
  readonly killed: KilledOf
}

/** Which events and incidents pass the filters of a view. An event counts on its first day, so that buckets add up to the total. */
export function selectEvents(dataset: Dataset, view: ViewState): Selection {
  const { day } = dataset.events
  const period = resolvePeriod(view.period, dataset)
  const { failed, passing, nearly } = sieve(dataset, view)
  // rows are ordered by first day
  const first = positionOf(day, period.from)
  const end = positionOf(day, period.to + 1)
  return {
    period,
    rows: rowsBetween(passing, first, end),
    rowsOfAnyDate: passing,
    rowsNearly: rowsBetween(nearly, first, end),
    failed,
    incidents: dataset.incidents.filter((incident) => incidentPasses(incident, dataset, view, period)),
    killed: killedOf(dataset.events, view),
  }
}
