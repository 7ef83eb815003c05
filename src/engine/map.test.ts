import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import { isDrawable, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import { DEFAULT_VIEW, parseQuery } from '#view/link.ts'
import { buildMap, markRadiusPx } from './map.ts'
import { classBounds, classOf } from './map-steps.ts'
import { selectEvents } from './selection.ts'
import { anyEvent, anyView, POINTS } from './testing/any-event.ts'

const isArea = ({ precision }: MadeEvent) => precision === 'district' || precision === 'province'

function mapOf(events: readonly MadeEvent[], change: Partial<typeof DEFAULT_VIEW>) {
  const dataset = makeDataset(events)
  const view = { ...DEFAULT_VIEW, focus: 'all' as const, period: { is: 'all' as const }, ...change }
  const selection = selectEvents(dataset, view)
  return { dataset, view, selection, model: buildMap(dataset, view, selection) }
}

test('marks, counts and reasons agree with a slow count of the same events', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), anyView, (events, change) => {
      const { model, selection } = mapOf(events, change)
      const sides: readonly VictimSide[] = change.sides.length > 0 ? change.sides : VICTIM_SIDES
      const selected = events.filter(
        ({ precision = 'exact', sides: dead = {}, release }) =>
          (change.precisions.length === 0 || change.precisions.includes(precision)) &&
          (change.sides.length === 0 ||
            change.sides.some((side) => (side === 'not-coded' ? release === 1 : (dead[side] ?? 0) > 0))),
      )
      const drawn = selected.filter(({ precision = 'exact' }) => isDrawable(precision))
      const killed = ({ sides: dead = {} }: MadeEvent) =>
        sides.reduce((sum, side) => sum + (dead[side] ?? 0), 0)
      expect(model.total).toBe(selected.length)
      expect(model.mapped).toBe(drawn.length)
      const { placeless, borderOnly, countryOnly, international } = model.unmapped
      const unmapped =
        placeless.reduce((sum, { events: n }) => sum + n, 0) + borderOnly + countryOnly + international
      expect(model.mapped + unmapped).toBe(model.total)
      for (const point of POINTS) {
        for (const area of [true, false]) {
          const here = drawn.filter((event) => event.point === point && isArea(event) === area)
          const mark = model.marks.find((one) => one.longitude === point[1] && one.isArea === area)
          expect(mark?.rows.length ?? 0).toBe(here.length)
          expect(mark?.killed ?? 0).toBe(here.reduce((sum, event) => sum + killed(event), 0))
        }
      }
      const placed = model.regions.reduce((sum, { events: n }) => sum + n, 0)
      expect(placed + model.unplaced.reduce((sum, { events: n }) => sum + n, 0)).toBe(selection.rows.length)
    }),
    { numRuns: 150 },
  )
})

test('a mark is of the side and the kind with most dead, and hollow where nobody was counted', () => {
  const { model } = mapOf(
    [
      { point: POINTS[0], kind: 'one-sided', sides: { civilians: 5 } },
      { point: POINTS[0], kind: 'state-based', sides: { militants: 4 } },
      { point: POINTS[0], kind: 'state-based' },
      { point: POINTS[2], kind: 'non-state' },
    ],
    {},
  )
  expect(model.marks.map(({ side, kind, killed }) => ({ side, kind, killed }))).toEqual([
    { side: 'civilians', kind: 'one-sided', killed: 9 },
    { side: 'none', kind: 'non-state', killed: 0 },
  ])
})

test('the largest mark is drawn first, by what its size stands for', () => {
  const events: MadeEvent[] = [
    { point: POINTS[0], sides: { civilians: 9 } },
    { point: POINTS[2], sides: { civilians: 1 } },
    { point: POINTS[2], sides: { civilians: 1 } },
  ]
  expect(mapOf(events, { measure: 'killed' }).model.marks[0]?.killed).toBe(9)
  expect(mapOf(events, { measure: 'events' }).model.marks[0]?.rows.length).toBe(2)
})

test('where only the high estimate counts dead their side is not known', () => {
  const { model } = mapOf([{ point: POINTS[0], low: 0, high: 3 }], { toll: 'high' })
  expect(model.marks[0]).toMatchObject({ killed: 3, side: 'not-coded' })
})

test('a release without places is named with the days of its events', () => {
  const { model } = mapOf(
    [
      { date: '2025-02-01', precision: 'none', release: 1 },
      { date: '2025-03-01', precision: 'none', release: 1 },
    ],
    {},
  )
  expect(model.unmapped.placeless).toEqual([
    {
      release: '25.01.25.12',
      completeness: 'thin',
      events: 2,
      isAlone: true,
      days: { from: 20120, to: 20148 },
    },
  ])
})

test('releases whose events without a place overlap in time cannot be told apart by days', () => {
  const at = (date: string, release: number) => ({ date, precision: 'none' as const, release })
  const { model } = mapOf([at('2025-02-01', 1), at('2025-02-15', 0), at('2025-03-01', 1)], {})
  expect(model.unmapped.placeless.map(({ events, isAlone }) => [events, isAlone])).toEqual([
    [2, false],
    [1, false],
  ])
})

test('events without a province are counted by their precision, those in one are not', () => {
  const { model } = mapOf(
    [
      { precision: 'none', province: null },
      { precision: 'exact', province: null },
      { precision: 'exact', province: 'PK-KP' },
    ],
    {},
  )
  expect(model.unplaced.map(({ precision, events }) => [precision, events])).toEqual([
    ['exact', 1],
    ['none', 1],
  ])
})

test('area grows with the count, and a fifth a zoom step past 6.5', () => {
  expect(markRadiusPx(100, 'killed', 6)).toBe(12.5)
  expect(markRadiusPx(400, 'killed', 5) / markRadiusPx(100, 'killed', 5)).toBe(2)
  expect(markRadiusPx(1, 'killed', 6.5)).toBe(2.4)
  expect(markRadiusPx(100, 'killed', 7.5)).toBeCloseTo(15)
})

test('classes rise, begin at one and hold the largest count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (max) => {
      const bounds = classBounds(max)
      expect(bounds[0]).toBe(1)
      expect(bounds.length).toBeLessThanOrEqual(5)
      expect([...bounds].sort((a, b) => a - b)).toEqual([...bounds])
      expect(classOf(max, bounds)).toBe(bounds.length - 1)
      expect(classOf(0, bounds)).toBe(-1)
    }),
  )
  expect(classBounds(0)).toEqual([])
})

test('incidents without a point are counted beside the map', () => {
  const { view } = parseQuery('period=all&focus=all')
  const incident = {
    id: 'made',
    date: '2026-01-02',
    endDate: null,
    title: 'Made',
    short: 'Made',
    summary: 'Made.',
    kind: 'diplomacy' as const,
    country: 'AF',
    province: null,
    place: 'Nowhere',
    point: null,
    precision: 'town' as const,
    actor1: 'Army',
    actor2: null,
    actors: [],
    claims: [],
    sources: [],
    corroboration: 'single' as const,
    isAggregate: false,
    isContext: false,
  }
  const dataset = makeDataset(
    [],
    [incident, { ...incident, id: 'two', point: { latitude: 34, longitude: 70 } }],
  )
  const model = buildMap(dataset, view, selectEvents(dataset, view))
  expect(model.incidents.map(({ incident: { id } }) => id)).toEqual(['two'])
  expect(model.incidentsOffMap).toBe(1)
})

test('at the poles and on the antimeridian a mark stands on the edge of the map', () => {
  const { model } = mapOf(
    [{ point: [90, 10] }, { point: [-90, 20] }, { point: [10, 180] }, { point: [10, -180] }],
    {},
  )
  expect(model.marks).toHaveLength(4)
  for (const { x, y } of model.marks) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(256)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(256)
  }
})

test('ten thousand events on one point are one mark that holds them all', () => {
  const events = Array.from(
    { length: 10_000 },
    (): MadeEvent => ({ point: POINTS[0], sides: { civilians: 1 } }),
  )
  const { model } = mapOf(events, {})
  expect(model.marks).toHaveLength(1)
  expect(model.marks[0]?.rows).toHaveLength(10_000)
  expect(model.marks[0]?.killed).toBe(10_000)
})

test('marks are drawn largest first, equal ones from north to south, then west to east, however large', () => {
  const place = fc.tuple(fc.integer({ min: 25, max: 38 }), fc.integer({ min: 61, max: 75 }))
  const dead = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 3_000_000 }))
  fc.assert(
    fc.property(fc.array(fc.tuple(place, dead), { maxLength: 30 }), (made) => {
      const { marks } = mapOf(
        made.map(([point, civilians]) => ({ point, sides: { civilians } })),
        { measure: 'killed' },
      ).model
      const slow = marks.toSorted(
        (a, b) => b.killed - a.killed || b.latitude - a.latitude || a.longitude - b.longitude,
      )
      expect(marks.map(({ point }) => point)).toEqual(slow.map(({ point }) => point))
      expect(new Set(marks.map(({ point }) => point)).size).toBe(
        new Set(made.map(([point]) => point.join())).size,
      )
    }),
  )
})
