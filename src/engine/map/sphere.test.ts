import { expect, test } from 'vitest'
import { distanceKm, EARTH_KM } from './sphere.ts'
import { reachOfLongitude, ringAreaKm2 } from './sphere-shapes.ts'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })

test('known distances, over the antimeridian and over a pole', () => {
  // A quarter of the Earth's girth.
  const quarter = (Math.PI / 2) * EARTH_KM
  expect(distanceKm(at(0, 0), at(0, 90))).toBeCloseTo(quarter, 6)
  expect(distanceKm(at(0, 30), at(90, -100))).toBeCloseTo(quarter, 6)
  expect(distanceKm(at(0, 0), at(0, 180))).toBeCloseTo(2 * quarter, 6)
  expect(distanceKm(at(0, 179.5), at(0, -179.5))).toBeCloseTo(quarter / 90, 6)
  expect(distanceKm(at(89.5, 0), at(89.5, 180))).toBeCloseTo(quarter / 90, 6)
  // Kabul to Peshawar.
  expect(distanceKm(at(34.5281, 69.1723), at(34.008, 71.5785))).toBeCloseTo(228.4, 0)
})

test('the reach of a circle in longitude is where it touches its meridian', () => {
  const angle = 25 / EARTH_KM
  for (const latitude of [-80, -34, 0, 34, 89]) {
    const reach = reachOfLongitude(latitude, angle)
    const along = Array.from({ length: 2001 }, (_, i) =>
      distanceKm(at(latitude, 0), at(latitude - 0.5 + i * 0.0005, reach)),
    )
    expect(Math.min(...along)).toBeCloseTo(25, 2)
  }
  expect(reachOfLongitude(89.9, angle)).toBe(180)
})

test('areas of rings: an octant, a belt in strips, and a ring over the antimeridian', () => {
  const octant = [
    [0, 0],
    [90, 0],
    [90, 90],
    [0, 90],
  ]
  const sphere = 4 * Math.PI * EARTH_KM ** 2
  expect(ringAreaKm2(octant)).toBeCloseTo(sphere / 8, 0)
  const belt = (west: number) => [
    [west, 30],
    [west + 1, 30],
    [west + 1 > 180 ? west - 359 : west + 1, 31],
    [west, 31],
  ]
  const expected = (sphere / 360) * ((Math.sin((31 * Math.PI) / 180) - Math.sin((30 * Math.PI) / 180)) / 2)
  expect(ringAreaKm2(belt(60))).toBeCloseTo(expected, 3)
  expect(ringAreaKm2(belt(60).toReversed())).toBeCloseTo(expected, 3)
  const over = [
    [179.5, 30],
    [-179.5, 30],
    [-179.5, 31],
    [179.5, 31],
  ]
  expect(ringAreaKm2(over)).toBeCloseTo(expected, 3)
})
