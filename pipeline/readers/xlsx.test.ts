import { expect, test } from 'vitest'
import { bytes, gedCells } from '#pipeline/fixtures/ged.ts'
import { workbook } from '#pipeline/fixtures/xlsx.ts'
import { readGed } from './ucdp-ged/read.ts'
import { readXlsx } from './xlsx.ts'

test('reads shared and inline strings, numbers, gaps between cells and empty rows', () => {
  const table = readXlsx('x.xlsx', workbook([['a', 'b', 'c'], ['x & y', '', '1.5'], [], ['-3', '<z>', '']]))
  expect(table.rows).toEqual([
    { line: 2, cells: { a: 'x & y', b: '', c: '1.5' } },
    { line: 4, cells: { a: '-3', b: '<z>', c: '' } },
  ])
})

test('a file that is no workbook, an empty one, and a row longer than the header are errors', () => {
  expect(() => readXlsx('x.xlsx', bytes('id,date'))).toThrow(/x\.xlsx: the file is not a readable \.xlsx/)
  expect(() => readXlsx('x.xlsx', new Uint8Array())).toThrow(/the file is empty/)
  expect(() => readXlsx('x.xlsx', workbook([['a'], ['1', '2']]))).toThrow(
    /line 2: the row runs past the 1 columns/,
  )
})

test('a UCDP workbook reads like the same CSV, with dates as text or as day numbers', () => {
  const rows = gedCells({}, { id: '900002', date_start: '46024', date_end: '46025' })
  const { rows: read, rejected } = readGed('g.xlsx', workbook(rows))
  expect(rejected).toEqual([])
  expect(read.map(({ id, start, end, best, line }) => ({ id, start, end, best, line }))).toEqual([
    { id: 900001, start: '2026-01-02', end: '2026-01-02', best: 10, line: 2 },
    { id: 900002, start: '2026-01-02', end: '2026-01-03', best: 10, line: 3 },
  ])
})
