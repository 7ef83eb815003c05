import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coverage, Dataset } from '#dataset/dataset.ts'
import type { SeriesFile } from '#dataset/schema/series.ts'
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

  it('bounds the day by the last days of events that went on', () => {
    const events = [
      killed('2024-03-01', 5),
      // passes on its first day, but may have come to more than 5 only on its last
      killed('2025-02-01', 5, { days: 100 }),
      killed('2025-03-01', 1),
      killed('2025-04-01', 2),
    ]
    const last = day('2025-02-01') + 99
    expect(yearOf(forces(events), 2025)?.outcome).toMatchObject({
      days: { from: day('2025-03-01'), to: last },
    })
    // what goes on into the next year is counted by the end of its own
    const overYear = [killed('2024-03-01', 5), killed('2025-12-01', 9, { days: 100 })]
    expect(yearOf(forces(overYear), 2025)?.outcome).toMatchObject({
      days: { from: day('2025-12-01'), to: day('2025-12-31') },
    })
    // an event that is over before the crossing changes nothing
    const over = [killed('2024-03-01', 5), killed('2025-02-01', 5, { days: 3 }), killed('2025-06-01', 1)]
    expect(yearOf(forces(over), 2025)?.outcome).toMatchObject({
      days: { from: day('2025-06-01'), to: day('2025-06-01') },
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
