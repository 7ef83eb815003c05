import { afterEach, beforeEach, expect, test } from 'vitest'
import { isoDate } from '#domain/date.ts'
import { EVENT_KINDS, PRECISIONS } from '#domain/event.ts'
import { kindOf } from './acled.ts'
import { ACLED_LAYOUTS, acledCsv, type Cells, csvOf } from './testing/rows.ts'
import { Place } from './testing/world.ts'

let place = new Place()
beforeEach(() => {
  place = new Place()
})
afterEach(() => {
  place.leave()
})

test.each([
  [2025, 'since 2025, with population'],
  [2023, '2023 to 2025'],
  [2019, 'to 2023, with data_id'],
] as const)('the layout of %i is recognised and read', async (year, layout) => {
  place.write(
    'x.csv',
    acledCsv(year, {}, { event_id_cnty: 'AFG7', country: 'Afghanistan', latitude: '34.5' }),
  )
  const report = await place.report('x.csv')
  expect(report.status).toBe(0)
  expect(report.files[0]?.layout).toBe(layout)
  const { events } = place.dataset()
  expect([...events.day].map(isoDate)).toEqual(['2025-03-04', '2025-03-04'])
  expect([...events.best]).toEqual([3, 3])
  expect([...events.low, ...events.high]).toEqual([-1, -1, -1, -1])
  expect([...events.kind].map((code) => EVENT_KINDS[code])).toEqual(['state-based', 'state-based'])
  expect(events.releases).toMatchObject([{ provider: 'acled', completeness: 'thin' }])
})

test('deaths have no side, since ACLED gives none; parties have the class of their kind', async () => {
  place.write(
    'x.csv',
    acledCsv(2025, {}, { event_id_cnty: 'PAK2', actor2: 'Civilians (Pakistan)', inter2: 'Civilians' }),
  )
  await place.run('x.csv')
  const { events } = place.dataset()
  expect([...events.killed['not-coded']]).toEqual([3, 3])
  expect(events.sides.map(({ name, class: kind }) => [name, kind])).toEqual([
    ['Military Forces of Pakistan (2022-)', 'forces-pk'],
    ['Civilians (Pakistan)', 'civilians'],
    ['Invented Group', 'militants'],
  ])
})

test('what is no organised violence is left out and counted by its type, and the status says so', async () => {
  place.write(
    'x.csv',
    acledCsv(
      2025,
      {},
      { event_id_cnty: 'PAK2', event_type: 'Protests' },
      { event_id_cnty: 'PAK3', event_type: 'Strategic developments' },
      { event_id_cnty: 'IND4', country: 'India' },
      { event_id_cnty: 'PAK5', event_type: 'Fiestas' },
      { event_id_cnty: 'PAK6', inter2: 'Aliens' },
    ),
  )
  const report = await place.report('x.csv')
  expect(report.status).toBe(2)
  expect(report.outsideByKind).toEqual({ Protests: 1, 'Strategic developments': 1 })
  expect(report.outsideByCountry).toEqual({ India: 1 })
  expect(report.rejected.map(({ line, column, value }) => [line, column, value])).toEqual([
    [6, 'event_type', 'Fiestas'],
    [7, 'inter2', 'Aliens'],
  ])
})

test.each([
  ['Violence against civilians', [3, 7], 'one-sided'],
  ['Battles', [1, 2], 'state-based'],
  ['Battles', [3, 8], 'state-based'],
  ['Battle-No change of territory', [1, 2], 'state-based'],
  ['Battles', [3, 4], 'non-state'],
  ['Explosions/Remote violence', [2, 7], 'one-sided'],
  ['Explosions/Remote violence', [1, 6], 'one-sided'],
  ['Remote violence', [2, 1], 'state-based'],
  ['Explosions/Remote violence', [3, 0], 'non-state'],
  ['Riots', [5, 0], null],
  ['Headquarters or base established', [2, 0], null],
] as const)('%s of %j is %s', (type, parties, kind) => {
  expect(kindOf(type, parties)).toBe(kind)
})

test('of two accounts of one event the one with the later timestamp holds', async () => {
  place.write('old.csv', acledCsv(2023, { fatalities: '1', timestamp: '1700000000' }))
  place.write('new.csv', acledCsv(2025, { fatalities: '4', timestamp: '1750000000' }))
  for (const files of [
    ['old.csv', 'new.csv'],
    ['new.csv', 'old.csv'],
  ]) {
    const report = await place.report(...files)
    expect(report.status).toBe(0)
    expect([...place.dataset().events.best]).toEqual([4])
    expect(report.files.map(({ file, counts }) => [file, counts.in, counts.superseded]).sort()).toEqual([
      ['new.csv', 1, 0],
      ['old.csv', 0, 1],
    ])
  }
})

test('the precision of place and day is ACLED’s, in UCDP’s terms', async () => {
  const coded = (id: string, geo: string, time: string) => ({
    ...{ event_id_cnty: id, geo_precision: geo, time_precision: time },
  })
  place.write(
    'x.csv',
    acledCsv(2025, coded('PAK1', '1', '1'), coded('PAK2', '2', '2'), coded('PAK3', '3', '3')),
  )
  await place.run('x.csv')
  const { events } = place.dataset()
  const byId = [...events.id.keys()].sort((a, b) => (events.id[b] ?? 0) - (events.id[a] ?? 0))
  expect(byId.map((row) => PRECISIONS[events.precision[row] ?? 0])).toEqual(['exact', 'district', 'province'])
  expect(byId.map((row) => events.datePrecision[row])).toEqual([1, 3, 4])
})

test('days as a spreadsheet writes them, columns in capitals, events without a second party or a place', async () => {
  const capitals: Cells = Object.fromEntries(
    Object.entries(ACLED_LAYOUTS[2019]).map(([name, cell]) => [name.toUpperCase(), cell]),
  )
  const rows = [
    { EVENT_DATE: '25/03/2025' },
    { EVENT_DATE: '04/03/2025', EVENT_ID_CNTY: 'PAK2', ACTOR2: '', INTER2: '0', LATITUDE: '', LONGITUDE: '' },
  ]
  place.write('x.csv', csvOf(capitals, rows, ';'))
  expect((await place.report('x.csv')).status).toBe(0)
  const { events } = place.dataset()
  expect([...events.day].map(isoDate)).toEqual(['2025-03-04', '2025-03-25'])
  expect([...events.place]).toEqual([-1, 0])
  expect(events.sides.find(({ name }) => name === 'Not stated')?.class).toBe('unknown')
})

test('a table of weeks is no table of events, and ids of two countries never meet', async () => {
  place.write('weeks.csv', 'event_id_cnty,event_date,events\nPAK1,2025-01-01,3\n')
  expect(await place.run('weeks.csv')).toBe(1)
  expect(place.output).toMatch(/weeks\.csv, line 1, column event_type: the header has no such column/)
  const ids = ['PAK99999999', 'AFG99999999', 'AFG0', 'PAK0', 'PAK00001', 'PAK1', 'PAK-1']
  place.write('x.csv', acledCsv(2025, ...ids.map((id) => ({ event_id_cnty: id }))))
  expect((await place.report('x.csv')).files[0]?.counts.in).toBe(ids.length)
})

test('the manifest says whose data these are, and under which terms', async () => {
  place.write('x.csv', acledCsv(2025, {}))
  await place.run('x.csv')
  const [own] = place.manifest().licences
  expect(own).toMatchObject({ id: 'acled', licence: expect.stringContaining('not to be redistributed') })
})
