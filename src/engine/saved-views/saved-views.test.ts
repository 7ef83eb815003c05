import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type IsoDate, isoDate } from '#domain/date.ts'
import { formatQuery, parseQuery } from '#view/link.ts'
import { cleanQuery, type FoundViews, LARGEST_FILE, type Refusal, readViews, writeViews } from './file.ts'
import {
  cleanName,
  LONGEST_NAME,
  MOST_VIEWS,
  mergeViews,
  openingQuery,
  renameView,
  type SavedView,
  withoutView,
} from './saved-view.ts'

const view = (part: Partial<SavedView> = {}): SavedView => ({
  ...{ name: 'Winter', query: 'place=PK-KP', savedOn: '2026-11-22' as IsoDate, dataset: '0123456789ab' },
  ...part,
})
const fileOf = (entries: readonly unknown[], head: object = {}) =>
  JSON.stringify({ format: 'watchline-views', version: 1, views: entries, ...head })
function found(text: string): FoundViews {
  const read = readViews(text)
  if (typeof read === 'string') throw new Error(read)
  return read
}

const queries = [
  '',
  'focus=all',
  'place=PK-BA,PK-KP&measure=events',
  'period=2025-10-01..2025-10-31&sel=event:ucdp-609987',
  'kind=one-sided&q=caf%C3%A9+%22bazaar%22',
  'map=34.1,71.2,6',
]
const someView = fc.record({
  name: fc
    .oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('<img src=x onerror=alert(1)>', '__proto__', 'نمای زمستان'),
    )
    .map((text) => cleanName(text) ?? 'x'),
  query: fc.constantFrom(...queries),
  savedOn: fc.integer({ min: 15_000, max: 25_000 }).map(isoDate),
  dataset: fc.stringMatching(/^[0-9a-f]{12}$/),
})

test('what is written is read back, all of it', () => {
  fc.assert(
    fc.property(fc.array(someView), (views) => {
      expect(readViews(writeViews(views))).toEqual({ views, misshapen: 0, parts: 0 })
    }),
  )
})

test('whatever a file holds, only sound views come out of it', () => {
  const mostly = <T>(good: fc.Arbitrary<T>) =>
    fc.oneof({ arbitrary: good, weight: 5 }, { arbitrary: fc.jsonValue(), weight: 1 })
  const strange = [...queries, 'javascript:alert(1)', 'place=%00&asof=1e999&toll=low', '<svg onload=x>']
  const anyEntry = mostly(
    fc.record({
      name: mostly(fc.string({ maxLength: 120, unit: 'binary' })),
      query: mostly(fc.oneof(fc.constantFrom(...strange), fc.webQueryParameters())),
      savedOn: mostly(fc.constantFrom('2026-11-22', '2026-02-30', '9999999-01-01')),
      dataset: mostly(fc.constantFrom('0123456789ab', '__proto__')),
    }),
  )
  let sound = 0
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 8 }), (entries) => {
      const { views, misshapen } = found(fileOf(entries))
      expect(views.length + misshapen).toBe(entries.length)
      sound += views.length
      for (const { name, query, savedOn, dataset, ...rest } of views) {
        expect(rest).toEqual({})
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(LONGEST_NAME)
        expect([...name].every((letter) => letter >= ' ' && !/[\u007f\u202a-\u202e]/u.test(letter))).toBe(
          true,
        )
        expect(query).toBe(formatQuery(parseQuery(query).view))
        expect(parseQuery(query).ignored).toEqual([])
        expect(query).not.toMatch(/[<>"'\s]|ds=/)
        expect(savedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(dataset).toMatch(/^[0-9a-f]{12}$/)
      }
    }),
    { numRuns: 600 },
  )
  // else it would have tried nothing
  expect(sound).toBeGreaterThan(50)
})

test('any text at all is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(['not-json', 'other-format'] satisfies Refusal[]).toContain(readViews(text))
    }),
  )
})

test.each<[string, string, Refusal]>([
  ['an HTML page', '<!doctype html><p>not found', 'not-json'],
  ['a cut file', writeViews([view()]).slice(0, -20), 'not-json'],
  ['an empty file', '', 'not-json'],
  ['null', 'null', 'other-format'],
  ['a list', '[{"name":"x"}]', 'other-format'],
  ['GeoJSON', '{"type":"FeatureCollection","features":[]}', 'other-format'],
  ['a format without views', fileOf([], { views: { length: 3 } }), 'other-format'],
  ['a later version', fileOf([view()], { version: 2 }), 'other-version'],
  ['a version as text', fileOf([view()], { version: '1' }), 'other-version'],
  ['more than a megabyte', fileOf([view({ name: 'x'.repeat(LARGEST_FILE) })]), 'too-large'],
  ['very deep', '['.repeat(400_000), 'not-json'],
])('%s is refused', (_, text, why) => {
  expect(readViews(text)).toBe(why)
})

test('keys of the prototype stay text and reach no other object', () => {
  const text = `{"format":"watchline-views","version":1,"__proto__":{"name":"polluted"},"views":[
    {"__proto__":{"name":"inherited","query":"","savedOn":"2026-11-22","dataset":"0123456789ab"}},
    {"constructor":{"prototype":{"polluted":1}},"name":"constructor","query":"focus=all","savedOn":"2026-11-22","dataset":"0123456789ab"}]}`
  expect(found(text)).toEqual({
    views: [view({ name: 'constructor', query: 'focus=all' })],
    misshapen: 1,
    parts: 0,
  })
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('a query keeps what it can and counts what it leaves out', () => {
  expect(cleanQuery('?place=PK-KP&toll=median&evil=1&onclick=alert(1)&ds=0123456789ab')).toEqual({
    query: 'place=PK-KP',
    parts: 3,
  })
  const read = (query: unknown) => found(fileOf([{ ...view(), query }]))
  expect(read('place=PK-KP&toll=median')).toEqual({ views: [view()], misshapen: 0, parts: 1 })
  for (const bad of [
    'javascript:alert(1)',
    '//elsewhere.example/',
    'x'.repeat(9000),
    7,
    null,
    ['place=PK'],
  ]) {
    expect(read(bad), String(bad)).toEqual({ views: [], misshapen: 1, parts: 0 })
  }
  expect(read('place=PK-KP&'.repeat(600)).views).toEqual([view()])
  expect(read('place=PK-KP&'.repeat(800)).misshapen).toBe(1)
  expect(read('period=last-12m').views).toEqual([view({ query: '' })])
})

test('a name is one line of plain text', () => {
  expect(cleanName('  a\n\tb\u202ec \u0000')).toBe('a b c')
  expect(cleanName('\u2067 \n')).toBeNull()
  expect(cleanName('x'.repeat(LONGEST_NAME + 1))).toBeNull()
  expect(cleanName('می\u200cخواهم')).toBe('می\u200cخواهم')
})

test('merging loses nothing held, adds what is new once, and stops at the limit', () => {
  const named = (name: string) => view({ name })
  fc.assert(
    fc.property(fc.array(someView, { maxLength: 250 }), fc.array(someView, { maxLength: 60 }), (a, b) => {
      const held = mergeViews([], a).views
      const { views, added, same, beyond } = mergeViews(held, [...b, ...held])
      expect(views.slice(0, held.length)).toEqual(held)
      expect(views.length).toBe(held.length + added)
      expect(added + same + beyond).toBe(b.length + held.length)
      expect(views.length).toBeLessThanOrEqual(MOST_VIEWS)
      const ids = views.map(({ name, query }) => JSON.stringify([name, query]))
      expect(new Set(ids).size).toBe(ids.length)
      if (beyond === 0) for (const one of b) expect(ids).toContain(JSON.stringify([one.name, one.query]))
    }),
  )
  const full = mergeViews(
    [],
    Array.from({ length: MOST_VIEWS }, (_, i) => named(String(i))),
  ).views
  expect(mergeViews(full, [named('7'), named('new')])).toEqual({ views: full, added: 0, same: 1, beyond: 1 })
})

test('renaming keeps the place, and makes one of two that become the same', () => {
  const [a, b, c] = [view({ name: 'a' }), view({ name: 'b' }), view({ name: 'c', query: '' })]
  expect(renameView([a, b, c], b, 'z')).toEqual([a, { ...b, name: 'z' }, c])
  expect(renameView([a, b, c], b, 'a')).toEqual([a, c])
  expect(renameView([a, b, c], b, 'c')).toEqual([a, { ...b, name: 'c' }, c])
  expect(withoutView([a, b, c], { ...b })).toEqual([a, c])
})

test('a view of another dataset names it in its link', () => {
  expect(openingQuery(view(), '0123456789ab')).toBe('place=PK-KP')
  expect(openingQuery(view(), 'ffffffffffff')).toBe('place=PK-KP&ds=0123456789ab')
})
