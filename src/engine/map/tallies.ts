import type { EventTable } from '#dataset/dataset.ts'
import { EVENT_KINDS, PRECISIONS, VICTIM_SIDES } from '#domain/event.ts'
import type { ViewState } from '#view/view-state.ts'
import type { MarkColumns } from '../map-marks.ts'
import { type PointIndex, pointsOf } from '../map-points.ts'
import { forChanged } from '../running.ts'
import type { Selection } from '../selection.ts'

type Tallies = Pick<MarkColumns, 'events' | 'near' | 'killed' | 'side' | 'kind'>

const NEAR = PRECISIONS.indexOf('near')

/** What is added up for each point of the rows of `counted`; a row that enters or leaves changes its own point alone. */
interface Sums {
  readonly points: PointIndex
  counted: Selection
  readonly events: Int32Array
  readonly near: Int32Array
  readonly killed: Int32Array
  /** index of VICTIM_SIDES that count → dead of the side by point */
  readonly ofSide: ReadonlyMap<number, Int32Array>
  /** index of EVENT_KINDS → dead and events of the kind by point */
  readonly ofKind: readonly { readonly killed: Int32Array; readonly events: Int32Array }[]
  readonly side: Uint8Array
  readonly kind: Uint8Array
}

const kept = new WeakMap<EventTable, Sums>()

/** Events and dead by point. Where only the period is another than in the last answer, just what moved is counted. */
export function talliesOf(events: EventTable, view: ViewState, selection: Selection): Tallies {
  const before = kept.get(events)
  const sums =
    before?.counted.rowsOfAnyDate === selection.rowsOfAnyDate && before.counted.killed === selection.killed
      ? before
      : noneOf(events, view, selection)
  kept.set(events, sums)
  move(sums, events, selection)
  // The next answer goes on counting in these.
  return {
    events: sums.events.slice(),
    near: sums.near.slice(),
    killed: sums.killed.slice(),
    side: sums.side.slice(),
    kind: sums.kind.slice(),
  }
}

function noneOf(events: EventTable, { sides }: ViewState, selection: Selection): Sums {
  const points = pointsOf(events.places)
  const counting = sides.length > 0 ? sides : VICTIM_SIDES
  const zeros = () => new Int32Array(points.count)
  return {
    points,
    counted: { ...selection, rows: selection.rowsOfAnyDate.subarray(0, 0) },
    events: zeros(),
    near: zeros(),
    killed: zeros(),
    ofSide: new Map(counting.map((side) => [VICTIM_SIDES.indexOf(side), zeros()])),
    ofKind: EVENT_KINDS.map(() => ({ killed: zeros(), events: zeros() })),
    side: new Uint8Array(points.count).fill(VICTIM_SIDES.length),
    kind: new Uint8Array(points.count),
  }
}

function move(sums: Sums, events: EventTable, selection: Selection): void {
  const changed: Int32Array[] = []
  forChanged(sums.counted.rows, selection.rows, (rows, times) => {
    add(sums, events, rows, times)
    changed.push(rows)
  })
  for (const rows of changed) judge(sums, events, rows)
  sums.counted = selection
}

/** Counts rows in (`times` 1) or out (-1). */
function add(sums: Sums, events: EventTable, rows: Int32Array, times: 1 | -1): void {
  const { points, counted, ofKind, ofSide } = sums
  const columns = [...ofSide].map(([side, dead]) => ({
    dead,
    column: events.killed[VICTIM_SIDES[side] ?? 'unknown'],
  }))
  for (const row of rows) {
    const point = points.ofPlace[events.place[row] ?? -1] ?? -1
    if (point < 0) continue
    const dead = times * counted.killed(row)
    bump(sums.events, point, times)
    if (events.precision[row] === NEAR) bump(sums.near, point, times)
    bump(sums.killed, point, dead)
    const kind = ofKind[events.kind[row] ?? 0]
    if (kind) {
      bump(kind.events, point, times)
      bump(kind.killed, point, dead)
    }
    for (const { dead: ofThese, column } of columns) bump(ofThese, point, times * (column[row] ?? 0))
  }
}

function bump(column: Int32Array, at: number, by: number): void {
  column[at] = (column[at] ?? 0) + by
}

/** Which side and kind the points of some rows show. */
function judge(sums: Sums, events: EventTable, rows: Int32Array): void {
  const { points, ofKind, ofSide } = sums
  for (const row of rows) {
    const point = points.ofPlace[events.place[row] ?? -1] ?? -1
    if (point < 0) continue
    let side = VICTIM_SIDES.indexOf('not-coded')
    let most = 0
    for (const [code, dead] of ofSide) {
      if ((dead[point] ?? 0) <= most) continue
      side = code
      most = dead[point] ?? 0
    }
    sums.side[point] = sums.killed[point] === 0 ? VICTIM_SIDES.length : side
    let best = 0
    for (let i = 1; i < ofKind.length; i++) if (isMore(ofKind[i], ofKind[best], point)) best = i
    sums.kind[point] = best
  }
}

/** Whether a kind has more dead at a point than another, or as many in more events. */
function isMore(
  one: Sums['ofKind'][number] | undefined,
  than: Sums['ofKind'][number] | undefined,
  point: number,
) {
  const killed = (one?.killed[point] ?? 0) - (than?.killed[point] ?? 0)
  return killed > 0 || (killed === 0 && (one?.events[point] ?? 0) > (than?.events[point] ?? 0))
}
