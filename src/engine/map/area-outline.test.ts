import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Area } from '#domain/area.ts'
import { parseArea } from '#view/area-text.ts'
import { isInArea } from '../area.ts'
import { toWorld, type WorldPoint } from '../map-points.ts'
import { outlineOf, placeFrom } from './area-outline.ts'
import { distanceKm } from './sphere.ts'

/** Even–odd in the flat world, over its copies to both sides. */
function isDrawnInside(rings: readonly (readonly WorldPoint[])[], at: WorldPoint): boolean {
  let isInside = false
  for (const x of [at.x - 512, at.x - 256, at.x, at.x + 256, at.x + 512]) {
    for (const [ring, a, i] of rings.flatMap((one) => one.map((corner, k) => [one, corner, k] as const))) {
      const b = ring[(i + 1) % ring.length] ?? a
      if (a.y > at.y === b.y > at.y) continue
      if (a.x + ((at.y - a.y) / (b.y - a.y)) * (b.x - a.x) > x) isInside = !isInside
    }
  }
  return isInside
}

const gap = (ring: readonly WorldPoint[], { x, y }: WorldPoint) =>
  Math.min(
    ...ring.flatMap((a, i) => {
      const b = ring[(i + 1) % ring.length] ?? a
      return [-512, -256, 0, 256, 512].map((by) => {
        const [dx, dy] = [b.x - a.x, b.y - a.y]
        const length = dx * dx + dy * dy
        const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x + by - a.x) * dx + (y - a.y) * dy) / length))
        return Math.hypot(a.x + t * dx - x - by, a.y + t * dy - y)
      })
    }),
  )

const latitude = fc.integer({ min: -800, max: 800 }).map((n) => n / 10)
const longitude = fc.integer({ min: -1800, max: 1799 }).map((n) => n / 10)
const area: fc.Arbitrary<Area> = fc.oneof(
  fc.record({
    is: fc.constant('circle' as const),
    latitude,
    longitude,
    radiusKm: fc.integer({ min: 50, max: 20_000 }),
  }),
  fc
    .tuple(latitude, longitude, latitude, longitude)
    .filter(([a, b, c, d]) => a !== c && b !== d)
    .map(([a, west, c, east]) => ({
      is: 'box' as const,
      ...{ south: Math.min(a, c), west, north: Math.max(a, c), east },
    })),
  fc
    .array(fc.record({ latitude, longitude }), { minLength: 3, maxLength: 6 })
    .filter((corners) =>
      corners.every((from, i) => {
        const to = corners[(i + 1) % corners.length] ?? from
        return Math.abs(Math.abs(from.longitude - to.longitude) - 180) > 0.1
      }),
    )
    .map((corners) => ({ is: 'polygon' as const, corners })),
)

test('what is drawn inside is inside', () => {
  let told = 0
  fc.assert(
    fc.property(area, latitude, longitude, (shape, north, east) => {
      const rings = outlineOf(shape)
      const at = toWorld(north, east)
      if (rings.some((ring) => gap(ring, at) < 0.5)) return
      told++
      expect(isDrawnInside(rings, at)).toBe(isInArea(shape, { latitude: north, longitude: east }))
    }),
    { numRuns: 1500 },
  )
  expect(told).toBeGreaterThan(1000)
})

test('a circle is drawn at its radius, round a pole along the edge of the world', () => {
  const middle = { latitude: 34.13, longitude: 71.08 }
  for (let bearing = 0; bearing < 360; bearing += 15)
    expect(distanceKm(middle, placeFrom(middle, bearing, 25))).toBeCloseTo(25, 6)
  const polar = outlineOf(parseArea('circle:88,10,1000') as Area).flat()
  expect(Math.min(...polar.map(({ y }) => y))).toBeCloseTo(toWorld(85.05, 0).y, 6)
  expect(Math.max(...polar.map(({ x }) => x)) - Math.min(...polar.map(({ x }) => x))).toBeCloseTo(256, 6)
})
