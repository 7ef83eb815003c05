import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { workbook } from '#pipeline/fixtures/xlsx.ts'
import { readXlsx } from '#pipeline/readers/xlsx.ts'
import { openSource } from './open.ts'
import { elements } from './xml.ts'

const root = mkdtempSync(join(tmpdir(), 'watchline-xlsx-'))
afterAll(() => {
  rmSync(root, { recursive: true })
})

function open(bytes: Uint8Array, name = 'x.xlsx', sheet: string | null = null) {
  writeFileSync(join(root, name), bytes)
  return openSource(join(root, name), { encoding: null, sheet })
}

async function read(bytes: Uint8Array, wanted?: readonly string[], sheet: string | null = null) {
  const source = await open(bytes, 'x.xlsx', sheet)
  const rows = []
  for await (const row of source.rows(wanted ?? source.columns, () => undefined)) rows.push(row)
  return { source, rows }
}

const cell = fc.oneof(
  fc.string({ maxLength: 8 }).map((text) => `t${text.replace(/[^ -~é\u0600-\u06ff]/g, '')}`),
  fc.integer().map(String),
  fc.constant(''),
)

test('a workbook read piece by piece holds what one read as a whole holds', async () => {
  const table = fc.array(fc.tuple(fc.constant('k'), cell, cell), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(table, async (body) => {
      const bytes = workbook([['one', 'two', 'three'], ...body])
      const { rows } = await read(bytes)
      const whole = readXlsx('x.xlsx', bytes).rows
      expect(rows).toEqual(whole.map(({ line, cells }) => ({ line, cells })))
    }),
    { numRuns: 25 },
  )
})

test('elements are found wherever a text is cut', async () => {
  const text = '<sheet><rowBreaks/><row r="1"><c/></row><row r="2"/><row\n r="3">x</row></sheet>'
  const expected = ['<row r="1"><c/></row>', '<row r="2"/>', '<row\n r="3">x</row>']
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: text.length })), async (cuts) => {
      async function* pieces() {
        const at = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b)
        for (const [i, from] of at.entries()) yield text.slice(from, at[i + 1] ?? from)
      }
      const found: string[] = []
      for await (const one of elements(pieces(), 'row')) found.push(one)
      expect(found).toEqual(expected)
    }),
  )
})

/** The same workbook with parts of it put in or changed. */
function withParts(bytes: Uint8Array, parts: Record<string, string>): Uint8Array {
  const texts = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(texts) })
}

const BOOK = (sheets: string, more = '') => `<workbook>${more}<sheets>${sheets}</sheets></workbook>`
const RELATIONS =
  '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/other.xml"/></Relationships>'
const OTHER =
  '<worksheet><sheetData><row><c t="inlineStr"><is><t>b</t></is></c></row><row><c><v>7</v></c></row></sheetData></worksheet>'

const two = () =>
  withParts(workbook([['a'], ['1']]), {
    'xl/workbook.xml': BOOK('<sheet name="Second" r:id="r2"/><sheet name="First" r:id="r1"/>'),
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/other.xml': OTHER,
  })

test('the first tab is read, and told; a named one where it is named', async () => {
  const first = await read(two())
  expect(first.source.notes).toEqual([expect.stringContaining('2 sheets; only the first, "Second"')])
  expect(first.rows.map(({ cells }) => cells)).toEqual([{ b: '7' }])
  const named = await read(two(), undefined, 'First')
  expect(named.rows.map(({ cells }) => cells)).toEqual([{ a: '1' }])
  await expect(read(two(), undefined, 'Third')).rejects.toThrow(
    /"Second, First" the workbook has no sheet "Third"/,
  )
})

test('a workbook that counts from 1904 says so', async () => {
  const bytes = withParts(workbook([['a'], ['1']]), {
    'xl/workbook.xml': BOOK('<sheet name="S" r:id="r1"/>', '<workbookPr date1904="1"/>'),
    'xl/_rels/workbook.xml.rels': RELATIONS,
  })
  expect((await open(bytes)).dayZero).toBe(24_107)
  expect((await open(workbook([['a'], ['1']]))).dayZero).toBe(25_569)
})

test('of the strings only those of the columns asked for are kept', async () => {
  const { rows } = await read(
    workbook([
      ['a', 'b'],
      ['x', 'wanted'],
      ['y', 'too'],
    ]),
    ['b'],
  )
  expect(rows.map(({ cells }) => cells)).toEqual([{ b: 'wanted' }, { b: 'too' }])
})

test('a workbook under another name is read, and told', async () => {
  const source = await open(workbook([['a'], ['1']]), 'x.csv')
  expect(source.notes).toEqual([expect.stringContaining('an Excel workbook whatever its name says')])
})

const archive = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))

test.each<[string, Uint8Array, RegExp]>([
  ['an archive of tables', archive('GEDEvent.csv'), /"GEDEvent.csv" the file is a zip archive.*Unpack it/],
  ['an OpenDocument sheet', archive('mimetype', 'content.xml'), /OpenDocument sheet, not \.xlsx/],
  ['a workbook cut short', workbook([['a'], ['1']]).slice(0, 200), /its end is missing or damaged/],
  ['an empty sheet', workbook([]), /the sheet is empty/],
])('%s is refused', async (_, bytes, message) => {
  await expect(open(bytes)).rejects.toThrow(message)
})

test('a workbook damaged inside is refused', async () => {
  const bytes = workbook([['a'], ...Array.from({ length: 200 }, (_, i) => [`text ${i * i}`])])
  const spoilt = bytes.map((byte, i) => (i > 400 && i < 420 ? byte ^ 0xff : byte))
  await expect(read(spoilt)).rejects.toThrow(/missing or damaged|never ends|is empty/)
})
