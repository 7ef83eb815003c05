import type { Feature, Point } from 'geojson'
import { isDrawable, PRECISIONS } from '#domain/event.ts'
import { type Description, descriptionObject } from './description.ts'
import { jsonRows, rowObject } from './json.ts'
import type { Cell, Piece, Table } from './table.ts'

/** A row as an RFC 7946 feature; its columns are the properties. */
function featureOf(table: Table, cells: readonly Cell[]): Feature<Point | null> {
  const properties = rowObject(table, cells)
  return { type: 'Feature', id: String(properties['id']), geometry: pointOf(properties), properties }
}

/** Null without a place, and where the point stands in for a border or a country: the map draws none either. */
function pointOf({ longitude, latitude, place_precision }: Record<string, Cell>): Point | null {
  const precision = PRECISIONS.find((one) => one === place_precision) ?? 'none'
  return typeof longitude === 'number' && typeof latitude === 'number' && isDrawable(precision)
    ? { type: 'Point', coordinates: [longitude, latitude] }
    : null
}

/** A table with an id and coordinates as an RFC 7946 collection; description and dictionary are foreign members. */
export function* writeGeoJson(description: Description, dictionary: Table, table: Table): Generator<Piece> {
  const about = JSON.stringify(descriptionObject(description))
  yield { part: `{"type":"FeatureCollection","about":${about},\n"dictionary":[`, rows: 0 }
  for (const { part } of jsonRows(dictionary, (cells) => rowObject(dictionary, cells)))
    yield { part, rows: 0 }
  yield { part: '],\n"features":[', rows: 0 }
  yield* jsonRows(table, (cells) => featureOf(table, cells))
  yield { part: ']}\n', rows: 0 }
}
