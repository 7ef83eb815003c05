import type { Dataset, EventTable } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import { EVENT_KINDS, type EventKind, type Precision, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import type { Measure, ViewState } from '#view/view-state.ts'
import { talliesOf } from './map/tallies.ts'
import { isArea, type PointIndex, pointsOf, type WorldPoint } from './map-points.ts'
import type { Selection } from './selection.ts'

/** The events of a selection that share a point, drawn as one mark. */
export interface MapMark extends WorldPoint {
  /** number of the point */
  readonly point: number
  readonly latitude: number
  readonly longitude: number
  /** rows of the events, oldest first; never empty */
  readonly rows: Int32Array
  /** dead under the chosen estimate and sides */
  readonly killed: number
  /**
   * the side with most dead by the best estimate; `none`: nobody counted; `not-coded` also where only the low or
   * high estimate counts dead, for these have no sides
   */
  readonly side: VictimSide | 'none'
  /** kind with most dead, then with most events */
  readonly kind: EventKind
  /** known to a district or province only: the point is somewhere in it */
  readonly isArea: boolean
  readonly precision: Precision
  readonly name: string | null
  /** days from the first event's first to the last event's last */
  readonly days: DayRange
}

/** UCDP's where_prec 2: the event lies within this distance of its point (GED codebook). */
export const NEAR_KM = 25

/** `side` of a point where nobody counted. */
export const NOBODY = VICTIM_SIDES.length

/** The marks of a selection as columns, which is what drawing needs: tens of thousands cost no object each. */
export interface MarkColumns {
  readonly points: PointIndex
  /** points with a mark, largest first, then from north to south, west to east: the drawing order */
  readonly order: Int32Array
  /** by point: its events, 0 where it has no mark */
  readonly events: Int32Array
  /** by point: those of its events that lie somewhere within NEAR_KM of it */
  readonly near: Int32Array
  /** by point: dead under the chosen estimate and sides */
  readonly killed: Int32Array
  /** by point: index of VICTIM_SIDES with most dead, or NOBODY */
  readonly side: Uint8Array
  /** by point: index of EVENT_KINDS */
  readonly kind: Uint8Array
  /** by point: 1, where it stands for an area */
  readonly isArea: Uint8Array
}

/** The marks of a selection. */
export function markColumns({ events }: Dataset, view: ViewState, selection: Selection): MarkColumns {
  const points = pointsOf(events.places)
  const tallies = talliesOf(events, view, selection)
  const value = view.measure === 'killed' ? tallies.killed : tallies.events
  return { points, ...tallies, isArea: areasOf(points, events), order: largestFirst(value, tallies.events) }
}

const areas = new WeakMap<PointIndex, Uint8Array>()

function areasOf(points: PointIndex, { places }: EventTable): Uint8Array {
  const before = areas.get(points)
  if (before) return before
  const now = Uint8Array.from(points.place, (place) => (isArea(places.precision[place] ?? 'none') ? 1 : 0))
  areas.set(points, now)
  return now
}

/** Points with events, by value; equal ones in their own order. Values are whole and not negative. */
function largestFirst(value: Int32Array, events: Int32Array): Int32Array {
  const most = value.reduce((a, b) => (b > a ? b : a), 0)
  // A counting sort, by how far a value lies below the largest; beyond so many steps a plain sort is less work.
  if (most > 1e6) {
    const points = Int32Array.from(value.keys()).filter((point) => (events[point] ?? 0) > 0)
    return points.sort((a, b) => (value[b] ?? 0) - (value[a] ?? 0) || a - b)
  }
  const next = new Int32Array(most + 2)
  for (let point = 0; point < value.length; point++) {
    if (events[point] === 0) continue
    const step = most - (value[point] ?? 0) + 1
    next[step] = (next[step] ?? 0) + 1
  }
  for (let step = 1; step < next.length; step++) next[step] = (next[step] ?? 0) + (next[step - 1] ?? 0)
  const order = new Int32Array(next.at(-1) ?? 0)
  for (let point = 0; point < value.length; point++) {
    if (events[point] === 0) continue
    const step = most - (value[point] ?? 0)
    const at = next[step] ?? 0
    order[at] = point
    next[step] = at + 1
  }
  return order
}

/** What is known of one mark. */
export function markAt(
  { events }: Dataset,
  { rows }: Selection,
  columns: MarkColumns,
  point: number,
): MapMark {
  const { points } = columns
  const here = new Int32Array(columns.events[point] ?? 0)
  let count = 0
  for (let i = 0; i < rows.length && count < here.length; i++) {
    const row = rows[i] ?? 0
    if (points.ofPlace[events.place[row] ?? -1] === point) here[count++] = row
  }
  return markOf(events, columns, point, here)
}

/** Every mark, in drawing order. */
export function allMarks({ events }: Dataset, { rows }: Selection, columns: MarkColumns): readonly MapMark[] {
  const { points, order } = columns
  const ofPoint = new Map<number, { readonly rows: Int32Array; count: number }>()
  for (const point of order)
    ofPoint.set(point, { rows: new Int32Array(columns.events[point] ?? 0), count: 0 })
  for (const row of rows) {
    const entry = ofPoint.get(points.ofPlace[events.place[row] ?? -1] ?? -1)
    if (entry) entry.rows[entry.count++] = row
  }
  return [...ofPoint].map(([point, entry]) => markOf(events, columns, point, entry.rows))
}

function markOf(events: EventTable, columns: MarkColumns, point: number, rows: Int32Array): MapMark {
  const { places } = events
  const { points, killed, side, kind } = columns
  const place = points.place[point] ?? 0
  const precision = places.precision[place] ?? 'none'
  return {
    point,
    x: points.x[point] ?? 0,
    y: points.y[point] ?? 0,
    latitude: places.latitude[place] ?? 0,
    longitude: places.longitude[place] ?? 0,
    rows,
    killed: killed[point] ?? 0,
    side: VICTIM_SIDES[side[point] ?? NOBODY] ?? 'none',
    kind: EVENT_KINDS[kind[point] ?? 0] ?? 'state-based',
    isArea: isArea(precision),
    precision,
    name: places.name[place] ?? null,
    days: daysOf(events, rows),
  }
}

/** What a mark's area stands for. */
export function markValue({ killed, events }: MarkColumns, point: number, measure: Measure): number {
  return (measure === 'killed' ? killed[point] : events[point]) ?? 0
}

/** Dead by side over some rows, best estimate, for the sides that are asked for. Sides without dead are left out. */
export function killedBySide(
  events: EventTable,
  rows: ArrayLike<number>,
  sides: readonly VictimSide[],
): { readonly side: VictimSide; readonly killed: number }[] {
  return sides
    .map((side) => ({ side, killed: sumColumn(events.killed[side], rows) }))
    .filter(({ killed }) => killed > 0)
}

function sumColumn(column: Int32Array, rows: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < rows.length; i++) sum += column[rows[i] ?? 0] ?? 0
  return sum
}

function daysOf(events: EventTable, rows: Int32Array): DayRange {
  let to = Number.NEGATIVE_INFINITY
  for (const row of rows) to = Math.max(to, events.lastDay[row] ?? 0)
  return { from: events.day[rows[0] ?? 0] ?? 0, to }
}
