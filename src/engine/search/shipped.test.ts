import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { entriesOf } from './entries.ts'
import { type Entry, FOUND_KINDS, type FoundKind } from './entry.ts'
import { eventNamed } from './events.ts'
import { keysOf, scoreOf } from './match.ts'
import { indexOf, LISTED, type SearchIndex, search } from './search.ts'

let dataset: Dataset
let entries: Entry[]
let index: SearchIndex

beforeAll(async () => {
  dataset = await loadShippedDataset()
  entries = entriesOf(dataset, { AF: 'Afghanistan', PK: 'Pakistan' })
  index = indexOf(entries)
})

const flat = (query: string) => search(index, query).flatMap(({ found }) => found.map(({ entry }) => entry))
const inKind = (query: string, kind: FoundKind) =>
  search(index, query)
    .find((group) => group.kind === kind)
    ?.found.map(({ entry }) => entry.id) ?? []
const of = (kind: FoundKind) => entries.filter((entry) => entry.kind === kind)

test('everything of the register is there once', () => {
  expect(of('place')).toHaveLength(2 + dataset.provinces.length)
  expect(of('actor')).toHaveLength(dataset.actors.length)
  expect(of('indicator')).toHaveLength(dataset.indicators.length)
  expect(of('incident')).toHaveLength(dataset.incidents.length)
  expect(of('crossing')).toHaveLength(dataset.crossings.filter(({ point }) => point).length)
  const keys = entries.map(({ kind, id }) => `${kind} ${id}`)
  expect(new Set(keys).size).toBe(keys.length)
})

describe.each(['place', 'actor', 'indicator', 'crossing', 'town'] as const)('each %s', (kind) => {
  test('is among the first three of all by its own name', () => {
    for (const entry of of(kind)) {
      const [name = ''] = entry.names
      const first = flat(name).slice(0, 3)
      expect(first, name).toContain(entry)
    }
  })

  test('is in its list by the first six letters of its name, unless more names than are listed begin so', () => {
    for (const { id, names } of of(kind)) {
      const start = (names[0] ?? '').slice(0, 6)
      const rivals = of(kind).filter((other) =>
        other.names.some((name) => scoreOf(keysOf(name), keysOf(start)) !== null),
      )
      if (rivals.length <= LISTED) expect(inKind(start, kind), start).toContain(id)
    }
  })

  test('is found by each other name of it', () => {
    for (const { id, names } of of(kind))
      for (const name of names) expect(inKind(name, kind), name).toContain(id)
  })
})

test('towns are found in their own script, in any keyboard’s letters', () => {
  const native = dataset.towns.flatMap(({ nativeNames }, i) => nativeNames.map((name) => [i, name] as const))
  const arabic = native.filter(([, name]) => /\p{Script=Arabic}/u.test(name))
  expect(arabic.length).toBeGreaterThan(60)
  for (const [i, name] of arabic) {
    const other = name.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('ه', 'ہ')
    expect(inKind(other, 'town'), name).toContain(String(i))
  }
})

test.each([
  ['qandahar', 'place', 'AF-KAN'],
  ['kost', 'place', 'AF-KHO'],
  ['nangarhaar', 'place', 'AF-NAN'],
  ['tehreek taliban', 'actor', 'ttp'],
  ['torkam', 'crossing', 'torkham'],
  ['angor adda', 'crossing', 'angoor-ada'],
  ['jamat ul ahrar', 'actor', 'jua'],
] as const)('%s finds the %s %s', (query, kind, id) => {
  expect(inKind(query, kind)[0]).toBe(id)
})

test('a list is what a slow sort of all matches begins with', () => {
  for (const query of ['ka', 'kabul', 'pakistan', 'tal', 'khan', 'strike', 'spin bol', 'qa', 'دش']) {
    const needle = keysOf(query)
    const scored = entries.flatMap((entry) => {
      const scores = entry.names.map((name) => scoreOf(keysOf(name), needle) ?? 99)
      const score = Math.min(...scores)
      return score === 99 ? [] : [{ entry, score }]
    })
    for (const kind of FOUND_KINDS) {
      const slow = scored
        .filter(({ entry }) => entry.kind === kind)
        .sort((a, b) => a.score - b.score || b.entry.weight - a.entry.weight)
      const got = search(index, query).find((group) => group.kind === kind)?.found ?? []
      expect(got.length).toBe(Math.min(LISTED, slow.length))
      got.forEach(({ entry }, i) => {
        const mine = scored.find((one) => one.entry === entry)
        expect([mine?.score, entry.weight]).toEqual([slow[i]?.score, slow[i]?.entry.weight])
      })
    }
  }
})

test('weights are events, counted slowly', () => {
  const { events } = dataset
  const rows = Array.from({ length: events.count }, (_, row) => row)
  const place = of('place').find(({ id }) => id === 'PK-KP')
  const code = events.provinces.indexOf('PK-KP')
  expect(place?.weight).toBe(rows.filter((row) => events.province[row] === code).length)
  const ttp = of('actor').find(({ id }) => id === 'ttp')
  const below = (id: string | null): boolean =>
    id === 'ttp' || (id !== null && below(dataset.actors.find((one) => one.id === id)?.parent ?? null))
  const sides = (row: number) => {
    const dyad = events.dyads[events.dyad[row] ?? -1]
    return dyad ? [dyad.a, dyad.b].map((side) => events.sides[side]?.actor ?? null) : []
  }
  expect(ttp?.weight).toBe(rows.filter((row) => sides(row).some(below)).length)
})

test('an event is found by its id alone', () => {
  const id = dataset.events.id.find((one) => one > 0) ?? 0
  for (const text of [`ucdp-${id}`, String(id), ` UCDP-${id} `]) {
    expect(eventNamed(dataset, text)?.change).toEqual({ selected: { kind: 'event', id: `ucdp-${id}` } })
  }
  for (const text of ['', 'ucdp-', 'ucdp-1', 'Torkham', '-5', '1e5'])
    expect(eventNamed(dataset, text)).toBeNull()
})

test('every choice leads to something that the dataset has', () => {
  for (const { change, names } of entries) {
    const { camera, selected } = change
    expect(camera || selected, names[0]).toBeTruthy()
    if (camera) {
      expect(Math.abs(camera.latitude)).toBeLessThan(60)
      expect(camera.longitude).toBeGreaterThan(40)
    }
  }
})
