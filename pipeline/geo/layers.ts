import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson'
import type { LineKind } from '#dataset/schema/basemap.ts'
import { byCodeUnit } from '#pipeline/files.ts'
import { followLines, indexLines } from './densify.ts'

/** Natural Earth, as it stands in the inputs. */
export interface RawLayers {
  readonly provinces: FeatureCollection
  readonly countries: FeatureCollection
  readonly boundaries: FeatureCollection
  readonly rivers: FeatureCollection
  readonly lakes: FeatureCollection
}

/** Polygons along the detailed boundary lines. */
export function followBoundaries(
  collection: FeatureCollection,
  boundaries: FeatureCollection,
): FeatureCollection {
  const lines = indexLines(boundaries.features.flatMap((feature) => linesOf(feature)))
  const ring = (points: Position[]) => followLines(points, lines)
  const features = collection.features.map((feature): Feature => {
    const geometry = feature.geometry as Polygon | MultiPolygon
    return geometry.type === 'Polygon'
      ? { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(ring) } }
      : {
          ...feature,
          geometry: { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(ring)) },
        }
  })
  return { ...collection, features }
}

/** The lines of a feature, without parts of fewer than two points. */
export function linesOf(feature: Feature): Position[][] {
  const geometry = feature.geometry as LineString | MultiLineString | null
  if (!geometry) return []
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
  return lines.filter((line) => line.length > 1)
}

/**
 * How a boundary line is drawn. The Afghanistan–Pakistan line has a kind of its own: Natural Earth has it as an
 * international boundary, Afghanistan does not accept it as one.
 */
export function lineKind(feature: Feature): LineKind {
  const { featurecla, adm0_left: left, adm0_right: right } = feature.properties ?? {}
  if ([left, right].sort(byCodeUnit).join() === 'Afghanistan,Pakistan') return 'durand'
  if (/^Line of control/i.test(featurecla)) return 'control'
  return /^International boundary/i.test(featurecla) ? 'border' : 'unsettled'
}
