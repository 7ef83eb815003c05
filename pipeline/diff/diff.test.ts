import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, diff } from './diff.ts'
import { WrongBaseError } from './fields.ts'
import type { Json } from './json.ts'
import type { DatasetRecords } from './records.ts'

// few names and small values, so that the two sets have much in common
const name = fc.constantFrom('a', 'b', 'a/b', '~', '~1', '', '0', '__proto__', 'constructor', 'toString')
const leaf = fc.oneof(fc.constantFrom(null, true, 0, 1, 1.5, '', 'x', '0'), fc.string({ maxLength: 3 }))
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
}))
const KINDS = ['events', 'incidents', 'claims', 'indicators', 'links', 'dataset'] as const
const ID = ['1', '2', '3', 'manifest', '__proto__', 'a #2'] as const
const records: fc.Arbitrary<DatasetRecords> = fc
  .array(fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...ID), value), { maxLength: 12 })
  .map((rows) => {
    const kinds = new Map<string, Map<string, Json>>()
    // through JSON, as datasets come: no -0, no shared objects, no prototypes
    for (const [kind, id, record] of JSON.parse(JSON.stringify(rows)) as [string, string, Json][])
      kinds.set(kind, (kinds.get(kind) ?? new Map<string, Json>()).set(id, record))
    return kinds
  })

const throughJson = <T>(one: T) => JSON.parse(JSON.stringify(one)) as T

function reversed(one: Json): Json {
  if (typeof one !== 'object' || one === null) return one
  if (Array.isArray(one)) return one.map(reversed)
  return Object.fromEntries(
    Object.entries(one)
      .reverse()
      .map(([field, inner]) => [field, reversed(inner as Json)]),
  )
}
const inOtherOrder = (set: DatasetRecords): DatasetRecords =>
  new Map(
    [...set]
      .reverse()
      .map(([kind, ids]) => [kind, new Map([...ids].reverse().map(([id, one]) => [id, reversed(one)]))]),
  )

/** As lists in order of name, so that two sets that say the same have the same text. */
function inOneOrder(one: Json | ReadonlyMap<string, unknown>): unknown {
  if (typeof one !== 'object' || one === null) return one
  if (Array.isArray(one)) return ['list', ...one.map(inOneOrder)]
  const entries = one instanceof Map ? [...one] : Object.entries(one)
  return entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, inner]) => [field, inOneOrder(inner as Json)])
}

describe('for any two sets of records', () => {
  const pair = [records, records] as const

  test('the first and its changes make the second, also after the changes went through JSON', () => {
    fc.assert(
      fc.property(...pair, (a, b) => {
        const changes = diff(a, b)
        expect(inOneOrder(apply(a, changes))).toEqual(inOneOrder(b))
        expect(inOneOrder(apply(a, throughJson(changes)))).toEqual(inOneOrder(b))
        expect(inOneOrder(throughJson(changes) as unknown as Json)).toEqual(
          inOneOrder(changes as unknown as Json),
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('a set against itself has no changes, and changes there are where the sets differ', () => {
    fc.assert(
      fc.property(...pair, (a, b) => {
        expect(diff(a, throughRecords(a)).changes).toEqual([])
        const isSame = JSON.stringify(inOneOrder(a)) === JSON.stringify(inOneOrder(b))
        expect(diff(a, b).changes.length === 0).toBe(isSame)
      }),
      { numRuns: 500 },
    )
  })

  test('the order of records and fields does not count', () => {
    fc.assert(
      fc.property(...pair, (a, b) => {
        const [one, other] = [diff(a, b), diff(inOtherOrder(a), inOtherOrder(b))]
        expect(other).toEqual(one)
        const places = ({ changes }: typeof one) =>
          changes.map(({ kind, revised }) => [
            kind,
            revised.map(({ id, changes }) => [id, changes.map(({ path }) => path)]),
          ])
        expect(JSON.stringify(places(other))).toBe(JSON.stringify(places(one)))
      }),
      { numRuns: 500 },
    )
  })

  test('applied to a set that differs where the changes are, they are refused', () => {
    fc.assert(
      fc.property(...pair, (a, b) => {
        fc.pre(diff(a, b).changes.length > 0)
        expect(() => apply(b, diff(a, b))).toThrow(WrongBaseError)
      }),
      { numRuns: 500 },
    )
  })

  const throughRecords = (set: DatasetRecords): DatasetRecords =>
    new Map([...set].map(([kind, ids]) => [kind, new Map(throughJson([...ids]))]))
})

const only = (kind: string, id: string, record: Json): DatasetRecords =>
  new Map([[kind, new Map([[id, record]])]])

test('changes are said field by field, as deep as they are', () => {
  const sources = [{ url: 'u', date: null }, { url: 'v' }]
  const a = only('incidents', 'raid', { title: 'Raid', point: { lat: 1 }, tags: ['x'], sources })
  const later = [{ url: 'u', date: '2026-01-01' }, { url: 'v' }]
  const b = only('incidents', 'raid', { title: 'Raid', note: null, tags: ['x', 'y'], sources: later })
  expect(diff(a, b).changes).toEqual([
    {
      kind: 'incidents',
      added: [],
      removed: [],
      revised: [
        {
          id: 'raid',
          changes: [
            { path: '/note', to: null },
            { path: '/point', from: { lat: 1 } },
            { path: '/sources/0/date', from: null, to: '2026-01-01' },
            { path: '/tags', from: ['x'], to: ['x', 'y'] },
          ],
        },
      ],
    },
  ])
})

test('a wrong base is refused with the record, the field and both values', () => {
  const changes = diff(only('events', 'ucdp-1', { best: 2 }), only('events', 'ucdp-1', { best: 3 }))
  expect(() => apply(only('events', 'ucdp-1', { best: 5 }), changes)).toThrow(
    /events ucdp-1: \/best is 5, the changes expect 2\. .* apply them to the one they name as "from"/,
  )
  expect(() => apply(new Map(), changes)).toThrow('events ucdp-1: there is no such record to change')
})

test('the summary names claims by incident and indicators that say something else', () => {
  const indicator = (level: string, movement: string | null, mode: string) => ({
    short: 'Trade',
    reading: { level, movement, rationale: level },
    measurement: { mode },
  })
  const claim = (best: number) => ({ incident: 'raid', killed: { best } })
  const set = (claims: [string, Json][], indicators: [string, Json][]): DatasetRecords =>
    new Map([
      ['claims', new Map(claims)],
      ['indicators', new Map(indicators)],
    ])
  const a = set(
    [
      ['raid: army', claim(1)],
      ['raid: un', claim(1)],
    ],
    [
      ['trade', indicator('Low', null, 'judged')],
      ['same', indicator('Low', 'up', 'judged')],
    ],
  )
  const b = set(
    [
      ['raid: army', claim(2)],
      ['raid: group', claim(9)],
    ],
    [
      ['trade', indicator('High', 'up', 'hybrid')],
      ['same', { ...indicator('Low', 'up', 'judged'), order: 2 }],
    ],
  )
  const { summary } = diff(a, b)
  expect(summary.claims).toEqual([
    { incident: 'raid', added: ['raid: group'], removed: ['raid: un'], changed: ['raid: army'] },
  ])
  expect(summary.indicators).toEqual([
    {
      id: 'trade',
      short: 'Trade',
      flips: [
        { what: 'level', from: 'Low', to: 'High' },
        { what: 'movement', from: null, to: 'up' },
        { what: 'mode', from: 'judged', to: 'hybrid' },
      ],
    },
  ])
  expect(summary.counts).toContainEqual({
    kind: 'claims',
    before: 2,
    after: 2,
    added: 1,
    removed: 1,
    revised: 1,
  })
})
