import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SeriesFile } from '#dataset/schema/series.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { dayNumber, dayOf, type IsoDate, isoDate } from '#domain/date.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import { knownOn, seriesKnownOn } from '../as-of.ts'
import { selectEvents } from '../selection.ts'
import { monthsOf } from './record-months.ts'
import { buildRecords } from './records.ts'

const dataset = await loadShippedDataset()
const name = readdirSync('public/data').find((file) => file.startsWith('series.'))
const series = JSON.parse(readFileSync(`public/data/${name}`, 'utf8')) as SeriesFile
const on = (text: string) => {
  const asOf = dayNumber(text as IsoDate)
  return buildRecords(knownOn(dataset, asOf), seriesKnownOn(series, asOf))
}
const model = buildRecords(dataset, series)
const yearIn = (of: typeof model, id: string, year: number) =>
  of.measures.find((one) => one.id === id)?.years.find((one) => one.year === year)

describe('the record tracker on what is shipped', () => {
  it('has for each year the total of the view that its link opens', () => {
    let compared = 0
    for (const { subject, years } of model.measures) {
      if (subject.is !== 'events') continue
      for (const { year, to, total, beyond, atLeast } of years) {
        if (to === null) continue
        const countTo = (last: number) => {
          const { rows, killed } = selectEvents(dataset, {
            ...DEFAULT_VIEW,
            focus: subject.focus,
            period: periodOfDays(dayOf(year, 1, 1), last),
            places: ['PK'],
            sides: subject.killed === 'all' ? [] : [subject.killed],
          })
          return rows.reduce((sum, row) => sum + killed(row), 0)
        }
        expect([year, total, atLeast]).toEqual([year, countTo(to), countTo(beyond.at(-1)?.to ?? to)])
        compared++
      }
    }
    expect(compared).toBeGreaterThan(90)
  })

  it('has for each month the dead of the events that began in it, and stops where the line stops', () => {
    const dead = (prefix: string) =>
      [...dataset.events.day.keys()]
        .filter((row) => dataset.events.country[row] === 1)
        .filter((row) => isoDate(dataset.events.day[row] ?? 0).startsWith(prefix))
        .reduce((sum, row) => sum + (dataset.events.best[row] ?? 0), 0)
    for (const [year, count] of [
      [2012, 12],
      [2026, 2],
    ] as const) {
      const line = yearIn(model, 'ucdp-all-all', year)
      const months = line ? monthsOf(line) : []
      const expected = Array.from({ length: count }, (_, i) =>
        dead(`${year}-${String(i + 1).padStart(2, '0')}`),
      )
      expect(months.map(({ value }) => value)).toEqual(expected)
      expect(months.at(-1)?.total).toBe(expected.reduce((a, b) => a + b, 0))
    }
  })

  it('adds up UCDP’s own table, line by line', () => {
    const lines = readFileSync('data/ucdp/country-months.csv', 'utf8').trim().split('\n').slice(1)
    for (const country of ['PK', 'AF']) {
      for (const year of [1989, 2004, 2009, 2024]) {
        const own = lines.map((line) => line.split(',')).filter(([of]) => of === country)
        const sum = own
          .filter(([, month]) => month?.startsWith(String(year)))
          .reduce((total, cells) => total + Number(cells[3]), 0)
        expect(yearIn(model, `country-months-${country.toLowerCase()}`, year)?.total).toBe(sum)
      }
    }
  })

  it('is right that a month left out of UCDP’s table had no event', () => {
    const { country, month, events } = series.countryMonths
    expect(events.every((count) => count > 0)).toBe(true)
    const listed = new Set(month.filter((_, i) => country[i] === 'PK'))
    const held = new Set(
      [...dataset.events.day.keys()]
        .filter((row) => dataset.events.country[row] === 1)
        .map((row) => isoDate(dataset.events.day[row] ?? 0).slice(0, 7))
        .filter((of) => of < '2022'),
    )
    expect([...held].filter((of) => !listed.has(of))).toEqual([])
    expect([...listed].filter((of) => of < '2022' && !held.has(of))).toEqual([])
  })

  it('says of Pakistan’s security forces in 2025 what PICSS published: not above 2011', () => {
    expect(yearIn(model, 'picss-sf-killed', 2025)).toMatchObject({
      total: 667,
      outcome: { is: 'stood', record: { year: 2011, total: 677 } },
    })
    expect(yearIn(model, 'ucdp-forces-pk-all', 2025)).toBeUndefined()
  })

  it('names days and months found by hand', () => {
    const days = (id: string, year: number) => {
      const outcome = yearIn(model, id, year)?.outcome
      return outcome?.is === 'fell' ? [isoDate(outcome.days.from), isoDate(outcome.days.to)] : outcome?.is
    }
    expect(days('country-months-af', 2021)).toEqual(['2021-07-01', '2021-07-31'])
    expect(days('crss-total-deaths', 2025)).toEqual(['2025-10-01', '2025-12-31'])
    expect(days('picss-attacks', 2025)).toBe('stood')
    expect(yearIn(model, 'ucdp-forces-pk-all', 2026)).toMatchObject({
      to: dayNumber('2026-02-28' as IsoDate),
      state: 'gap',
      missing: [2022, 2023, 2024, 2025],
    })
  })

  it('knows on an earlier day only what was known', () => {
    const then = on('2025-10-13')
    expect(then.thisYear).toBe(2025)
    // the page with September's figure is of 2 November, that with 2024's and 2014's of 29 December
    expect(yearIn(then, 'picss-attacks', 2025)).toMatchObject({
      to: dayNumber('2025-08-31' as IsoDate),
      annual: null,
      state: 'gap',
      total: 727,
      outcome: {
        is: 'fell',
        days: { from: dayNumber('2025-08-01' as IsoDate), to: dayNumber('2025-08-31' as IsoDate) },
        record: { year: 2023, total: 623 },
      },
    })
    expect(then.measures.some(({ id }) => id.startsWith('country-months'))).toBe(false)
    expect(yearIn(then, 'ucdp-all-all', 2025)).toBeUndefined()
  })
})
