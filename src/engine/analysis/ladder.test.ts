import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Incident } from '#dataset/schema/incidents.ts'
import { type Ladder, ladder } from '#dataset/schema/ladder.ts'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { knownOn } from '../as-of.ts'
import { buildLadder } from './ladder.ts'

const data = join(process.cwd(), 'data')
const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'))
const incidents = ['2024', '2025', '2026'].flatMap((year) =>
  readdirSync(join(data, 'incidents', year)).map((name) => read(`incidents/${year}/${name}`) as Incident),
)
const written = ladder.parse(read('analysis/ladder.json'))
const day = (text: string) => dayNumber(text as IsoDate)
const all = makeDataset(
  [],
  incidents.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
)
const on = (date: string) => buildLadder(knownOn(all, day(date)), written)
const rungOf = (date: string, id: string) => {
  const rung = on(date).rungs.find((one) => one.id === id)
  if (!rung) throw new Error(`no rung ${id}`)
  return rung
}

/** By the calendar: a page that is dated not after the day, else the newest dated page, else the incident's own day. */
const isKnown = ({ date, sources }: Incident, asOf: string) => {
  const newest = sources.reduce(
    (last, page) => (page.date !== null && page.date > last ? page.date : last),
    date,
  )
  return date <= asOf && sources.some((page) => (page.date ?? newest) <= asOf)
}
/** A slow count, rung by rung, on the written files alone. */
const recount = (asOf: string) =>
  written.rungs.map((rung) => {
    const known = rung.crossings
      .map(({ incident }) => incidents.find(({ id }) => id === incident) as Incident)
      .filter((incident) => isKnown(incident, asOf))
      .map(({ date }) => date)
      .sort()
    const late = known.filter((date) => Date.parse(asOf) - Date.parse(date) < 90 * 86_400_000)
    return {
      id: rung.id,
      first: known[0] ?? null,
      last: known.at(-1) ?? null,
      since: known.length === 0 ? 0 : known.length - 1,
      recent: late.length,
    }
  })

test.each(['2024-03-15', '2024-03-18', '2025-10-08', '2025-10-13', '2025-12-31', '2026-02-27', '2026-07-31'])(
  'the ladder as known on %s is what a slow count finds',
  (asOf) => {
    const text = (crossing: { readonly day: number } | null) => crossing && isoDate(crossing.day)
    const model = on(asOf)
    const expected = recount(asOf)
    expect(
      model.rungs.map(({ id, first, last, since, recent }) => ({
        id,
        first: text(first),
        last: text(last),
        since,
        recent,
      })),
    ).toEqual(expected)
    expect(model.highest?.id).toBe(expected.findLast(({ first }) => first !== null)?.id)
    expect(model.highestRecent?.id).toBe(expected.findLast(({ recent }) => recent > 0)?.id)
  },
)

test('the capital was first struck on 9 October 2025, and the interview singles that out', () => {
  expect(rungOf('2025-10-08', 'capital-strike')).toMatchObject({ first: null, singledOut: null, since: 0 })
  expect(rungOf('2025-10-13', 'capital-strike')).toMatchObject({
    first: { day: day('2025-10-09'), incident: { id: 'kabul-strike-2025-10-09' } },
    singledOut: { incident: 'kabul-strike-2025-10-09' },
    since: 0,
  })
})

test('the turn to state targets shows once its strikes were known', () => {
  expect(on('2026-02-26').shift).toBeNull()
  expect(on('2026-02-27').shift).toMatchObject({
    from: { id: 'nangarhar-paktika-strikes-2026-02-22' },
    to: { id: 'ghazab-strikes-kabul-2026-02-27' },
    rung: 'state-forces',
  })
})

test('the record starts with its first incident', () => {
  expect(on('2026-07-31').record).toEqual({ from: day('2024-03-16'), to: day('2026-07-31') })
})

const made = (id: string, date: string): Incident => ({
  ...(incidents[0] as Incident),
  id,
  date,
  endDate: null,
  claims: [],
  sources: [{ publisher: 'P', url: 'https://a.test/', date }],
})
const rung = (id: string, ...crossedBy: string[]): Ladder['rungs'][number] => ({
  id,
  name: id,
  definition: id,
  before: { text: 'before', source: { publisher: 'P', url: 'https://a.test/', date: '2024-01-01' } },
  crossings: crossedBy.map((incident) => ({ incident, reason: 'because' })),
})

test('of late is 90 days with the as-of day: the 90th counts, the 91st does not', () => {
  // makeDataset ends on 2026-07-31
  const dataset = makeDataset([], [made('a', '2026-05-02'), made('b', '2026-05-03')])
  const model = buildLadder(dataset, {
    ...written,
    rungs: [rung('low', 'b', 'a', 'nowhere'), rung('high', 'a'), rung('never', 'nowhere')],
  })
  expect(model.rungs.map(({ recent }) => recent)).toEqual([1, 0, 0])
  expect(model.rungs[0]?.crossings.map(({ incident }) => incident.id)).toEqual(['a', 'b'])
  expect(model.highest?.id).toBe('high')
  expect(model.highestRecent?.id).toBe('low')
  expect(model.rungs.map(({ before }) => before !== null)).toEqual([true, true, false])
  expect(model.shift).toBeNull()
})

test('nothing known: no rung, and no error', () => {
  const model = buildLadder(makeDataset([]), written)
  expect(model).toMatchObject({ highest: null, highestRecent: null, shift: null })
  expect(model.record.from).toBe(model.record.to)
})
