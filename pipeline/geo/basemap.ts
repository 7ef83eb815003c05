import type { Feature, FeatureCollection } from 'geojson'
import { mergeArcs, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { followBoundaries, lineKind, linesOf, type RawLayers } from './layers.ts'
import { provinceIdOf } from './provinces.ts'

/** Points whose triangle is smaller than this (square degrees; about 0.03 km²) are left out. */
const MINIMUM_WEIGHT = 3e-6
/** Steps across the frame: about 75 m each, a seventh of a pixel at zoom 8. */
const QUANTISATION = 3e4

/** Rivers that a reader of this map orients by. */
const RIVERS = /^(Indus|Jhelum|Chenab|Ravi|Sutlej|Beas|Helmand|Harirud|Amu +Darya|Panj|Pamir)$/
/** Lakes east of this meridian lie outside the story. Degrees. */
const LAKES_TO = 77

const collect = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

/** `XX`, ISO's user-assigned code, stands for the Siachen glacier, which Natural Earth gives to no country. */
function landFeature(feature: Feature): Feature {
  const code = String(feature.properties?.['iso_a2'])
  const id = /^[A-Z]{2}$/.test(code) ? code : 'XX'
  return {
    type: 'Feature',
    geometry: feature.geometry,
    properties: { id, focus: id === 'AF' || id === 'PK' },
  }
}

function lineFeature(feature: Feature): Feature {
  return {
    type: 'Feature',
    properties: { kind: lineKind(feature) },
    geometry: { type: 'MultiLineString', coordinates: linesOf(feature) },
  }
}

function isKeptLake(feature: Feature): boolean {
  const ring = feature.geometry.type === 'Polygon' ? feature.geometry.coordinates[0] : undefined
  return (ring?.[0]?.[0] ?? 180) < LAKES_TO
}

function isKeptRiver(feature: Feature): boolean {
  return RIVERS.test(String(feature.properties?.['name'])) && feature.properties?.['featurecla'] === 'River'
}

const named = (feature: Feature): Feature => ({
  type: 'Feature',
  geometry: feature.geometry,
  properties: { name: String(feature.properties?.['name'] ?? '').replace(/\s+/g, ' ') },
})

/** Joins the units that have one ISO id (the former tribal areas and Khyber Pakhtunkhwa): the line between them goes. */
function dissolveProvinces(map: Topology): Topology {
  const raw = map.objects['provinces'] as GeometryCollection<{ id: string }>
  const byId = new Map<string, (Polygon | MultiPolygon)[]>()
  for (const geometry of raw.geometries as (Polygon<{ id: string }> | MultiPolygon<{ id: string }>)[]) {
    const id = geometry.properties?.id ?? ''
    byId.set(id, [...(byId.get(id) ?? []), geometry])
  }
  const geometries = [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, parts]) => ({
      ...mergeArcs(map, parts as Parameters<typeof mergeArcs>[1]),
      properties: { id },
    }))
  return { ...map, objects: { ...map.objects, provinces: { type: 'GeometryCollection', geometries } } }
}

/**
 * The basemap as one topology: lines, provinces and land share their arcs, so they stay joined when simplified.
 * Country and province outlines follow the detailed boundary lines where both are of one source.
 */
export function buildBasemap(raw: RawLayers): Topology {
  const land = followBoundaries(raw.countries, raw.boundaries).features.map(landFeature)
  const provinces = followBoundaries(raw.provinces, raw.boundaries).features.map(
    (feature): Feature => ({
      type: 'Feature',
      geometry: feature.geometry,
      properties: { id: provinceIdOf(feature) },
    }),
  )
  const whole = topology({
    land: collect(land),
    provinces: collect(provinces),
    lines: collect(raw.boundaries.features.filter((feature) => linesOf(feature).length > 0).map(lineFeature)),
    rivers: collect(raw.rivers.features.filter(isKeptRiver).map(named)),
    lakes: collect(raw.lakes.features.filter(isKeptLake).map(named)),
  })
  const slim = simplify(presimplify(dissolveProvinces(whole as unknown as Topology)), MINIMUM_WEIGHT)
  return withoutUnusedArcs(quantize(dropWeights(slim) as Parameters<typeof quantize>[0], QUANTISATION))
}

/** presimplify leaves each point's weight as a third coordinate. */
function dropWeights(map: Topology): Topology {
  return { ...map, arcs: map.arcs.map((arc) => arc.map((point) => point.slice(0, 2))) }
}

/** Dissolving leaves arcs that no geometry names any more; the rest are numbered anew. */
function withoutUnusedArcs(map: Topology): Topology {
  const renumbered = new Map<number, number>()
  const arcs: Topology['arcs'] = []
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    const reference = value as number
    const index = reference < 0 ? ~reference : reference
    let next = renumbered.get(index)
    if (next === undefined) {
      next = arcs.push(map.arcs[index] as Topology['arcs'][number]) - 1
      renumbered.set(index, next)
    }
    return reference < 0 ? ~next : next
  }
  const objects = Object.fromEntries(
    Object.entries(map.objects).map(([name, object]) => {
      const { geometries } = object as GeometryCollection
      const kept = geometries.map((geometry) =>
        'arcs' in geometry ? { ...geometry, arcs: visit(geometry.arcs) } : geometry,
      )
      return [name, { type: 'GeometryCollection', geometries: kept }]
    }),
  )
  return { ...map, objects: objects as unknown as Topology['objects'], arcs }
}
