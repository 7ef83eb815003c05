import { describe, expect, it } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import { DEFAULT_VIEW, parseQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { buildAbout } from './about.ts'
import { listRevisions } from './about-corrections.ts'
import { knownGaps } from './about-gaps.ts'
import { publisherSources, releaseSources } from './about-sources.ts'
import type { Counted } from './about-view.ts'
import { selectEvents } from './selection.ts'
import { sumKilled } from './toll.ts'

const day = (text: string): DayNumber => dayNumber(text as IsoDate)
const dataset = makeDataset([
  { date: '2025-03-01', country: 'AF', release: 1, precision: 'none', sides: { 'not-coded': 4 } },
  { date: '2025-04-01', country: 'PK', release: 1, precision: 'none', sides: { 'not-coded': 2 } },
  { date: '2026-01-05', country: 'PK', precision: 'exact', sides: { civilians: 3 }, low: 1, high: 9 },
  { date: '2026-02-05', country: 'PK', precision: 'country', sides: { unknown: 1, militants: 2 } },
  { date: '2026-03-05', country: 'PK', precision: 'district', sides: {} },
])
const everything: ViewState = { ...DEFAULT_VIEW, focus: 'all', period: { is: 'all' } }
const month = (start: string, end: string) => ({ period: start, start, end, value: 1, source: null })
const series = {
  id: 'made',
  publisher: 'Made (Institute of Making)',
  geography: 'Pakistan (national)',
  frequency: 'monthly',
  measure: 'attacks',
  unit: 'events',
  definition: 'made',
  points: Array.from({ length: 12 }, (_, i) =>
    month(`2025-${String(i + 1).padStart(2, '0')}-01`, `2025-${String(i + 1).padStart(2, '0')}-28`),
  ),
}
const countryMonths = {
  publisher: 'made',
  definition: 'made',
  source: { publisher: 'made', url: 'https://example.org/', date: null },
  country: ['PK' as const],
  month: ['2024-12'],
  ...{ events: [1], best: [1], high: [1], civilians: [0], stateBased: [1], nonState: [0], oneSided: [0] },
}
const parts = { series: [series], countryMonths, revisions: [] }

describe('this view', () => {
  it('counts parts that their own views count alike', () => {
    for (const view of [
      everything,
      { ...everything, sides: ['civilians'] as const },
      { ...everything, precisions: ['none', 'exact'] as const },
    ]) {
      const { counts } = buildAbout(dataset, view)
      const selected = ({ query }: Counted) => {
        const linked = parseQuery(query ?? '').view
        return { selection: selectEvents(dataset, linked) }
      }
      for (const part of [counts.events, counts.placed, counts.sided]) {
        expect(selected(part).selection.rows).toHaveLength(part.value)
      }
      for (const part of [counts.killed, counts.killedSided]) {
        const { rows, killed } = selected(part).selection
        expect(sumKilled(rows, killed)).toBe(part.value)
      }
    }
  })

  it('tells what has a place and a side', () => {
    const { counts } = buildAbout(dataset, everything)
    const values = [counts.events, counts.placed, counts.sided, counts.killed, counts.killedSided]
    expect(values.map(({ value }) => value)).toEqual([5, 2, 2, 12, 6])
    expect(counts.range).toEqual({ low: 10, high: 18 })
  })

  it('links to no view where the filters leave nothing to ask for', () => {
    const { counts } = buildAbout(dataset, { ...everything, sides: ['not-coded'] })
    expect(counts.sided).toEqual({ value: 0, query: null })
    expect(counts.killed.value).toBe(6)
  })
})

describe('sources', () => {
  it('count every event once, by release and country', () => {
    const rows = releaseSources(dataset, DEFAULT_VIEW)
    expect(rows.map(({ release, country, records }) => [release, country, records])).toEqual([
      ['22.1', 'PK', 3],
      ['25.01.25.12', 'PK', 1],
      ['25.01.25.12', 'AF', 1],
    ])
  })

  it('link to a view of exactly their events', () => {
    for (const { records, within, query } of releaseSources(dataset, DEFAULT_VIEW)) {
      expect(within).toBe(records)
      expect(selectEvents(dataset, parseQuery(query).view).rows).toHaveLength(within)
    }
  })

  it('count the points of a publisher', () => {
    expect(publisherSources({ series: [series] })).toMatchObject([
      { name: 'Made', geography: 'Pakistan', series: 1, points: 12, from: day('2025-01-01') },
    ])
  })
})

describe('known gaps', () => {
  const gapped = {
    ...dataset,
    coverage: [
      { country: 'PK' as const, from: day('2024-01-01'), to: day('2024-12-31'), level: 'none' as const },
      { country: 'PK' as const, from: day('2025-01-01'), to: day('2025-12-31'), level: 'thin' as const },
      { country: 'AF' as const, from: day('2025-01-01'), to: day('2025-12-31'), level: 'thin' as const },
      { country: 'PK' as const, from: day('2026-03-01'), to: day('2026-03-31'), level: 'none' as const },
    ].map((span) => ({ ...span, release: null })),
  }

  it('follow from coverage and series', () => {
    expect(knownGaps(gapped, parts)).toMatchObject([
      { is: 'none', country: 'PK', hasMonths: true, lateRows: 0 },
      { is: 'none', country: 'PK', hasMonths: false, lateRows: 1 },
      { is: 'thin', countries: ['PK', 'AF'] },
      { is: 'series-end', publisher: null, after: day('2024-12-31') },
      { is: 'series-end', publisher: 'Made', after: day('2025-12-28') },
    ])
  })

  it('are none in a complete dataset', () => {
    expect(knownGaps(dataset, null)).toEqual([])
  })
})

it('restated figures come newest first, with the days of their period', () => {
  const revision = (period: string) => ({
    ...{ publisher: 'Made (Institute)', period, measure: 'attacks' },
    ...{ firstPublished: 1, restated: 2, note: 'made' },
  })
  const listed = listRevisions([revision('2024'), revision('2025-04'), revision('in spring')])
  expect(listed.map(({ period }) => period)).toEqual(['2025-04', '2024', 'in spring'])
  expect(listed[0]).toMatchObject({
    publisher: 'Made',
    days: { from: day('2025-04-01'), to: day('2025-04-30') },
    first: 1,
    latest: 2,
  })
  expect(listed[2]?.days).toBeNull()
})
