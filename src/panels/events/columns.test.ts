import { expect, test } from 'vitest'
import { SORT_COLUMNS } from '#view/view-state.ts'
import { nextSort, parseColumns } from './columns.ts'

test('a heading sorts most and newest first, names in order; pressed again, the other way', () => {
  expect(nextSort('date.desc', 'killed')).toBe('killed.desc')
  expect(nextSort('killed.desc', 'killed')).toBe('killed.asc')
  expect(nextSort('killed.asc', 'killed')).toBe('killed.desc')
  expect(nextSort('killed.desc', 'place')).toBe('place.asc')
  expect(nextSort('place.asc', 'place')).toBe('place.desc')
  expect(nextSort('place.asc', 'date')).toBe('date.desc')
  expect(nextSort('date.desc', 'date')).toBe('date.asc')
  expect(nextSort('date.desc', 'place-precision')).toBe('place-precision.asc')
})

test('columns read back are known, each once, in their own order, with the date', () => {
  expect(parseColumns('source,place,place')).toEqual(['date', 'place', 'source'])
  expect(parseColumns('date')).toEqual(['date'])
  expect(parseColumns(SORT_COLUMNS.join())).toEqual(SORT_COLUMNS)
  for (const junk of ['', ',', 'toString', 'place,', 'Place', ' place', '__proto__'])
    expect(parseColumns(junk), junk).toBeNull()
})
