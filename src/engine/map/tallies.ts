import type { EventTable } from '#dataset/dataset.ts'
import { EVENT_KINDS, PRECISIONS, VICTIM_SIDES } from '#domain/event.ts'
import type { ViewState } from '#view/view-state.ts'
import type { MarkColumns } from '../map-marks.ts'
import { type PointIndex, pointsOf } from '../map-points.ts'
import { forChanged } from '../running.ts'
import type { Selection } from '../selection.ts'

type Tallies = Pick<MarkColumns, 'events' | 'near' | 'killed' | 'side' | 'kind'>

const NEAR = PRECISIONS.indexOf('near')

/** Words of a point's record: sixteen, so that counting a row touches one line of the machine's cache. */
const RECORD = 16
const EVENTS = 0
const NEAR_EVENTS = 1
const KILLED = 2
/** dead, then events, of each kind */
const KINDS = 3
/** dead of each side */
const SIDES = KINDS + 2 * EVENT_KINDS.length

/** What is added up for each point of the rows of `counted`; a row that enters or leaves changes its own point alone. */
interface Sums extends Tallies {
  readonly points: PointIndex
  /** indexes of the sides that count */
  readonly counting: readonly number[]
  counted: Selection
  /** RECORD words a point */
  readonly records: Int32Array
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
  const zeros = () => new Int32Array(points.count)
  return {
    points,
    counting: (sides.length > 0 ? sides : VICTIM_SIDES).map((side) => VICTIM_SIDES.indexOf(side)),
    counted: { ...selection, rows: selection.rowsOfAnyDate.subarray(0, 0) },
    records: new Int32Array(RECORD * points.count),
    ...{ events: zeros(), near: zeros(), killed: zeros() },
    side: new Uint8Array(points.count).fill(VICTIM_SIDES.length),
    kind: new Uint8Array(points.count),
  }
}

function move(sums: Sums, events: EventTable, selection: Selection): void {
  const isTouched = new Uint8Array(sums.points.count)
  forChanged(sums.counted.rows, selection.rows, (rows, times) => {
    add(sums, events, rows, times, isTouched)
  })
  for (let point = 0; point < isTouched.length; point++) if (isTouched[point] === 1) tell(sums, point)
  sums.counted = selection
}

/** Counts rows in (`times` 1) or out (-1). */
function add(
  { points, counted, records, counting }: Sums,
  events: EventTable,
  rows: Int32Array,
  times: 1 | -1,
  isTouched: Uint8Array,
): void {
  const { ofPlace } = points
  const { place, precision, kind } = events
  const { killed } = counted
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const point = ofPlace[place[row] ?? -1] ?? -1
    if (point < 0) continue
    isTouched[point] = 1
    const record = RECORD * point
    const dead = times * killed(row)
    const ofKind = record + KINDS + 2 * (kind[row] ?? 0)
    records[record + EVENTS] = (records[record + EVENTS] ?? 0) + times
    records[record + KILLED] = (records[record + KILLED] ?? 0) + dead
    records[ofKind] = (records[ofKind] ?? 0) + dead
    records[ofKind + 1] = (records[ofKind + 1] ?? 0) + times
    if (precision[row] === NEAR) records[record + NEAR_EVENTS] = (records[record + NEAR_EVENTS] ?? 0) + times
  }
  // One column after the other: most rows have no dead of most sides.
  for (const side of counting) {
    const column = events.killed[VICTIM_SIDES[side] ?? 'unknown']
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0
      const dead = column[row] ?? 0
      if (dead === 0) continue
      const point = ofPlace[place[row] ?? -1] ?? -1
      if (point < 0) continue
      const at = RECORD * point + SIDES + side
      records[at] = (records[at] ?? 0) + times * dead
    }
  }
}

/** What a point's record says: its numbers, and which side and kind it shows. */
function tell(sums: Sums, point: number): void {
  const { records, counting } = sums
  const record = RECORD * point
  sums.events[point] = records[record + EVENTS] ?? 0
  sums.near[point] = records[record + NEAR_EVENTS] ?? 0
  const killed = records[record + KILLED] ?? 0
  sums.killed[point] = killed
  let side = VICTIM_SIDES.indexOf('not-coded')
  let most = 0
  for (const code of counting) {
    const dead = records[record + SIDES + code] ?? 0
    if (dead <= most) continue
    side = code
    most = dead
  }
  sums.side[point] = killed === 0 ? VICTIM_SIDES.length : side
  let best = record + KINDS
  for (let i = 1; i < EVENT_KINDS.length; i++) {
    const other = record + KINDS + 2 * i
    const more = (records[other] ?? 0) - (records[best] ?? 0)
    if (more > 0 || (more === 0 && (records[other + 1] ?? 0) > (records[best + 1] ?? 0))) best = other
  }
  sums.kind[point] = (best - record - KINDS) / 2
}
