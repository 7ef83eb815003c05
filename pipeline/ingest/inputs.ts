import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { readJson } from '#pipeline/files.ts'
import type { RawLayers } from '#pipeline/geo/layers.ts'
import { unusable } from '#pipeline/problem.ts'

/** Bytes of an input file. Throws InputError when it is not there. */
export function inputBytes(folder: string, path: string): Uint8Array {
  const full = join(folder, path)
  if (!existsSync(full)) {
    unusable({
      file: path,
      line: 0,
      why: 'the file is not in the inputs folder',
      fix: 'Name the folder that holds ucdp/, curated/ and geo/',
    })
  }
  return readFileSync(full)
}

function layer(folder: string, name: string): FeatureCollection {
  return readJson(join(folder, 'geo', `${name}.geojson`)) as FeatureCollection
}

/** The Natural Earth layers that the basemap and the placing of events rest on. */
export function rawLayers(folder: string): RawLayers {
  return {
    provinces: layer(folder, 'ne_afg_pak_admin1'),
    countries: layer(folder, 'ne_region_admin0_countries'),
    boundaries: layer(folder, 'ne10m_region_boundary_lines_land'),
    rivers: layer(folder, 'ne10m_region_rivers'),
    lakes: layer(folder, 'ne10m_region_lakes'),
  }
}
