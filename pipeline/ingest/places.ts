import { join } from 'node:path'
import { COUNTRIES } from '#domain/event.ts'
import { byCodeUnit, type FileSet, prettyJson, readJson } from '#pipeline/files.ts'
import { buildBasemap } from '#pipeline/geo/basemap.ts'
import { followBoundaries } from '#pipeline/geo/layers.ts'
import { PROVINCES } from '#pipeline/geo/province-names.ts'
import { provinceShapes } from '#pipeline/geo/provinces.ts'
import { labelPoint } from '#pipeline/geo/rings.ts'
import { readCsv } from '#pipeline/readers/csv.ts'
import { slugOf } from '#pipeline/slug.ts'
import { PLACEHOLDERS } from '#pipeline/ucdp/precision.ts'
import { inputBytes, rawLayers } from './inputs.ts'
import { citationOf, type RawSource } from './raw.ts'
import { townsOf } from './towns.ts'

interface RawUnit {
  id: string
  population: number | null
  year: number | null
  kind: string
  precision: string
  source_idx: number[]
  note?: string
}

/** Degrees to five decimals: about a metre. */
const degrees = (value: number) => Math.round(value * 1e5) / 1e5

function provinces(folder: string) {
  const layers = rawLayers(folder)
  const shapes = provinceShapes(followBoundaries(layers.provinces, layers.boundaries))
  const raw = readJson(join(folder, 'curated/population.json')) as { units: RawUnit[]; sources: RawSource[] }
  return Object.entries(PROVINCES)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([id, [name, ...aliases]]) => {
      const shape = shapes.get(id)
      const unit = raw.units.find((candidate) => candidate.id === id)
      if (!shape || !unit) throw new Error(`province ${id} has no shape or no line in population.json`)
      const [longitude, latitude] = labelPoint(shape)
      const population = unit.population !== null &&
        unit.year !== null && {
          value: unit.population,
          year: unit.year,
          kind: unit.kind,
          precision: unit.precision,
          sources: unit.source_idx.map((i) => citationOf(raw.sources[i] as RawSource)),
        }
      return {
        id,
        country: COUNTRIES.find((country) => id.startsWith(country)),
        name,
        aliases,
        latitude: degrees(latitude),
        longitude: degrees(longitude),
        population: population || null,
        ...(unit.note ? { populationNote: unit.note } : {}),
      }
    })
}

function crossings(folder: string) {
  const table = readCsv('border_crossings.csv', inputBytes(folder, 'geo/border_crossings.csv'))
  return table.rows
    .filter((row) => !/^Generic/.test(row.cells['crossing'] ?? ''))
    .map(({ cells }) => ({
      id: slugOf((cells['crossing'] ?? '').replace(/\(.*\)/, '')),
      name: cells['crossing'],
      pakistanSide: cells['pak_side'],
      afghanSide: cells['afg_side'],
      point: cells['lat'] ? { latitude: Number(cells['lat']), longitude: Number(cells['lon']) } : null,
      source: cells['coord_source'],
      ...(cells['note'] ? { note: cells['note'] } : {}),
    }))
}

/** data/places: provinces, crossings, towns, placeholder points, and the basemap. */
export function ingestPlaces(folder: string): FileSet {
  const placeholders = PLACEHOLDERS.map(({ name, latitude, longitude }) => ({ name, latitude, longitude }))
  return new Map([
    ['places/provinces.json', prettyJson({ provinces: provinces(folder) })],
    ['places/crossings.json', prettyJson({ crossings: crossings(folder) })],
    ['places/towns.json', prettyJson({ towns: townsOf(folder) })],
    ['places/placeholders.json', prettyJson({ placeholders })],
    ['places/basemap.json', `${JSON.stringify(buildBasemap(rawLayers(folder)))}\n`],
  ])
}
