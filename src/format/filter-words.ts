import type { Area, Place } from '#domain/area.ts'
import type { DayRange } from '#domain/date.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import {
  EVENT_KINDS,
  type EventKind,
  FORCES,
  type Precision,
  type Toll,
  type VictimSide,
} from '#domain/event.ts'
import type { IncidentKind } from '#domain/incident.ts'
import { areaInFull } from './area-words.ts'
import type { CiteSpeech } from './cite-speech.ts'

/** The part of a view that decides what is counted, its period as days. */
export interface Filters {
  readonly focus: 'hostilities' | 'all'
  readonly days: DayRange
  readonly asof: IsoDate | null
  readonly kinds: readonly (EventKind | IncidentKind)[]
  readonly actors: readonly string[]
  readonly places: readonly string[]
  readonly withoutActors: readonly string[]
  readonly withoutPlaces: readonly string[]
  readonly area: Area | null
  readonly sides: readonly VictimSide[]
  readonly sources: readonly string[]
  readonly precisions: readonly Precision[]
  readonly q: string
  readonly toll: Toll
}

/** What the dataset calls the ids that only it knows. */
export interface FilterNames {
  readonly actor: (id: string) => string
  readonly place: (id: string) => string
  /** null: nothing there has a name */
  readonly at: (place: Place) => string | null
}

/** The filters in one line: focus, days and toll always, every other filter where it is set. */
export function filterWords(
  filters: Filters,
  names: FilterNames,
  { m, n }: Pick<CiteSpeech, 'm' | 'n'>,
): string {
  const say = m.cite.filterWords
  const parts = [say.focuses[filters.focus], n.days(filters.days)]
  const add = (name: string, values: readonly string[]) => {
    if (values.length > 0) parts.push(say.part(name, values.join(', ')))
  }
  if (filters.asof) parts.push(say.asof(n.day(dayNumber(filters.asof))))
  add(
    say.kind,
    filters.kinds.map((kind) => (isEventKind(kind) ? m.words.eventKinds[kind] : m.words.incidentKinds[kind])),
  )
  add(say.actor, filters.actors.map(names.actor))
  add(say.place, filters.places.map(names.place))
  add(say.without, [...filters.withoutActors.map(names.actor), ...filters.withoutPlaces.map(names.place)])
  const { area } = filters
  add(say.area, area ? [areaInFull(area, area.is === 'circle' ? names.at(area) : null, { m, n })] : [])
  add(say.side, sideWords(filters.sides, m))
  add(
    say.source,
    filters.sources.map((id) => (id === 'ucdp' || id === 'incidents' ? say.sources[id] : id)),
  )
  add(
    say.precision,
    filters.precisions.map((id) => m.words.precisions[id]),
  )
  add(say.search, filters.q === '' ? [] : [say.quoted(filters.q)])
  // UCDP gives the side of the dead for its best estimate alone.
  add(say.toll, [filters.sides.length > 0 ? m.words.tolls.best : m.words.tolls[filters.toll]])
  return parts.join('; ')
}

function isEventKind(kind: EventKind | IncidentKind): kind is EventKind {
  return (EVENT_KINDS as readonly string[]).includes(kind)
}

function sideWords(sides: readonly VictimSide[], m: CiteSpeech['m']): string[] {
  const hasAllForces = FORCES.every((side) => sides.includes(side))
  const rest = hasAllForces ? sides.filter((side) => !FORCES.includes(side)) : sides
  return [...(hasAllForces ? [m.words.securityForces] : []), ...rest.map((side) => m.words.sides[side])]
}
