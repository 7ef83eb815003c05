import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Country } from '#domain/event.ts'
import type { ProvinceShapes } from '#pipeline/geo/provinces.ts'
import { edgeDistanceKm, isInside } from '#pipeline/geo/rings.ts'
import type { RawPlace } from '#pipeline/readers/ucdp-ged/row.ts'
import type { Fault, Oddity } from './fault.ts'

type Shape = Polygon | MultiPolygon
/** west, south, east, north */
type Box = readonly [number, number, number, number]

interface Area {
  readonly id: string
  readonly shape: Shape
  readonly box: Box
}

/** Outlines are coarse along coast and border: up to here a point outside its country may still lie in it. */
const TOLERANCE_KM = 25
/** From this code of UCDP's where_prec on, a point stands for a border, a country or a region beyond. */
const WIDE = 5
/** Nearer to 0, 0 than this, a point stands for a place that is not known. Degrees. */
const NOWHERE = 0.01

function boxOf(shape: Shape): Box {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const ring of shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()) {
    for (const [x = 0, y = 0] of ring) {
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
  }
  return [west, south, east, north]
}

function areasOf(map: Topology, name: string): Area[] {
  const { features } = feature(map, map.objects[name] as GeometryCollection<{ id: string }>)
  return features.map(({ properties, geometry }) => {
    const shape = geometry as Shape
    return { id: properties.id, shape, box: boxOf(shape) }
  })
}

function holds(
  { shape, box: [west, south, east, north] }: Area,
  longitude: number,
  latitude: number,
): boolean {
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false
  return isInside(shape, longitude, latitude)
}

const countryName = new Intl.DisplayNames('en', { type: 'region' })

/** The basemap’s land and provinces, to hold points against. */
export class Geography {
  readonly shapes: ProvinceShapes
  readonly #provinces: readonly Area[]
  readonly #land: readonly Area[]
  readonly #frame: Box

  /** `map`: a basemap (its objects stand in #dataset/schema/basemap.ts) */
  constructor(map: unknown) {
    const topology = map as Topology
    this.#provinces = areasOf(topology, 'provinces')
    this.#land = areasOf(topology, 'land')
    this.shapes = new Map(this.#provinces.map(({ id, shape }) => [id, shape]))
    const boxes = this.#land.map(({ box }) => box)
    const edge = (i: number, of: (...values: number[]) => number) => of(...boxes.map((box) => box[i] ?? 0))
    this.#frame = [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)]
  }

  /** Why a row's point cannot be its place; null: it can. */
  fault(place: RawPlace, country: Country): Fault | null {
    const { latitude, longitude } = place
    const value = `${latitude}, ${longitude}`
    if (Math.abs(latitude) < NOWHERE && Math.abs(longitude) < NOWHERE) {
      const why = 'the point 0, 0 in the Atlantic stands for a place that is not known'
      return { reason: 'null-island', value, why, fix: 'Leave both cells empty where the place is not known' }
    }
    if (isWide(place) || this.#isIn(country, longitude, latitude)) return null
    if (!this.#isIn(country, latitude, longitude)) return null
    const why = `the point lies outside ${countryName.of(country)}, and inside it with latitude and longitude exchanged`
    return {
      reason: 'coordinates-swapped',
      value,
      why,
      fix: 'Exchange the two, in the row or in the mapping',
    }
  }

  /** What is odd about a row's point, which is kept as it stands; null: nothing. */
  oddity(place: RawPlace, country: Country): Fault<Oddity> | null {
    const { latitude, longitude } = place
    if (isWide(place) || this.#isIn(country, longitude, latitude)) return null
    const km = Math.min(...this.#of(country).map(({ shape }) => edgeDistanceKm(shape, longitude, latitude)))
    if (km <= TOLERANCE_KM) return null
    const value = `${latitude}, ${longitude}`
    const away = `${Math.round(km)} km from ${countryName.of(country)}`
    const fix = 'Check the point and the country; the row is kept as it stands'
    const other = this.#land.find((area) => holds(area, longitude, latitude))
    if (other) {
      const name = other.id === 'XX' ? 'another country' : countryName.of(other.id)
      return { reason: 'outside-its-country', value, why: `the point lies in ${name}, ${away}`, fix }
    }
    const [west, south, east, north] = this.#frame
    const isOnMap = longitude > west && longitude < east && latitude > south && latitude < north
    if (isOnMap) return { reason: 'in-the-sea', value, why: `the point lies on no land, ${away}`, fix }
    return { reason: 'off-the-map', value, why: `the point lies beyond the map, ${away}`, fix }
  }

  #of(country: Country): Area[] {
    return this.#provinces.filter(({ id }) => id.startsWith(country))
  }

  #isIn(country: Country, longitude: number, latitude: number): boolean {
    return this.#of(country).some((area) => holds(area, longitude, latitude))
  }
}

const isWide = ({ wherePrecision }: RawPlace) => wherePrecision !== null && wherePrecision >= WIDE
