import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Indicator } from '#dataset/schema/indicators.ts'
import type { SeriesFile } from '#dataset/schema/series.ts'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { knownOn, seriesKnownOn } from './as-of.ts'
import { countFacets } from './facets.ts'
import { buildMap } from './map.ts'
import { selectEvents } from './selection.ts'
import { sumKilled, sumTolls } from './toll.ts'
import { buildTrend } from './trend.ts'
import { readingOf } from './watch.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const first = day('2024-01-01')
const last = day('2026-07-31')
/** when the two releases of a made dataset are known */
const KNOWN_FROM = [day('2024-06-30'), day('2026-01-31')]

const anyEvent: fc.Arbitrary<MadeEvent> = fc
  .record({
    date: fc.integer({ min: first, max: last }).map(isoDate),
    release: fc.constantFrom(0, 1),
    precision: fc.constantFrom('exact' as const, 'province' as const, 'none' as const),
    dead: fc.nat({ max: 9 }),
    /** what the first release said, where the second revised it */
    before: fc.option(fc.record({ dead: fc.nat({ max: 9 }), daysLater: fc.integer({ min: -40, max: 40 }) })),
  })
  .map(({ dead, before, ...event }) => ({
    ...event,
    sides: event.release === 1 ? { 'not-coded': dead } : { civilians: dead },
    ...(before &&
      event.release === 1 && {
        earlier: {
          date: isoDate(Math.max(first, day(event.date) + before.daysLater)),
          precision: 'exact' as const,
          sides: { militants: before.dead },
        },
      }),
  }))

/** The events of a list as they stood on a day: of the two releases' rows the newest known one, by hand. */
function cutByHand(made: readonly (MadeEvent & { id: number })[], asOf: number) {
  const cut: MadeEvent[] = []
  for (const { earlier, ...event } of made) {
    const isOut = (KNOWN_FROM[event.release ?? 0] ?? 0) <= asOf
    if (isOut && day(event.date ?? '') <= asOf) cut.push(event)
    const isFirstOut = (KNOWN_FROM[0] ?? 0) <= asOf
    if (!isOut && earlier && isFirstOut && day(earlier.date ?? '') <= asOf)
      cut.push({ id: event.id, ...earlier, release: 0 })
  }
  return cut
}

test('the dashboard on a day equals one loaded with a dataset cut at that day', () => {
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 40 }),
      fc.integer({ min: first, max: last }),
      (made, asOf) => {
        const numbered = made.map((event, i) => ({ ...event, id: i + 1 }))
        const cut = cutByHand(numbered, asOf)
        const [then, alone] = [knownOn(makeDataset(numbered), asOf), { ...makeDataset(cut), asOf }]
        const view = { ...DEFAULT_VIEW, focus: 'all' as const }
        const [a, b] = [selectEvents(then, view), selectEvents(alone, view)]
        expect(then.manifest.counts.events).toBe(cut.length)
        expect(a.period).toEqual(b.period)
        expect(Array.from(a.rows, (row) => then.events.id[row])).toEqual(
          Array.from(b.rows, (row) => alone.events.id[row]),
        )
        expect(Array.from(a.rows, (row) => then.events.day[row])).toEqual(
          Array.from(b.rows, (row) => alone.events.day[row]),
        )
        expect(sumKilled(a.rows, a.killed)).toBe(sumKilled(b.rows, b.killed))
        expect(sumTolls(then.events, a.rows)).toEqual(sumTolls(alone.events, b.rows))
        expect(countFacets(then, view, a)).toEqual(countFacets(alone, view, b))
        expect(buildMap(then, view, a).mapped).toBe(buildMap(alone, view, b).mapped)
        const values = ({ buckets }: ReturnType<typeof buildTrend>) => buckets.map((bucket) => bucket.values)
        expect(values(buildTrend(then, view, a))).toEqual(values(buildTrend(alone, view, b)))
      },
    ),
    { numRuns: 150 },
  )
})

const page = (date: string | null) => ({ publisher: 'Made Wire', url: 'https://example.test/', date })
const claim = (best: number, sources: number[]) => ({
  by: 'UN',
  side: 'civilians' as const,
  killed: { low: null, best, high: null },
  injured: null,
  sources,
})
const incident: Incident = {
  id: 'made',
  date: '2025-10-09',
  endDate: '2025-10-11',
  title: 'Made',
  short: 'Made',
  summary: 'Nothing of this happened.',
  kind: 'cross-border-strike',
  country: 'AF',
  province: null,
  place: 'Nowhere',
  point: null,
  precision: 'town',
  actor1: 'Army',
  actor2: null,
  actors: [],
  claims: [claim(9, [0]), claim(12, [1]), claim(20, [1, 2])],
  sources: [page('2025-10-10'), page('2025-11-01'), page(null)],
  corroboration: 'multiple',
  isAggregate: false,
  isContext: false,
}

test('claims come with their pages, and an undated page with the newest dated one', () => {
  const on = (date: string) => knownOn(makeDataset([], [incident]), day(date)).incidents[0]
  expect(on('2025-10-09')).toBeUndefined()
  expect(on('2025-10-10')).toMatchObject({
    endDate: null,
    claims: [{ sources: [0] }],
    sources: [page('2025-10-10')],
  })
  expect(on('2025-10-31')?.claims).toHaveLength(1)
  expect(on('2025-11-01')).toEqual(incident)
})

test('a stretch whose release is not out yet is not covered', () => {
  const dataset = makeDataset([])
  const on = (date: string) => knownOn(dataset, day(date)).coverage
  expect(on('2024-06-29').map(({ level }) => level)).toEqual(['none', 'none'])
  expect(on('2024-06-30')).toMatchObject([
    { level: 'full', to: day('2024-06-30') },
    { level: 'full', to: day('2024-06-30') },
  ])
})

test('before its release is out, a stretch is covered as far as an older one covers it', () => {
  const part = (from: string, to: string, release: string) => ({
    from: day(from),
    to: day(to),
    level: 'full' as const,
    release,
  })
  const dataset = {
    ...makeDataset([]),
    coverage: [
      {
        country: 'AF' as const,
        ...part('2024-01-01', '2024-12-31', '25.01.25.12'),
        earlier: [part('2024-02-01', '2024-03-31', '22.1'), part('2024-10-01', '2024-12-31', '22.1')],
      },
    ],
  }
  const on = (date: string) =>
    knownOn(dataset, day(date)).coverage.map(({ from, to, level }) => [isoDate(from), isoDate(to), level])
  expect(on('2024-06-29')).toEqual([['2024-01-01', '2024-06-29', 'none']])
  expect(on('2024-11-15')).toEqual([
    ['2024-01-01', '2024-01-31', 'none'],
    ['2024-02-01', '2024-03-31', 'full'],
    ['2024-04-01', '2024-09-30', 'none'],
    ['2024-10-01', '2024-11-15', 'full'],
  ])
  expect(on('2026-01-30').at(-1)).toEqual(['2024-10-01', '2024-12-31', 'full'])
  expect(on('2026-01-31')).toEqual([['2024-01-01', '2024-12-31', 'full']])
})

test('what older releases said is told once a newer one is known', () => {
  const dataset = makeDataset([
    { date: '2024-02-01', release: 1, sides: { civilians: 4 }, earlier: { sides: { civilians: 9 } } },
  ])
  const on = (date: string) => {
    const { events } = knownOn(dataset, day(date))
    return [Array.from(events.best), Array.from(events.earlier?.best ?? [])]
  }
  expect(on('2024-06-29')).toEqual([[], []])
  expect(on('2024-06-30')).toEqual([[9], []])
  expect(on('2026-01-30')).toEqual([[9], []])
  expect(on('2026-01-31')).toEqual([[4], [9]])
})

test('a restated figure has its first value until the day of the restatement', () => {
  const point = {
    period: '2025-01',
    start: '2025-01-01',
    end: '2025-01-31',
    value: 57,
    firstPublished: 40,
    firstPublishedOn: '2025-02-02',
    restatedOn: '2025-03-31',
    revisionNote: 'made',
    source: page('2025-03-20'),
  }
  const file = {
    series: [{ id: 'made', points: [point] }],
    revisions: [{ period: '2025-01', restatedOn: '2025-03-31' }],
    countryMonths: { month: [] },
  } as unknown as SeriesFile
  const on = (date: string) => {
    const { series, revisions } = seriesKnownOn(file, day(date))
    return [series[0]?.points[0]?.value, series[0]?.points[0]?.source?.date, revisions.length]
  }
  expect(on('2025-02-01')).toEqual([undefined, undefined, 0])
  expect(on('2025-02-02')).toEqual([40, undefined, 0])
  expect(on('2025-03-20')).toEqual([40, '2025-03-20', 0])
  expect(on('2025-03-31')).toEqual([57, '2025-03-20', 1])
  expect(seriesKnownOn(file, day('2025-02-02')).series[0]?.points[0]).not.toHaveProperty('revisionNote')
})

test('a published point comes with its page, and never before its period is over', () => {
  const point = (period: string, date: string | null) => ({
    period,
    start: `${period}-01`,
    end: `${period}-28`,
    value: 1,
    source: page(date),
  })
  const points = [point('2025-01', '2025-02-03'), point('2025-02', null), point('2025-03', '2025-03-10')]
  const file = {
    series: [{ id: 'made', points }],
    revisions: [{ period: '2025-01' }, { period: '2026' }],
    countryMonths: { month: ['2024-12'], country: ['AF'] },
  } as unknown as SeriesFile
  const on = (date: string) => seriesKnownOn(file, day(date))
  expect(on('2025-02-02').series).toEqual([])
  expect(on('2025-02-03').series[0]?.points).toEqual([points[0]])
  expect(on('2025-02-28').series[0]?.points).toHaveLength(2)
  expect(on('2025-03-27').series[0]?.points).toHaveLength(2)
  expect(on('2025-03-28').series[0]?.points).toHaveLength(3)
  expect(on('2025-03-28').revisions).toHaveLength(1)
  expect(on('2025-12-30').countryMonths.month).toEqual([])
  expect(on('2025-12-31').countryMonths.month).toEqual(['2024-12'])
})

test('evidence and readings of a later day are not there yet', () => {
  const item = (date: string) => ({
    date,
    text: date,
    direction: 'escalatory' as const,
    weight: 1,
    sources: [page(null)],
    incidents: ['made'],
  })
  const indicator = {
    evidence: [item('2025-09-01'), item('2025-12-01')],
    reading: { asOf: '2026-02-28' },
  } as unknown as Indicator
  const dataset = { ...makeDataset([], [incident]), indicators: [indicator] }
  expect(knownOn(dataset, day('2025-10-01')).indicators[0]?.evidence).toMatchObject([{ incidents: [] }])
  expect(knownOn(dataset, day('2026-01-01')).indicators[0]?.evidence).toHaveLength(2)
  expect(readingOf(indicator, day('2026-02-27'))).toBeNull()
  expect(readingOf(indicator, day('2026-02-28'))).toBe(indicator.reading)
})
