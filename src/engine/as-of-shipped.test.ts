import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { COUNTRIES, QUALITY_FLAGS } from '#domain/event.ts'
import { knownOn } from './as-of.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const dataset = await loadShippedDataset()

/** When each release is known, oldest release first: docs/data.md by hand. */
const RELEASES: readonly (readonly [string, string])[] = [
  ['GED 22.1', '2022-12-31'],
  ['GED 22.1/23.1', '2023-12-31'],
  ['25.01.25.12', '2026-01-31'],
  ['26.0.1', '2026-02-28'],
  ['26.0.2', '2026-03-31'],
  ['26.0.4', '2026-05-31'],
  ['26.01.26.06', '2026-07-31'],
  ['26.0.7', '2026-08-31'],
]
const DAYS = RELEASES.flatMap(([, from]) => [day(from) - 1, day(from), day(from) + 10])

/** The cells of a line of CSV. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((hit) => hit[1] ?? hit[2] ?? '')
/** Every row of data/ucdp that says something of an event. */
const rows = ['AF', 'PK', 'earlier'].flatMap((name) => {
  const [head = '', ...lines] = readFileSync(`data/ucdp/events-${name}.csv`, 'utf8').trim().split('\n')
  const column = (of: string) => cellsOf(head).indexOf(of)
  return lines.map(cellsOf).map((cells) => ({
    id: cells[column('id')] ?? '',
    order: RELEASES.findIndex(([release]) => release === cells[column('release')]),
    start: cells[column('date_start')] ?? '',
    best: Number(cells[column('best')]),
    low: cells[column('low')] === '' ? -1 : Number(cells[column('low')]),
  }))
})

test.each(DAYS.map(isoDate))('on %s each event has the values of the newest release known', (text) => {
  const standing = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    if ((RELEASES[row.order]?.[1] ?? '9999') > text) continue
    if ((standing.get(row.id)?.order ?? -1) < row.order) standing.set(row.id, row)
  }
  const cut = [...standing.values()].filter(({ start }) => start <= text)
  const sum = (of: 'best' | 'low') => cut.reduce((total, row) => total + row[of], 0)
  const { events } = knownOn(dataset, day(text))
  expect(events.count).toBe(cut.length)
  expect(events.best.reduce((total, dead) => total + dead, 0)).toBe(sum('best'))
  expect(events.low.reduce((total, dead) => total + dead, 0)).toBe(sum('low'))
  expect(events.day.every((first, row) => row === 0 || first >= (events.day[row - 1] ?? 0))).toBe(true)
})

test.each(DAYS.map(isoDate))(
  'on %s no event lies in a stretch without data, but late single ones',
  (text) => {
    const { events, coverage } = knownOn(dataset, day(text))
    const late = 1 << QUALITY_FLAGS.indexOf('incomplete-month')
    const stray = Array.from(events.id).filter((_, row) => {
      const [first, country] = [events.day[row] ?? 0, COUNTRIES[events.country[row] ?? 0]]
      const spans = coverage.filter((one) => one.country === country && one.from <= first && first <= one.to)
      const isLate = ((events.flags[row] ?? 0) & late) !== 0
      return spans.length !== 1 || (spans[0]?.level === 'none' && !isLate)
    })
    expect(stray).toEqual([])
  },
)
