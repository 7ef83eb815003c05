import type { Dataset } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import { EVENT_KINDS, type EventKind, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { Comparison, ViewState } from '#view/view-state.ts'
import type { Interval } from '../indicators/intervals.ts'
import { testRates } from './chance.ts'
import { type Shared, sharedBy } from './shared.ts'
import { countSide, lackOfSides, type Side } from './side.ts'

/** What is counted on both sides. */
export type Counted =
  | { readonly of: 'events' }
  /** best estimate, of the view's victim sides */
  | { readonly of: 'killed' }
  | { readonly of: 'side'; readonly side: VictimSide }
  | { readonly of: 'kind'; readonly kind: EventKind }
  /** days on which an event began */
  | { readonly of: 'days' }
  /** for each 30 days; only where the two sides differ in length and lack no data */
  | { readonly of: 'events-rate' }
  | { readonly of: 'killed-rate' }

/** One count on both sides. */
export interface Line {
  readonly counted: Counted
  /** null: no data on any day */
  readonly a: number | null
  readonly b: number | null
  /** whether the count holds all there is: no day without data, and for a victim side no dead without one */
  readonly isWhole: { readonly a: boolean; readonly b: boolean }
  /** a less b; null: one of the two is not whole, so that it would say too much */
  readonly difference: number | null
  /** a over b; null: no difference, or b is 0 */
  readonly ratio: number | null
  /** what the difference is at the ends of UCDP's low and high estimates, for `killed` of all sides; null: not known */
  readonly bounds: Interval | null
  /** what narrows a side's view to what the line counts; null: it is arithmetic on `parts` */
  readonly walk: Partial<ViewState> | null
  /** the counts with a walk of their own that the line's arithmetic is on */
  readonly parts: readonly [number, number]
  readonly isRate: boolean
}

/** What the counts of events say of chance. Deaths come in clusters: there is no such figure for them. */
export type Chance =
  | {
      readonly is: 'tested'
      /** events a day, a over b */
      readonly ratio: number
      /** of the ratio, 95 % */
      readonly interval: Interval
      /** whether the interval leaves out 1 */
      readonly isBeyond: boolean
    }
  /** `gaps`: days without data; `shared`: one event counts on both sides; `zero`: a side has no event */
  | { readonly is: 'none'; readonly why: 'gaps' | 'shared' | 'zero' }

/** A view beside itself on other days or in another place. */
export interface Compared {
  readonly by: Comparison['by']
  /** the view */
  readonly a: Side
  readonly b: Side
  readonly lines: readonly Line[]
  readonly chance: Chance
  /** null: the two have no day and place in common */
  readonly shared: Shared | null
  /** what makes a view in which neither side lacks data on any day; null: nothing lacks, or no such days */
  readonly whole: Partial<ViewState> | null
}

/** Days that a rate is for. */
export const RATE_DAYS = 30

/** Counts a view and what it is compared with by the same rules. */
export function compareView(dataset: Dataset, view: ViewState, comparison: Comparison): Compared {
  // UCDP's three estimates are all shown: the view's choice of one does not bear on them.
  const own: ViewState = { ...view, selected: null, comparison: null, toll: 'best' }
  const other: ViewState =
    comparison.by === 'period'
      ? { ...own, period: comparison.period }
      : { ...own, places: [comparison.place] }
  const a = countSide(dataset, own)
  const b = countSide(dataset, other)
  const shared = sharedBy(dataset, a, b)
  return {
    by: comparison.by,
    ...{ a, b, shared },
    lines: linesOf(a, b),
    chance: chanceOf(dataset, a, b, shared),
    whole: wholeOf(a, b, comparison),
  }
}

/** Both sides on their longest stretch without gaps; two places on the same days. */
function wholeOf(a: Side, b: Side, comparison: Comparison): Partial<ViewState> | null {
  if (a.covered === 'all' && b.covered === 'all') return null
  if (!a.known || !b.known) return null
  if (comparison.by === 'period')
    return { period: periodOf(a.known), comparison: { by: 'period', period: periodOf(b.known) } }
  const days = { from: Math.max(a.known.from, b.known.from), to: Math.min(a.known.to, b.known.to) }
  return days.from > days.to ? null : { period: periodOf(days) }
}

const periodOf = ({ from, to }: DayRange) => periodOfDays(from, to)

function linesOf(a: Side, b: Side): Line[] {
  const { sides, kinds } = a.view
  const within = <T extends string>(chosen: readonly string[], all: readonly T[]) =>
    all.filter((one) => chosen.length === 0 || chosen.includes(one))
  const line = (counted: Counted, walk: Line['walk'], of: (side: Side) => number) =>
    lineOf([a, b], counted, walk, of)
  const events = line({ of: 'events' }, { measure: 'events' }, ({ rows }) => rows.length)
  const killed = line({ of: 'killed' }, { measure: 'killed' }, (side) => side.killed)
  const perDays = (count: number, { days }: Side) => (count / lengthOf(days)) * RATE_DAYS
  const rates = [
    { ...line({ of: 'events-rate' }, null, (side) => perDays(side.rows.length, side)), isRate: true },
    {
      ...line({ of: 'killed-rate' }, null, (side) => perDays(side.killed, side)),
      ...{ isRate: true, parts: killed.parts },
    },
  ]
  return [
    events,
    sides.length === 0 && killed.difference !== null ? { ...killed, bounds: boundsOf(a, b) } : killed,
    ...(lengthOf(a.days) === lengthOf(b.days) || killed.difference === null ? [] : rates),
    ...[
      ...within(sides, VICTIM_SIDES).map((side) =>
        line({ of: 'side', side }, { measure: 'killed', sides: [side] }, (one) => one.bySide[side]),
      ),
      ...within(kinds, EVENT_KINDS).map((kind) =>
        line({ of: 'kind', kind }, { measure: 'events', kinds: [kind] }, (one) => one.byKind[kind]),
      ),
    ].filter((one) => (one.a ?? 0) + (one.b ?? 0) > 0),
    line({ of: 'days' }, null, ({ activeDays }) => activeDays),
  ]
}

function lineOf(
  [a, b]: readonly [Side, Side],
  counted: Counted,
  walk: Line['walk'],
  of: (side: Side) => number,
): Line {
  const isOfSide = counted.of === 'side' && counted.side !== 'not-coded'
  const lack = (side: Side) => (isOfSide ? lackOfSides(side) : 'none')
  const known = (side: Side) =>
    (side.covered === 'none' && side.rows.length === 0) || lack(side) === 'all' ? null : of(side)
  const whole = (side: Side) => side.covered === 'all' && lack(side) === 'none'
  const isWhole = { a: whole(a), b: whole(b) }
  const [x, y] = [known(a), known(b)]
  const difference = isWhole.a && isWhole.b && x !== null && y !== null ? x - y : null
  return {
    ...{ counted, walk, a: x, b: y, isWhole, difference, bounds: null, isRate: false },
    ratio: difference === null || x === null || !y ? null : x / y,
    parts: walk ? [x ?? 0, y ?? 0] : [a.rows.length, b.rows.length],
  }
}

/** Whatever the true counts are between low and high, their difference lies between these. */
function boundsOf(a: Side, b: Side): Interval {
  return { low: a.toll.low - b.toll.high, high: a.toll.high - b.toll.low }
}

function chanceOf(dataset: Dataset, a: Side, b: Side, shared: Shared | null): Chance {
  if (a.covered !== 'all' || b.covered !== 'all') return { is: 'none', why: 'gaps' }
  if (shared) return { is: 'none', why: 'shared' }
  const { day } = dataset.events
  const tested = testRates(a.days, daysOf(day, a.rows), b.days, daysOf(day, b.rows))
  if (!tested) return { is: 'none', why: 'zero' }
  const { low, high } = tested.interval
  return { is: 'tested', ...tested, isBeyond: low > 1 || high < 1 }
}

const daysOf = (day: Int32Array, rows: Int32Array) => Array.from(rows, (row) => day[row] ?? 0)

/** How many days a stretch has. */
export function lengthOf({ from, to }: DayRange): number {
  return to - from + 1
}
