import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdIndex } from './id-index.ts'

const id = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: -5, max: 5 }))

test('an id is found where a look at each finds it, and nowhere else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 200 }), fc.array(id), (ids, strangers) => {
      const index = new IdIndex(Int32Array.from(ids))
      expect(index.twice()).toBeNull()
      for (const one of [...ids, ...strangers]) {
        const row = ids.indexOf(one)
        expect(index.get(one)).toBe(row < 0 ? undefined : row)
        expect(index.has(one)).toBe(row >= 0)
      }
    }),
  )
})

test('an id that stands twice is named', () => {
  expect(new IdIndex(Int32Array.of(7, -3, 9, -3)).twice()).toBe(-3)
})
