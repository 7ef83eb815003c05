import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { type DayRange, dayNumber, type IsoDate } from '#domain/date.ts'
import type { Precision, VictimSide } from '#domain/event.ts'
import { type ClaimSide, INCIDENT_KINDS, type IncidentPrecision } from '#domain/incident.ts'
import type { ViewState } from '#view/view-state.ts'
import { actorsWithin } from './actors.ts'
import { isInArea } from './area.ts'
import { fold } from './fold.ts'

const days = new WeakMap<Incident, DayRange>()

/** Days from an incident's first to its last. */
export function incidentDays(incident: Incident): DayRange {
  const before = days.get(incident)
  if (before) return before
  const from = dayNumber(incident.date as IsoDate)
  const now = { from, to: incident.endDate ? dayNumber(incident.endDate as IsoDate) : from }
  days.set(incident, now)
  return now
}

const precisionAs: Record<IncidentPrecision, Precision> = {
  exact: 'exact',
  town: 'near',
  district: 'district',
  province: 'province',
}

const sideAs: Record<ClaimSide, VictimSide> = {
  'forces-pk': 'forces-pk',
  'forces-af': 'forces-af',
  militants: 'militants',
  civilians: 'civilians',
  unspecified: 'unknown',
}

/** Whether an incident passes the view's filters, by the same rules as events as far as both have the field. */
export function incidentPasses(
  incident: Incident,
  dataset: Dataset,
  view: ViewState,
  period: DayRange,
): boolean {
  const day = incidentDays(incident).from
  if (day < period.from || day > period.to) return false
  if (view.focus === 'hostilities' && incident.isContext) return false
  if (view.sources.length > 0 && !view.sources.includes('incidents')) return false
  const kinds = INCIDENT_KINDS.filter((kind) => view.kinds.includes(kind))
  if (kinds.length > 0 && !kinds.includes(incident.kind)) return false
  if (view.places.length > 0 && !isAt(incident, view.places)) return false
  if (view.withoutPlaces.length > 0 && isAt(incident, view.withoutPlaces)) return false
  if (view.area && !(incident.point && isInArea(view.area, incident.point))) return false
  if (view.sides.length > 0 && !incident.claims.some(({ side }) => view.sides.includes(sideAs[side])))
    return false
  if (view.precisions.length > 0 && !view.precisions.includes(precisionOf(incident))) return false
  const takesPart = (ids: readonly string[]) => {
    const within = actorsWithin(dataset.actors, ids)
    return incident.actors.some((id) => within.has(id))
  }
  if (view.actors.length > 0 && !takesPart(view.actors)) return false
  if (view.withoutActors.length > 0 && takesPart(view.withoutActors)) return false
  return view.q === '' || textOf(incident).includes(fold(view.q))
}

/** How well the incident's place is known, in the words used for events. */
export function precisionOf(incident: Incident): Precision {
  return incident.point ? precisionAs[incident.precision] : 'none'
}

function isAt(incident: Incident, places: readonly string[]): boolean {
  if (!incident.point) return false
  return (
    places.includes(incident.country) || (incident.province !== null && places.includes(incident.province))
  )
}

function textOf({ title, summary, place, actor1, actor2 }: Incident): string {
  return fold([title, summary, place, actor1, actor2 ?? ''].join(' '))
}
