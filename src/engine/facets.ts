import type { Dataset } from '#dataset/dataset.ts'
import { COUNTRIES, EVENT_KINDS, PRECISIONS, VICTIM_SIDES } from '#domain/event.ts'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import type { ViewState } from '#view/view-state.ts'
import { DIMENSION_BIT, type Dimension, isSideMissing } from './dimensions.ts'
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
  const { failed } = selection
  const tally = (
    dimension: Dimension,
    ids: readonly string[],
    add: (row: number, count: (i: number) => void) => void,
  ) => {
    const others = ~DIMENSION_BIT[dimension]
    const counts = new Int32Array(ids.length)
    const count = (i: number) => {
      if (i >= 0) counts[i] = (counts[i] ?? 0) + 1
    }
    for (let row = 0; row < events.count; row++) if (((failed[row] ?? 0) & others) === 0) add(row, count)
    return ids.map((id, i) => ({ id, count: counts[i] ?? 0 }))
  }
  return {
    kinds: tally('kind', EVENT_KINDS, (row, count) => {
      count(events.kind[row] ?? -1)
    }),
    sides: tally('side', VICTIM_SIDES, (row, count) => {
      VICTIM_SIDES.forEach((side, i) => {
        const has = side === 'not-coded' ? isSideMissing(events, row) : (events.killed[side][row] ?? 0) > 0
        if (has) count(i)
      })
    }),
    precisions: tally('precision', PRECISIONS, (row, count) => {
      count(events.precision[row] ?? -1)
    }),
    countries: tally('place', COUNTRIES, (row, count) => {
      count(events.country[row] ?? -1)
    }),
    provinces: tally('place', events.provinces, (row, count) => {
      count(events.province[row] ?? -1)
    }),
    actors: tallyActors(dataset, failed),
    focus: tally('focus', ['hostilities', 'all'], (row, count) => {
      if (events.inFocus[row] === 1) count(0)
      count(1)
    }),
    incidentKinds: tallyIncidentKinds(dataset, view, selection),
  }
}

function tallyIncidentKinds(dataset: Dataset, view: ViewState, { period }: Selection) {
  const ofAnyKind = dataset.incidents.filter((incident) =>
    incidentPasses(incident, dataset, { ...view, kinds: [] }, period),
  )
  return INCIDENT_KINDS.map((id) => ({ id, count: ofAnyKind.filter(({ kind }) => kind === id).length }))
}

/** Events an actor, and those below it, take part in. An event counts once for each actor on either side. */
function tallyActors({ events, actors }: Dataset, failed: Uint16Array): FacetOption[] {
  const others = ~DIMENSION_BIT.actor
  const perDyad = new Int32Array(events.dyads.length)
  for (let row = 0; row < events.count; row++) {
    const dyad = events.dyad[row] ?? -1
    if (dyad >= 0 && ((failed[row] ?? 0) & others) === 0) perDyad[dyad] = (perDyad[dyad] ?? 0) + 1
  }
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
