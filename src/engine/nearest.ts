import type { ViewState } from '#view/view-state.ts'
import type { Dimension } from './dimensions.ts'
import type { Selection } from './selection.ts'

/** Which one filter, dropped, brings the most events back. */
export interface NearestDrop {
  readonly dimension: Dimension
  readonly events: number
  /** the change that drops it */
  readonly change: Partial<ViewState>
}

const dropping: Readonly<Record<Dimension, Partial<ViewState>>> = {
  focus: { focus: 'all' },
  period: { period: { is: 'all' } },
  kind: { kinds: [] },
  actor: { actors: [], withoutActors: [] },
  place: { places: [], withoutPlaces: [] },
  area: { area: null },
  side: { sides: [] },
  source: { sources: [] },
  precision: { precisions: [] },
  text: { q: '' },
}

/** The nearest way out of an empty selection, or null where no single filter is to blame. */
export function nearestDrop({ rows, rowsOfAnyDate, missedBy }: Selection): NearestDrop | null {
  let best: NearestDrop | null = null
  for (const dimension of Object.keys(dropping) as Dimension[]) {
    const events = dimension === 'period' ? rowsOfAnyDate.length - rows.length : missedBy[dimension].length
    if (events > (best?.events ?? 0)) best = { dimension, events, change: dropping[dimension] }
  }
  return best
}
