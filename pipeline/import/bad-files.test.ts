import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { gedCsv } from '#pipeline/fixtures/ged.ts'
import { csvOf, SHEET_ROW } from './testing/rows.ts'
import { Place } from './testing/world.ts'

let place = new Place()
beforeEach(async () => {
  place = new Place()
  place.write('sound.csv', gedCsv({}))
  await place.run('sound.csv')
  place.said.length = 0
})
afterEach(() => {
  place.leave()
})

const OLD_EXCEL = Buffer.from('d0cf11e0a1b11ae1', 'hex')

test.each<[string, string, string | Uint8Array, RegExp]>([
  ['an empty file', 'x.csv', '', /x\.csv: the file is empty/],
  ['a file of white space', 'x.csv', ' \n \n', /x\.csv: the file is empty/],
  ['a header without rows', 'x.csv', gedCsv(), /the header has no rows below it/],
  [
    'a page saved as CSV',
    'x.csv',
    '\n<!DOCTYPE html><html>log in</html>',
    /web page or XML.*Download the file again/,
  ],
  ['JSON', 'x.csv', '[{"id": 1}]', /the file is JSON, not a table/],
  ['gzip', 'x.csv', gzipSync(gedCsv({})), /packed with gzip.*Unpack it first/],
  [
    'an old workbook',
    'x.xls',
    Buffer.concat([OLD_EXCEL, Buffer.alloc(600)]),
    /old Excel file.*without a password/,
  ],
  ['a PDF', 'x.csv', '%PDF-1.7', /a PDF, not a table/],
  ['binary', 'x.csv', Buffer.from([0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 3, 4]), /the file is binary/],
  ['text of no table', 'x.csv', 'Dear reader,\nnothing here.\n', /none of the UCDP layouts/],
  ['a header in the wrong place', 'x.csv', `Downloaded today\n${gedCsv({})}`, /none of the UCDP layouts/],
  [
    'a layout without a column',
    'x.csv',
    gedCsv({}).replace('where_prec', 'where_precision'),
    /column where_prec/,
  ],
  [
    'no row of the two countries',
    'x.csv',
    gedCsv({ country: 'Mali' }),
    /"Mali \(1\)" of 1 rows not one can be/,
  ],
  [
    'no row that can be read',
    'x.csv',
    gedCsv({ best: '' }, { id: '2', date_start: '0' }),
    /of 2 rows not one[\s\S]*line 2, column best[\s\S]*line 4, column date_start/,
  ],
  [
    'days that contradict',
    'x.csv',
    gedCsv({ date_start: '25/12/2025', date_end: '12/25/2025' }, { id: '2', date_start: '12/25/2025' }),
    /25 days|writes 1 days with the day first, and 1 with the month first/,
  ],
])('%s: said, nothing written, the dataset as it was', async (_, name, content, message) => {
  place.write(name, content)
  const before = place.snapshot()
  expect(await place.run(name)).toBe(1)
  expect(place.output).toMatch(message)
  expect(place.output).toMatch(/Nothing was written; the dataset is as it was\.$/)
  expect(place.snapshot()).toEqual(before)
})

test('a file that is not there, a folder, and a file named twice', async () => {
  mkdirSync(join(place.root, 'folder'))
  expect(await place.run('none.csv')).toBe(1)
  expect(await place.run('folder')).toBe(1)
  expect(await place.run('sound.csv', './sound.csv')).toBe(1)
  expect(place.output).toMatch(
    /there is no such file[\s\S]*a folder, not a file[\s\S]*two files of this name/,
  )
})

test('files of two codebooks are never one import', async () => {
  place.write('sheet.csv', csvOf(SHEET_ROW, [{}]))
  expect(await place.run('sound.csv', 'sheet.csv')).toBe(1)
  expect(place.output).toMatch(/sheet\.csv, line 1: .*none of the UCDP layouts/)
})

test('the reason stands in the report too', async () => {
  place.write('x.csv', gedCsv({ best: '' }))
  const report = await place.report('x.csv')
  expect(report).toMatchObject({ ending: 'nothing-written', status: 1, dataset: null })
  expect(report.problems.map(({ why }) => why)).toEqual([
    expect.stringContaining('not one can be an event'),
    'this is not a whole number',
  ])
  expect(report.rejected).toHaveLength(1)
})

test('the dataset is never put among other files, over a file, or around its report', async () => {
  mkdirSync(join(place.root, 'full'))
  place.write('full/thesis.txt', 'mine')
  expect(await place.run('sound.csv', '--out', 'full')).toBe(1)
  expect(await place.run('sound.csv', '--out', 'sound.csv')).toBe(1)
  mkdirSync(join(place.root, 'site'))
  place.write('site/manifest.json', '{"name": "a page of somebody’s"}')
  expect(await place.run('sound.csv', '--out', 'site')).toBe(1)
  expect(await place.run('sound.csv', '--report', 'sound.csv')).toBe(1)
  expect(await place.run('sound.csv', '--report', 'imported/r.json')).toBe(1)
  expect(await place.run('sound.csv', '--report', 'no/r.json')).toBe(1)
  expect(place.output).toMatch(
    /holds other files and no dataset[\s\S]*a file, not a folder[\s\S]*other files and no dataset[\s\S]*the place of an input[\s\S]*in the folder of the dataset[\s\S]*its folder is not there/,
  )
  expect(place.snapshot('full')).toEqual({ 'full/thesis.txt': 'mine' })
})

test.each([
  [[]],
  [['x.csv', '--as', 'excel']],
  [['x.csv', '--date-order', 'ymd']],
  [['x.csv', '--as', 'acled', '--map', 'm.json']],
  [['x.csv', '--wide']],
])('%j makes no sense as a command line', async (args) => {
  expect(await place.run(...args)).toBeNull()
})
