import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import type { Area, Place } from '#domain/area.ts'
import { DEFAULT_VIEW, parseQuery } from '#view/link.ts'
import { isInArea } from './area.ts'
import { nameAt } from './area-name.ts'
import { countFacets } from './facets.ts'
import { nearestDrop } from './nearest.ts'
import { selectEvents } from './selection.ts'

const RAD = Math.PI / 180

/** Kilometres between two places, by their chord through the Earth. */
function chordKm(a: Place, b: Place) {
  const vector = ({ latitude, longitude }: Place) => [
    Math.cos(latitude * RAD) * Math.cos(longitude * RAD),
    Math.cos(latitude * RAD) * Math.sin(longitude * RAD),
    Math.sin(latitude * RAD),
  ]
  const [p, q] = [vector(a), vector(b)]
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.hypot(...p.map((x, i) => x - (q[i] ?? 0))) / 2))
}

/** How far one must go east from a to reach b, step by step. */
function eastward(a: number, b: number) {
  let way = b - a
  while (way < 0) way += 360
  while (way >= 360) way -= 360
  return way
}

/**
 * Whether the outline winds round a place an odd number of times, on a flat map of the whole Earth whose middle is the
 * pole nearer to the corners; null: too near an edge to say. Edges are walked in small steps.
 */
function windsRound(corners: readonly Place[], place: Place): boolean | null {
  const sign = corners.reduce((sum, { latitude }) => sum + latitude, 0) >= 0 ? 1 : -1
  const flat = ({ latitude, longitude }: Place) => {
    const r = 90 - sign * latitude
    return [r * Math.cos(longitude * RAD), r * Math.sin(longitude * RAD)] as const
  }
  const [px, py] = flat(place)
  let turned = 0
  let before: number | null = null
  let isNear = false
  const visit = (at: Place) => {
    const [x, y] = flat(at)
    if (Math.hypot(x - px, y - py) < 0.6) isNear = true
    const angle = Math.atan2(y - py, x - px)
    if (before !== null) turned += Math.atan2(Math.sin(angle - before), Math.cos(angle - before))
    before = angle
  }
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from
    const east = eastward(from.longitude, to.longitude)
    const wide = east > 180 ? east - 360 : east
    for (let step = 0; step <= 600; step++) {
      visit({
        latitude: from.latitude + (step / 600) * (to.latitude - from.latitude),
        longitude: from.longitude + (step / 600) * wide,
      })
    }
  })
  return isNear ? null : Math.round(turned / (2 * Math.PI)) % 2 !== 0
}

const latitude = fc.oneof(fc.integer({ min: -90, max: 90 }), fc.constantFrom(-90, 90, 0))
const longitude = fc.oneof(fc.integer({ min: -180, max: 180 }), fc.constantFrom(-180, 180, 0))
const place = fc.record({ latitude, longitude })

test('a circle holds what is as near as its radius, at poles and across the antimeridian too', () => {
  fc.assert(
    fc.property(place, place, fc.integer({ min: 1, max: 20_000 }), (middle, at, radiusKm) => {
      const km = chordKm(middle, at)
      if (Math.abs(km - radiusKm) < 0.01) return
      expect(isInArea({ is: 'circle', ...middle, radiusKm }, at)).toBe(km < radiusKm)
    }),
    { numRuns: 2000 },
  )
})

test('a box holds what lies between its parallels and eastward of its west', () => {
  fc.assert(
    fc.property(
      latitude,
      latitude,
      longitude,
      longitude,
      place,
      fc.integer({ min: -3, max: 3 }),
      (a, b, west, east, point, eighths) => {
        fc.pre(a !== b && west !== east)
        const at = { ...point, longitude: Math.max(-180, Math.min(180, point.longitude + eighths / 8)) }
        const box: Area = { is: 'box', south: Math.min(a, b), north: Math.max(a, b), west, east }
        const isWhole = west === -180 && east === 180
        const isAcross =
          isWhole || Math.abs(at.latitude) === 90 || eastward(west, at.longitude) <= eastward(west, east)
        expect(isInArea(box, at)).toBe(at.latitude >= box.south && at.latitude <= box.north && isAcross)
      },
    ),
    { numRuns: 3000 },
  )
})

test('a polygon, crossing itself or not, holds what its outline winds round an odd number of times', () => {
  const far = fc.tuple(fc.array(place, { minLength: 3, maxLength: 7 }), place)
  const step = fc.tuple(fc.nat(40), fc.nat(40))
  const near = fc
    .tuple(place, fc.array(step, { minLength: 3, maxLength: 7 }), step)
    .map(([{ latitude: south, longitude: west }, offs, off]) => {
      const at = ([up, right]: readonly [number, number]) => ({
        latitude: Math.min(89, south + up),
        longitude: ((west + right + 180) % 360) - 180,
      })
      return [offs.map(at), at(off)] as [Place[], Place]
    })
  let told = 0
  let inside = 0
  fc.assert(
    fc.property(fc.oneof(far, near), ([ring, at]) => {
      // An edge half round the Earth has no short way.
      const isPlain = ring.every(
        (from, i) => eastward(from.longitude, ring[(i + 1) % ring.length]?.longitude ?? 0) !== 180,
      )
      // At a pole the map's own edge lies on the outline.
      fc.pre(isPlain && Math.abs(at.latitude) < 89 && ring.every((corner) => Math.abs(corner.latitude) < 90))
      const truth = windsRound(ring, at)
      if (truth === null) return
      told++
      if (truth) inside++
      expect(isInArea({ is: 'polygon', corners: ring }, at)).toBe(truth)
    }),
    { numRuns: 1500 },
  )
  expect(told).toBeGreaterThan(1000)
  expect(inside).toBeGreaterThan(40)
})

test('a polygon round a pole holds it, and a five-pointed star not its middle', () => {
  const round = [0, 90, 180, -90].map((east) => ({ latitude: 70, longitude: east }))
  const polar: Area = { is: 'polygon', corners: round }
  expect(isInArea(polar, { latitude: 90, longitude: 33 })).toBe(true)
  expect(isInArea(polar, { latitude: 69, longitude: 33 })).toBe(false)
  const south: Area = { is: 'polygon', corners: round.map((at) => ({ ...at, latitude: -70 })) }
  expect(isInArea(south, { latitude: -90, longitude: 5 })).toBe(true)
  expect(isInArea(south, { latitude: 90, longitude: 5 })).toBe(false)
  const star = [0, 2, 4, 1, 3].map((tip) => ({
    latitude: 34 + 2 * Math.cos(tip * 72 * RAD),
    longitude: 70 + 2 * Math.sin(tip * 72 * RAD),
  }))
  expect(isInArea({ is: 'polygon', corners: star }, { latitude: 34, longitude: 70 })).toBe(false)
  expect(isInArea({ is: 'polygon', corners: star }, { latitude: 35.7, longitude: 70 })).toBe(true)
})

const dataset = await loadShippedDataset()
const { events } = dataset

const AREAS: Readonly<Record<string, (at: Place) => boolean | null>> = {
  'circle:34.13106,71.0822,25': (at) => chordKm(at, { latitude: 34.1311, longitude: 71.0822 }) <= 25,
  'circle:31,66.4,300': (at) => chordKm(at, { latitude: 31, longitude: 66.4 }) <= 300,
  'circle:90,0,20000': () => true,
  'box:33,69.5,34.5,71': (at) =>
    at.latitude >= 33 && at.latitude <= 34.5 && at.longitude >= 69.5 && at.longitude <= 71,
  'box:-90,70,90,69': (at) => at.longitude >= 70 || at.longitude <= 69,
  'polygon:30,60,36,60,36,72,33,66,30,72': (at) =>
    windsRound(
      [
        [30, 60],
        [36, 60],
        [36, 72],
        [33, 66],
        [30, 72],
      ].map(([north = 0, east = 0]) => ({ latitude: north, longitude: east })),
      at,
    ),
}

const NEVER = ['border', 'country', 'international', 'none']

test.each(Object.entries(AREAS))('the shipped events in %s are those of a slow count', (text, holds) => {
  const { view, ignored } = parseQuery(`focus=all&period=all&area=${text}`)
  expect(ignored).toEqual([])
  const selection = selectEvents(dataset, view)
  const chosen = new Set(selection.rows)
  const { places } = events
  const isIn = Array.from({ length: places.count }, (_, i) =>
    NEVER.includes(places.precision[i] ?? 'none')
      ? false
      : holds({ latitude: places.latitude[i] ?? 0, longitude: places.longitude[i] ?? 0 }),
  )
  let counted = 0
  let wrong = 0
  for (let row = 0; row < events.count; row++) {
    const isRowIn = isIn[events.place[row] ?? -1] ?? ((events.place[row] ?? -1) < 0 ? false : null)
    if (isRowIn === null) continue
    if (isRowIn) counted++
    if (isRowIn !== chosen.has(row)) wrong++
  }
  expect(wrong).toBe(0)
  expect(counted).toBeGreaterThan(40)
  const told = dataset.incidents.filter(({ point }) => !point || holds(point) !== null)
  const inside = told.filter(({ point }) => point && holds(point)).map(({ id }) => id)
  expect(selection.incidents.filter((one) => told.includes(one)).map(({ id }) => id)).toEqual(inside)
})

test('an area and the other filters hold together, for facets and for the way out of nothing', () => {
  const { view } = parseQuery('focus=all&period=all&area=circle:34.13,71.08,60')
  const selection = selectEvents(dataset, view)
  const facets = countFacets(dataset, view, selection)
  for (const { id, count } of facets.provinces)
    expect(count).toBe(selectEvents(dataset, { ...view, places: [id] }).rows.length)
  const nowhere = parseQuery('focus=all&period=all&area=circle:-60,0,50').view
  const drop = nearestDrop(selectEvents(dataset, nowhere))
  expect(drop).toMatchObject({ dimension: 'area', change: { area: null }, events: events.count })
})

test('one dataset asked of one area after another answers each by itself', () => {
  const count = (query: string) => selectEvents(dataset, parseQuery(`focus=all&period=all${query}`).view).rows
  const all = count('').length
  const first = count('&area=circle:34,71,50').length
  expect(count('&area=circle:34,71,100').length).toBeGreaterThan(first)
  expect(count('').length).toBe(all)
  expect(count('&area=circle:34,71,50').length).toBe(first)
  expect(selectEvents(dataset, DEFAULT_VIEW).rows.length).toBeLessThan(all)
})

test('a middle goes by the crossing or town within a kilometre of it', () => {
  expect(nameAt(dataset, { latitude: 34.1311, longitude: 71.0822 })).toBe('Torkham')
  expect(nameAt(dataset, { latitude: 34.52813, longitude: 69.18 })).toBe('Kabul')
  expect(nameAt(dataset, { latitude: 34.3, longitude: 70.2 })).toBeNull()
})
