import { expect, test } from 'vitest'
import type { Place } from '#domain/area.ts'
import { areaOf, type Draft, roundedPlace, stepBack, withCorner } from './draw.ts'

const at = (latitude: number, longitude: number): Place => ({ latitude, longitude })
const isSame = (a: Place, b: Place) => Math.hypot(a.latitude - b.latitude, a.longitude - b.longitude) < 0.05

function drawn(shape: Draft['shape'], ...places: Place[]) {
  let step = withCorner({ shape, corners: [] }, places[0] ?? at(0, 0), isSame)
  for (const place of places.slice(1)) {
    expect(step.done).toBeNull()
    step = withCorner(step.draft, place, isSame)
  }
  return step
}

test('a circle is its middle and its rim, to the kilometre', () => {
  // A degree of latitude is 111.195 km.
  expect(drawn('circle', at(34, 71), at(35, 71)).done).toEqual({
    ...at(34, 71),
    is: 'circle',
    radiusKm: 111,
  })
  expect(drawn('circle', at(34, 71), at(34.06, 71)).done).toMatchObject({ radiusKm: 6.7 })
})

test('a box is two corners that face each other, in any order, across the antimeridian too', () => {
  const box = { is: 'box', south: 33, west: 69, north: 34, east: 71 }
  expect(drawn('box', at(33, 71), at(34, 69)).done).toEqual(box)
  expect(drawn('box', at(34, 69), at(33, 71)).done).toEqual(box)
  expect(drawn('box', at(0, 170), at(10, 190)).done).toMatchObject({ west: 170, east: -170 })
  expect(drawn('box', at(0, -200), at(10, 200)).done).toMatchObject({ west: -180, east: 180 })
})

test('the same place twice makes no box and no circle', () => {
  for (const shape of ['box', 'circle'] as const) {
    const { draft, done } = drawn(shape, at(34, 71), at(34, 71))
    expect(done).toBeNull()
    expect(draft.corners).toHaveLength(1)
  }
  expect(areaOf({ shape: 'box', corners: [at(34, 70), at(34, 71)] })).toBeNull()
})

test('a polygon ends at its first corner, at its last one again, or at the fiftieth', () => {
  const three = [at(33, 69), at(34, 69), at(34, 71)]
  expect(drawn('polygon', ...three, at(33.01, 69)).done).toEqual({ is: 'polygon', corners: three })
  expect(drawn('polygon', ...three, at(34, 71)).done).toEqual({ is: 'polygon', corners: three })
  expect(drawn('polygon', at(33, 69), at(34, 69), at(33, 69)).done).toBeNull()
  const many = Array.from({ length: 50 }, (_, i) => at(i, i % 2))
  expect(drawn('polygon', ...many).done).toMatchObject({ is: 'polygon' })
})

test('a step back takes the last corner, and of none leads out', () => {
  expect(stepBack({ shape: 'polygon', corners: [at(1, 2), at(3, 4)] })?.corners).toEqual([at(1, 2)])
  expect(stepBack({ shape: 'box', corners: [] })).toBeNull()
})

test('a place is rounded to what a pixel shows', () => {
  expect(roundedPlace(at(34.131061, 71.082206), 6.5)).toEqual(at(34.13, 71.08))
  expect(roundedPlace(at(34.131061, 71.082206), 10)).toEqual(at(34.131, 71.082))
})
