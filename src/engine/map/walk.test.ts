import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { parseQuery } from '#view/link.ts'
import { buildMap } from '../map.ts'
import { selectEvents } from '../selection.ts'
import { stopInTurn, stopTowards, type Way } from './walk.ts'

const WAYS: readonly Way[] = [
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
]
const point = fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) })

/** Degrees clockwise from up. */
const bearing = (x: number, y: number) => ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360

test('an arrow leads to the nearest stop within 45° of its way, and to the first of equals', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 25 }), point, fc.nat(3), (stops, from, side) => {
      const inside = stops
        .map(({ x, y }, i) => ({ i, x: x - from.x, y: y - from.y }))
        .filter(({ x, y }) => {
          const off = Math.abs(bearing(x, y) - side * 90)
          return (x !== 0 || y !== 0) && Math.min(off, 360 - off) <= 45 + 1e-9
        })
        .sort((a, b) => a.x ** 2 + a.y ** 2 - (b.x ** 2 + b.y ** 2) || a.i - b.i)
      expect(stopTowards(stops, from, WAYS[side] as Way)).toBe(inside[0]?.i ?? null)
    }),
    { numRuns: 1000 },
  )
})

test('the four right angles leave nothing out: some arrow leads on wherever another stop lies elsewhere', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), point, (stops, from) => {
      const isAlone = stops.every(({ x, y }) => x === from.x && y === from.y)
      expect(WAYS.every((way) => stopTowards(stops, from, way) === null)).toBe(isAlone)
    }),
  )
})

test('turn by turn every stop is reached once, from wherever one is, forwards and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(199), fc.boolean(), (count, start, isBack) => {
      const by = isBack ? -1 : 1
      const seen = new Set<number>()
      let at: number | null = start % count
      for (let i = 0; i < count; i++) {
        at = stopInTurn(count, at, by)
        seen.add(at ?? -1)
      }
      expect(seen.size).toBe(count)
      expect(at).toBe(start % count)
    }),
  )
  expect(stopInTurn(0, null, 1)).toBeNull()
  expect(stopInTurn(5, null, 1)).toBe(0)
  expect(stopInTurn(5, null, -1)).toBe(4)
})

test('on the shipped data arrows lead nearly everywhere, and a step is found in a glance', async () => {
  const dataset = await loadShippedDataset()
  const { view } = parseQuery('focus=all&period=all')
  const { marks } = buildMap(dataset, view, selectEvents(dataset, view))
  const stops = marks.slice(0, 800)
  const reached = new Set([0])
  const todo = [0]
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    for (const way of WAYS) {
      const next = stopTowards(stops, stops[at] ?? { x: 0, y: 0 }, way)
      if (next === null || reached.has(next)) continue
      reached.add(next)
      todo.push(next)
    }
  }
  expect(reached.size / stops.length).toBeGreaterThan(0.9)
  const start = performance.now()
  for (let i = 0; i < 20; i++) stopTowards(marks, marks[i] ?? { x: 0, y: 0 }, { x: 1, y: 0 })
  expect((performance.now() - start) / 20).toBeLessThan(10)
})
