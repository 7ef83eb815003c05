import type { Dataset, EventTable } from '#dataset/dataset.ts'
import { COUNTRIES, EVENT_KINDS, PRECISIONS, type VictimSide } from '#domain/event.ts'
import type { ViewState } from '#view/view-state.ts'
import { actorsWithin } from './actors.ts'
import { placesInArea } from './area.ts'
import { fold } from './fold.ts'

/** The filters that an event can fail, each with its bit. */
export const DIMENSIONS = [
  'focus',
  'period',
  'kind',
  'actor',
  'place',
  'area',
  'side',
  'source',
  'precision',
  'text',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const DIMENSION_BIT = Object.fromEntries(DIMENSIONS.map((name, i) => [name, 1 << i])) as Readonly<
  Record<Dimension, number>
>

/** The filters that are no stretch of days. */
export type RowDimension = Exclude<Dimension, 'period'>

/** For each row 1 where it passes one filter; null: the filter is not set. */
type Passes = Uint8Array<ArrayBuffer> | null

/** Asks one filter of every row. */
export const PASSES: Readonly<Record<RowDimension, (dataset: Dataset, view: ViewState) => Passes>> = {
  focus: ({ events }, view) => (view.focus === 'all' ? null : byCode(events.inFocus, [false, true])),
  kind: ({ events }, view) => ofKind(events, view),
  actor: (dataset, view) => ofActor(dataset, view),
  place: ({ events }, view) => atPlace(events, view),
  area: ({ events }, { area }) => area && byCode(events.place, placesInArea(events.places, area)),
  side: ({ events }, view) => ofSide(events, view),
  source: ({ events }, view) =>
    view.sources.length > 0 && !view.sources.includes('ucdp') ? new Uint8Array(events.count) : null,
  precision: ({ events }, view) => ofPrecision(events, view),
  text: ({ events }, view) => matchingText(events, view.q),
}

/** Rows whose code in a column is one of those wanted; -1, not given, is never. Adds to `passes` where it is given. */
function byCode(
  column: Uint8Array | Int16Array | Int32Array,
  wanted: readonly boolean[],
  passes = new Uint8Array(column.length),
): Uint8Array<ArrayBuffer> {
  const table = new Uint8Array(wanted.length + 1)
  for (const [code, is] of wanted.entries()) table[code + 1] = is ? 1 : 0
  for (let row = 0; row < column.length; row++) {
    passes[row] = (passes[row] ?? 0) | (table[(column[row] ?? -1) + 1] ?? 0)
  }
  return passes
}

function ofKind(events: EventTable, view: ViewState): Passes {
  const wanted = EVENT_KINDS.map((kind) => view.kinds.includes(kind))
  return wanted.some(Boolean) ? byCode(events.kind, wanted) : null
}

function ofActor(dataset: Dataset, view: ViewState): Passes {
  const { events, actors } = dataset
  const taking = (ids: readonly string[]) =>
    ids.length === 0 ? null : byCode(events.dyad, dyadsOf(events, actorsWithin(actors, ids)))
  return without(taking(view.actors), taking(view.withoutActors))
}

/** For each dyad whether one of the actors is a side of it. */
function dyadsOf(events: EventTable, actors: ReadonlySet<string>): boolean[] {
  return events.dyads.map(({ a, b }) => [a, b].some((side) => actors.has(events.sides[side]?.actor ?? '')))
}

/** Whether one of the actors is a side of a row. Rows without a dyad have no actors. */
export function hasActor(events: EventTable, actors: ReadonlySet<string>): (row: number) => boolean {
  const dyadPasses = dyadsOf(events, actors)
  return (row) => dyadPasses[events.dyad[row] ?? -1] === true
}

function atPlace(events: EventTable, view: ViewState): Passes {
  const lyingIn = (ids: readonly string[]) => {
    if (ids.length === 0) return null
    const isNamed = (id: string) => ids.includes(id)
    const inCountry = byCode(events.country, COUNTRIES.map(isNamed))
    return byCode(events.province, events.provinces.map(isNamed), inCountry)
  }
  return without(lyingIn(view.places), lyingIn(view.withoutPlaces))
}

/** What is asked for without what is left out; null for either: not set. */
function without(asked: Passes, leftOut: Passes): Passes {
  return leftOut ? leftOut.map((is, row) => (is === 1 ? 0 : (asked?.[row] ?? 1))) : asked
}

/**
 * Whether a row holds dead of a side. Rows without side fields belong to `not-coded` even where nobody was
 * confirmed dead.
 */
export function hasSide(events: EventTable, row: number, side: VictimSide): boolean {
  if (side === 'not-coded') return isSideMissing(events, row)
  return (events.killed[side][row] ?? 0) > 0
}

/** Whether the row's source has no side fields at all. */
export function isSideMissing(events: EventTable, row: number): boolean {
  return events.releases[events.release[row] ?? 0]?.completeness === 'thin'
}

function ofSide(events: EventTable, view: ViewState): Passes {
  if (view.sides.length === 0) return null
  const passes = new Uint8Array(events.count)
  for (const side of view.sides) {
    if (side === 'not-coded') {
      byCode(
        events.release,
        events.releases.map(({ completeness }) => completeness === 'thin'),
        passes,
      )
      continue
    }
    const killed = events.killed[side]
    for (let row = 0; row < killed.length; row++) if ((killed[row] ?? 0) > 0) passes[row] = 1
  }
  return passes
}

function ofPrecision(events: EventTable, view: ViewState): Passes {
  if (view.precisions.length === 0) return null
  return byCode(
    events.precision,
    PRECISIONS.map((precision) => view.precisions.includes(precision)),
  )
}

function matchingText(events: EventTable, query: string): Passes {
  const wanted = fold(query)
  if (wanted === '') return null
  const has = (text: string | null) => text !== null && fold(text).includes(wanted)
  const { conflicts, dyads, places } = events
  const inConflict = byCode(
    events.conflict,
    conflicts.map(({ name }) => has(name)),
  )
  const inDyad = byCode(
    events.dyad,
    dyads.map(({ name }) => has(name)),
    inConflict,
  )
  const inPlace = places.name.map((name, i) => has(name) || has(places.district[i] ?? null))
  return byCode(events.place, inPlace, inDyad)
}
