import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { Basemap, LineKind } from '#dataset/schema/basemap.ts'
import { toWorld } from '#engine/map-points.ts'

/**
 * The basemap as paths in world units (Mercator at zoom 0), moved to near 0,0: canvases reckon in single
 * precision, which at zoom 10 would show.
 */
export interface BasemapPaths {
  /** world coordinates of the paths' 0,0 */
  readonly x: number
  readonly y: number
  /** what the basemap covers; outside it nothing is known, not even sea */
  readonly extent: Path2D
  readonly focusLand: Path2D
  readonly otherLand: Path2D
  readonly provinceLines: Path2D
  readonly provinces: ReadonlyMap<string, Path2D>
  readonly lines: ReadonlyMap<LineKind, Path2D>
  readonly rivers: Path2D
  readonly lakes: Path2D
}

interface Properties {
  readonly id?: string
  readonly focus?: boolean
  readonly kind?: LineKind
}
type Collection = GeometryCollection<Properties>
type Shape = GeoJSON.Geometry | null

const known = new WeakMap<Basemap, BasemapPaths>()

/** Paths of a basemap, made once. */
export function pathsOf(basemap: Basemap): BasemapPaths {
  const paths = known.get(basemap) ?? makePaths(basemap, () => new Path2D())
  known.set(basemap, paths)
  return paths
}

/** Paths of a basemap, of the kind that `make` makes. */
export function makePaths(basemap: Basemap, make: () => Path2D): BasemapPaths {
  const topology = basemap as unknown as Topology
  const collection = (name: keyof Basemap['objects']) => basemap.objects[name] as Collection
  const shapes = (name: keyof Basemap['objects']) => feature(topology, collection(name)).features
  const origin = toWorld(32, 68)
  const draw = (path: Path2D, shape: Shape) => {
    trace(path, shape, origin)
    return path
  }
  const all = (list: readonly GeoJSON.Feature[]) =>
    list.reduce((path, { geometry }) => draw(path, geometry), make())
  const land = shapes('land')
  const lines = new Map<LineKind, Path2D>()
  for (const { geometry, properties } of shapes('lines')) {
    const kind = properties.kind ?? 'border'
    lines.set(kind, draw(lines.get(kind) ?? make(), geometry))
  }
  return {
    ...origin,
    extent: extentOf(land, origin, make()),
    focusLand: all(land.filter(({ properties }) => properties.focus)),
    otherLand: all(land.filter(({ properties }) => !properties.focus)),
    provinceLines: draw(make(), mesh(topology, collection('provinces') as GeometryObject, sameCountry)),
    provinces: new Map(
      shapes('provinces').map(({ properties, geometry }) => [properties.id ?? '', draw(make(), geometry)]),
    ),
    lines,
    rivers: all(shapes('rivers')),
    lakes: all(shapes('lakes')),
  }
}

/** Inner edges alone: the edge between the countries is one of `lines`. */
function sameCountry(a: GeometryObject, b: GeometryObject): boolean {
  const country = (shape: GeometryObject) => (shape.properties as Properties | undefined)?.id?.slice(0, 2)
  return a !== b && country(a) === country(b)
}

function trace(path: Path2D, shape: Shape, origin: { x: number; y: number }): void {
  const line = (points: readonly GeoJSON.Position[], isRing: boolean) => {
    points.forEach(([longitude = 0, latitude = 0], i) => {
      const { x, y } = toWorld(latitude, longitude)
      if (i === 0) path.moveTo(x - origin.x, y - origin.y)
      else path.lineTo(x - origin.x, y - origin.y)
    })
    if (isRing) path.closePath()
  }
  switch (shape?.type) {
    case 'Polygon':
      for (const ring of shape.coordinates) line(ring, true)
      break
    case 'MultiPolygon':
      for (const ring of shape.coordinates.flat()) line(ring, true)
      break
    case 'LineString':
      line(shape.coordinates, false)
      break
    case 'MultiLineString':
      for (const part of shape.coordinates) line(part, false)
      break
    case 'GeometryCollection':
      for (const part of shape.geometries) trace(path, part, origin)
      break
  }
}

function extentOf(land: readonly GeoJSON.Feature[], origin: { x: number; y: number }, path: Path2D): Path2D {
  let [west, south, east, north] = [180, 85, -180, -85]
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return
    const [a, b] = value as [unknown, unknown]
    if (typeof a === 'number' && typeof b === 'number') {
      ;[west, east] = [Math.min(west, a), Math.max(east, a)]
      ;[south, north] = [Math.min(south, b), Math.max(north, b)]
    } else value.forEach(visit)
  }
  for (const { geometry } of land) if (geometry && 'coordinates' in geometry) visit(geometry.coordinates)
  const topLeft = toWorld(north, west)
  const bottomRight = toWorld(south, east)
  path.rect(topLeft.x - origin.x, topLeft.y - origin.y, bottomRight.x - topLeft.x, bottomRight.y - topLeft.y)
  return path
}
