import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Basemap } from '#dataset/schema/basemap.ts'
import { ringAreaKm2 } from '#engine/map/sphere-shapes.ts'

type Provinces = GeometryCollection<{ readonly id?: string }>

const known = new WeakMap<Basemap, ReadonlyMap<string, number>>()

/** km² of each province on the outlines that the map draws, by ISO 3166-2. */
export function provinceAreas(basemap: Basemap): ReadonlyMap<string, number> {
  const before = known.get(basemap)
  if (before) return before
  const provinces = feature(basemap as unknown as Topology, basemap.objects.provinces as Provinces).features
  const areas = new Map(provinces.map(({ properties, geometry }) => [properties.id ?? '', areaOf(geometry)]))
  known.set(basemap, areas)
  return areas
}

function areaOf(shape: GeoJSON.Geometry): number {
  if (shape.type === 'Polygon') return polygonArea(shape.coordinates)
  return shape.type === 'MultiPolygon'
    ? shape.coordinates.reduce((sum, part) => sum + polygonArea(part), 0)
    : 0
}

/** The first ring less the holes in it. */
function polygonArea([outer = [], ...holes]: readonly GeoJSON.Position[][]): number {
  return holes.reduce((area, hole) => area - ringAreaKm2(hole), ringAreaKm2(outer))
}
