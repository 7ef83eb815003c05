import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openSource } from './open.ts'
import type { RowSource, SourceRow } from './source.ts'

const root = mkdtempSync(join(tmpdir(), 'watchline-csv-'))
afterAll(() => {
  rmSync(root, { recursive: true })
})

function open(content: string | Uint8Array, encoding: string | null = null): Promise<RowSource> {
  const path = join(root, 'x.csv')
  writeFileSync(path, content)
  return openSource(path, { encoding, sheet: null })
}

async function all(source: RowSource, wanted = source.columns): Promise<SourceRow[]> {
  const rows: SourceRow[] = []
  for await (const row of source.rows(wanted, () => undefined)) rows.push(row)
  return rows
}

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

test('rows survive being written, with any separator, line end and newline inside a cell', async () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => `a${text.replaceAll(/[\0\uFEFF]/g, '')}`)
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
  const form = fc.record({
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
    hasMark: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(rows, form, async (table, { separator, end, hasMark }) => {
      const quoted = table.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`))
      const lines = [['one', 'two', 'three'], ...quoted].map((cells) => cells.join(separator) + end)
      const source = await open(`${hasMark ? '\uFEFF' : ''}${lines.join('')}`)
      expect(source.columns).toEqual(['one', 'two', 'three'])
      const read = await all(source)
      expect(read.map(({ cells }) => [cells['one'], cells['two'], cells['three']])).toEqual(table)
      // where each record begins, by counting the line ends before it
      const starts = lines.map(
        (_, i) =>
          lines
            .slice(0, i)
            .join('')
            .split(/\r\n|\n|\r/).length,
      )
      expect(read.map(({ line }) => line)).toEqual(starts.slice(1))
    }),
    { numRuns: 30 },
  )
})

const TEXT = 'place,dead\nKönigsberg,1\nKabul,2\n'

test.each([
  ['UTF-8', Buffer.from(TEXT), 'UTF-8', 0],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'UTF-8', 0],
  ['UTF-16, little end first', utf16(`\uFEFF${TEXT}`, false), 'UTF-16LE', 1],
  ['UTF-16, big end first', utf16(`\uFEFF${TEXT}`, true), 'UTF-16BE', 1],
  ['UTF-16 without a mark', utf16(TEXT, false), 'UTF-16LE', 1],
  ['UTF-16, big end first, without a mark', utf16(TEXT, true), 'UTF-16BE', 1],
])('%s is told and read', async (_, bytes, named, notes) => {
  const source = await open(bytes)
  expect(source.form).toContain(named)
  expect(source.notes).toHaveLength(notes)
  expect((await all(source)).map(({ cells }) => cells['place'])).toEqual(['Königsberg', 'Kabul'])
})

test('Windows-1252 is refused with the line and how it would read, and taken when it is named', async () => {
  const bytes = Buffer.from(TEXT.replace('place,dead\n', 'place,dead\nQuetta,5\n'), 'latin1')
  const read = open(bytes).then((source) => all(source))
  await expect(read).rejects.toThrow(/line 3: "Königsberg,1" the file is not UTF-8.*--encoding/s)
  const named = await open(bytes, 'windows-1252')
  expect((await all(named))[1]?.cells['place']).toBe('Königsberg')
  await expect(open(bytes, 'no-such-thing')).rejects.toThrow(/no encoding is known by this name/)
})

test('a bad byte far into a file, and a letter across two pieces of it', async () => {
  const line = `ä${'x'.repeat(998)}\n`
  const long = `one\n${line.repeat(1500)}`
  expect((await all(await open(long))).every(({ cells }) => cells['one'] === line.slice(0, -1))).toBe(true)
  const spoilt = Buffer.concat([Buffer.from(long), Buffer.from([0x61, 0xe4, 0x0a])])
  await expect(all(await open(spoilt))).rejects.toThrow(/line 1502: "aä"/)
})

test('a hint of a spreadsheet program names the separator and is no header', async () => {
  const source = await open('sep=;\r\na;b,c\r\n1;2\r\n')
  expect(source.columns).toEqual(['a', 'b,c'])
  expect(await all(source)).toEqual([{ line: 3, cells: { a: '1', 'b,c': '2' } }])
})

test('mixed line ends, blank lines and rows of empty cells', async () => {
  const source = await open('a,b\r\n1,2\n\n,\r3,4\r\n')
  expect((await all(source)).map(({ line, cells }) => [line, cells['a']])).toEqual([
    [2, '1'],
    [5, '3'],
  ])
})

test('a short and a long line are faults of their rows alone; empty cells past the header are none', async () => {
  const source = await open('a,b\n1\n1,2,three\n1,2,,\n')
  const rows = await all(source)
  expect(rows.map(({ fault }) => fault?.why ?? null)).toEqual([
    'the line has 1 cells, the header 2',
    'the line has 3 cells, the header 2',
    null,
  ])
  expect(rows.map(({ fault }) => fault?.column ?? fault?.value)).toEqual(['b', 'three', undefined])
})

test.each([
  [
    'a quote that is never closed',
    'a,b\n1,2\n"x\ny",3\n4,"open\n5,6\n',
    /line 5: a quote opened in this record/,
  ],
  ['text after a closing quote', 'a,b\n1,2\n3,"x"y\n', /line 3: text follows a closing quote/],
  ['a quote inside a cell', 'a,b\n1,2\n3,x"y\n', /line 3: a quote stands inside/],
])('%s names the line of its record', async (_, text, message) => {
  await expect(open(text).then((source) => all(source))).rejects.toThrow(message)
})

test('a quote that swallows the rest of a large file ends the reading early', async () => {
  const source = await open(`a,b\n1,"open\n${'x,y\n'.repeat(2_500_000)}`)
  let read = 0
  const rows = async () => {
    for await (const _ of source.rows(['a'], (bytes) => (read = bytes))) expect.unreachable()
  }
  await expect(rows()).rejects.toThrow(/line 2: this record is longer than 4 million characters/)
  expect(read).toBeLessThan(9_000_000)
})

test('the file is never read further ahead of the rows than a few pieces of it', async () => {
  const line = `${'x'.repeat(99)},1\n`
  const source = await open(`a,b\n${line.repeat(60_000)}`)
  let bytes = 0
  let ahead = 0
  let rows = 0
  for await (const _ of source.rows(['b'], (read) => (bytes = read))) {
    rows++
    ahead = Math.max(ahead, bytes - rows * line.length)
  }
  expect(rows).toBe(60_000)
  expect(bytes).toBe(statSync(join(root, 'x.csv')).size)
  expect(ahead).toBeLessThan(4_000_000)
})
