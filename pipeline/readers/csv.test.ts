import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytes } from '#pipeline/fixtures/ged.ts'
import { InputError, type Problem } from '#pipeline/problem.ts'
import { writeCsv } from '#pipeline/write-csv.ts'
import { readCsv } from './csv.ts'

function problemOf(content: Uint8Array | string): Problem {
  try {
    readCsv('x.csv', typeof content === 'string' ? bytes(content) : content)
  } catch (error) {
    if (error instanceof InputError) return error.problems[0] as Problem
    throw error
  }
  throw new Error('the file was taken')
}

test('reads records with their own line numbers, over cells that hold newlines', () => {
  const table = readCsv('x.csv', bytes('\uFEFFa,b\r\n1,"two\r\nlines"\r\n3,"say ""no"""\r\n'))
  expect(table.columns).toEqual(['a', 'b'])
  expect(table.rows).toEqual([
    { line: 2, cells: { a: '1', b: 'two\r\nlines' } },
    { line: 4, cells: { a: '3', b: 'say "no"' } },
  ])
})

test('an empty file', () => {
  expect(problemOf('')).toMatchObject({ file: 'x.csv', line: 0, why: 'the file is empty' })
})

test('a short line names the line and the first missing column', () => {
  expect(problemOf('a,b,c\n1,2,3\n"x\ny",5\n')).toMatchObject({
    line: 3,
    column: 'c',
    why: 'the line has 2 cells, the header 3',
  })
})

test('a long line names the line and the cell that is too many', () => {
  expect(problemOf('a,b\n1,2\n3,4,five\n')).toMatchObject({ line: 3, value: 'five' })
})

test('an open quote names the line that opens it', () => {
  expect(problemOf('a,b\n1,2\n3,"open\n4,5\n')).toMatchObject({
    line: 3,
    why: expect.stringContaining('never closed'),
  })
})

test('text after a closing quote names line and column', () => {
  expect(problemOf('a,b\n1,2\n3,"x"y\n')).toMatchObject({ line: 3, column: 'b' })
})

test('line numbers hold after carriage returns inside quotes', () => {
  expect(problemOf('a,b\r\n1,"x\r\ny"\r\n3,"x"y\r\n')).toMatchObject({ line: 4, column: 'b' })
})

test('a quote inside an unquoted cell names line and column', () => {
  expect(problemOf('a,b\n1,2\n3,x"y\n')).toMatchObject({ line: 3, column: 'b' })
})

test('a doubled column', () => {
  expect(problemOf('a,b,a\n1,2,3\n')).toMatchObject({ line: 1, column: 'a' })
})

test('a wrong encoding names the line of the first bad byte', () => {
  const latin1 = Uint8Array.from([...bytes('a,b\n1,2\n3,caf'), 0xe9, 10])
  expect(problemOf(latin1)).toMatchObject({ line: 3, why: 'the file is not UTF-8' })
})

test('rows survive being written and read', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\uFEFF'))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const table = readCsv('x.csv', bytes(writeCsv(['a', 'b', 'c'], rows)))
      expect(table.rows.map(({ cells }) => [cells['a'], cells['b'], cells['c']])).toEqual(rows)
    }),
  )
})
