import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { DayRange } from '#domain/date.ts'
import { type Completeness, isDrawable, PRECISIONS } from '#domain/event.ts'
import type { Measure, ViewState } from '#view/view-state.ts'
import { coderOf } from './coder.ts'
import { allMarks, type MapMark, type MarkColumns, markAt, markColumns } from './map-marks.ts'
import { toWorld, type WorldPoint } from './map-points.ts'
import { type RegionCount, regionsOf, type UnplacedCount, unplacedOf } from './map-regions.ts'
import type { Selection } from './selection.ts'
import type { KilledOf } from './toll.ts'

/** A curated incident that has a point. */
export interface IncidentMark extends WorldPoint {
  readonly incident: Incident
  readonly latitude: number
  readonly longitude: number
}

/** Selected events of one release that came without a place. */
export interface PlacelessRelease {
  readonly release: string
  /** `thin`: the release has no places at all */
  readonly completeness: Completeness
  readonly events: number
  /** days from the first of them to the last */
  readonly days: DayRange
  /** whether no other release has selected events without a place in these days */
  readonly isAlone: boolean
}

/** Why selected events have no mark. The parts add up to `total - mapped`. */
export interface Unmapped {
  readonly placeless: readonly PlacelessRelease[]
  /** known only to lie along a border */
  readonly borderOnly: number
  readonly countryOnly: number
  /** at sea or in the air between countries */
  readonly international: number
}

/** Everything that the map draws and says. */
export interface MapModel {
  /** who coded the events */
  readonly coder: string
  /** what the size of a mark stands for */
  readonly measure: Measure
  readonly columns: MarkColumns
  /** every mark in drawing order; made when first asked for, which drawing does not */
  readonly marks: readonly MapMark[]
  /** the mark at a point that has one; the same one for the same point */
  readonly markAt: (point: number) => MapMark
  /** dead in a row under the chosen estimate and sides */
  readonly killed: KilledOf
  /** selected events */
  readonly total: number
  /** selected events with a mark */
  readonly mapped: number
  readonly unmapped: Unmapped
  readonly regions: readonly RegionCount[]
  readonly unplaced: readonly UnplacedCount[]
  /** oldest first; never added to events */
  readonly incidents: readonly IncidentMark[]
  /** selected incidents without a point in the frame */
  readonly incidentsOffMap: number
}

/** The map of a selection. */
export function buildMap(dataset: Dataset, view: ViewState, selection: Selection): MapModel {
  const { measure } = view
  const columns = markColumns(dataset, view, selection)
  let marks: readonly MapMark[] | null = null
  const found = new Map<number, MapMark>()
  const incidents = selection.incidents.flatMap((incident) =>
    incident.point
      ? [{ incident, ...incident.point, ...toWorld(incident.point.latitude, incident.point.longitude) }]
      : [],
  )
  return {
    coder: coderOf(dataset).name,
    measure,
    columns,
    get marks() {
      marks ??= allMarks(dataset, selection, columns)
      return marks
    },
    markAt: (point) => {
      const mark = found.get(point) ?? markAt(dataset, selection, columns, point)
      found.set(point, mark)
      return mark
    },
    killed: selection.killed,
    total: selection.rows.length,
    mapped: columns.events.reduce((sum, events) => sum + events, 0),
    unmapped: unmappedOf(dataset, selection),
    regions: regionsOf(dataset, selection),
    unplaced: unplacedOf(dataset, selection),
    incidents,
    incidentsOffMap: selection.incidents.length - incidents.length,
  }
}

/**
 * Radius in pixels of a disc whose area stands for `value`, up to zoom 6.5; it grows by a fifth a zoom step
 * after. Below about four dead a disc would be too small to see or hit and keeps the least size.
 */
export function markRadiusPx(value: number, measure: Measure, zoom: number): number {
  const base = measure === 'killed' ? Math.max(2.4, 1.25 * Math.sqrt(value)) : 2.4 * Math.sqrt(value)
  return base * 1.2 ** Math.max(0, zoom - 6.5)
}

function unmappedOf({ events }: Dataset, { rows }: Selection): Unmapped {
  const placeless = new Map<number, { events: number; from: number; to: number }>()
  let borderOnly = 0
  let countryOnly = 0
  let international = 0
  for (const row of rows) {
    const precision = PRECISIONS[events.precision[row] ?? 0] ?? 'none'
    const hasPlace = (events.place[row] ?? -1) >= 0
    if (hasPlace && isDrawable(precision)) continue
    if (precision === 'border') borderOnly++
    else if (precision === 'country') countryOnly++
    else if (precision === 'international') international++
    else {
      const release = events.release[row] ?? 0
      const day = events.day[row] ?? 0
      const entry = placeless.get(release)
      if (entry) {
        entry.events++
        entry.to = Math.max(entry.to, day)
      } else placeless.set(release, { events: 1, from: day, to: day })
    }
  }
  const spans = [...placeless.values()]
  return {
    placeless: [...placeless].map(([release, { events: count, from, to }]) => ({
      release: events.releases[release]?.id ?? '',
      completeness: events.releases[release]?.completeness ?? 'thin',
      events: count,
      days: { from, to },
      isAlone: spans.filter((other) => other.from <= to && other.to >= from).length === 1,
    })),
    borderOnly,
    countryOnly,
    international,
  }
}
