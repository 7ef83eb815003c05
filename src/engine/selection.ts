import type { Dataset, EventTable } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { DayRange } from '#domain/date.ts'
import type { ViewState } from '#view/view-state.ts'
import { DIMENSION_BIT, failedDimensions } from './dimensions.ts'
import { incidentPasses } from './incident-filter.ts'
import { resolvePeriod } from './period.ts'
import { type KilledOf, killedOf } from './toll.ts'

/** What the reader has selected: the one answer that map, trend, lists and counts are all made from. */
export interface Selection {
  readonly period: DayRange
  /** rows of the selected events, oldest first */
  readonly rows: Int32Array
  /** rows that pass every filter but the period, oldest first: what the brush is drawn over */
  readonly rowsOfAnyDate: Int32Array
  /** curated incidents that pass, oldest first; never added to events */
  readonly incidents: readonly Incident[]
  /** dead in a row under the chosen estimate and sides */
  readonly killed: KilledOf
  /** bit d set: the row fails dimension d (engine/dimensions). For facets. */
  readonly failed: Uint16Array
}

/** Which events and incidents pass the filters of a view. */
export function selectEvents(dataset: Dataset, view: ViewState): Selection {
  const period = resolvePeriod(view.period, dataset)
  const failed = failedDimensions(dataset, view, period)
  return {
    period,
    rows: rowsWhere(dataset.events, (row) => failed[row] === 0),
    rowsOfAnyDate: rowsWhere(dataset.events, (row) => ((failed[row] ?? 0) & ~DIMENSION_BIT.period) === 0),
    incidents: dataset.incidents.filter((incident) => incidentPasses(incident, dataset, view, period)),
    killed: killedOf(dataset.events, view),
    failed,
  }
}

function rowsWhere(events: EventTable, passes: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(events.count)
  let n = 0
  for (let row = 0; row < events.count; row++) if (passes(row)) rows[n++] = row
  return rows.slice(0, n)
}
