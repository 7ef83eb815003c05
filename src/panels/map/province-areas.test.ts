import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Basemap } from '#dataset/schema/basemap.ts'
import { provinceAreas } from './province-areas.ts'

const folder = new URL('../../../public/geo/', import.meta.url)
const name = readdirSync(folder).find((file) => file.startsWith('basemap.')) ?? ''
const basemap = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Basemap

/** Official areas in km²; the outlines are drawn for this map's scale. */
test.each([
  ['PK-BA', 347_190],
  ['PK-KP', 101_741],
  ['PK-SD', 140_914],
  ['AF-HEL', 58_584],
  ['AF-KAN', 54_022],
  ['AF-BDS', 44_059],
])('%s is as large as it is known to be, to a twentieth', (id, km2) => {
  const area = provinceAreas(basemap).get(id) ?? 0
  expect(area / km2).toBeGreaterThan(0.95)
  expect(area / km2).toBeLessThan(1.05)
})
