import { afterEach, beforeEach, expect, test } from 'vitest'
import { gedCsv, thinCsv } from '#pipeline/fixtures/ged.ts'
import { RELEASES } from '#pipeline/ucdp/releases.ts'
import { releaseInName, versionOf } from './releases.ts'
import { Place } from './testing/world.ts'

let place = new Place()
beforeEach(() => {
  place = new Place()
})
afterEach(() => {
  place.leave()
})

test.each([
  ['GEDEvent_v26_0_4.csv', '26.0.4'],
  ['GEDevent_v26_0_2.xlsx', '26.0.2'],
  ['GEDEvent_v25_01_25_12.csv', '25.01.25.12'],
  ['GEDEvent_v25_1.csv', 'GED 25.1'],
  ['ged251.csv', 'GED 25.1'],
  ['hdx_conflict_data_pak_ged22_1.csv', 'GED 22.1'],
  ['my export (2).csv', null],
  ['candidate_2025_AFG_PAK_no_coords.csv', null],
])('%s is %s', (file, release) => {
  expect(releaseInName(file)).toBe(release)
})

test('versions stand in the order, and are known from the days, that the project’s own list says', () => {
  const own = RELEASES.filter(({ id }) => versionOf(id) !== null)
  expect(own.length).toBe(RELEASES.length - 1)
  const ranks = own.map(({ id }) => versionOf(id)?.rank ?? 0)
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(own.map(({ id }) => versionOf(id)?.knownFrom)).toEqual(own.map(({ knownFrom }) => knownFrom))
})

test('a yearly release has the last word on the years that it holds, and none on later ones', () => {
  const rank = (id: string) => versionOf(id)?.rank ?? 0
  expect(rank('GED 26.1')).toBeGreaterThan(rank('25.01.25.12'))
  expect(rank('GED 26.1')).toBeLessThan(rank('26.0.1'))
  expect(rank('GED 26.1')).toBeGreaterThan(rank('GED 25.1'))
})

test.each(['26.0.13', '26.0.0', '26.0.26.4', '26.01.4', 'GED 26', '26.01.25.12', 'x'])(
  '%s is no version',
  (id) => {
    expect(versionOf(id)).toBeNull()
  },
)

const spans = () =>
  place
    .manifest()
    .coverage.map(({ country, from, to, level, release }) => [country, from, to, level, release])

test('a release of a month covers that month: rows of months before and after are events outside it', async () => {
  place.write(
    'GEDEvent_v26_0_4.csv',
    gedCsv(
      { date_start: '2026-03-20', date_end: '2026-03-20' },
      { id: '2', date_start: '2026-04-03', date_end: '2026-04-03' },
      { id: '3', date_start: '2026-04-25', date_end: '2026-04-25', country: 'Mali' },
      { id: '4', date_start: '2026-05-02', date_end: '2026-05-02' },
    ),
  )
  await place.run('GEDEvent_v26_0_4.csv')
  expect(spans()).toEqual([
    ['AF', '2026-03-20', '2026-05-02', 'none', undefined],
    ['PK', '2026-03-20', '2026-03-31', 'none', undefined],
    ['PK', '2026-04-01', '2026-04-30', 'full', '26.0.4'],
    ['PK', '2026-05-01', '2026-05-02', 'none', undefined],
  ])
})

test('a file without a version covers the months of its rows, those of other countries among them', async () => {
  const day = (date: string) => ({ date_start: date, date_end: date })
  place.write(
    'x.csv',
    gedCsv({ id: '1', ...day('2020-03-20') }, { id: '2', country: 'Mali', ...day('2021-07-02') }),
  )
  await place.run('x.csv')
  expect(spans()).toEqual([
    ['AF', '2020-03-01', '2021-07-31', 'none', undefined],
    ['PK', '2020-03-01', '2021-07-31', 'full', 'x.csv'],
  ])
  expect(place.dataset().events.releases.map(({ knownFrom }) => knownFrom)).toEqual([
    Date.UTC(2021, 6, 2) / 86_400_000,
  ])
})

test('days that two releases cover are the newer’s, and the older stays for days gone by', async () => {
  const row = (id: string, date: string) => ({
    id,
    date_start: date,
    date_end: date,
    x_release: '26.01.26.06',
  })
  place.write('GEDEvent_v26_0_1.csv', gedCsv(row('1', '2026-01-02'), row('2', '2026-01-30')))
  place.write('GEDEvent_v26_01_26_06.csv', gedCsv(row('1', '2026-01-02'), row('3', '2026-06-30')))
  place.write('thin.csv', thinCsv({ id: '9', date: '2025-12-01' }))
  await place.run('GEDEvent_v26_0_1.csv', 'GEDEvent_v26_01_26_06.csv', 'thin.csv')
  const own = place.manifest().coverage.filter(({ country }) => country === 'PK')
  expect(own.map(({ country: _, ...span }) => span)).toEqual([
    { from: '2025-12-01', to: '2025-12-31', level: 'thin', release: 'thin.csv' },
    {
      ...{ from: '2026-01-01', to: '2026-06-30', level: 'full', release: '26.01.26.06' },
      earlier: [{ from: '2026-01-01', to: '2026-01-31', level: 'full', release: '26.0.1' }],
    },
  ])
})

test('a file of other days than its name says is taken by its rows', async () => {
  place.write('GEDEvent_v26_0_4.csv', gedCsv({ date_start: '2020-03-20', date_end: '2020-03-20' }))
  await place.run('GEDEvent_v26_0_4.csv')
  expect(spans().at(-1)).toEqual(['PK', '2020-03-01', '2020-03-31', 'full', '26.0.4'])
})
