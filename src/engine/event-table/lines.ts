import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { LINK_CONFIDENCES } from '#dataset/schema/links.ts'
import type { DayNumber } from '#domain/date.ts'
import type { Group, Sort } from '#view/view-state.ts'
import { sumTolls, type TollTotal } from '../toll.ts'
import { orderEvents, orderRows } from './order.ts'
import type { RankOf } from './ranks.ts'

/** What the events of a group share. */
export type GroupOf =
  | { readonly is: 'day'; readonly day: DayNumber }
  | { readonly is: 'incident'; readonly incident: Incident }
  | { readonly is: 'no-incident' }

/** Events under one heading, with their own count and dead; an incident's claims are no part of it. */
export interface EventGroup {
  readonly of: GroupOf
  /** position of its first event among all events in order */
  readonly start: number
  readonly count: number
  readonly toll: TollTotal
}

/** The lines of the event table: events in order, each group under a line of its own. */
export interface EventLines {
  /** rows of the events in order */
  readonly rows: Int32Array
  /** in order; empty: the events stand in no groups */
  readonly groups: readonly EventGroup[]
  /** lines of events and of groups */
  readonly count: number
}

export type EventLine =
  | { readonly is: 'event'; readonly row: number }
  | { readonly is: 'group'; readonly group: EventGroup }

/** Puts selected rows, given oldest first, in order and in groups. Groups run from the newest unless the oldest day is first. */
export function linesOf(dataset: Dataset, rows: Int32Array, sort: Sort, group: Group): EventLines {
  const sorted = orderEvents(dataset, rows, sort)
  if (group === 'none') return { rows: sorted, groups: [], count: sorted.length }
  const keyOf: RankOf = group === 'day' ? dayOf(dataset) : incidentOf(dataset)
  const ordered = orderRows(sorted, keyOf, sort !== 'date.asc')
  const groups = runsOf(ordered, keyOf).map(([start, end]): EventGroup => {
    const own = ordered.subarray(start, end)
    return {
      of: group === 'day' ? ofDay(dataset, own) : ofIncident(dataset, keyOf(own[0] ?? 0)),
      ...{ start, count: end - start, toll: sumTolls(dataset.events, own) },
    }
  })
  return { rows: ordered, groups, count: ordered.length + groups.length }
}

/** The line at a position; undefined: there is none. */
export function lineAt({ rows, groups, count }: EventLines, index: number): EventLine | undefined {
  if (index < 0 || index >= count) return undefined
  const before = groupsUpTo(groups, (group, i) => group.start + i <= index)
  const group = groups[before - 1]
  if (group && group.start + before - 1 === index) return { is: 'group', group }
  return { is: 'event', row: rows[index - before] ?? 0 }
}

/** Position of an event's line; -1: it is not among them. */
export function lineOfRow({ rows, groups }: EventLines, row: number): number {
  const at = rows.indexOf(row)
  return at < 0 ? -1 : at + groupsUpTo(groups, ({ start }) => start <= at)
}

/** How many groups, from the first on, a test holds for. */
function groupsUpTo(
  groups: readonly EventGroup[],
  holds: (group: EventGroup, index: number) => boolean,
): number {
  let low = 0
  let high = groups.length
  while (low < high) {
    const middle = (low + high) >> 1
    const group = groups[middle]
    if (group && holds(group, middle)) low = middle + 1
    else high = middle
  }
  return low
}

function dayOf({ events: { day } }: Dataset): RankOf {
  const first = day[0] ?? 0
  return (row) => (day[row] ?? 0) - first
}

const ofDay = ({ events }: Dataset, rows: Int32Array): GroupOf => ({
  is: 'day',
  day: events.day[rows[0] ?? 0] ?? 0,
})

/** By the incident that an event is linked to; of several the surest link, so that each event stands in one group. */
function incidentOf({ links, incidents, events }: Dataset): RankOf {
  const position = new Map(incidents.map(({ id }, i) => [id, i]))
  const surest = links.toSorted(
    (a, b) => LINK_CONFIDENCES.indexOf(b.confidence) - LINK_CONFIDENCES.indexOf(a.confidence),
  )
  const ofRow = new Map(
    surest.map(({ event, incident }) => [events.rowOfId.get(event) ?? -1, position.get(incident) ?? -1]),
  )
  return (row) => ofRow.get(row) ?? -1
}

function ofIncident({ incidents }: Dataset, position: number): GroupOf {
  const incident = incidents[position]
  return incident ? { is: 'incident', incident } : { is: 'no-incident' }
}

/** Start and end of each stretch of rows with one key. */
function runsOf(rows: Int32Array, keyOf: RankOf): [start: number, end: number][] {
  const runs: [number, number][] = []
  let start = 0
  for (let i = 1; i <= rows.length; i++) {
    if (i < rows.length && keyOf(rows[i] ?? 0) === keyOf(rows[start] ?? 0)) continue
    if (i > start) runs.push([start, i])
    start = i
  }
  return runs
}
