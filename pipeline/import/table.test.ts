import { afterEach, beforeEach, expect, test } from 'vitest'
import { isoDate } from '#domain/date.ts'
import { PRECISIONS } from '#domain/event.ts'
import { workbook } from '#pipeline/fixtures/xlsx.ts'
import { csvOf, mappingWith, SHEET_MAPPING, SHEET_ROW, sheetCsv } from './testing/rows.ts'
import { Place } from './testing/world.ts'

let place = new Place()
beforeEach(() => {
  place = new Place()
})
afterEach(() => {
  place.leave()
})

const withMapping = (columns: object = {}, more: object = {}) =>
  place.write('m.json', mappingWith(columns, more))

test('a sheet comes in by its mapping, with its words translated', async () => {
  withMapping()
  place.write('x.csv', sheetCsv({}, { Ref: 'r2', Type: 'FEUD', Country: 'AFG', Lat: '34.5', Killed: '0' }))
  expect((await place.report('x.csv', '--map', 'm.json')).status).toBe(0)
  const { events } = place.dataset()
  expect([...events.best].sort()).toEqual([0, 3])
  expect([...events.kind].sort()).toEqual([0, 1])
  expect(events.releases[0]).toMatchObject({ provider: 'desk-log', completeness: 'thin' })
  expect(place.manifest()).toMatchObject({
    title: 'Desk log: imported events',
    licences: [{ licence: 'Internal' }, {}, {}],
  })
})

test.each<[string, unknown, RegExp]>([
  ['another form', { form: 'x' }, /form: must be "watchline-mapping"/],
  ['an unknown field', { ...SHEET_MAPPING, colums: {} }, /whole file: .*colums/],
  [
    'a missing field',
    { ...SHEET_MAPPING, columns: { start: 'Day' } },
    /columns\.country: must be a column’s name, \{/,
  ],
  [
    'a field of the wrong kind',
    { ...SHEET_MAPPING, columns: { ...SHEET_MAPPING.columns, best: 7 } },
    /columns\.best: must be a column’s name/,
  ],
  [
    'an order of days that is none',
    { ...SHEET_MAPPING, file: { dateOrder: 'ymd' } },
    /file\.dateOrder: .*"dmy"\|"mdy"/,
  ],
  [
    'half a point',
    { ...SHEET_MAPPING, columns: { ...SHEET_MAPPING.columns, longitude: undefined } },
    /latitude and longitude go together/,
  ],
  [
    'no deaths',
    { ...SHEET_MAPPING, columns: { ...SHEET_MAPPING.columns, best: undefined } },
    /name "best", or the dead by side/,
  ],
])('a mapping with %s is refused', async (_, mapping, message) => {
  place.write('m.json', JSON.stringify(mapping))
  place.write('x.csv', sheetCsv({}))
  await expect(place.run('x.csv', '--map', 'm.json')).rejects.toThrow(message)
})

test('a mapping that is no JSON, is not there, or names no column of the file', async () => {
  place.write('x.csv', sheetCsv({}))
  place.write('bad.json', '{')
  await expect(place.run('x.csv', '--map', 'bad.json')).rejects.toThrow(/bad\.json: the mapping is no JSON/)
  await expect(place.run('x.csv', '--map', 'none.json')).rejects.toThrow(/there is no such file/)
  withMapping({ place: 'killed' })
  expect(await place.run('x.csv', '--map', 'm.json')).toBe(1)
  expect(place.output).toMatch(/column killed: "Ref, Day, .*for "place".*Perhaps "Killed" is meant/)
})

test('a table without a mapping is refused, and says what is needed', async () => {
  place.write('x.csv', sheetCsv({}))
  expect(await place.run('x.csv', '--as', 'table')).toBe(1)
  expect(place.output).toMatch(/a table needs a mapping/)
  expect(await place.run('x.csv')).toBe(1)
  expect(place.output).toMatch(/none of the UCDP layouts/)
})

test.each<[string, Record<string, string>, string, RegExp]>([
  ['a range of deaths', { Killed: '10-15' }, 'Killed', /not a whole number/],
  ['an empty count', { Killed: '' }, 'Killed', /the cell is empty/],
  ['a word for a count', { Killed: 'several' }, 'Killed', /not a whole number/],
  ['a negative count', { Killed: '-3' }, 'Killed', /outside 0 to/],
  ['a kind that is not translated', { Type: 'Parade' }, 'Type', /none of UCDP’s types of violence/],
  ['a day that does not exist', { Day: '2025-02-30' }, 'Day', /names no day/],
  ['a day to come', { Day: '2031-01-01' }, 'Day', /after today, 2026-11-22/],
  ['a day before the record', { Day: '1900-01-01' }, 'Day', /before 1946-01-01/],
  ['a year of two digits', { Day: '03/04/25' }, 'Day', /two digits/],
  ['a country left out', { Country: '' }, 'Country', /the cell is empty/],
  ['an id left out', { Ref: '' }, 'Ref', /the cell is empty/],
  ['half a point', { Lon: '' }, 'Lon', /the cell is empty/],
  ['metres for degrees', { Lat: '3825000' }, 'Lat', /no number of degrees|not a number of degrees/],
])('%s is named with its column', async (_, cells, column, why) => {
  withMapping()
  place.write('x.csv', sheetCsv({ Ref: 'sound' }, cells))
  const report = await place.report('x.csv', '--map', 'm.json')
  expect(report.status).toBe(2)
  expect(report.rejected).toHaveLength(1)
  expect(report.rejected[0]).toMatchObject({ line: 3, column })
  expect(report.rejected[0]?.why).toMatch(why)
})

test('names of a prototype are no values', async () => {
  withMapping()
  place.write('x.csv', sheetCsv({}, { Ref: 'b', Type: 'constructor' }, { Ref: 'c', Country: '__proto__' }))
  const report = await place.report('x.csv', '--map', 'm.json')
  expect(report.rejected.map(({ value }) => value)).toEqual(['constructor'])
  expect(report.outsideByCountry).toEqual(JSON.parse('{"__proto__":1}'))
})

test('days that could be either are refused as a whole, and taken when the order is said', async () => {
  withMapping()
  place.write('x.csv', sheetCsv({ Day: '03/04/2025' }, { Ref: 'b', Day: '05/06/2025' }))
  expect(await place.run('x.csv', '--map', 'm.json')).toBe(1)
  expect(place.output).toMatch(/line 2, column Day: "03\/04\/2025" 2 days of this column could be/)
  expect(await place.run('x.csv', '--map', 'm.json', '--date-order', 'mdy')).toBe(0)
  expect([...place.dataset().events.day].map(isoDate)).toEqual(['2025-03-04', '2025-05-06'])
  withMapping({}, { file: { dateOrder: 'dmy' } })
  expect(await place.run('x.csv', '--map', 'm.json')).toBe(0)
  expect([...place.dataset().events.day].map(isoDate)).toEqual(['2025-04-03', '2025-06-05'])
})

test('where the order is said, a day that does not follow it is the fault of its row', async () => {
  withMapping()
  place.write('x.csv', sheetCsv({ Day: '03/04/2025' }, { Ref: 'b', Day: '25/06/2025' }))
  const report = await place.report('x.csv', '--map', 'm.json', '--date-order', 'mdy')
  expect(report.rejected.map(({ line, reason }) => [line, reason])).toEqual([[3, 'bad-date']])
})

test('grouped counts are read by the mark of the coordinates, else refused, else by what is said', async () => {
  const rows = (lat: string, lon: string) =>
    csvOf({ ...SHEET_ROW, Lat: lat, Lon: lon }, [{ Killed: '1.200' }], ';')
  withMapping()
  place.write('comma.csv', rows('33,0006', '70,0712'))
  expect(await place.run('comma.csv', '--map', 'm.json')).toBe(0)
  expect([...place.dataset().events.best]).toEqual([1200])
  place.write('none.csv', rows('33', '70'))
  expect(await place.run('none.csv', '--map', 'm.json')).toBe(1)
  expect(place.output).toMatch(/groups digits or begins a fraction/)
  withMapping({}, { file: { decimal: ',' } })
  expect(await place.run('none.csv', '--map', 'm.json')).toBe(0)
  expect([...place.dataset().events.best]).toEqual([1200])
})

test('the dead by side: what they leave of the total is unknown, and more than the total is a fault', async () => {
  withMapping({ killed: { civilians: 'Civ', 'forces-pk': 'SF' } })
  const row = { ...SHEET_ROW, Civ: '1', SF: '' }
  place.write('x.csv', csvOf(row, [{}, { Ref: 'b', Civ: '2', SF: '2', Killed: '3' }]))
  const report = await place.report('x.csv', '--map', 'm.json')
  expect(report.rejected.map(({ reason, why }) => [reason, why])).toEqual([
    ['sides-do-not-sum', expect.stringContaining('add up to 4')],
  ])
  const { killed, releases } = place.dataset().events
  expect([killed.civilians[0], killed['forces-pk'][0], killed.unknown[0], killed['not-coded'][0]]).toEqual([
    1, 0, 2, 0,
  ])
  expect(releases[0]?.completeness).toBe('slim')
})

test('without a total the sides make it, and then each must be there', async () => {
  withMapping({ best: undefined, killed: { civilians: 'Civ', militants: 'Mil' } })
  const row = { ...SHEET_ROW, Civ: '1', Mil: '4' }
  place.write('x.csv', csvOf(row, [{}, { Ref: 'b', Mil: '' }]))
  const report = await place.report('x.csv', '--map', 'm.json')
  expect([...place.dataset().events.best]).toEqual([5])
  expect(report.rejected[0]).toMatchObject({ column: 'Mil', reason: 'empty' })
})

test('a row with a province and no point stands for the province', async () => {
  withMapping({ province: 'Province', place: 'Place' })
  const row = { ...SHEET_ROW, Province: 'Khyber Pakhtunkhwa', Place: 'somewhere', Lat: '', Lon: '' }
  place.write('x.csv', csvOf(row, [{}, { Ref: 'b', Province: 'PK-BA' }, { Ref: 'c', Province: 'Atlantis' }]))
  const report = await place.report('x.csv', '--map', 'm.json')
  expect(report.rejected.map(({ column, value }) => [column, value])).toEqual([['Province', 'Atlantis']])
  const { events } = place.dataset()
  expect([...events.precision].map((code) => PRECISIONS[code])).toEqual(['province', 'province'])
  const provinces = [...events.province].map((index) => events.provinces[index])
  expect(new Set(provinces)).toEqual(new Set(['PK-BA', 'PK-KP']))
})

test('a number of UCDP’s conflict puts a row into the default view', async () => {
  withMapping({ conflictId: 'Conflict' })
  place.write('x.csv', csvOf({ ...SHEET_ROW, Conflict: '404' }, [{}, { Ref: 'b', Conflict: '' }]))
  await place.run('x.csv', '--map', 'm.json')
  expect([...place.dataset().events.inFocus].sort()).toEqual([0, 1])
})

test('a workbook’s own dates and numbers, from the sheet that the mapping names', async () => {
  withMapping({ country: { is: 'PK' }, kind: { is: 'one-sided' } }, { file: { sheet: 'Log' } })
  place.write(
    'x.xlsx',
    workbook([Object.keys(SHEET_ROW), ['r1', '45658', '', '', '33.0006', '70.0712', '3']]),
  )
  expect(await place.run('x.xlsx', '--map', 'm.json')).toBe(1)
  expect(place.output).toMatch(/the workbook has no sheet "Log"/)
  withMapping({ country: { is: 'PK' }, kind: { is: 'one-sided' } })
  expect(await place.run('x.xlsx', '--map', 'm.json')).toBe(0)
  expect([...place.dataset().events.day].map(isoDate)).toEqual(['2025-01-01'])
})

test('the coverage that is stated is the one that is published', async () => {
  withMapping({}, { coverage: { from: '2025-01-01', to: '2025-12-31' } })
  place.write('x.csv', sheetCsv({}))
  await place.run('x.csv', '--map', 'm.json')
  expect(place.manifest()).toMatchObject({ asOf: '2025-12-31' })
  expect(place.manifest().coverage.map(({ country, from, to, level }) => [country, from, to, level])).toEqual(
    [
      ['AF', '2025-01-01', '2025-12-31', 'none'],
      ['PK', '2025-01-01', '2025-12-31', 'thin'],
    ],
  )
})

test('ids of one sheet that stand twice: the same row once, another one refused', async () => {
  withMapping()
  place.write('x.csv', sheetCsv({}, {}, { Killed: '4' }))
  const report = await place.report('x.csv', '--map', 'm.json')
  expect(report.files[0]?.counts).toMatchObject({ in: 1, repeated: 1, rejected: 1 })
  expect(report.rejected[0]).toMatchObject({ reason: 'conflicting-duplicate', value: 'r1', line: 4 })
})
