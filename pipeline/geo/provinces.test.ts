import type { Feature, FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { byCodeUnit } from '#pipeline/files.ts'
import { followLines, indexLines } from './densify.ts'
import { provinceByName } from './province-names.ts'
import { type PointQuery, placePoint, provinceIdOf, provinceShapes } from './provinces.ts'
import { edgeDistanceKm, isInside, labelPoint } from './rings.ts'

/** A box of one degree by one. */
function box(country: string, name: string, gnName: string, west: number, south: number): Feature {
  const [east, north] = [west + 1, south + 1]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return {
    type: 'Feature',
    properties: { iso_a2: country, name, gn_name: gnName },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
}

const collection: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    box('PK', 'K.P.', '', 71, 33),
    box('PK', 'F.A.T.A.', '', 70, 33),
    box('PK', 'Punjab', '', 72, 33),
    box('AF', 'Parwan', 'Parwan', 68, 34),
    box('AF', 'Parwan', 'Panjshir', 69, 34),
  ],
}
const shapes = provinceShapes(collection)
const place = (query: Partial<PointQuery>) =>
  placePoint(shapes, {
    country: 'PK',
    latitude: 33.5,
    longitude: 71.5,
    precision: 'exact',
    adm1: null,
    ...query,
  })

test('units go by ISO id; the tribal areas are part of Khyber Pakhtunkhwa; gn_name tells Panjshir from Parwan', () => {
  expect([...shapes.keys()].sort(byCodeUnit)).toEqual(['AF-PAN', 'AF-PAR', 'PK-KP', 'PK-PB'])
  expect(provinceIdOf(box('AF', 'Uruzgan', 'Wilayat-e Daykundi', 0, 0))).toBe('AF-DAY')
  expect(() => provinceIdOf(box('AF', 'Nowhere', '', 0, 0))).toThrow(/no ISO 3166-2 id/)
})

test("names in UCDP's spelling", () => {
  expect(provinceByName('PK', 'Khyber Pakhtunkwa province')).toBe('PK-KP')
  expect(provinceByName('AF', 'Hirat province')).toBe('AF-HER')
  expect(provinceByName('PK', 'Islamabad Capital territory')).toBe('PK-IS')
  expect(provinceByName('PK', 'Hirat province')).toBeNull()
})

test('a point lies in the polygon around it; the old tribal name is kept beside', () => {
  expect(place({})).toEqual({ province: 'PK-KP', codedProvince: null, isNearest: false, isMismatch: false })
  expect(place({ longitude: 70.2, adm1: 'Federally Administered Tribal Areas' })).toEqual({
    province: 'PK-KP',
    codedProvince: 'Federally Administered Tribal Areas',
    isNearest: false,
    isMismatch: false,
  })
})

test('outside every polygon of the coded country: the nearest, marked', () => {
  expect(place({ longitude: 69.95 })).toMatchObject({ province: 'PK-KP', isNearest: true })
  expect(place({ country: 'AF', latitude: 34.5, longitude: 70.02 })).toMatchObject({
    province: 'AF-PAN',
    isNearest: true,
  })
})

test('another name than the polygon: the name holds within 3 km of it, the polygon beyond', () => {
  expect(place({ longitude: 71.98, adm1: 'Punjab province' })).toEqual({
    province: 'PK-PB',
    codedProvince: null,
    isNearest: false,
    isMismatch: true,
  })
  expect(place({ adm1: 'Punjab province' })).toEqual({
    province: 'PK-KP',
    codedProvince: 'Punjab province',
    isNearest: false,
    isMismatch: true,
  })
})

test('a border or a country has a province only where the row names one; at province precision the name holds', () => {
  expect(place({ precision: 'border' }).province).toBeNull()
  expect(place({ precision: 'country', adm1: 'Punjab province' }).province).toBe('PK-PB')
  expect(place({ precision: 'province', adm1: 'Punjab province' })).toMatchObject({
    province: 'PK-PB',
    isMismatch: false,
  })
})

test('distances in km, holes and label points', () => {
  const square = collection.features[0]?.geometry as Extract<Feature['geometry'], { type: 'Polygon' }>
  expect(edgeDistanceKm(square, 70.9, 33.5)).toBeCloseTo(0.1 * 111.195 * Math.cos((33.5 * Math.PI) / 180), 3)
  expect(edgeDistanceKm(square, 71.5, 34.1)).toBeCloseTo(11.12, 2)
  const hole = [
    [71.4, 33.4],
    [71.6, 33.4],
    [71.6, 33.6],
    [71.4, 33.6],
    [71.4, 33.4],
  ]
  const ring = { ...square, coordinates: [...square.coordinates, hole] }
  expect(isInside(ring, 71.5, 33.5)).toBe(false)
  expect(isInside(ring, ...labelPoint(ring))).toBe(true)
})

test('a coarse edge takes the course of the line that it stands on, and no other', () => {
  const line = [
    [0, 0],
    [1, 0.2],
    [2, 0],
    [3, 5],
    [4, 0],
  ]
  const ring = [
    [0.0001, 0],
    [2, 0],
    [2, -1],
    [0.0001, 0],
  ]
  expect(followLines(ring, indexLines([line]))).toEqual([
    [0, 0],
    [1, 0.2],
    [2, 0],
    [2, -1],
    [0, 0],
  ])
  // from 2 to 4 the line makes a detour of five degrees: the edge stays
  expect(
    followLines(
      [
        [2, 0],
        [4, 0],
      ],
      indexLines([line]),
    ),
  ).toEqual([
    [2, 0],
    [4, 0],
  ])
})
