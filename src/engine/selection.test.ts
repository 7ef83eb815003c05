import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import type { Area } from '#domain/area.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { EVENT_KINDS, isDrawable, PRECISIONS, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { countFacets } from './facets.ts'
import { nearestDrop } from './nearest.ts'
import { selectEvents } from './selection.ts'
import { sumKilled, sumTolls } from './toll.ts'

const first = dayNumber('2024-01-01' as IsoDate)
const last = dayNumber('2026-07-31' as IsoDate)

const anyEvent: fc.Arbitrary<MadeEvent> = fc
  .record({
    date: fc.integer({ min: first, max: last }).map(isoDate),
    kind: fc.constantFrom(...EVENT_KINDS),
    country: fc.constantFrom('AF' as const, 'PK' as const),
    conflict: fc.nat({ max: 2 }),
    dyad: fc.integer({ min: -1, max: 2 }),
    precision: fc.constantFrom(...PRECISIONS),
    province: fc.constantFrom('AF-KAB', 'PK-KP', null),
    point: fc.constantFrom<[number, number]>([34, 70], [34.5, 71], [31, 66.4]),
    isThin: fc.boolean(),
    dead: fc.dictionary(fc.constantFrom(...VICTIM_SIDES.slice(1)), fc.nat({ max: 9 })),
    low: fc.integer({ min: -1, max: 5 }),
  })
  .map(({ isThin, dead, low, ...event }) =>
    isThin
      ? { ...event, release: 1, sides: { 'not-coded': 3 } }
      : { ...event, sides: dead as MadeEvent['sides'] & object, low, high: low },
  )

const anyFilters = fc.record({
  focus: fc.constantFrom('all' as const, 'hostilities' as const),
  kinds: fc.subarray([...EVENT_KINDS]),
  actors: fc.subarray(['state', 'group', 'neighbour']),
  places: fc.subarray(['AF', 'PK-KP']),
  withoutActors: fc.subarray(['group', 'neighbour']),
  withoutPlaces: fc.subarray(['PK', 'AF-KAB']),
  area: fc.constantFrom<Area | null>(
    null,
    { is: 'box', south: 33, west: 69, north: 35, east: 70.5 },
    { is: 'circle', latitude: 31, longitude: 66.4, radiusKm: 1 },
  ),
  sides: fc.subarray([...VICTIM_SIDES]),
  precisions: fc.subarray([...PRECISIONS]),
  toll: fc.constantFrom('best' as const, 'low' as const, 'high' as const),
  period: fc.constantFrom({ is: 'all' as const }, { is: 'last-months' as const, months: 6 }),
})

/** The same question asked the slow way, of the made events themselves. */
function slowCount(events: readonly MadeEvent[], view: ViewState) {
  const actorsOf = [
    ['army', 'state', 'group'],
    ['army', 'state', 'party'],
    ['army', 'state', 'neighbour'],
  ]
  const passing = events.filter((event) => {
    const {
      date = '',
      kind = 'state-based',
      conflict = 0,
      dyad = -1,
      precision = 'exact',
      sides = {},
    } = event
    if (view.period.is !== 'all' && date < '2026-02-01') return false
    if (view.focus === 'hostilities' && (conflict === 2 || (conflict === 0 && dyad === 1))) return false
    if (view.kinds.length > 0 && !view.kinds.includes(kind)) return false
    if (view.actors.length > 0 && !view.actors.some((id) => actorsOf[dyad]?.includes(id))) return false
    const province = precision === 'none' ? null : event.province
    const isIn = (id: string) => id === event.country || id === province
    if (view.places.length > 0 && !view.places.some(isIn)) return false
    if (view.withoutActors.some((id) => actorsOf[dyad]?.includes(id))) return false
    if (view.withoutPlaces.some(isIn)) return false
    const [north = 0] = event.point ?? []
    const isPlaced = isDrawable(precision)
    if (view.area && !(isPlaced && (view.area.is === 'box' ? north === 34 : north === 31))) return false
    if (view.precisions.length > 0 && !view.precisions.includes(precision)) return false
    const isThin = event.release === 1
    const suits = (side: VictimSide) => (side === 'not-coded' ? isThin : (sides[side] ?? 0) > 0)
    return view.sides.length === 0 || view.sides.some(suits)
  })
  const dead = (event: MadeEvent) => {
    const { sides = {} } = event
    if (view.sides.length > 0) return view.sides.reduce((sum, side) => sum + (sides[side] ?? 0), 0)
    const best = Object.values(sides).reduce((sum, n) => sum + n, 0)
    const other = view.toll === 'low' ? event.low : event.high
    return view.toll === 'best' || other === undefined || other < 0 ? best : other
  }
  return { events: passing.length, killed: passing.reduce((sum, event) => sum + dead(event), 0) }
}

test('the selection and its dead equal a slow count, for any filters', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), anyFilters, (events, filters) => {
      const view = { ...DEFAULT_VIEW, ...filters }
      const selection = selectEvents(makeDataset(events), view)
      const slow = slowCount(events, view)
      expect(selection.rows.length).toBe(slow.events)
      expect(sumKilled(selection.rows, selection.killed)).toBe(slow.killed)
    }),
    { numRuns: 400 },
  )
})

test('a dataset asked one view after another answers each as a slow count does', () => {
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 40 }),
      fc.array(anyFilters, { minLength: 2, maxLength: 5 }),
      (events, asked) => {
        const dataset = makeDataset(events)
        for (const filters of asked) {
          const view = { ...DEFAULT_VIEW, ...filters }
          expect(selectEvents(dataset, view).rows.length).toBe(slowCount(events, view).events)
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('an option counts what choosing it alone would select', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), anyFilters, (events, filters) => {
      const dataset = makeDataset(events)
      const view = { ...DEFAULT_VIEW, ...filters }
      const facets = countFacets(dataset, view, selectEvents(dataset, view))
      const events1 = (change: Partial<ViewState>) =>
        selectEvents(dataset, { ...view, ...change }).rows.length
      for (const { id, count: n } of facets.kinds) expect(n).toBe(events1({ kinds: [id as 'one-sided'] }))
      for (const { id, count: n } of facets.sides) expect(n).toBe(events1({ sides: [id as VictimSide] }))
      for (const { id, count: n } of facets.precisions)
        expect(n).toBe(events1({ precisions: [id as 'near'] }))
      for (const { id, count: n } of facets.provinces)
        expect(n).toBe(events1({ places: [id], withoutPlaces: [] }))
      for (const { id, count: n } of facets.countries)
        expect(n).toBe(events1({ places: [id], withoutPlaces: [] }))
      for (const { id, count: n } of facets.actors)
        expect(n).toBe(events1({ actors: [id], withoutActors: [] }))
      for (const { id, count: n } of facets.focus) expect(n).toBe(events1({ focus: id as 'all' }))
    }),
    { numRuns: 60 },
  )
})

test('the way out of an empty selection brings back what it says', () => {
  const dataset = makeDataset([
    { date: '2026-07-01', kind: 'one-sided', sides: { civilians: 2 } },
    { date: '2025-01-01', kind: 'state-based', sides: { militants: 2 } },
    { date: '2025-01-02', kind: 'state-based', sides: { militants: 2 } },
  ])
  const view: ViewState = { ...DEFAULT_VIEW, kinds: ['state-based'] }
  const drop = nearestDrop(selectEvents(dataset, view))
  expect(drop).toMatchObject({ dimension: 'period', events: 2 })
  expect(selectEvents(dataset, { ...view, ...drop?.change }).rows.length).toBe(2)
})

test('rows without a range count their best estimate in low and high, and are told apart', () => {
  const dataset = makeDataset([
    { sides: { civilians: 4 }, low: 1, high: 9 },
    { sides: { 'not-coded': 3 }, release: 1 },
  ])
  const { rows } = selectEvents(dataset, { ...DEFAULT_VIEW, focus: 'all' })
  expect(sumTolls(dataset.events, rows)).toEqual({ best: 7, low: 4, high: 12, rowsWithoutRange: 1 })
})

test('only places known better than the border are drawn', () => {
  expect(PRECISIONS.filter(isDrawable)).toEqual(['exact', 'near', 'district', 'province', 'unstated'])
})
