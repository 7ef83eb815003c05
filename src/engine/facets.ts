import type { Dataset, EventTable } from '#dataset/dataset.ts'
import { COUNTRIES, EVENT_KINDS, PRECISIONS, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import type { ViewState } from '#view/view-state.ts'
import type { RowDimension } from './dimensions.ts'
import { incidentPasses } from './incident-filter.ts'
import { runningSums } from './running.ts'
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
  const { rows, missedBy } = selection
  const counted = (dimension: RowDimension) => [rows, missedBy[dimension]]
  const inFocus = countCodes(events, 'inFocus', counted('focus'), 2)
  return {
    kinds: tally(events, 'kind', EVENT_KINDS, counted('kind')),
    sides: VICTIM_SIDES.map((id) => ({ id, count: countSide(events, counted('side'), id) })),
    precisions: tally(events, 'precision', PRECISIONS, counted('precision')),
    countries: tally(events, 'country', COUNTRIES, counted('place')),
    provinces: tally(events, 'province', events.provinces, counted('place')),
    actors: tallyActors(dataset, counted('actor')),
    focus: [
      { id: 'hostilities', count: inFocus[1] ?? 0 },
      { id: 'all', count: (inFocus[0] ?? 0) + (inFocus[1] ?? 0) },
    ],
    incidentKinds: tallyIncidentKinds(dataset, view, selection),
  }
}

type Lists = readonly Int32Array[]

/** How many rows of some lists have each code of a column; -1 counts nowhere. */
function tally(
  events: EventTable,
  name: 'kind' | 'precision' | 'country' | 'province',
  ids: readonly string[],
  lists: Lists,
): FacetOption[] {
  const counts = countCodes(events, name, lists, ids.length)
  return ids.map((id, i) => ({ id, count: counts[i] ?? 0 }))
}

type CodeColumn = 'kind' | 'precision' | 'country' | 'province' | 'inFocus' | 'dyad' | 'release'

function countCodes(events: EventTable, name: CodeColumn, lists: Lists, codes: number): Float64Array {
  const column = events[name]
  return runningSums(events, `facet ${name}`, {
    ...{ size: codes, by: null, lists },
    count: (sums, rows, times) => {
      for (let i = 0; i < rows.length; i++) {
        const code = column[rows[i] ?? 0] ?? -1
        if (code >= 0) sums[code] = (sums[code] ?? 0) + times
      }
    },
  })
}

function countSide(events: EventTable, lists: Lists, side: VictimSide): number {
  if (side === 'not-coded') {
    const perRelease = countCodes(events, 'release', lists, events.releases.length)
    return perRelease.reduce((sum, n, i) => (events.releases[i]?.completeness === 'thin' ? sum + n : sum), 0)
  }
  const killed = events.killed[side]
  const [count = 0] = runningSums(events, `facet side ${side}`, {
    ...{ size: 1, by: null, lists },
    count: (sums, rows, times) => {
      let some = 0
      for (let i = 0; i < rows.length; i++) if ((killed[rows[i] ?? 0] ?? 0) > 0) some++
      sums[0] = (sums[0] ?? 0) + times * some
    },
  })
  return count
}

function tallyIncidentKinds(dataset: Dataset, view: ViewState, { period }: Selection) {
  const ofAnyKind = { ...view, kinds: [] }
  const counts = new Map(INCIDENT_KINDS.map((id) => [id, 0]))
  for (const incident of dataset.incidents) {
    if (!incidentPasses(incident, dataset, ofAnyKind, period)) continue
    counts.set(incident.kind, (counts.get(incident.kind) ?? 0) + 1)
  }
  return [...counts].map(([id, count]) => ({ id, count }))
}

interface Involved {
  /** of the actors that take part in an event, or stand above one that does */
  readonly ids: readonly string[]
  /** by dyad: positions in `ids`, each once */
  readonly ofDyad: readonly (readonly number[])[]
}
const involved = new WeakMap<EventTable, Involved>()

/** Who takes part in the events of each dyad: the actors of both sides and all that stand above them. */
function involvedIn({ events, actors }: Dataset): Involved {
  const before = involved.get(events)
  if (before) return before
  const parentOf = new Map(actors.map(({ id, parent }) => [id, parent]))
  const position = new Map<string, number>()
  const ofDyad = events.dyads.map(({ a, b }) => {
    const found = new Set<number>()
    for (const side of [a, b]) {
      const chain = new Set<string>()
      for (let at = events.sides[side]?.actor ?? null; at !== null && !chain.has(at); ) {
        chain.add(at)
        if (!position.has(at)) position.set(at, position.size)
        found.add(position.get(at) ?? 0)
        at = parentOf.get(at) ?? null
      }
    }
    return [...found]
  })
  const now = { ids: [...position.keys()], ofDyad }
  involved.set(events, now)
  return now
}

/** Events an actor, and those below it, take part in. An event counts once for each actor on either side. */
function tallyActors(dataset: Dataset, lists: Lists): FacetOption[] {
  const { ids, ofDyad } = involvedIn(dataset)
  const perDyad = countCodes(dataset.events, 'dyad', lists, ofDyad.length)
  const counts = new Float64Array(ids.length)
  for (let dyad = 0; dyad < ofDyad.length; dyad++) {
    const events = perDyad[dyad] ?? 0
    if (events === 0) continue
    for (const actor of ofDyad[dyad] ?? []) counts[actor] = (counts[actor] ?? 0) + events
  }
  return ids.map((id, i) => ({ id, count: counts[i] ?? 0 }))
}
