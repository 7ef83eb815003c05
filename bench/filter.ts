import type { Dataset } from '#dataset/dataset.ts'
import { type DayNumber, isoDate } from '#domain/date.ts'
import { COUNTRIES, EVENT_KINDS, PRECISIONS, VICTIM_SIDES } from '#domain/event.ts'
import { hasSide } from '#engine/dimensions.ts'
import { countFacets, type FacetOption } from '#engine/facets.ts'
import { regionsOf } from '#engine/map-regions.ts'
import { selectEvents } from '#engine/selection.ts'
import { buildTrend } from '#engine/trend.ts'
import { bucketsOf } from '#engine/trend-buckets.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Hash } from './hash.ts'
import { plainLoops } from './loops.ts'
import { inTurn, type Times } from './measure.ts'
import type { Answer, Answerer, Ask, FilterPeer, FilterRow, Sizes } from './peers/contract.ts'
import { makeRandom, wholeBelow } from './random.ts'

export interface FilterResult {
  /** ms to make ready, by method; ours needs nothing */
  readonly build: Readonly<Record<string, number>>
  /** of all answers of a method, by method */
  readonly hashes: Readonly<Record<string, string>>
  readonly drag: Times
  readonly jump: Times
  readonly otherFilter: Times
  /** selected events of the first ask */
  readonly selected: number
}

const WINDOW_MONTHS = 120
const DAYS_A_MONTH = 30

export async function compareFilters(
  dataset: Dataset,
  peers: Readonly<Record<string, FilterPeer>>,
  rounds: number,
): Promise<FilterResult> {
  const months = bucketsOf({ from: dataset.start, to: dataset.asOf }, 'month')
  const sizes: Sizes = {
    months: months.length,
    kinds: EVENT_KINDS.length,
    sides: VICTIM_SIDES.length,
    precisions: PRECISIONS.length,
    countries: COUNTRIES.length,
    provinces: dataset.events.provinces.length,
  }
  const rows = filterRows(
    dataset,
    months.map(({ from }) => from),
  )
  const build: Record<string, number> = {}
  const answerers: Record<string, Answerer> = { ours: oursOf(dataset, sizes) }
  for (const [name, make] of Object.entries({ 'plain loops over objects': plainLoops, ...peers })) {
    const start = performance.now()
    answerers[name] = make(rows, sizes)
    build[name] = performance.now() - start
  }
  const asks = asksOf(dataset, rounds + 2)
  const hashes = Object.fromEntries(
    Object.entries(answerers).map(([name, answer]) => [name, hashOf(answer, Object.values(asks).flat())]),
  )
  const timed = (list: readonly Ask[]) =>
    inTurn(
      Object.entries(answerers).map(([name, answer]) => ({
        name,
        run: (round: number) => answer(list[round % list.length] as Ask),
      })),
      rounds,
    )
  return {
    ...{ build, hashes },
    drag: await timed(asks.drag),
    jump: await timed(asks.jump),
    otherFilter: await timed(asks.otherFilter),
    selected: [...(answerers['ours']?.(asks.drag[0] as Ask).visible ?? [])].length,
  }
}

/** Four filters besides the period. */
const FOUR = { kinds: 0b001, countries: 0b10, precisions: 0b1111, sides: 0b1110100 } as const

function asksOf({ start, asOf }: Dataset, count: number) {
  const random = makeRandom(7)
  const window = Math.min(WINDOW_MONTHS * DAYS_A_MONTH, Math.floor((asOf - start) / 3))
  const last = asOf - window
  const at = (from: number): Ask => ({ ...FOUR, from, to: from + window })
  const dragStart = start + Math.floor((last - start) / 3)
  return {
    drag: Array.from({ length: count }, (_, i) => at(Math.min(last, dragStart + i * DAYS_A_MONTH))),
    jump: Array.from({ length: count }, () => at(start + wholeBelow(random, last - start))),
    otherFilter: Array.from({ length: count }, (_, i) => ({
      ...at(dragStart),
      kinds: i % 2 ? 0b101 : 0b001,
    })),
  }
}

function filterRows(dataset: Dataset, starts: readonly DayNumber[]): FilterRow[] {
  const { events } = dataset
  let month = 0
  return Array.from(events.day, (day, row) => {
    while (month + 1 < starts.length && (starts[month + 1] ?? 0) <= day) month++
    return {
      ...{ row, day, month },
      kind: events.kind[row] ?? 0,
      country: events.country[row] ?? 0,
      province: events.province[row] ?? -1,
      precision: events.precision[row] ?? 0,
      sides: VICTIM_SIDES.reduce((mask, side, i) => (hasSide(events, row, side) ? mask | (1 << i) : mask), 0),
      killed: VICTIM_SIDES.reduce(
        (sum, side, i) => ((FOUR.sides >> i) & 1 ? sum + (events.killed[side][row] ?? 0) : sum),
        0,
      ),
    }
  })
}

/** The page's own functions, as the desk calls them. Their actor and focus counts are made too, and not compared. */
function oursOf(dataset: Dataset, sizes: Sizes): Answerer {
  const provinceOf = new Map(dataset.events.provinces.map((id, i) => [id, i]))
  const allMonths = bucketsOf({ from: dataset.start, to: dataset.asOf }, 'month')
  return (ask) => {
    const view = viewOf(ask)
    const selection = selectEvents(dataset, view)
    const facets = countFacets(dataset, view, selection)
    const regions = new Array<number>(sizes.provinces).fill(0)
    const regionsKilled = new Array<number>(sizes.provinces).fill(0)
    for (const { id, events, killed } of regionsOf(dataset, selection)) {
      const at = provinceOf.get(id)
      if (at === undefined) continue
      regions[at] = events
      regionsKilled[at] = killed
    }
    const { buckets } = buildTrend(dataset, view, selection)
    const months = new Array<number>(sizes.months).fill(0)
    const first = allMonths.findIndex(({ to }) => to >= selection.period.from)
    for (const [i, { events }] of buckets.entries()) months[first + i] = events
    const counts = (options: readonly FacetOption[]) => options.map(({ count }) => count)
    return {
      ...{ months, regions, regionsKilled },
      kinds: counts(facets.kinds),
      sides: counts(facets.sides),
      precisions: counts(facets.precisions),
      countries: counts(facets.countries),
      provinces: counts(facets.provinces),
      visible: selection.rows,
    }
  }
}

function viewOf(ask: Ask): ViewState {
  const among = <T>(names: readonly T[], mask: number) => names.filter((_, i) => ((mask >> i) & 1) === 1)
  return {
    ...DEFAULT_VIEW,
    focus: 'all',
    period: { is: 'range', from: isoDate(ask.from), to: isoDate(ask.to) },
    kinds: among(EVENT_KINDS, ask.kinds),
    places: among(COUNTRIES, ask.countries),
    precisions: among(PRECISIONS, ask.precisions),
    sides: among(VICTIM_SIDES, ask.sides),
    measure: 'events',
    grain: 'month',
    stack: 'none',
  }
}

const KEYS = [
  ...(['months', 'kinds', 'sides', 'precisions'] as const),
  ...(['countries', 'provinces', 'regions', 'regionsKilled'] as const),
]

/** Over every field of every answer. */
function hashOf(answer: Answerer, asks: readonly Ask[]): string {
  const hash = new Hash()
  for (const ask of asks) {
    const given: Answer = answer(ask)
    for (const key of KEYS) hash.addAll(given[key])
    hash.addAll([...given.visible].sort((a, b) => a - b))
  }
  return hash.text
}
