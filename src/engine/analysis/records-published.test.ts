import { describe, expect, it } from 'vitest'
import type { Series, SeriesFile } from '#dataset/schema/series.ts'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, dayOf, type IsoDate, isoDate } from '#domain/date.ts'
import { buildRecords, type RecordMeasure } from './records.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const noSeries: SeriesFile = {
  series: [],
  revisions: [],
  countryMonths: {
    ...{ publisher: 'UCDP', definition: 'made' },
    source: { publisher: 'UCDP', url: 'https://x.example/', date: null },
    ...{ country: [], month: [], events: [], best: [], high: [], civilians: [] },
    ...{ stateBased: [], nonState: [], oneSided: [] },
  },
  warnings: [],
  until: '2026-07-31',
}
const yearOf = (measure: RecordMeasure, year: number) => measure.years.find((one) => one.year === year)

describe('published figures', () => {
  const point = (period: string, value: number): Series['points'][number] => {
    const [year = 0, month] = period.split('-').map(Number)
    const from = month === undefined ? dayOf(year, 1, 1) : dayOf(year, month, 1)
    const to = month === undefined ? dayOf(year, 12, 31) : dayOf(year, month + 1, 1) - 1
    const source = { publisher: 'Daily', url: `https://x.example/${period}`, date: '2026-01-01' }
    return { period, start: isoDate(from), end: isoDate(to), value, source }
  }
  const series = (publisher: string, frequency: string, figures: Record<string, number>): Series => ({
    id: `made-${publisher.toLowerCase()}-${frequency}`,
    publisher,
    geography: 'Pakistan (national)',
    frequency,
    measure: 'sf_killed',
    unit: 'people',
    definition: 'made',
    points: Object.entries(figures).map(([period, value]) => point(period, value)),
  })
  const measures = (...some: Series[]) =>
    buildRecords(makeDataset([]), { ...noSeries, series: some }).measures.filter(
      ({ subject }) => subject.is === 'published',
    )
  const months = (year: number, count: number, value: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`${year}-${String(i + 1).padStart(2, '0')}`, value]),
    )

  it('never merges two publishers', () => {
    const found = measures(
      series('A (of one name), Yearbook', 'annual', { 2024: 5, 2025: 6 }),
      series('A', 'monthly', { '2025-01': 1 }),
      series('B', 'annual', { 2024: 50, 2025: 60 }),
    )
    expect(found.map(({ id, years }) => [id, years.map(({ total }) => total)])).toEqual([
      ['a-sf-killed', [5, 6]],
      ['b-sf-killed', [50, 60]],
    ])
  })

  it('breaks the line at the first month that is missing', () => {
    const figures = { ...months(2025, 3, 10), '2025-05': 40 }
    const [measure] = measures(series('A', 'monthly', figures), series('A', 'annual', { 2024: 70 }))
    const year = measure && yearOf(measure, 2025)
    expect(year?.steps.map(({ total }) => total)).toEqual([10, 20, 30])
    expect(year).toMatchObject({ to: day('2025-03-31'), state: 'gap', total: 30, atLeast: 70 })
    expect(year?.outcome).toEqual({ is: 'unknown', record: { year: 2024, total: 70 } })
  })

  it('names the month in which the record fell', () => {
    const [measure] = measures(
      series('A', 'monthly', months(2025, 12, 10)),
      series('A', 'annual', { 2024: 70 }),
    )
    expect(measure && yearOf(measure, 2025)?.outcome).toMatchObject({
      is: 'fell',
      days: { from: day('2025-08-01'), to: day('2025-08-31') },
    })
  })

  it('takes the figure for the year as its end, and bounds the day by the last month known', () => {
    const [measure] = measures(
      series('A', 'monthly', months(2025, 3, 10)),
      series('A', 'annual', { 2024: 70, 2025: 90 }),
    )
    expect(measure && yearOf(measure, 2025)).toMatchObject({
      state: 'complete',
      total: 90,
      outcome: { is: 'fell', days: { from: day('2025-04-01'), to: day('2025-12-31') } },
    })
  })

  it('says that a record stands only by a figure for the year, or twelve months', () => {
    const outcome = (count: number, annual: Record<string, number>) => {
      const [measure] = measures(
        series('A', 'monthly', months(2025, count, 1)),
        series('A', 'annual', { 2024: 70, ...annual }),
      )
      return measure && yearOf(measure, 2025)?.outcome.is
    }
    expect([outcome(11, {}), outcome(12, {}), outcome(1, { 2025: 70 })]).toEqual([
      'unknown',
      'stood',
      'stood',
    ])
  })

  it('tells a year that goes on from one with a gap', () => {
    const state = (count: number) => {
      const [measure] = measures(
        series('A', 'monthly', months(2026, count, 1)),
        series('A', 'annual', { 2024: 70 }),
      )
      const year = measure && yearOf(measure, 2026)
      return [year?.state, year?.outcome.is]
    }
    // as of 31 July 2026
    expect([state(7), state(6)]).toEqual([
      ['running', 'not-yet'],
      ['gap', 'unknown'],
    ])
  })

  it('leaves a measure out of which only one year is known', () => {
    expect(measures(series('A', 'annual', { 2024: 70 }))).toEqual([])
  })
})
