import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { Country, Precision } from '#domain/event.ts'
import { provinceByName, TRIBAL_AREAS } from './province-names.ts'
import { edgeDistanceKm, isInside } from './rings.ts'

/** Polygons of the first-level units, by ISO 3166-2 id. */
export type ProvinceShapes = ReadonlyMap<string, Polygon | MultiPolygon>

/** Natural Earth labels Panjshir "Parwan" and Daykundi "Uruzgan" in `name`; `gn_name` has them right. */
const BY_GN_NAME: Readonly<Record<string, string>> = { Panjshir: 'AF-PAN', 'Wilayat-e Daykundi': 'AF-DAY' }

/** The ISO 3166-2 id of a Natural Earth first-level feature. Throws for one that is not known. */
export function provinceIdOf(feature: Feature): string {
  const { iso_a2: country, name, gn_name: gnName } = feature.properties ?? {}
  const id = BY_GN_NAME[String(gnName)] ?? provinceByName(country as Country, String(name))
  if (!id) throw new Error(`no ISO 3166-2 id is known for Natural Earth's ${country} "${name}" (${gnName})`)
  return id
}

/** Shapes by id; the former tribal areas are part of Khyber Pakhtunkhwa. */
export function provinceShapes(collection: FeatureCollection): ProvinceShapes {
  const shapes = new Map<string, MultiPolygon>()
  for (const feature of collection.features) {
    const geometry = feature.geometry as Polygon | MultiPolygon
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const id = provinceIdOf(feature)
    const held = shapes.get(id)?.coordinates ?? []
    shapes.set(id, { type: 'MultiPolygon', coordinates: [...held, ...polygons] })
  }
  return shapes
}

/** Where a point is put, and what was odd about it. */
export interface Placement {
  readonly province: string | null
  /** UCDP's first-level name where it is not the name of that province, or is that of the former tribal areas */
  readonly codedProvince: string | null
  readonly isNearest: boolean
  readonly isMismatch: boolean
}

/** How far off a province's coarse outline a point may lie and still be in it. */
const TOLERANCE_KM = 3

/** What `placePoint` is asked about. */
export interface PointQuery {
  readonly country: Country
  readonly latitude: number
  readonly longitude: number
  readonly precision: Precision
  /** UCDP's adm_1 */
  readonly adm1: string | null
}

function nearest(shapes: ProvinceShapes, { country, longitude, latitude }: PointQuery) {
  let best: { id: string; km: number } | null = null
  for (const [id, shape] of shapes) {
    if (!id.startsWith(country)) continue
    if (isInside(shape, longitude, latitude)) return { id, km: 0 }
    const km = edgeDistanceKm(shape, longitude, latitude)
    if (!best || km < best.km) best = { id, km }
  }
  if (!best) throw new Error(`no province of ${country} is known`)
  return best
}

/**
 * The province of an event, by these rules:
 *
 * 1. A border, a country or a region beyond: the province that UCDP's adm_1 names, else none.
 * 2. Province precision: the point only stands for the province, so the one that adm_1 names, if any.
 * 3. Otherwise the polygon of the coded country that the point lies in; outside all of them (the outlines are coarse
 *    along coast and border) the nearest one, marked so.
 * 4. Where adm_1 names another province than 3, this is marked; the named one holds if the point lies within 3 km of
 *    it, the polygon if not.
 */
export function placePoint(shapes: ProvinceShapes, query: PointQuery): Placement {
  const named = query.adm1 === null ? null : provinceByName(query.country, query.adm1)
  const result = (province: string | null, isNearest: boolean, isMismatch: boolean): Placement => ({
    province,
    codedProvince: codedName(query, province, named),
    isNearest,
    isMismatch,
  })
  if (['border', 'country', 'international', 'none'].includes(query.precision))
    return result(named, false, false)
  if (query.precision === 'province' && named) return result(named, false, false)
  const found = nearest(shapes, query)
  const isNearest = found.km > 0
  if (named === null || named === found.id) return result(found.id, isNearest, false)
  const shape = shapes.get(named)
  const km = shape ? edgeDistanceKm(shape, query.longitude, query.latitude) : Number.POSITIVE_INFINITY
  return result(km <= TOLERANCE_KM ? named : found.id, isNearest, true)
}

function codedName({ adm1 }: PointQuery, province: string | null, named: string | null): string | null {
  if (adm1 === null || adm1 === '') return null
  if (adm1 === TRIBAL_AREAS) return adm1
  return named !== null && named === province ? null : adm1
}
