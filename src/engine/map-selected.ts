import type { Dataset } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import { isDrawable, PRECISIONS, type Precision } from '#domain/event.ts'
import { parseEventId } from '#domain/id.ts'
import type { ViewState } from '#view/view-state.ts'
import { incidentDays, precisionOf } from './incident-filter.ts'
import { isArea, toWorld, type WorldPoint } from './map-points.ts'

/** What the reader has selected, as far as it has a place. */
export type SelectedOnMap =
  | { readonly is: 'province'; readonly id: string }
  | (WorldPoint & {
      readonly is: 'event' | 'incident'
      /** row of the event; -1 for an incident */
      readonly row: number
      /** id of the incident; empty for an event */
      readonly id: string
      readonly days: DayRange
      readonly precision: Precision
      /** the province to be hatched where the place is only known to an area */
      readonly province: string | null
    })

/** Where the selected thing is; null: nothing is selected, or it has no place. */
export function selectedOnMap(dataset: Dataset, view: ViewState): SelectedOnMap | null {
  const { selected } = view
  if (selected?.kind === 'place') return { is: 'province', id: selected.id }
  if (selected?.kind !== 'event' && selected?.kind !== 'incident') return null
  const stored = parseEventId(selected.id)
  const row = stored === null ? undefined : dataset.events.rowOfId.get(stored)
  return row === undefined ? ofIncident(dataset, selected.id) : ofRow(dataset, row)
}

function ofRow({ events }: Dataset, row: number): SelectedOnMap | null {
  const place = events.place[row] ?? -1
  const precision = PRECISIONS[events.precision[row] ?? 0] ?? 'none'
  if (place < 0 || !isDrawable(precision)) return null
  return {
    is: 'event',
    row,
    id: '',
    days: { from: events.day[row] ?? 0, to: events.lastDay[row] ?? 0 },
    precision,
    province: isArea(precision) ? (events.provinces[events.province[row] ?? -1] ?? null) : null,
    ...toWorld(events.places.latitude[place] ?? 0, events.places.longitude[place] ?? 0),
  }
}

function ofIncident({ incidents }: Dataset, id: string): SelectedOnMap | null {
  const incident = incidents.find((one) => one.id === id)
  if (!incident?.point) return null
  const precision = precisionOf(incident)
  return {
    is: 'incident',
    row: -1,
    id,
    days: incidentDays(incident),
    precision,
    province: isArea(precision) ? incident.province : null,
    ...toWorld(incident.point.latitude, incident.point.longitude),
  }
}
