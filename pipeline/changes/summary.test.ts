import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { changeSummary, LISTED_AT_MOST } from '#dataset/schema/changes.ts'
import { diff } from '#pipeline/diff/diff.ts'
import type { Json } from '#pipeline/diff/json.ts'
import type { DatasetRecords } from '#pipeline/diff/records.ts'
import { byCodeUnit } from '#pipeline/files.ts'
import { summaryOf } from './summary.ts'

type Kind = [kind: string, records: Record<string, Json>]
const made = (...kinds: Kind[]): DatasetRecords =>
  new Map(kinds.map(([kind, records]) => [kind, new Map(Object.entries(records))]))
const summary = (a: DatasetRecords, b: DatasetRecords) => summaryOf(a, b, diff(a, b))

const KINDS = [
  'events',
  'incidents',
  'claims',
  'indicators',
  'evidence',
  'series',
  'points',
  'publishers',
] as const
const OTHERS = ['actors', 'links'] as const
const event = fc.record({
  country: fc.constantFrom('AF', 'PK'),
  firstDay: fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-03'),
  best: fc.nat(9),
  low: fc.option(fc.nat(9)),
  high: fc.option(fc.nat(9)),
})
const other = fc.record({
  incident: fc.constantFrom('raid', 'talks'),
  value: fc.nat(3),
  short: fc.constant('x'),
})
const rows = fc.array(
  fc.tuple(fc.constantFrom(...KINDS, ...OTHERS), fc.constantFrom('1', '2', '3', '4'), event, other),
  { maxLength: 24 },
)
const records = rows.map((list) => {
  const kinds = new Map<string, Map<string, Json>>()
  for (const [kind, id, asEvent, asOther] of list)
    kinds.set(
      kind,
      (kinds.get(kind) ?? new Map<string, Json>()).set(id, kind === 'events' ? asEvent : asOther),
    )
  return kinds
})

/** Counted by going through both sets, one record at a time. */
function slowCount(a: DatasetRecords, b: DatasetRecords, kind: string, isIn = (_: Json) => true) {
  const [before, after] = [a, b].map((set) => [...(set.get(kind) ?? [])]) as [
    [string, Json][],
    [string, Json][],
  ]
  const found = (list: [string, Json][], id: string) => list.find(([one]) => one === id)
  const differs = (x: Json, y: Json) => JSON.stringify(x) !== JSON.stringify(y)
  return {
    added: after.filter(([id, one]) => !found(before, id) && isIn(one)).length,
    removed: before.filter(([id, one]) => !found(after, id) && isIn(one)).length,
    revised: after.filter(([id, one]) => {
      const earlier = found(before, id)
      return earlier !== undefined && differs(earlier[1], one) && isIn(one)
    }).length,
  }
}

/** One record of each kind stays as it is, so that no change is one of form. */
const anchored = (set: DatasetRecords): DatasetRecords =>
  new Map(
    [...KINDS, ...OTHERS].map((kind) => [
      kind,
      new Map([...(set.get(kind) ?? []), ['anchor', { value: 0 }]]),
    ]),
  )

test('for any two sets of records, the counts of the summary are those of the records and of the diff', () => {
  fc.assert(
    fc.property(records, records, (one, two) => {
      const [a, b] = [anchored(one), anchored(two)]
      const { counts } = diff(a, b).summary
      const told = summary(a, b)
      for (const kind of KINDS) {
        const { added, removed, revised } = told[kind]
        expect({ kind, added, removed, revised }).toEqual({ kind, ...slowCount(a, b, kind) })
        expect(counts.find((count) => count.kind === kind)).toMatchObject({ added, removed, revised })
      }
      for (const kind of OTHERS) {
        const { added, removed, revised } = told.others.find((each) => each.kind === kind) ?? {
          added: 0,
          removed: 0,
          revised: 0,
        }
        expect({ kind, added, removed, revised }).toEqual({ kind, ...slowCount(a, b, kind) })
      }
      expect(told.form).toEqual({ listed: [], unlisted: 0 })
    }),
    { numRuns: 300 },
  )
})

const field = (record: Json, name: string) => (record as Record<string, Json>)[name]
const bestOf = (set: DatasetRecords, country: string) =>
  [...(set.get('events')?.values() ?? [])]
    .filter((one) => field(one, 'country') === country)
    .map((one) => Number(field(one, 'best')))
    .reduce((sum, best) => sum + best, 0)

test('for any two sets of events, countries add up to the whole, and the days are those of the added ones', () => {
  fc.assert(
    fc.property(records, records, (one, two) => {
      const [a, b] = [one, two].map((set) => anchored(set)) as [DatasetRecords, DatasetRecords]
      const { events } = summary(a, b)
      for (const country of ['AF', 'PK'] as const) {
        const cell = events.byCountry.find((each) => each.country === country)
        const isHere = (record: Json) => field(record, 'country') === country
        const { added, removed, revised } = cell ?? { added: 0, removed: 0, revised: 0 }
        expect({ added, removed, revised }).toEqual(slowCount(a, b, 'events', isHere))
        expect(cell?.killed.best ?? 0).toBe(bestOf(b, country) - bestOf(a, country))
      }
      const sum = (name: 'best' | 'low' | 'high' | 'withoutRange') =>
        events.byCountry.reduce((total, { killed }) => total + killed[name], 0)
      for (const name of ['best', 'low', 'high', 'withoutRange'] as const)
        expect(sum(name)).toBe(events.killed[name])
      const added = [...(b.get('events') ?? [])].filter(([id]) => !a.get('events')?.has(id))
      const days = added.map(([, record]) => String(field(record, 'firstDay'))).sort(byCodeUnit)
      expect(events.addedDays).toEqual(days.length === 0 ? null : { from: days[0], to: days.at(-1) })
      z.parse(changeSummary, summary(a, b))
    }),
    { numRuns: 300 },
  )
})

test('what is new in every record is a change of form; a record is revised by what else changed in it', () => {
  const a = made(['events', { e1: { best: 1 }, e2: { best: 2 }, e3: { best: 3 }, e4: { best: 4 } }])
  const b = made([
    'events',
    {
      e1: { best: 1, firstRelease: 'x' },
      e2: { best: 5, firstRelease: 'x' },
      e3: { best: 3, firstRelease: 'y' },
      e4: { best: 4, firstRelease: 'y' },
      e5: { best: 9, firstRelease: 'y', country: 'PK', firstDay: '2026-01-01' },
    },
  ])
  const told = summary(a, b)
  expect(told.events).toMatchObject({ added: 1, removed: 0, revised: 1 })
  expect(told.form.listed).toEqual([{ kind: 'events', field: 'firstRelease', what: 'added' }])
  expect(summary(b, a).form.listed).toEqual([{ kind: 'events', field: 'firstRelease', what: 'removed' }])
})

test('a new part of a file is a change of form, one that says something else is not', () => {
  const a = made(['series file', { until: '2026-01-01' }])
  const b = made(['series file', { until: '2026-02-01', earlier: [] }])
  const told = summary(a, b)
  expect(told.form.listed).toEqual([{ kind: 'series file', field: 'earlier', what: 'added' }])
  expect(told.others).toEqual([{ kind: 'series file', added: 0, removed: 0, revised: 1 }])
})

test('what is new in all records but one is a revision of each', () => {
  const a = made(['incidents', { a: { short: 'A' }, b: { short: 'B' }, c: { short: 'C' } }])
  const b = made([
    'incidents',
    { a: { short: 'A', note: 'x' }, b: { short: 'B', note: 'x' }, c: { short: 'C' } },
  ])
  expect(summary(a, b)).toMatchObject({ incidents: { revised: 2 }, form: { listed: [] } })
})

test('incidents are named, the latest first, those of which only claims changed last; a long list is cut and counted', () => {
  const incidents = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `i${i}`,
        { date: `2026-01-${10 + (i % 9)}`, short: `Short ${i}` },
      ]),
    )
  const claim = (best: number) => ({
    'i0: army': { incident: 'i0', killed: best },
    'i0: un': { incident: 'i0' },
  })
  const a = made(['incidents', incidents(1)], ['claims', claim(1)])
  const few = summary(a, made(['incidents', incidents(3)], ['claims', claim(2)]))
  expect(few.incidents).toEqual({
    added: 2,
    removed: 0,
    revised: 0,
    listed: [
      { id: 'i2', short: 'Short 2', what: 'added' },
      { id: 'i1', short: 'Short 1', what: 'added' },
      { id: 'i0', short: 'Short 0', what: 'claims' },
    ],
    unlisted: 0,
  })
  const many = summary(a, made(['incidents', incidents(100)], ['claims', claim(2)]))
  expect(many.incidents.listed).toHaveLength(LISTED_AT_MOST)
  expect(many.incidents.unlisted).toBe(100 - LISTED_AT_MOST)
})

test('a figure with another value is restated, one with another source only revised; readings that moved are named', () => {
  const points = (value: number, note: string, third: number) => ({
    p1: { value },
    p2: { value: 1, note },
    p3: { value: third },
  })
  const reading = (level: string, movement: string | null) => ({
    i1: { short: 'Trade', reading: { level, movement }, measurement: { mode: 'judged' } },
    i2: { short: 'Same', reading: { level: 'Low', movement: null }, measurement: { mode: 'judged' } },
  })
  const told = summary(
    made(['points', points(1, 'x', 3)], ['indicators', reading('Low', null)]),
    made(['points', points(2, 'y', 3)], ['indicators', reading('High', 'up')]),
  )
  expect(told.points).toEqual({ added: 0, removed: 0, revised: 2, restated: 1 })
  expect(told.indicators).toEqual({
    added: 0,
    removed: 0,
    revised: 1,
    moved: {
      listed: [
        {
          id: 'i1',
          name: 'Trade',
          flips: [
            { what: 'level', from: 'Low', to: 'High' },
            { what: 'movement', from: null, to: 'up' },
          ],
        },
      ],
      unlisted: 0,
    },
  })
})

test('the hashes of files and the log itself are no changes, but a redrawn basemap is one', () => {
  const files = (hash: string) => ({ basemap: { sha256: hash }, events: { sha256: hash } })
  const a = made(['files', files('x')], ['dataset', { manifest: { version: '1' } }])
  const b = made(['files', files('y')], ['dataset', { manifest: { version: '2' } }], ['changes', { '2': {} }])
  expect(summary(a, b).others).toEqual([{ kind: 'basemap', added: 0, removed: 0, revised: 1 }])
})
