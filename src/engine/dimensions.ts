import type { Dataset, EventTable } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import { COUNTRIES, EVENT_KINDS, PRECISIONS, type VictimSide } from '#domain/event.ts'
import type { ViewState } from '#view/view-state.ts'
import { actorsWithin } from './actors.ts'
import { fold } from './fold.ts'

/** The filters that an event can fail, each with its bit. */
export const DIMENSIONS = [
  'focus',
  'period',
  'kind',
  'actor',
  'place',
  'side',
  'source',
  'precision',
  'text',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const DIMENSION_BIT = Object.fromEntries(DIMENSIONS.map((name, i) => [name, 1 << i])) as Readonly<
  Record<Dimension, number>
>

type Test = (row: number) => boolean

/** For each row, the set of filters that it fails (0: it is selected). One pass a filter that is set. */
export function failedDimensions(dataset: Dataset, view: ViewState, period: DayRange): Uint16Array {
  const { events } = dataset
  const failed = new Uint16Array(events.count)
  const tests: Partial<Record<Dimension, Test | null>> = {
    focus: view.focus === 'all' ? null : (row) => events.inFocus[row] === 1,
    period: inPeriod(events, period),
    kind: ofKind(events, view),
    actor: ofActor(dataset, view),
    place: atPlace(events, view),
    side: ofSide(events, view),
    source: view.sources.length > 0 && !view.sources.includes('ucdp') ? () => false : null,
    precision: ofPrecision(events, view),
    text: matchingText(events, view.q),
  }
  for (const name of DIMENSIONS) {
    const test = tests[name]
    if (!test) continue
    const bit = DIMENSION_BIT[name]
    for (let row = 0; row < events.count; row++) if (!test(row)) failed[row] = (failed[row] ?? 0) | bit
  }
  return failed
}

/** An event counts on its first day, so that buckets add up to the total. */
function inPeriod(events: EventTable, { from, to }: DayRange): Test {
  return (row) => {
    const day = events.day[row] ?? 0
    return day >= from && day <= to
  }
}

function ofKind(events: EventTable, view: ViewState): Test | null {
  const wanted = EVENT_KINDS.map((kind) => view.kinds.includes(kind))
  return wanted.some(Boolean) ? (row) => wanted[events.kind[row] ?? 0] === true : null
}

function ofActor(dataset: Dataset, view: ViewState): Test | null {
  return view.actors.length === 0 ? null : hasActor(dataset.events, actorsWithin(dataset.actors, view.actors))
}

/** Whether one of the actors is a side of a row. Rows without a dyad have no actors. */
export function hasActor(events: EventTable, actors: ReadonlySet<string>): Test {
  const dyadPasses = events.dyads.map(({ a, b }) =>
    [a, b].some((side) => actors.has(events.sides[side]?.actor ?? '')),
  )
  return (row) => dyadPasses[events.dyad[row] ?? -1] === true
}

function atPlace(events: EventTable, view: ViewState): Test | null {
  if (view.places.length === 0) return null
  const country = COUNTRIES.map((id) => view.places.includes(id))
  const province = events.provinces.map((id) => view.places.includes(id))
  return (row) => country[events.country[row] ?? -1] === true || province[events.province[row] ?? -1] === true
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

function ofSide(events: EventTable, view: ViewState): Test | null {
  return view.sides.length === 0 ? null : (row) => view.sides.some((side) => hasSide(events, row, side))
}

function ofPrecision(events: EventTable, view: ViewState): Test | null {
  if (view.precisions.length === 0) return null
  const wanted = PRECISIONS.map((precision) => view.precisions.includes(precision))
  return (row) => wanted[events.precision[row] ?? 0] === true
}

function matchingText(events: EventTable, query: string): Test | null {
  const wanted = fold(query)
  if (wanted === '') return null
  const has = (text: string | null) => text !== null && fold(text).includes(wanted)
  const conflict = events.conflicts.map(({ name }) => has(name))
  const dyad = events.dyads.map(({ name }) => has(name))
  const place = events.places.name.map((name, i) => has(name) || has(events.places.district[i] ?? null))
  return (row) =>
    conflict[events.conflict[row] ?? -1] === true ||
    dyad[events.dyad[row] ?? -1] === true ||
    place[events.place[row] ?? -1] === true
}
