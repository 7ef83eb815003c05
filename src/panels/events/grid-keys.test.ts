import { expect, test } from 'vitest'
import { nextCell } from './grid-keys.ts'

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const size = { lines: 100, columns: 4, page: 10 }
const from = (line: number, column: number, key: string, held: Partial<typeof bare> = {}, isRtl = false) => {
  const next = nextCell({ line, column }, { key, ...bare, ...held }, size, isRtl)
  return next && [next.line, next.column]
}

test('arrows go one cell, and stop at the edges', () => {
  expect(from(5, 1, 'ArrowDown')).toEqual([6, 1])
  expect(from(0, 1, 'ArrowUp')).toEqual([-1, 1])
  expect(from(-1, 1, 'ArrowUp')).toEqual([-1, 1])
  expect(from(99, 3, 'ArrowDown')).toEqual([99, 3])
  expect(from(5, 3, 'ArrowRight')).toEqual([5, 3])
  expect(from(5, 0, 'ArrowLeft')).toEqual([5, 0])
})

test('where text runs from right to left, so do the columns', () => {
  expect(from(5, 1, 'ArrowLeft', {}, true)).toEqual([5, 2])
  expect(from(5, 1, 'ArrowRight', {}, true)).toEqual([5, 0])
})

test('Home and End stay in the line, with Ctrl they go to the ends of the table', () => {
  expect(from(5, 2, 'Home')).toEqual([5, 0])
  expect(from(5, 2, 'End')).toEqual([5, 3])
  expect(from(5, 2, 'Home', { ctrlKey: true })).toEqual([0, 0])
  expect(from(5, 2, 'End', { ctrlKey: true })).toEqual([99, 3])
})

test('pages', () => {
  expect(from(5, 2, 'PageUp')).toEqual([0, 2])
  expect(from(50, 2, 'PageUp')).toEqual([40, 2])
  expect(from(95, 2, 'PageDown')).toEqual([99, 2])
})

test('other keys, and those held with another, are not the grid’s', () => {
  for (const key of ['Tab', 'Escape', 'a', 'Enter', ' ']) expect(from(5, 2, key)).toBeNull()
  expect(from(5, 2, 'ArrowDown', { ctrlKey: true })).toBeNull()
  expect(from(5, 2, 'Home', { shiftKey: true })).toBeNull()
  expect(from(5, 2, 'ArrowLeft', { altKey: true })).toBeNull()
})
