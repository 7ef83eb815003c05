import { expect, test } from 'vitest'
import { distanceKm } from '#engine/map/sphere.ts'
import type { MarkColumns } from '#engine/map-marks.ts'
import { kmInWorld, toWorld } from '#engine/map-points.ts'
import { nearRings } from './paint-events.ts'
import type { PlacedMarks } from './scene.ts'

test('a ring on the ground is as wide on the map as the way from its middle to its edge', () => {
  for (const latitude of [-60, 0, 25, 34.5, 38, 70]) {
    const middle = { latitude, longitude: 70 }
    const east = { latitude, longitude: 70.2 }
    const km = distanceKm(middle, east)
    const { x, y } = toWorld(latitude, 70)
    expect(kmInWorld(km, y) / (toWorld(latitude, 70.2).x - x)).toBeCloseTo(1, 3)
  }
})

function marksOf(count: number, near: number[]): [PlacedMarks, { columns: MarkColumns }] {
  const column = (value: number) => new Float64Array(count).fill(value)
  const marks = {
    count,
    point: Int32Array.from({ length: count }, (_, i) => i),
    x: column(10),
    y: column(20),
    radiusPx: column(3),
  }
  const columns = {
    events: new Int32Array(count).fill(2),
    near: Int32Array.from(near),
    isArea: new Uint8Array(count),
    points: { y: column(toWorld(34, 70).y) },
  } as unknown as MarkColumns
  return [marks, { columns }]
}

test('rings stand around points whose events are all near, not so many that they hide one another', () => {
  const scale = 2 ** 6.5
  expect(nearRings(...marksOf(3, [2, 1, 0]), { scale })).toHaveLength(1)
  expect(nearRings(...marksOf(3, [2, 2, 2]), { scale: 2 ** 4 })).toEqual([])
  expect(nearRings(...marksOf(101, Array<number>(101).fill(2)), { scale })).toEqual([])
  const [ring] = nearRings(...marksOf(1, [2]), { scale })
  // 25 km at 34° north: 6.5 steps into a world of 256 pixels
  expect(ring?.radiusPx).toBeCloseTo((25 / (40_030 * Math.cos((34 * Math.PI) / 180))) * 256 * scale, 1)
})
