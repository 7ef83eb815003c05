import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { DayRange } from '#domain/date.ts'
import type { ViewState } from '#view/view-state.ts'
import type { RowDimension } from './dimensions.ts'
import { incidentPasses } from './incident-filter.ts'
import { resolvePeriod } from './period.ts'
import { forEachDimension, positionOf, rowsBetween, sieve } from './sieve.ts'
import { type KilledOf, killedOf } from './toll.ts'

/** What the reader has selected: the one answer that map, trend, lists and counts are all made from. */
export interface Selection {
  readonly period: DayRange
  /** rows of the selected events, oldest first */
  readonly rows: Int32Array
  /** rows that pass every filter but the period, oldest first: what the brush is drawn over */
  readonly rowsOfAnyDate: Int32Array
  /** rows of the period that one filter alone keeps out, oldest first. For facets. */
  readonly missedBy: Readonly<Record<RowDimension, Int32Array>>
  /** curated incidents that pass, oldest first; never added to events */
  readonly incidents: readonly Incident[]
  /** dead in a row under the chosen estimate and sides */
  readonly killed: KilledOf
}

/** Which events and incidents pass the filters of a view. An event counts on its first day, so that buckets add up to the total. */
export function selectEvents(dataset: Dataset, view: ViewState): Selection {
  const { day } = dataset.events
  const period = resolvePeriod(view.period, dataset)
  const { passing, missedBy } = sieve(dataset, view)
  // rows are ordered by first day
  const first = positionOf(day, period.from)
  const end = positionOf(day, period.to + 1)
  return {
    period,
    rows: rowsBetween(passing, first, end),
    rowsOfAnyDate: passing,
    missedBy: forEachDimension((name) => rowsBetween(missedBy[name], first, end)),
    incidents: dataset.incidents.filter((incident) => incidentPasses(incident, dataset, view, period)),
    killed: killedOf(dataset.events, view),
  }
}
