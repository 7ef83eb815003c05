import type { Dataset } from '#dataset/dataset.ts'
import {
  COUNTRIES,
  type Country,
  EVENT_KINDS,
  type EventKind,
  VICTIM_SIDES,
  type VictimSide,
} from '#domain/event.ts'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import type { Stack, ViewState } from '#view/view-state.ts'
import type { Selection } from './selection.ts'

/** What a series counts. `rest`: provinces too small for a series of their own; `unplaced`: in no province. */
export type SeriesKey =
  | { readonly by: 'all' }
  | { readonly by: 'side'; readonly side: VictimSide }
  | { readonly by: 'kind'; readonly kind: EventKind }
  | { readonly by: 'country'; readonly country: Country }
  | { readonly by: 'province'; readonly province: string }
  | { readonly by: 'rest' }
  | { readonly by: 'unplaced' }

/** Why the split that the reader asked for is not the one drawn. */
export type StackNote = 'events-have-no-side' | 'range-has-no-side'

/** A split of rows into series, in stacking order from the axis. */
export interface Split {
  readonly keys: readonly SeriesKey[]
  /** What a row adds to each series: calls `add` with the series' position and a value above 0. */
  readonly spread: (row: number, add: (series: number, value: number) => void) => void
  /** The change of the view that selects a series alone; null where no filter can. */
  readonly narrow: (key: SeriesKey) => Partial<ViewState> | null
}

/** How many provinces get a series of their own. */
const MOST_PROVINCES = 5

/**
 * The split in use. An event can have dead on several sides, and UCDP gives the side of the dead for its best
 * estimate alone; where the side cannot be had, events are split by kind and deaths are not split.
 */
export function stackFor(view: ViewState): { stack: Stack; note: StackNote | null } {
  if (view.stack !== 'side') return { stack: view.stack, note: null }
  if (view.measure === 'events') return { stack: 'kind', note: 'events-have-no-side' }
  if (view.toll !== 'best' && view.sides.length === 0) return { stack: 'none', note: 'range-has-no-side' }
  return { stack: 'side', note: null }
}

/** Splits a selection by a stack. Over all series a row adds exactly what it counts for in the total. */
export function splitBy(stack: Stack, dataset: Dataset, view: ViewState, selection: Selection): Split {
  const { events } = dataset
  const value = view.measure === 'events' ? () => 1 : selection.killed
  const into = (indexOf: (row: number) => number) => (row: number, add: (s: number, v: number) => void) => {
    add(indexOf(row), value(row))
  }
  switch (stack) {
    case 'none':
      return { keys: [{ by: 'all' }], spread: into(() => 0), narrow: () => ({}) }
    case 'side':
      return bySide(dataset, view)
    case 'kind':
      return {
        keys: EVENT_KINDS.map((kind) => ({ by: 'kind', kind })),
        spread: into((row) => events.kind[row] ?? 0),
        narrow: (key) =>
          key.by === 'kind'
            ? { kinds: [key.kind, ...INCIDENT_KINDS.filter((kind) => view.kinds.includes(kind))] }
            : null,
      }
    case 'country':
      return {
        keys: COUNTRIES.map((country) => ({ by: 'country', country })),
        spread: into((row) => events.country[row] ?? 0),
        narrow: (key) => (key.by === 'country' ? { places: placesIn(key.country, view) } : null),
      }
    case 'place':
      return byProvince(dataset, selection, value)
  }
}

function bySide({ events }: Dataset, view: ViewState): Split {
  const sides = VICTIM_SIDES.filter((side) => view.sides.length === 0 || view.sides.includes(side))
  const columns = sides.map((side) => events.killed[side])
  return {
    keys: sides.map((side) => ({ by: 'side', side })),
    spread: (row, add) => {
      for (let s = 0; s < columns.length; s++) add(s, columns[s]?.[row] ?? 0)
    },
    narrow: (key) => (key.by === 'side' ? { sides: [key.side] } : null),
  }
}

/** The places of a view that lie in a country, or the whole country. */
function placesIn(country: Country, view: ViewState): readonly string[] {
  const own = view.places.filter((place) => place.startsWith(`${country}-`))
  return view.places.length === 0 || view.places.includes(country) ? [country] : own
}

function byProvince({ events }: Dataset, { rows }: Selection, value: (row: number) => number): Split {
  const totals = new Float64Array(events.provinces.length)
  const counts = new Int32Array(events.provinces.length)
  for (const row of rows) {
    const province = events.province[row] ?? -1
    if (province < 0) continue
    totals[province] = (totals[province] ?? 0) + value(row)
    counts[province] = (counts[province] ?? 0) + 1
  }
  const ranked = [...events.provinces.keys()]
    .filter((p) => (counts[p] ?? 0) > 0)
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || (counts[b] ?? 0) - (counts[a] ?? 0))
  const top = ranked.slice(0, MOST_PROVINCES)
  const rest = ranked.slice(MOST_PROVINCES)
  const name = (p: number) => events.provinces[p] ?? ''
  const seriesOf = new Int16Array(events.provinces.length).fill(top.length)
  for (const [series, p] of top.entries()) seriesOf[p] = series
  return {
    keys: [
      ...top.map((p) => ({ by: 'province' as const, province: name(p) })),
      { by: 'rest' },
      { by: 'unplaced' },
    ],
    spread: (row, add) => {
      const p = events.province[row] ?? -1
      add(p < 0 ? top.length + 1 : (seriesOf[p] ?? top.length), value(row))
    },
    narrow: (key) => {
      if (key.by === 'province') return { places: [key.province] }
      return key.by === 'rest' && rest.length > 0 ? { places: rest.map(name) } : null
    },
  }
}
