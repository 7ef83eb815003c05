import type { Dataset } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import { EVENT_KINDS, type EventKind, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import type { ViewState } from '#view/view-state.ts'
import { countriesOf, type Gap, hatchedDays } from '../gaps.ts'
import { type EventRecord, eventRecord } from '../rows.ts'
import { selectEvents } from '../selection.ts'
import { sumKilled, sumTolls, type TollTotal } from '../toll.ts'
import { withoutData } from '../trend/stretch.ts'

/** One of two things that are compared. */
export interface Side {
  /** the view that selects it and nothing else */
  readonly view: ViewState
  readonly days: DayRange
  /** its events, oldest first */
  readonly rows: Int32Array
  /** dead by the best estimate, of the view's victim sides */
  readonly killed: number
  /** UCDP's three estimates over all victim sides */
  readonly toll: TollTotal
  readonly bySide: Readonly<Record<VictimSide, number>>
  readonly byKind: Readonly<Record<EventKind, number>>
  /** days on which an event began */
  readonly activeDays: number
  /** most dead of all sides by the best estimate, of equals the earliest; null: nobody was killed */
  readonly deadliest: EventRecord | null
  /** days for which a country that counts has no data, or none that the filters could tell apart */
  readonly gaps: readonly Gap[]
  /** the filters ask for places or victim sides, so that days of bare totals are no data */
  readonly needsDetail: boolean
  /** `none`: no country that counts has data on any of the days */
  readonly covered: 'all' | 'partly' | 'none'
  /** its longest stretch of days with data for every country that counts; null: none */
  readonly known: DayRange | null
}

/** Counts what a view selects. */
export function countSide(dataset: Dataset, view: ViewState): Side {
  const { events } = dataset
  const { period: days, rows, killed } = selectEvents(dataset, view)
  const countries = countriesOf(view)
  const needsDetail = asksForDetail(view)
  const coverage = dataset.coverage.filter(({ level }) => !needsDetail || level !== 'thin')
  const gaps = withoutData({ coverage }, countries, days)
  const missing = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const all = countries.length * (days.to - days.from + 1)
  const most = rows.reduce((max, row) => Math.max(max, events.best[row] ?? 0), 0)
  const deadliest = most > 0 ? rows.find((row) => events.best[row] === most) : undefined
  const sumOf = (side: VictimSide) => rows.reduce((sum, row) => sum + (events.killed[side][row] ?? 0), 0)
  const countOf = (kind: EventKind) =>
    rows.reduce((count, row) => count + (EVENT_KINDS[events.kind[row] ?? 0] === kind ? 1 : 0), 0)
  return {
    ...{ view, days, rows, gaps, needsDetail },
    killed: sumKilled(rows, killed),
    toll: sumTolls(events, rows),
    bySide: tally(VICTIM_SIDES, sumOf),
    byKind: tally(EVENT_KINDS, countOf),
    activeDays: new Set(rows.map((row) => events.day[row] ?? 0)).size,
    deadliest: deadliest === undefined ? null : eventRecord(dataset, deadliest),
    covered: missing === 0 ? 'all' : missing < all ? 'partly' : 'none',
    known: longestBetween(hatchedDays(gaps), days),
  }
}

function asksForDetail({ places, withoutPlaces, area, sides, precisions }: ViewState): boolean {
  const isProvince = (place: string) => place.includes('-')
  return (
    area !== null || sides.length + precisions.length > 0 || [...places, ...withoutPlaces].some(isProvince)
  )
}

/** Whether some of its dead are of a side that the source does not give, or all of them. */
export function lackOfSides({ bySide, toll }: Side): 'none' | 'some' | 'all' {
  if (bySide['not-coded'] === 0) return 'none'
  return bySide['not-coded'] < toll.best ? 'some' : 'all'
}

function tally<T extends string>(keys: readonly T[], of: (key: T) => number): Readonly<Record<T, number>> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<T, number>
}

/** The longest stretch of some days that lies in none of the gaps, which are in order and do not overlap. */
function longestBetween(gaps: readonly DayRange[], { from, to }: DayRange): DayRange | null {
  let longest: DayRange = { from: 0, to: -1 }
  let start = from
  for (const gap of [...gaps, { from: to + 1, to: to + 1 }]) {
    if (gap.from - start > longest.to - longest.from + 1) longest = { from: start, to: gap.from - 1 }
    start = gap.to + 1
  }
  return longest.to < longest.from ? null : longest
}
