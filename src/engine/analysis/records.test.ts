import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coverage, Dataset } from '#dataset/dataset.ts'
import type { Series, SeriesFile } from '#dataset/schema/series.ts'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
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
const measureOf = (measures: readonly RecordMeasure[], id: string) => {
  const measure = measures.find((one) => one.id === id)
  if (!measure) throw new Error(`no measure ${id}`)
  return measure
}
const yearOf = (measure: RecordMeasure, year: number) => measure.years.find((one) => one.year === year)
const span = (from: string, to: string, level: Coverage['level']): Coverage => ({
  country: 'PK',
  from: day(from),
  to: day(to),
  level,
  release: level === 'none' ? null : level === 'thin' ? '25.01.25.12' : '22.1',
})
const datasetOf = (events: readonly MadeEvent[], coverage: readonly Coverage[]): Dataset => ({
  ...makeDataset(events),
  coverage,
})
const killed = (date: string, forces: number, more: MadeEvent = {}): MadeEvent => ({
  date,
  sides: { 'forces-pk': forces },
  ...more,
})

describe('events added up from 1 January', () => {
  const WHOLE = [span('2024-01-01', '2026-07-31', 'full')]
  const forces = (events: readonly MadeEvent[], coverage = WHOLE) =>
    measureOf(buildRecords(datasetOf(events, coverage), noSeries).measures, 'ucdp-forces-pk-all')

  it('names the first day on which the year passes every earlier one, and no tie', () => {
    const events = [
      killed('2024-03-01', 5),
      killed('2025-02-01', 5),
      killed('2026-01-10', 5),
      killed('2026-02-03', 1),
      killed('2026-02-04', 9),
    ]
    expect(yearOf(forces(events), 2025)?.outcome).toEqual({ is: 'stood', record: { year: 2024, total: 5 } })
    expect(yearOf(forces(events), 2026)?.outcome).toEqual({
      is: 'fell',
      days: { from: day('2026-02-03'), to: day('2026-02-03') },
      record: { year: 2024, total: 5 },
    })
  })

  it('counts 29 February, and the day after a leap year’s end in the next year', () => {
    const line = forces([killed('2024-02-29', 2), killed('2024-12-31', 3), killed('2025-01-01', 4)])
    expect(yearOf(line, 2024)?.steps.map(({ to, total }) => [isoDate(to), total])).toEqual([
      ['2024-02-29', 2],
      ['2024-12-31', 5],
    ])
    expect(yearOf(line, 2025)?.steps).toEqual([
      { from: day('2025-01-01'), to: day('2025-01-01'), value: 4, total: 4, page: null },
    ])
  })

  it('ends the line at a gap, on 29 February of a leap year, and keeps what follows apart', () => {
    const coverage = [
      span('2024-01-01', '2024-02-29', 'full'),
      span('2024-03-01', '2024-03-31', 'none'),
      span('2024-04-01', '2026-07-31', 'full'),
    ]
    const year = yearOf(forces([killed('2024-02-29', 2), killed('2024-04-05', 7)], coverage), 2024)
    expect(year).toMatchObject({ state: 'gap', total: 2, atLeast: 9, to: day('2024-02-29') })
    expect(year?.beyond.map(({ value }) => value)).toEqual([7])
  })

  it('ends the line at a gap of a single day', () => {
    const coverage = [span('2024-01-01', '2024-05-31', 'full'), span('2024-06-02', '2026-07-31', 'full')]
    expect(yearOf(forces([], coverage), 2024)).toMatchObject({ state: 'gap', to: day('2024-05-31') })
  })

  it('does not count a late addition to a stretch without data', () => {
    const coverage = [span('2024-01-01', '2024-12-31', 'none'), span('2025-01-01', '2026-07-31', 'full')]
    const line = forces([killed('2024-05-05', 8)], coverage)
    expect(line.years.map(({ year }) => year)).toEqual([2025, 2026])
  })

  it('knows nothing of forces where the release gives no sides, and still counts all killed', () => {
    const coverage = [
      span('2024-01-01', '2024-12-31', 'full'),
      span('2025-01-01', '2025-12-31', 'thin'),
      span('2026-01-01', '2026-07-31', 'full'),
    ]
    const events = [killed('2025-05-05', 0, { release: 1, sides: { 'not-coded': 6 } })]
    const { measures } = buildRecords(datasetOf(events, coverage), noSeries)
    expect(yearOf(measureOf(measures, 'ucdp-forces-pk-all'), 2025)).toBeUndefined()
    expect(yearOf(measureOf(measures, 'ucdp-forces-pk-all'), 2026)?.missing).toEqual([2025])
    expect(yearOf(measureOf(measures, 'ucdp-all-all'), 2025)).toMatchObject({ state: 'complete', total: 6 })
  })

  it('does not say that a record stands while data are missing', () => {
    const coverage = [span('2024-01-01', '2025-06-30', 'full'), span('2025-07-01', '2026-07-31', 'none')]
    const outcome = (dead: number) =>
      yearOf(forces([killed('2024-05-05', 4), killed('2025-05-05', dead)], coverage), 2025)?.outcome.is
    expect([outcome(3), outcome(4), outcome(5)]).toEqual(['unknown', 'unknown', 'fell'])
  })

  it('bounds the day by what is known after a gap', () => {
    const coverage = [
      span('2024-01-01', '2025-01-31', 'full'),
      span('2025-02-01', '2025-02-28', 'none'),
      span('2025-03-01', '2026-07-31', 'full'),
    ]
    const events = [killed('2024-05-05', 4), killed('2025-01-05', 3), killed('2025-03-09', 2)]
    expect(yearOf(forces(events, coverage), 2025)?.outcome).toMatchObject({
      is: 'fell',
      days: { from: day('2025-02-01'), to: day('2025-03-09') },
    })
  })

  it('leaves out Afghanistan, and in the hostilities what is outside them', () => {
    const events = [
      killed('2025-05-05', 4, { country: 'AF' }),
      killed('2025-05-06', 2),
      killed('2025-05-07', 1, { conflict: 2 }),
    ]
    const { measures } = buildRecords(datasetOf(events, WHOLE), noSeries)
    const totals = ['ucdp-all-all', 'ucdp-all-hostilities'].map(
      (id) => yearOf(measureOf(measures, id), 2025)?.total,
    )
    expect(totals).toEqual([3, 2])
  })

  it('equals a slow count, day by day, whatever is covered', () => {
    const someEvents = fc.array(
      fc.record({
        at: fc.integer({ min: day('2024-01-01'), max: day('2026-07-31') }),
        dead: fc.nat(9),
      }),
      { maxLength: 60 },
    )
    // a level for each month
    const levels = fc.array(fc.constantFrom<Coverage['level'][]>('full', 'full', 'full', 'full', 'none'), {
      minLength: 31,
      maxLength: 31,
    })
    fc.assert(
      fc.property(someEvents, levels, (events, months) => {
        const coverage = months.map((level, i) =>
          span(isoDate(dayOf(2024, i + 1, 1)), isoDate(dayOf(2024, i + 2, 1) - 1), level),
        )
        const levelOn = (at: number) => coverage.find(({ from, to }) => at >= from && at <= to)?.level
        const dataset = datasetOf(
          events.map(({ at, dead }) => killed(isoDate(at), dead)),
          coverage,
        )
        const line = buildRecords(dataset, noSeries).measures.find(({ id }) => id === 'ucdp-forces-pk-all')
        // a measure with a single year is left out
        if (!line) return
        let record: number | null = null
        for (const year of [2024, 2025, 2026]) {
          const found = yearOf(line, year)
          if (!found) continue
          let sum = 0
          let passed: number | null = null
          let at = dayOf(year, 1, 1)
          for (; at <= dayOf(year, 12, 31) && levelOn(at) === 'full'; at++) {
            for (const event of events) if (event.at === at) sum += event.dead
            if (record !== null && passed === null && sum > record) passed = at
            expect(found.steps.findLast(({ to }) => to <= at)?.total ?? 0).toBe(sum)
          }
          expect(found.to).toBe(at === dayOf(year, 1, 1) ? null : at - 1)
          if (record === null) expect(found.outcome.is).toBe('first')
          else if (passed !== null)
            expect(found.outcome).toMatchObject({ is: 'fell', days: { from: passed, to: passed } })
          if (at - 1 === dayOf(year, 12, 31)) record = Math.max(record ?? 0, sum)
        }
      }),
    )
  })
})

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
