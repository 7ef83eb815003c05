import { expect, test } from 'vitest'
import { bytes, type Cells, gedCsv, hdxCsv, noIdCsv, slimCsv, thinCsv } from '#pipeline/fixtures/ged.ts'
import { readGed } from './read.ts'

const read = (text: string) => readGed('x.csv', bytes(text))

test('the 49-column layout: every field, typed', () => {
  const { layout, rows, read: count } = read(gedCsv({}))
  expect(layout).toBe('ged')
  expect(count).toBe(1)
  expect(rows[0]).toEqual({
    file: 'x.csv',
    line: 2,
    completeness: 'full',
    release: null,
    id: 900001,
    country: 'PK',
    kind: 'state-based',
    start: '2026-01-02',
    end: '2026-01-02',
    datePrecision: 1,
    conflict: { id: 404, name: 'Pakistan: Government' },
    dyad: { id: 857, name: 'Government of Pakistan - TTP' },
    sides: { a: { id: 142, name: 'Government of Pakistan' }, b: { id: 863, name: 'TTP' } },
    place: {
      name: 'Miran Shah town',
      latitude: 33.00059,
      longitude: 70.07117,
      wherePrecision: 1,
      adm1: 'Khyber Pakhtunkwa province',
      adm2: 'North Waziristan district',
    },
    best: 10,
    low: 8,
    high: 12,
    deaths: { a: 1, b: 2, civilians: 3, unknown: 4 },
    sources: 2,
    isClear: true,
    eventClarity: 1,
  })
})

test('the HDX layout: the tag row is left out and accounted for', () => {
  const file = read(hdxCsv({}, { id: '900002' }))
  expect(file.layout).toBe('hdx')
  expect(file.read).toBe(3)
  expect(file.rejected).toEqual([{ line: 2, reason: 'hxl-tag-row' }])
  expect(file.rows.map((row) => row.id)).toEqual([900001, 900002])
})

test('the slim, thin and no-id layouts', () => {
  expect(read(slimCsv({})).rows[0]).toMatchObject({
    completeness: 'slim',
    release: '26.01.26.06',
    id: 900001,
  })
  expect(read(thinCsv({ type_of_violence: '3' })).rows[0]).toMatchObject({
    completeness: 'thin',
    kind: 'one-sided',
    start: '2025-03-04',
    end: '2025-03-04',
    sides: null,
    place: null,
    deaths: null,
    low: null,
  })
  expect(read(noIdCsv({ type_of_violence: 'Non-State' })).rows[0]).toMatchObject({
    completeness: 'no-id',
    kind: 'non-state',
    id: null,
    country: 'AF',
    datePrecision: null,
    conflict: null,
    place: { wherePrecision: null, adm1: null },
  })
})

test('rows of other countries are left out, whatever else they hold', () => {
  const file = read(gedCsv({}, { country: 'Iran', best: 'many' }))
  expect(file.rejected).toEqual([{ line: 4, reason: 'other-country' }])
})

const FAULTS: readonly [Cells, string, string, RegExp][] = [
  [{ date_start: '00:00.0' }, 'bad-date', 'date_start', /spreadsheet/],
  [{ date_start: '2026-02-30' }, 'bad-date', 'date_start', /not a day/],
  [{ date_start: '02/01/2026' }, 'bad-date', 'date_start', /not a day/],
  [{ date_start: '1926-01-02' }, 'date-out-of-range', 'date_start', /before 1989/],
  [{ date_end: '2026-01-01' }, 'end-before-start', 'date_end', /before it starts/],
  [{ best: '10.5' }, 'not-a-whole-number', 'best', /whole number/],
  [{ deaths_a: 'one' }, 'not-a-whole-number', 'deaths_a', /whole number/],
  [{ low: '-2' }, 'out-of-range', 'low', /outside/],
  [{ high: '' }, 'not-a-whole-number', 'high', /whole number/],
  [{ latitude: '93.1' }, 'out-of-range', 'latitude', /within -90 and 90/],
  [{ longitude: '70,07' }, 'out-of-range', 'longitude', /number of degrees/],
  [{ where_prec: '9' }, 'out-of-range', 'where_prec', /outside 1 to 7/],
  [{ type_of_violence: '4' }, 'out-of-range', 'type_of_violence', /outside 1 to 3/],
  [{ side_a: ' ' }, 'empty', 'side_a', /empty/],
  [{ best: '11' }, 'sides-do-not-sum', 'best', /add up to 10/],
]

test.each(FAULTS)('a row with %o is left out, with line, column and reason', (cells, reason, column, why) => {
  // the cell of the row above holds a newline: the faulty row starts on line 4
  const { rows, rejected } = read(gedCsv({}, { id: '900002', ...cells }))
  expect(rows.map((row) => row.id)).toEqual([900001])
  expect(rejected).toHaveLength(1)
  expect(rejected[0]).toMatchObject({ line: 4, reason, problem: { file: 'x.csv', line: 4, column } })
  expect(rejected[0]?.problem?.why).toMatch(why)
  expect(rejected[0]?.problem?.fix).not.toBe('')
})

test('a file in which no row of the two countries can be used is an error', () => {
  expect(() => read(gedCsv({ date_start: '00:00.0' }))).toThrow(
    /x\.csv, line 2, column date_start: "00:00\.0"/,
  )
})

test('an unknown layout and a missing column are errors that name the column', () => {
  expect(() => read('event_id,when\n1,2026-01-01\n')).toThrow(/none of the UCDP layouts/)
  const withoutBest = gedCsv({}).replace(',best,', ',bast,')
  expect(() => read(withoutBest)).toThrow(/line 1, column best: the header has no such column/)
})

test('zero-width marks and doubled spaces go from names', () => {
  expect(read(gedCsv({ conflict_name: 'al-Qaida\u200b  - Civilians' })).rows[0]?.conflict?.name).toBe(
    'al-Qaida - Civilians',
  )
})
