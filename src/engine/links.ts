import type { Dataset, EventTable } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { LINK_CONFIDENCES, type Link, type LinkConfidence, type NoLinkReason } from '#dataset/schema/links.ts'
import { isoDate } from '#domain/date.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { type EventRecord, eventRecord } from './rows.ts'
import { selectEvents } from './selection.ts'
import { sumTolls, type TollTotal } from './toll.ts'

/** An event that tells of the same happening as an incident. */
export interface LinkedEvent {
  readonly event: EventRecord
  readonly link: Link
}

/** An incident that tells of the same happening as an event. */
export interface LinkedIncident {
  readonly incident: Incident
  readonly confidence: LinkConfidence
}

/** UCDP's count of an incident's happening: shown beside the claims, added to nothing. */
export interface LinkedCount {
  readonly is: 'linked'
  /** oldest first */
  readonly events: readonly LinkedEvent[]
  /** over these events alone */
  readonly toll: TollTotal
  /** how many events are linked with each confidence */
  readonly byConfidence: Readonly<Record<LinkConfidence, number>>
  /** the filters that select these very events; null: no filters at hand do */
  readonly filters: Partial<ViewState> | null
}

/** What is known of an incident's happening in the events. */
export type SameHappening = LinkedCount | { readonly is: 'none'; readonly reason: NoLinkReason }

/** The events of an incident's happening, or why there are none; null: nothing that is counted (talks, statements). */
export function eventsOfIncident(dataset: Dataset, incident: string): SameHappening | null {
  const { events } = dataset
  const linked = dataset.links
    .filter((link) => link.incident === incident)
    .flatMap((link) => {
      const row = events.rowOfId.get(link.event)
      return row === undefined ? [] : [{ row, link }]
    })
    .toSorted((a, b) => a.row - b.row)
  if (linked.length === 0) {
    const none = dataset.unlinked.find((other) => other.incident === incident)
    return none ? { is: 'none', reason: none.reason } : null
  }
  const rows = linked.map(({ row }) => row)
  const of = (word: LinkConfidence) => linked.filter(({ link }) => link.confidence === word).length
  return {
    is: 'linked',
    events: linked.map(({ row, link }) => ({ event: eventRecord(dataset, row), link })),
    toll: sumTolls(events, rows),
    byConfidence: Object.fromEntries(LINK_CONFIDENCES.map((word) => [word, of(word)])) as Record<
      LinkConfidence,
      number
    >,
    filters: filtersOf(dataset, rows),
  }
}

/** The incidents that tell of an event's happening: one, unless an editor linked more. */
export function incidentsOfEvent(dataset: Dataset, event: number): LinkedIncident[] {
  return dataset.links
    .filter((link) => link.event === event)
    .flatMap(({ incident: id, confidence }) => {
      const incident = dataset.incidents.find((other) => other.id === id)
      return incident ? [{ incident, confidence }] : []
    })
}

/** Filters that select these rows and no other, tried from the widest to the narrowest; each is run, none is trusted. */
function filtersOf(dataset: Dataset, rows: readonly number[]): Partial<ViewState> | null {
  const { events } = dataset
  const days = rows.map((row) => events.day[row] ?? 0)
  const period = {
    is: 'range',
    from: isoDate(Math.min(...days)),
    to: isoDate(Math.max(...days)),
  } as const
  const found = narrowings(events, rows)
    .map((narrowing): ViewState => ({ ...DEFAULT_VIEW, focus: 'all', period, ...narrowing }))
    .find((view) => {
      const selected = selectEvents(dataset, view).rows
      return selected.length === rows.length && rows.every((row, i) => row === selected[i])
    })
  if (!found) return null
  const { focus, kinds, actors, places, sides, sources, precisions, q, toll } = found
  return { focus, period, kinds, actors, places, sides, sources, precisions, q, toll }
}

function narrowings(events: EventTable, rows: readonly number[]): Partial<ViewState>[] {
  const same = <T>(of: (row: number) => T | undefined): T | undefined => {
    const [first, ...rest] = new Set(rows.map(of))
    return rest.length === 0 ? first : undefined
  }
  const q = same((row) => events.conflicts[events.conflict[row] ?? -1]?.name)
  const place = same((row) => events.places.name[events.place[row] ?? -1] ?? undefined)
  const provinces = rows.map((row) => events.provinces[events.province[row] ?? -1])
  const places = [...new Set(provinces)].flatMap((id) => id ?? [])
  const byProvince = provinces.includes(undefined)
    ? []
    : [{ places }, ...(q === undefined ? [] : [{ q, places }])]
  return [
    {},
    ...(q === undefined ? [] : [{ q }]),
    ...byProvince,
    ...(place === undefined ? [] : [{ q: place }]),
  ]
}
