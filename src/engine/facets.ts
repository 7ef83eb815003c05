import type { Dataset, EventTable } from '#dataset/dataset.ts'
import { COUNTRIES, EVENT_KINDS, PRECISIONS, VICTIM_SIDES } from '#domain/event.ts'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import type { ViewState } from '#view/view-state.ts'
import { DIMENSION_BIT, type Dimension, hasSide } from './dimensions.ts'
import { incidentPasses } from './incident-filter.ts'
import type { Selection } from './selection.ts'

/** An option of a filter and how many events (or incidents) it alone would select, every other filter being as it is. */
export interface FacetOption {
  readonly id: string
  readonly count: number
}

export interface Facets {
  readonly kinds: readonly FacetOption[]
  readonly sides: readonly FacetOption[]
  readonly precisions: readonly FacetOption[]
  readonly countries: readonly FacetOption[]
  readonly provinces: readonly FacetOption[]
  /** actors that take part in at least one event of the dataset, or stand above one that does */
  readonly actors: readonly FacetOption[]
  readonly focus: readonly FacetOption[]
  /** counts incidents */
  readonly incidentKinds: readonly FacetOption[]
}

/** Counts every option of every filter in the light of the other filters. */
export function countFacets(dataset: Dataset, view: ViewState, selection: Selection): Facets {
  const { events } = dataset
  const rowsFor = (dimension: Dimension) => rowsButFor(dimension, selection)
  const places = rowsFor('place')
  const inFocus = rowsFor('focus')
  const hostilities = inFocus.reduce((sum, row) => sum + (events.inFocus[row] ?? 0), 0)
  return {
    kinds: tally(EVENT_KINDS, events.kind, rowsFor('kind')),
    sides: tallySides(events, rowsFor('side')),
    precisions: tally(PRECISIONS, events.precision, rowsFor('precision')),
    countries: tally(COUNTRIES, events.country, places),
    provinces: tally(events.provinces, events.province, places),
    actors: tallyActors(dataset, rowsFor('actor')),
    focus: [
      { id: 'hostilities', count: hostilities },
      { id: 'all', count: inFocus.length },
    ],
    incidentKinds: tallyIncidentKinds(dataset, view, selection),
  }
}

/** Rows of the period that fail nothing, or only this filter. */
function rowsButFor(dimension: Dimension, { rowsNearly, failed }: Selection): Int32Array {
  const others = ~DIMENSION_BIT[dimension]
  return rowsNearly.filter((row) => ((failed[row] ?? 0) & others) === 0)
}

/** How many of some rows have each code of a column; -1 counts nowhere. */
function tally(
  ids: readonly string[],
  column: Uint8Array | Int16Array,
  rows: Int32Array,
): readonly FacetOption[] {
  const counts = countCodes(column, rows, ids.length)
  return ids.map((id, i) => ({ id, count: counts[i] ?? 0 }))
}

function countCodes(column: Uint8Array | Int16Array, rows: Int32Array, codes: number): Int32Array {
  const counts = new Int32Array(codes)
  for (const row of rows) {
    const code = column[row] ?? -1
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

/** An event counts for each side that it has dead of. */
function tallySides(events: EventTable, rows: Int32Array): readonly FacetOption[] {
  return VICTIM_SIDES.map((id) => {
    let count = 0
    for (const row of rows) if (hasSide(events, row, id)) count++
    return { id, count }
  })
}

function tallyIncidentKinds(dataset: Dataset, view: ViewState, { period }: Selection) {
  const ofAnyKind = dataset.incidents.filter((incident) =>
    incidentPasses(incident, dataset, { ...view, kinds: [] }, period),
  )
  return INCIDENT_KINDS.map((id) => ({ id, count: ofAnyKind.filter(({ kind }) => kind === id).length }))
}

/** Events an actor, and those below it, take part in. An event counts once for each actor on either side. */
function tallyActors({ events, actors }: Dataset, rows: Int32Array): FacetOption[] {
  const perDyad = countCodes(events.dyad, rows, events.dyads.length)
  const parentOf = new Map(actors.map(({ id, parent }) => [id, parent]))
  const upwards = (id: string | undefined) => {
    const chain: string[] = []
    for (let at = id ?? null; at !== null && !chain.includes(at); at = parentOf.get(at) ?? null)
      chain.push(at)
    return chain
  }
  const counts = new Map<string, number>()
  events.dyads.forEach(({ a, b }, i) => {
    const involved = new Set([a, b].flatMap((side) => upwards(events.sides[side]?.actor)))
    for (const id of involved) counts.set(id, (counts.get(id) ?? 0) + (perDyad[i] ?? 0))
  })
  return [...counts].map(([id, n]) => ({ id, count: n }))
}
