import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { buildMap } from '../map.ts'
import { selectEvents } from '../selection.ts'
import { BANDWIDTH_KM, densityAt, densityOf, densityRaster, type Grid } from './density.ts'

/** Distance by the law of cosines over vectors: another way than the code's. */
function slowKm(a: readonly [number, number], b: readonly [number, number]): number {
  const vector = ([latitude, longitude]: readonly [number, number]) => {
    const [p, l] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
    return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)] as const
  }
  const [u, v] = [vector(a), vector(b)]
  const cross = Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0])
  return 6371.0088 * Math.atan2(cross, u[0] * v[0] + u[1] * v[1] + u[2] * v[2])
}

/** Events per km² at a place, event by event. */
function slowDensity(
  points: readonly { at: readonly [number, number]; events: number }[],
  at: readonly [number, number],
) {
  return points.reduce((sum, point) => {
    const share = slowKm(point.at, at) / BANDWIDTH_KM
    return share >= 1 ? sum : sum + (point.events * 3 * (1 - share ** 2) ** 2) / (Math.PI * BANDWIDTH_KM ** 2)
  }, 0)
}

const middleOf = ({ left, top, cell }: Grid, column: number, row: number) => {
  const longitude = ((left + (column + 0.5) * cell) / 256) * 360 - 180
  const latitude =
    (180 / Math.PI) *
    (2 * Math.atan(Math.exp(Math.PI * (1 - (2 * (top + (row + 0.5) * cell)) / 256))) - Math.PI / 2)
  return [latitude, longitude] as const
}

const worldX = (longitude: number) => ((longitude + 180) / 360) * 256
const worldY = (latitude: number) =>
  (0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * 256

const anyPoint = fc.record({
  latitude: fc.double({ min: -84, max: 84, noNaN: true }),
  longitude: fc.constantFrom(-179.95, -179.9, -1, 0, 69.2, 179.8, 179.99),
  events: fc.integer({ min: 1, max: 10_000 }),
})

test('the field at a place equals a slow sum over the events', () => {
  const near = fc.double({ min: -0.4, max: 0.4, noNaN: true })
  fc.assert(
    fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 6 }), near, near, (points, up, right) => {
      const { latitude, longitude } = points[0] ?? { latitude: 0, longitude: 0 }
      const at = [latitude + up, longitude + right] as const
      const slow = slowDensity(
        points.map((point) => ({ at: [point.latitude, point.longitude] as const, events: point.events })),
        at,
      )
      expect(densityAt(points, { latitude: at[0], longitude: at[1] })).toBeCloseTo(slow, 4)
    }),
  )
})

test('each cell equals a slow sum over the events, at the antimeridian and towards the poles too', () => {
  fc.assert(
    fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 6 }), fc.nat({ max: 5 }), (points, which) => {
      const centre = points[which % points.length] ?? { latitude: 0, longitude: 0 }
      const size = 3 / Math.cos((centre.latitude * Math.PI) / 180)
      const grid = {
        columns: 30,
        rows: 20,
        left: Math.min(worldX(centre.longitude) - size / 20, 256 - size / 10),
        top: worldY(centre.latitude) - size / 30,
        cell: size / 300,
      }
      const field = densityRaster(points, grid)
      const most = points.reduce((sum, { events }) => sum + events, 0) / BANDWIDTH_KM ** 2
      const asked = points.map(({ latitude, longitude, events }) => ({
        at: [latitude, longitude] as const,
        events,
      }))
      for (let row = 0; row < grid.rows; row++) {
        for (let column = 0; column < grid.columns; column++) {
          const slow = slowDensity(asked, middleOf(grid, column, row))
          const fast = field[row * grid.columns + column] ?? -1
          // Chord for arc matters at the rim alone, where the field is next to nothing.
          expect(Math.abs(fast - slow)).toBeLessThanOrEqual(1e-4 * slow + 1e-5 * most)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('the field adds up to the events that made it', () => {
  const points = [
    { latitude: 34.5, longitude: 69.2, events: 7 },
    { latitude: 34.6, longitude: 69.4, events: 3 },
  ]
  const grid = {
    columns: 400,
    rows: 400,
    left: worldX(68),
    top: worldY(35.4),
    cell: (worldX(70.6) - worldX(68)) / 400,
  }
  const field = densityRaster(points, grid)
  let events = 0
  for (let row = 0; row < grid.rows; row++) {
    const [latitude] = middleOf(grid, 0, row)
    const sideKm = (grid.cell / 256) * 2 * Math.PI * 6371.0088 * Math.cos((latitude * Math.PI) / 180)
    for (let column = 0; column < grid.columns; column++)
      events += (field[row * grid.columns + column] ?? 0) * sideKm ** 2
  }
  expect(events).toBeCloseTo(10, 2)
})

function densityFor(made: readonly MadeEvent[]) {
  const dataset = makeDataset(made)
  const view = { ...DEFAULT_VIEW, focus: 'all' as const, period: { is: 'all' as const } }
  const { marks } = buildMap(dataset, view, selectEvents(dataset, view))
  return densityOf(dataset.events, marks)
}

test('only events placed exactly or near make the field, also where others share their point', () => {
  const point = [34.5, 69.2] as const
  const density = densityFor([
    { point, precision: 'exact' },
    { point, precision: 'near' },
    { point, precision: 'unstated' },
    { point, precision: 'district' },
    { point, precision: 'country' },
    { precision: 'none' },
  ])
  expect(density.counted).toBe(2)
  expect(density.points).toEqual([{ latitude: 34.5, longitude: 69.2, events: 2 }])
})

test('the peak is the highest of the points, and the classes lie below it', () => {
  const made: MadeEvent[] = [
    [34.5, 69.2],
    [34.6, 69.3],
    [34.55, 69.25],
    [31, 66],
  ].map(([a = 0, b = 0]) => ({ point: [a, b] }))
  const density = densityFor(made)
  const asked = made.map(({ point = [0, 0] }) => ({ at: point, events: 1 }))
  expect(density.peak).toBeCloseTo(Math.max(...asked.map(({ at }) => slowDensity(asked, at))), 8)
  expect(density.bounds).toHaveLength(5)
  expect(density.bounds.at(-1)).toBeLessThanOrEqual(density.peak)
  expect((density.bounds.at(-1) ?? 0) * 2.5).toBeGreaterThanOrEqual(density.peak)
})

test('no event, one event, and ten thousand on one point', () => {
  expect(densityFor([])).toEqual({ points: [], counted: 0, peak: 0, bounds: [] })
  expect(densityFor([{}]).bounds).toEqual([0.00005, 0.0001, 0.0002, 0.0005, 0.001])
  const crowded = densityFor(Array.from({ length: 10_000 }, () => ({})))
  expect(crowded.counted).toBe(10_000)
  expect(crowded.peak).toBeCloseTo((3 * 10_000) / (Math.PI * BANDWIDTH_KM ** 2), 6)
  expect(crowded.bounds).toEqual([0.5, 1, 2, 5, 10])
})
