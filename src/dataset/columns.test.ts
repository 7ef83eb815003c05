import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeColumn, encodeColumn } from './columns.ts'

const INT = 2 ** 31 - 1
const rule = (count: number, min = -INT, max = INT) => ({ name: 'x', count, min, max })

test('a column survives its coding', () => {
  const values = fc.oneof(
    fc.array(fc.integer({ min: -(2 ** 30), max: 2 ** 30 })),
    fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 200 }),
    fc
      .array(fc.nat({ max: 40 }))
      .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((a, b) => a + b, 0))),
  )
  fc.assert(
    fc.property(values, (column) => {
      expect(Array.from(decodeColumn(encodeColumn(column), rule(column.length)))).toEqual(column)
    }),
  )
})

test('the shortest form is taken', () => {
  expect(encodeColumn([0, 0, 0, 0, 0, 0]).as).toBe('runs')
  expect(encodeColumn([20000, 20001, 20003, 20003]).as).toBe('delta')
  expect(encodeColumn([5, 1, 7, 2]).as).toBe('plain')
})

test.each([
  ['too short', { as: 'plain', values: [1, 2] }, 'column x has 2 values, its table 3 rows'],
  ['too long', { as: 'plain', values: [1, 2, 3, 4] }, 'longer than the 3 rows'],
  ['too long in runs', { as: 'runs', values: [1, 4_000_000_000] }, 'longer than the 3 rows'],
  ['out of range', { as: 'plain', values: [1, 2, 11] }, 'row 2: 11 is no whole number from 0 to 10'],
  ['out of range by steps', { as: 'delta', values: [4, 4, 4] }, 'row 2: 12'],
  ['a fraction', { as: 'plain', values: [1, 2.5, 3] }, 'row 1: 2.5'],
  ['text', { as: 'plain', values: [1, '2', 3] }, 'row 1: 2 is no whole number'],
  ['nothing', { as: 'plain', values: [1, null, 3] }, 'row 1: null'],
  ['half a run', { as: 'runs', values: [1, 2, 3] }, 'without a repeat count'],
  ['a run of nothing', { as: 'runs', values: [1, 0, 2, 3] }, 'repeats a value 0 times'],
])('a column that is %s is refused', (_, wire, message) => {
  expect(() => decodeColumn(wire as Parameters<typeof decodeColumn>[0], rule(3, 0, 10))).toThrow(message)
})
