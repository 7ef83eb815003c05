import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeEvents } from '#dataset/decode-events.ts'
import type { EventsFile } from '#dataset/schema/events.ts'
import type { Manifest } from '#dataset/schema/manifest.ts'
import { decodeMade, type Files, madeOf } from './data.ts'
import { compareFilters } from './filter.ts'
import { generateEvents } from './generate.ts'
import { Hash } from './hash.ts'

const data = join(process.cwd(), 'public', 'data')
const read = (name: string): unknown => JSON.parse(readFileSync(join(data, name), 'utf8'))
const shipped = read('manifest.json') as Manifest
const files = Object.fromEntries(shipped.files.map(({ role, name }) => [role, read(name)])) as Files
const base = files.events as EventsFile
const ground = files.places as Parameters<typeof generateEvents>[1]

const hashOf = (file: EventsFile) =>
  Object.values({ ...file.columns, ...file.places.columns }).reduce(
    (hash, { values }) => hash.addAll(values),
    new Hash(),
  ).text

test('the same seed makes the same events, another seed others', () => {
  const make = (seed: number) => hashOf(generateEvents(base, ground, { count: 300, seed }))
  expect(make(1)).toBe(make(1))
  expect(make(1)).not.toBe(make(2))
})

test('generated events are sound, and cluster as said', () => {
  const events = decodeEvents(generateEvents(base, ground, { count: 2000, seed: 3 }), 'events')
  expect(events.count).toBe(2000)
  const perPlace = new Int32Array(events.places.count)
  for (const place of events.place) perPlace[place] = (perPlace[place] ?? 0) + 1
  const busiest = perPlace
    .toSorted()
    .toReversed()
    .slice(0, Math.round(events.places.count / 10))
  expect(busiest.reduce((a, b) => a + b, 0)).toBeGreaterThan(events.count / 3)
  const deaths = events.best.toSorted()
  expect(deaths.at(-1)).toBeGreaterThan(20 * (deaths[1000] ?? 0))
})

test('a hash tells order, value and length', () => {
  const of = (...values: number[]) => new Hash().addAll(values).text
  expect(of(1, 2, 3)).toBe(of(1, 2, 3))
  expect(new Set([of(1, 2, 3), of(3, 2, 1), of(1, 2), of(1, 2, 4), of()]).size).toBe(5)
})

test('our filters and plain loops answer alike', async () => {
  const dataset = decodeMade(madeOf(shipped, files, 400))
  const { hashes } = await compareFilters(dataset, {}, 1)
  expect(new Set(Object.values(hashes)).size).toBe(1)
})
