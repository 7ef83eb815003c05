import type { Dataset, EventTable } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import { EVENT_KINDS, type EventKind, type Precision, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import type { ViewState } from '#view/view-state.ts'
import { isArea, pointsOf, type WorldPoint } from './map-points.ts'
import type { Selection } from './selection.ts'
import { type KilledOf, sumKilled } from './toll.ts'

/** The events of a selection that share a point, drawn as one mark. */
export interface MapMark extends WorldPoint {
  readonly latitude: number
  readonly longitude: number
  /** how many there are; never 0 */
  readonly events: number
  /** their rows, oldest first */
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

/** Marks by the number of their point, of rows that pass the same filters and are counted in the same way. */
interface Kept extends Pick<Selection, 'rows' | 'rowsOfAnyDate' | 'killed'> {
  readonly marks: readonly (MapMark | undefined)[]
}
const kept = new WeakMap<EventTable, Kept>()

/**
 * Marks for the drawable rows, from north to south, then west to east. Where only the period is another than in the
 * last answer, marks that no event entered or left are the same objects.
 */
export function marksOf(dataset: Dataset, view: ViewState, selection: Selection): readonly MapMark[] {
  const { events } = dataset
  const { rows, rowsOfAnyDate, killed } = selection
  const sides = view.sides.length > 0 ? view.sides : VICTIM_SIDES
  const make = (point: number, here: Int32Array) => markOf(events, point, here, sides, killed)
  const before = kept.get(events)
  const isSame = before?.rowsOfAnyDate === rowsOfAnyDate && before.killed === killed
  const marks = (isSame && movedMarks(events, before, rows, make)) || allMarks(events, rows, make)
  kept.set(events, { rows, rowsOfAnyDate, killed, marks })
  return marks.filter((mark) => mark !== undefined)
}

type Make = (point: number, rows: Int32Array) => MapMark

function markOf(
  events: EventTable,
  point: number,
  rows: Int32Array,
  sides: readonly VictimSide[],
  killed: KilledOf,
): MapMark {
  const { places } = events
  const points = pointsOf(places)
  const place = points.place[point] ?? 0
  const precision = places.precision[place] ?? 'none'
  const { x, y } = points.world[point] as WorldPoint
  const sum = sumKilled(rows, killed)
  return {
    x,
    y,
    latitude: places.latitude[place] ?? 0,
    longitude: places.longitude[place] ?? 0,
    events: rows.length,
    rows,
    killed: sum,
    side: sum === 0 ? 'none' : deadliestSide(events, rows, sides),
    kind: deadliestKind(events, rows, killed),
    isArea: isArea(precision),
    precision,
    name: places.name[place] ?? null,
    days: daysOf(events, rows),
  }
}

function allMarks(events: EventTable, rows: Int32Array, make: Make): (MapMark | undefined)[] {
  const { ofPlace, count } = pointsOf(events.places)
  const end = new Int32Array(count + 1)
  const pointOf = (row: number) => ofPlace[events.place[row] ?? -1] ?? -1
  for (const row of rows) {
    const point = pointOf(row)
    if (point >= 0) end[point + 1] = (end[point + 1] ?? 0) + 1
  }
  for (let i = 0; i < count; i++) end[i + 1] = (end[i + 1] ?? 0) + (end[i] ?? 0)
  const starts = end.slice()
  const sorted = new Int32Array(end[count] ?? 0)
  for (const row of rows) {
    const point = pointOf(row)
    if (point < 0) continue
    const at = end[point] ?? 0
    sorted[at] = row
    end[point] = at + 1
  }
  return Array.from({ length: count }, (_, point) => {
    const [from, to] = [starts[point] ?? 0, starts[point + 1] ?? 0]
    return to > from ? make(point, sorted.subarray(from, to)) : undefined
  })
}

/** The marks after the period has moved by a part of itself; null: it moved further, and it is less work to begin anew. */
function movedMarks(
  { place, places }: EventTable,
  before: Kept,
  rows: Int32Array,
  make: Make,
): (MapMark | undefined)[] | null {
  const { rowsOfAnyDate, marks } = before
  const [a, b] = spanWithin(rowsOfAnyDate, before.rows)
  const [c, d] = spanWithin(rowsOfAnyDate, rows)
  if (Math.abs(a - c) + Math.abs(b - d) > (d - c) / 2) return null
  const { ofPlace } = pointsOf(places)
  const touched = new Map<number, { readonly first: number[]; readonly last: number[] }>()
  const touch = (from: number, to: number, put: 'first' | 'last' | null) => {
    for (let i = from; i < to; i++) {
      const row = rowsOfAnyDate[i] ?? 0
      const point = ofPlace[place[row] ?? -1] ?? -1
      if (point < 0) continue
      const entry = touched.get(point) ?? { first: [], last: [] }
      touched.set(point, entry)
      if (put) entry[put].push(row)
    }
  }
  touch(a, c, null)
  touch(d, b, null)
  touch(c, a, 'first')
  touch(b, d, 'last')
  const [first, end] = [rows[0] ?? 0, (rows.at(-1) ?? -1) + 1]
  const now = marks.slice()
  for (const [point, entering] of touched) {
    const stayed = (marks[point]?.rows ?? new Int32Array()).filter((row) => row >= first && row < end)
    const here = Int32Array.from([...entering.first, ...stayed, ...entering.last])
    now[point] = here.length > 0 ? make(point, here) : undefined
  }
  return now
}

/** Where a part of some rows, which shares their memory, begins and ends among them. */
function spanWithin(all: Int32Array, part: Int32Array): [number, number] {
  const from = (part.byteOffset - all.byteOffset) / all.BYTES_PER_ELEMENT
  return [from, from + part.length]
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

function deadliestSide(events: EventTable, rows: Int32Array, sides: readonly VictimSide[]): VictimSide {
  let most: VictimSide = 'not-coded'
  let dead = 0
  for (const side of sides) {
    const here = sumColumn(events.killed[side], rows)
    if (here > dead) {
      most = side
      dead = here
    }
  }
  return most
}

function deadliestKind(events: EventTable, rows: Int32Array, killed: KilledOf): EventKind {
  const first = events.kind[rows[0] ?? 0] ?? 0
  if (rows.every((row) => events.kind[row] === first)) return EVENT_KINDS[first] ?? 'state-based'
  const dead = EVENT_KINDS.map(() => 0)
  const times = EVENT_KINDS.map(() => 0)
  for (const row of rows) {
    const kind = events.kind[row] ?? 0
    dead[kind] = (dead[kind] ?? 0) + killed(row)
    times[kind] = (times[kind] ?? 0) + 1
  }
  const score = (i: number) => (dead[i] ?? 0) * 1e7 + (times[i] ?? 0)
  return EVENT_KINDS.reduce((best, kind, i) => (score(i) > score(EVENT_KINDS.indexOf(best)) ? kind : best))
}

function daysOf(events: EventTable, rows: Int32Array): DayRange {
  let to = Number.NEGATIVE_INFINITY
  for (const row of rows) to = Math.max(to, events.lastDay[row] ?? 0)
  return { from: events.day[rows[0] ?? 0] ?? 0, to }
}
