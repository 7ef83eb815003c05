import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { decodeColumn } from '#dataset/columns.ts'
import { BASEMAP_OBJECTS, LINE_KINDS } from '#dataset/schema/basemap.ts'
import { eventsFile } from '#dataset/schema/events.ts'
import { FILE_ROLES, type FileRole, manifest } from '#dataset/schema/manifest.ts'
import { actorsFile } from '#dataset/schema/register.ts'
import { QUALITY_FLAGS } from '#domain/event.ts'
import { byCodeUnit } from '#pipeline/files.ts'
import { differences } from '#pipeline/verify.ts'
import { buildAll, packData } from './build.ts'
import { loadData } from './load.ts'
import { builtFiles, publish } from './publish.ts'

const root = process.cwd()
const data = loadData(join(root, 'data'))
const built = packData(data)

function part(role: FileRole): unknown {
  const name = built.manifest.files.find((file) => file.role === role)?.name ?? ''
  return JSON.parse(built.files.get(name.startsWith('../') ? name.slice(3) : `data/${name}`) ?? '')
}

const events = z.parse(eventsFile, part('events'))
type ColumnName = keyof typeof events.columns
const column = (name: ColumnName) =>
  decodeColumn(events.columns[name], { name, count: events.count, min: -(2 ** 31), max: 2 ** 31 - 1 })

test('holds 11,389 events: 7,797 in Pakistan, 3,592 in Afghanistan', () => {
  expect(built.manifest.counts).toEqual({
    events: 11_389,
    eventsByCountry: { AF: 3592, PK: 7797 },
    incidents: 112,
    indicators: 10,
    series: 63,
  })
})

test('the row account balances, and its kept rows are the events', () => {
  const account = JSON.parse(readFileSync(join(root, 'data/ucdp/account.json'), 'utf8')) as {
    files: {
      file: string
      read: number
      kept: number
      superseded: number
      rejected: Record<string, number>
    }[]
  }
  for (const { file, read, kept, superseded, rejected } of account.files) {
    const left = Object.values(rejected).reduce((sum, n) => sum + n, 0)
    expect({ file, sum: kept + superseded + left }).toEqual({ file, sum: read })
  }
  expect(account.files.reduce((sum, { kept }) => sum + kept, 0)).toBe(built.manifest.counts.events)
})

test('events are ordered by day and then id, and their deaths by side add up to best', () => {
  const [day, id, best] = [column('day'), column('id'), column('best')]
  const sides = (
    ['forcesPk', 'forcesAf', 'forcesOther', 'militants', 'civilians', 'unknown', 'notCoded'] as const
  ).map(column)
  for (let i = 0; i < events.count; i++) {
    const sum = sides.reduce((total, values) => total + (values[i] as number), 0)
    if (sum !== best[i]) throw new Error(`event ${id[i]}: sides sum to ${sum}, best is ${best[i]}`)
    if (i === 0) continue
    const isAfter = (day[i] as number) > (day[i - 1] as number) || (id[i] as number) > (id[i - 1] as number)
    if (!isAfter || (day[i] as number) < (day[i - 1] as number))
      throw new Error(`event ${id[i]} is out of order`)
  }
})

test('late rows of a month without data carry the flag: four, all of Pakistan in March 2026', () => {
  const bit = 1 << QUALITY_FLAGS.indexOf('incomplete-month')
  expect(column('flags').filter((flags) => (flags & bit) !== 0)).toHaveLength(4)
})

test('each focus rule names a conflict of the events by its id and name, and the exceptions are its dyads', () => {
  for (const rule of events.focus) {
    expect(events.conflicts).toContainEqual({ id: rule.conflict, name: rule.name })
    for (const id of rule.exceptDyads ?? []) {
      expect(events.dyads.find((dyad) => dyad.id === id)?.name).toBe('Government of Pakistan - MQM')
    }
  }
})

test('every side has an actor, and the Republic is not the Taliban', () => {
  const ids = new Map(z.parse(actorsFile, part('actors')).actors.map((actor) => [actor.id, actor]))
  for (const side of events.sides) expect(ids.has(side.actor)).toBe(true)
  const governments = events.sides.filter((side) => side.name === 'Government of Afghanistan')
  expect(governments.map((side) => side.actor).sort(byCodeUnit)).toEqual(['government-of-afghanistan', 'iea'])
})

test('placeholder points stand for no drawable place', () => {
  const place = column('place')
  const precision = decodeColumn(events.places.columns.precision, {
    name: 'precision',
    count: events.places.count,
    min: 0,
    max: 8,
  })
  const bit = 1 << QUALITY_FLAGS.indexOf('placeholder-point')
  const words = [...column('flags').entries()]
    .filter(([, flags]) => (flags & bit) !== 0)
    .map(([i]) => events.precisions[precision[place[i] as number] as number])
  expect(new Set(words)).toEqual(new Set(['border', 'country']))
})

test('the basemap has every object, 41 provinces, both countries in focus, and all kinds of line', () => {
  const map = part('basemap') as Topology
  const of = (name: string) => {
    const found = feature(map, map.objects[name] as Topology['objects'][string])
    return found.type === 'FeatureCollection' ? found.features : [found]
  }
  expect(Object.keys(map.objects).sort(byCodeUnit)).toEqual([...BASEMAP_OBJECTS].sort(byCodeUnit))
  expect(of('provinces').map(({ properties }) => properties?.['id'])).toEqual(
    data.provinces.map(({ id }) => id),
  )
  expect(
    of('land')
      .flatMap(({ properties }) => (properties?.['focus'] ? properties['id'] : []))
      .sort(byCodeUnit),
  ).toEqual(['AF', 'PK'])
  expect(new Set(of('lines').map(({ properties }) => properties?.['kind']))).toEqual(new Set(LINE_KINDS))
})

test('weighs at most 400 kB compressed, 60 kB of it the basemap', () => {
  const sizes = [...built.files]
    .filter(([path]) => /\.[0-9a-f]{12}\.json$/.test(path))
    .map(([path, text]) => [path, brotliCompressSync(text).length] as const)
  expect(sizes).toHaveLength(FILE_ROLES.length)
  expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(400_000)
  expect(sizes.find(([path]) => path.startsWith('geo/'))?.[1]).toBeLessThan(60_000)
}, 20_000)

test('built twice, every byte is the same; and the manifest names each file by its hash', () => {
  expect([...buildAll(root).files]).toEqual([...built.files])
  z.parse(manifest, JSON.parse(built.files.get('data/manifest.json') ?? ''))
  for (const { name, sha256 } of built.manifest.files) expect(name).toContain(`.${sha256.slice(0, 12)}.`)
})

test('nothing that may not be committed is in the dataset', () => {
  const text = [...built.files.values()].join('\n')
  expect(text).not.toMatch(/source_article|source_headline|where_description/)
  expect(Math.max(...events.places.name.map((name) => name?.length ?? 0))).toBeLessThan(80)
})

test('publishing replaces the old set and leaves nothing behind; verify tells what differs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchline-'))
  try {
    publish(
      folder,
      new Map([
        ['data/old.000000000000.json', '{}'],
        ['data/manifest.json', '{}'],
      ]),
    )
    publish(folder, built.files)
    expect(builtFiles(folder).sort(byCodeUnit)).toEqual([...built.files.keys()].sort(byCodeUnit))
    expect(differences(built.files, folder, builtFiles(folder))).toEqual([])
    writeFileSync(join(folder, 'data/manifest.json'), '{}')
    writeFileSync(join(folder, 'data/extra.json'), '{}')
    rmSync(join(folder, 'schema/events.schema.json'))
    expect(differences(built.files, folder, builtFiles(folder)).sort(byCodeUnit)).toEqual([
      'data/extra.json should not be there',
      'data/manifest.json differs',
      'schema/events.schema.json is missing',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
