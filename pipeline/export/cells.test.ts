import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { writeCsv } from '#engine/export/csv.ts'
import type { Cell, Column, Piece, Table } from '#engine/export/table.ts'
import { writeXlsx } from '#engine/export/xlsx.ts'
import { readXlsx } from '#pipeline/readers/xlsx.ts'

const MADE_ON = '2026-11-22' as IsoDate

const textOf = (pieces: Iterable<Piece>) => [...pieces].map(({ part }) => part).join('')
const bytesOf = (pieces: Iterable<Piece>) =>
  Buffer.concat([...pieces].map(({ part }) => (typeof part === 'string' ? Buffer.from(part) : part)))

/** Texts that break readers: separators, quotes, breaks, formulas, other scripts, signs that XML cannot hold. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ...[',', '"', '\r', '\n', '\r\n', '\t', ' ', "'", ';', '=', '+', '-', '@', '＝', '<', '&', ']]>'],
        ...['\0', '\uFFFE', '\uFEFF', '_x0041_', '_x005F_', 'کابل', 'پشاور‎', '9', 'a', '=cmd|x!A1', '1e5'],
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join('')),
)

const CELLS: Readonly<Record<Column['type'], fc.Arbitrary<Exclude<Cell, null>>>> = {
  text: anyText,
  list: anyText,
  whole: fc.integer(),
  degrees: fc.double({ min: -180, max: 180, noNaN: true }),
  date: fc.integer({ min: 0, max: 40_000 }).map(isoDate),
  truth: fc.boolean(),
}

/** A table of at least two columns, the first of them never empty. */
const anyTable: fc.Arbitrary<{ columns: Column[]; rows: Cell[][] }> = fc
  .array(fc.constantFrom(...(Object.keys(CELLS) as Column['type'][])), { minLength: 1, maxLength: 5 })
  .chain((types) => {
    const columns: Column[] = [
      { name: 'id', type: 'text' },
      ...types.map((type, i) => ({ name: `c${i}`, type })),
    ]
    const row = fc.tuple(
      fc.constant('r'),
      ...types.map((type) => fc.option<Cell, Cell>(CELLS[type], { nil: null })),
    )
    return fc.array(row, { maxLength: 8 }).map((rows) => ({ columns, rows }))
  })

const tableOf = ({ columns, rows }: { columns: Column[]; rows: Cell[][] }): Table => ({
  id: 'made',
  columns,
  count: rows.length,
  row: (index) => rows[index] ?? [],
})

/** What a spreadsheet program must not find at the start of a cell, written out. */
const UNSAFE = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
const isUnsafe = (text: string) => UNSAFE.some((start) => text.startsWith(start))

describe('CSV, read by csv-parse', () => {
  it('gives the cells back; texts that look like formulas with an apostrophe before them', () => {
    fc.assert(
      fc.property(anyTable, fc.boolean(), (made, hasMark) => {
        const text = textOf(writeCsv(tableOf(made), { hasMark }))
        expect(text.startsWith('\uFEFF')).toBe(hasMark)
        const read: string[][] = parse(text, { bom: hasMark, record_delimiter: '\r\n' })
        const expected = made.rows.map((row) =>
          row.map((cell) => {
            if (typeof cell === 'string') return isUnsafe(cell) ? `'${cell}` : cell
            return cell === null ? '' : String(cell)
          }),
        )
        expect(read).toEqual([made.columns.map(({ name }) => name), ...expected])
        expect(text.endsWith('\r\n')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves numbers as numbers, also below zero', () => {
    const columns: Column[] = [
      { name: 'id', type: 'text' },
      { name: 'longitude', type: 'degrees' },
    ]
    const text = textOf(writeCsv(tableOf({ columns, rows: [['-1', -69.5]] }), { hasMark: false }))
    expect(text).toBe("id,longitude\r\n'-1,-69.5\r\n")
  })
})

describe('XLSX, read by the reader of the pipeline', () => {
  it('gives the cells back; days are serial numbers', () => {
    fc.assert(
      fc.property(anyTable, (made) => {
        const { columns, rows } = readXlsx('made.xlsx', bytesOf(writeXlsx([tableOf(made)], MADE_ON)))
        expect(columns).toEqual(made.columns.map(({ name }) => name))
        const expected = made.rows.map((row) =>
          row.map((cell, i) => {
            if (cell === null) return ''
            if (made.columns[i]?.type === 'date') return String(dayNumber(cell as IsoDate) + 25_569)
            return String(cell)
          }),
        )
        expect(rows.map(({ cells }) => columns.map((name) => cells[name] ?? ''))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })
})

it('writes in stretches, however long the table', () => {
  const count = 20_001
  const table: Table = {
    id: 'long',
    columns: [
      { name: 'id', type: 'text' },
      { name: 'n', type: 'whole' },
    ],
    count,
    row: (index) => [`row ${index}`, index],
  }
  for (const pieces of [[...writeCsv(table, { hasMark: false })], [...writeXlsx([table], MADE_ON)]]) {
    expect(pieces.reduce((sum, { rows }) => sum + rows, 0)).toBe(count)
    expect(Math.max(...pieces.map(({ rows }) => rows))).toBeLessThanOrEqual(500)
  }
  const { rows } = readXlsx('long.xlsx', bytesOf(writeXlsx([table], MADE_ON)))
  expect(rows.length).toBe(count)
  expect(rows.at(-1)?.cells).toEqual({ id: 'row 20000', n: '20000' })
})
