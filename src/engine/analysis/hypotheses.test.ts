import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Hypotheses, hypotheses, VERDICTS, type Verdict } from '#dataset/schema/hypotheses.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { knownOn } from '../as-of.ts'
import { weighHypotheses } from './hypotheses.ts'

const data = join(process.cwd(), 'data')
const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'))
const incidents = ['2024', '2025', '2026'].flatMap((year) =>
  readdirSync(join(data, 'incidents', year)).map((name) => read(`incidents/${year}/${name}`) as Incident),
)
const written = hypotheses.parse(read('analysis/hypotheses.json'))
const ids = written.hypotheses.map(({ id }) => id)
const all = makeDataset([], incidents)
const on = (date: string) => weighHypotheses(knownOn(all, dayNumber(date as IsoDate)), written)

type Row = Hypotheses['evidence'][number]

/** By the calendar, on the written file alone. */
const pagesOn = ({ date, sources }: Row, asOf: string) => {
  const newest = sources.reduce(
    (last, page) => (page.date !== null && page.date > last ? page.date : last),
    date,
  )
  return sources.filter((page) => (page.date ?? newest) <= asOf)
}
const rowsOn = (value: Hypotheses, asOf: string) =>
  value.evidence.filter((row) => row.date <= asOf && pagesOn(row, asOf).length > 0)
const sums = (rows: readonly Row[]) => {
  const against: Record<string, number> = Object.fromEntries(ids.map((id) => [id, 0]))
  for (const row of rows)
    for (const id of ids)
      if (row.cells[id]?.verdict === 'inconsistent') against[id] = (against[id] ?? 0) + row.weight
  return against
}
const leaders = (rows: readonly Row[]) => {
  const against = sums(rows)
  return ids.filter((id) => ids.every((other) => (against[id] ?? 0) <= (against[other] ?? 0)))
}
/** Publishers without which others would lead, by trying each name that the file holds. */
const changing = (value: Hypotheses, asOf: string) => {
  const rows = rowsOn(value, asOf)
  const names = new Set(value.evidence.flatMap(({ sources }) => sources.map(({ publisher }) => publisher)))
  return [...names].sort().filter((name) => {
    const left = rows.filter((row) => pagesOn(row, asOf).some(({ publisher }) => publisher !== name))
    return leaders(left).join() !== leaders(rows).join()
  })
}
const pairs = (row: Row) => {
  let apart = 0
  for (const a of ids)
    for (const b of ids)
      if (row.cells[a]?.verdict === 'inconsistent' && row.cells[b]?.verdict !== 'inconsistent') apart += 1
  return apart * row.weight
}

const DAYS = [
  '2024-03-17',
  '2024-03-18',
  '2025-10-13',
  '2025-11-30',
  '2026-02-27',
  '2026-03-31',
  '2026-07-31',
]

test.each(DAYS)('sums, leader and what would change it on %s are what a slow count finds', (asOf) => {
  const model = on(asOf)
  const rows = rowsOn(written, asOf)
  expect(Object.fromEntries(model.hypotheses.map(({ id, against }) => [id, against]))).toEqual(sums(rows))
  expect(model.outcome?.leading ?? ids).toEqual(leaders(rows))
  expect(model.outcome === null).toBe(rows.length === 0)
  expect(model.withoutSource.changing.map(({ publisher }) => publisher)).toEqual(changing(written, asOf))
  expect(model.withoutRow.changing.map(({ removed }) => removed[0]?.id).sort()).toEqual(
    rows
      .filter((row) => leaders(rows.filter((other) => other !== row)).join() !== leaders(rows).join())
      .map(({ id }) => id)
      .sort(),
  )
  expect(model.rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
  for (const row of model.rows)
    expect(row.diagnosticity).toBe(pairs(rows.find(({ id }) => id === row.id) as Row))
  const order = model.rows.map(({ diagnosticity }) => diagnosticity)
  expect(order).toEqual(order.toSorted((a, b) => b - a))
})

test('as written: both at once leads by one, and rests on one publisher', () => {
  const model = on('2026-07-31')
  expect(model.outcome).toMatchObject({ leading: ['both'], next: ['coerce-taliban'], margin: 1 })
  expect(model.withoutSource.changing).toMatchObject([
    { publisher: 'Al Jazeera', removed: [{ id: 'june-2026' }], outcome: { leading: ['coerce-taliban'] } },
  ])
})

const page = (publisher: string, date: string | null = '2026-01-02') => ({
  publisher,
  url: `https://a.test/${publisher}`,
  date,
})
const row = (id: string, weight: number, publishers: string[], verdicts: Verdict[]): Row => ({
  id,
  date: '2026-01-01',
  weight,
  text: id,
  incidents: [],
  sources: publishers.map((name) => page(name)),
  cells: Object.fromEntries(
    ids.map((hypothesis, i) => [hypothesis, { verdict: verdicts[i] ?? 'neutral', reason: 'because' }]),
  ),
})
const weigh = (evidence: Row[]) => weighHypotheses(makeDataset([]), { ...written, evidence })

test('what fits counts for nothing; level hypotheses lead together', () => {
  const model = weigh([row('a', 3, ['P'], ['inconsistent', 'consistent', 'neutral', 'inconsistent'])])
  expect(model.hypotheses.map(({ against, rows }) => [against, rows])).toEqual([
    [3, 1],
    [0, 0],
    [0, 0],
    [3, 1],
  ])
  expect(model.outcome).toMatchObject({
    leading: ['coerce-taliban', 'both'],
    next: ['degrade-ttp', 'domestic-signalling'],
    margin: 3,
  })
  expect(model.rows[0]?.diagnosticity).toBe(12)
})

test('evidence that speaks against all tells nothing apart', () => {
  const [against] = weigh([
    row('a', 3, ['P'], ['inconsistent', 'inconsistent', 'inconsistent', 'inconsistent']),
  ]).rows
  expect(against?.diagnosticity).toBe(0)
})

test.each([
  [3, 0, true],
  [3, 1, false],
])('a lead of %d + %d is thin: %s', (one, other, isThin) => {
  const verdicts: Verdict[] = ['inconsistent', 'neutral', 'inconsistent', 'inconsistent']
  const rows = [one, other].filter((weight) => weight > 0)
  const { outcome } = weigh(rows.map((weight, i) => row(`r${i}`, weight, ['P'], verdicts)))
  expect(outcome).toMatchObject({ margin: one + other, isThin })
})

test('a row of two publishers stays when one of them goes', () => {
  const model = weigh([
    row('two', 2, ['P', 'Q'], ['neutral', 'inconsistent']),
    row('one', 1, ['P', 'P'], ['inconsistent', 'neutral', 'inconsistent', 'inconsistent']),
  ])
  expect(model.outcome?.leading).toEqual(['degrade-ttp', 'both', 'domestic-signalling'])
  expect(model.withoutSource).toMatchObject({ publishers: 2, alone: 1, changing: [] })
  expect(model.withoutRow.changing.map(({ removed }) => removed[0]?.id)).toEqual(['two'])
})

test('a row is known from its first page; one without a date counts with the newest beside it', () => {
  const value = {
    ...written,
    evidence: [
      { ...row('dated', 1, [], []), sources: [page('P', '2026-01-05'), page('Q', null)] },
      { ...row('undated', 1, [], []), sources: [page('P', null)] },
    ],
  }
  const known = (asOf: string) =>
    weighHypotheses(knownOn(all, dayNumber(asOf as IsoDate)), value).rows.map(({ id, sources }) => [
      id,
      sources.length,
    ])
  expect(known('2025-12-31')).toEqual([])
  expect(known('2026-01-01')).toEqual([['undated', 1]])
  expect(known('2026-01-04')).toEqual([['undated', 1]])
  expect(known('2026-01-05')).toEqual([
    ['dated', 2],
    ['undated', 1],
  ])
})

test('no evidence: no outcome, and no error', () => {
  expect(weigh([])).toMatchObject({ outcome: null, rows: [], withoutSource: { alone: 0, changing: [] } })
})

test('any matrix: sums, leaders and the publishers that would change them', () => {
  const verdicts = fc.array(fc.constantFrom(...VERDICTS), { minLength: ids.length, maxLength: ids.length })
  const publishers = fc.array(fc.constantFrom('P', 'Q', 'R'), { minLength: 1, maxLength: 3 })
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), publishers, verdicts), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(rows, (parts) => {
      const evidence = parts.map(([weight, names, marks], i) => row(`r${i}`, weight, names, marks))
      const model = weigh(evidence)
      expect(model.outcome?.leading).toEqual(leaders(evidence))
      expect(model.withoutSource.changing.map(({ publisher }) => publisher)).toEqual(
        changing({ ...written, evidence }, '2026-07-31'),
      )
    }),
  )
})
