import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Actor, Province } from '#dataset/schema/register.ts'
import { ANALYSES, type Analysis } from '#domain/analysis.ts'
import { COUNTRIES } from '#domain/event.ts'
import { parseEventId } from '#domain/id.ts'
import type { SelectedItem } from '#view/view-state.ts'
import { actorsWithin } from './actors.ts'
import { hasActor } from './dimensions.ts'
import { eventsOfIncident, incidentsOfEvent, type LinkedIncident, type SameHappening } from './links.ts'
import { type EventRecord, eventRecord } from './rows.ts'
import type { Selection } from './selection.ts'
import { sumKilled, sumTolls, type TollTotal } from './toll.ts'
import { type WatchRow, watchRow } from './watch.ts'

/** How a place or an actor fares in the present selection. */
export interface Share {
  readonly events: number
  /** under the view's estimate and sides */
  readonly killed: number
  /** UCDP's three estimates, whatever the view */
  readonly toll: TollTotal
  readonly incidents: readonly Incident[]
}

/** What the detail panel shows. */
export type Detail =
  | { readonly is: 'event'; readonly event: EventRecord; readonly told: readonly LinkedIncident[] }
  | {
      readonly is: 'incident'
      readonly incident: Incident
      readonly around: readonly Incident[]
      readonly same: SameHappening | null
    }
  | {
      readonly is: 'indicator'
      readonly row: WatchRow
      readonly position: number
      readonly of: number
    }
  | { readonly is: 'place'; readonly id: string; readonly province: Province | null; readonly share: Share }
  /** what rests on it is sought where it is shown: engine/source */
  | { readonly is: 'source'; readonly id: string }
  /** reckoned where it is shown, from a file that no first view needs */
  | { readonly is: 'analysis'; readonly id: Analysis }
  | { readonly is: 'actor'; readonly actor: Actor; readonly parent: Actor | null; readonly share: Share }

/** How many incidents before and after are listed around one. */
const AROUND = 2

/** The record that a link selects, or null where there is none. */
export function findDetail(
  dataset: Dataset,
  selection: Selection,
  selected: SelectedItem | null,
): Detail | null {
  if (!selected) return null
  const { kind, id } = selected
  switch (kind) {
    case 'event':
    case 'incident':
      return eventOrIncident(dataset, selection, id)
    case 'indicator': {
      const position = dataset.indicators.findIndex((indicator) => indicator.id === id)
      const indicator = dataset.indicators[position]
      if (!indicator) return null
      const row = watchRow(dataset, indicator)
      return { is: 'indicator', row, position, of: dataset.indicators.length }
    }
    case 'place':
      return placeDetail(dataset, selection, id)
    case 'actor':
      return actorDetail(dataset, selection, id)
    case 'source':
      return { is: 'source', id }
    case 'analysis': {
      const analysis = ANALYSES.find((name) => name === id)
      return analysis ? { is: 'analysis', id: analysis } : null
    }
  }
}

function eventOrIncident(dataset: Dataset, selection: Selection, id: string): Detail | null {
  const stored = parseEventId(id)
  const row = stored === null ? undefined : dataset.events.rowOfId.get(stored)
  if (stored !== null && row !== undefined)
    return { is: 'event', event: eventRecord(dataset, row), told: incidentsOfEvent(dataset, stored) }
  const incident = dataset.incidents.find((other) => other.id === id)
  if (!incident) return null
  const inOrder = selection.incidents.includes(incident) ? selection.incidents : dataset.incidents
  const at = inOrder.indexOf(incident)
  const around = inOrder
    .slice(Math.max(0, at - AROUND), at + AROUND + 1)
    .filter((other) => other !== incident)
  return { is: 'incident', incident, around, same: eventsOfIncident(dataset, id) }
}

function placeDetail(dataset: Dataset, selection: Selection, id: string): Detail | null {
  const province = dataset.provinces.find((other) => other.id === id) ?? null
  const countries: readonly string[] = COUNTRIES
  const country = countries.indexOf(id)
  if (!province && country < 0) return null
  const { events } = dataset
  const code = events.provinces.indexOf(id)
  const isHere = province
    ? (row: number) => events.province[row] === code
    : (row: number) => events.country[row] === country
  const incidents = selection.incidents.filter(({ province: p, country: c }) => p === id || c === id)
  return { is: 'place', id, province, share: shareOf(dataset, selection, isHere, incidents) }
}

function actorDetail(dataset: Dataset, selection: Selection, id: string): Detail | null {
  const actor = dataset.actors.find((other) => other.id === id)
  if (!actor) return null
  const within = actorsWithin(dataset.actors, [id])
  const takesPart = hasActor(dataset.events, within)
  const incidents = selection.incidents.filter(({ actors }) => actors.some((other) => within.has(other)))
  const parent = dataset.actors.find((other) => other.id === actor.parent) ?? null
  return { is: 'actor', actor, parent, share: shareOf(dataset, selection, takesPart, incidents) }
}

function shareOf(
  { events }: Dataset,
  selection: Selection,
  belongs: (row: number) => boolean,
  incidents: readonly Incident[],
): Share {
  const rows = selection.rows.filter(belongs)
  return {
    events: rows.length,
    killed: sumKilled(rows, selection.killed),
    toll: sumTolls(events, rows),
    incidents,
  }
}
