import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxIn, CORNERS, freeCorner, type Kept } from './free-corner.ts'

const FRAME = { widthPx: 400, heightPx: 300 }
const KEY = { widthPx: 150, heightPx: 80 }
const keyIn = (corner: (typeof CORNERS)[number]) => [boxIn(corner, KEY, FRAME)]
const at = (x: number, y: number, weight: number): Kept => ({
  ...{ left: x - 10, top: y - 10, right: x + 10, bottom: y + 10 },
  weight,
})

test('the key stands below on the left, and leaves to where it covers nothing', () => {
  expect(freeCorner(keyIn, [])).toBe('bottom-left')
  expect(freeCorner(keyIn, [at(100, 250, 1)])).toBe('top-left')
  expect(freeCorner(keyIn, [at(100, 250, 1), at(20, 20, 1)])).toBe('top-right')
  expect(freeCorner(keyIn, [at(100, 250, 1), at(20, 20, 1), at(380, 30, 1)])).toBe('bottom-right')
})

test('where no corner is free it covers what weighs least', () => {
  const named = [at(20, 20, 100), at(380, 20, 100), at(380, 280, 100)]
  expect(freeCorner(keyIn, [...named, at(50, 250, 1), at(80, 250, 1)])).toBe('bottom-left')
})

test('no other corner would cover less, counted pixel by pixel', () => {
  const kept = fc.record({
    x: fc.integer({ min: 10, max: 390 }),
    y: fc.integer({ min: 10, max: 290 }),
    weight: fc.constantFrom(1, 10, 100),
  })
  const cost = (corner: (typeof CORNERS)[number], marks: readonly Kept[]) => {
    const box = boxIn(corner, KEY, FRAME)
    let sum = 0
    for (const { left, top, right, bottom, weight } of marks)
      for (let x = left; x < right; x++)
        for (let y = top; y < bottom; y++)
          if (x >= box.left && x < box.right && y >= box.top && y < box.bottom) sum += weight
    return sum
  }
  fc.assert(
    fc.property(fc.array(kept, { maxLength: 12 }), (list) => {
      const marks = list.map(({ x, y, weight }) => at(x, y, weight))
      const chosen = cost(freeCorner(keyIn, marks), marks)
      for (const corner of CORNERS) expect(chosen).toBeLessThanOrEqual(cost(corner, marks))
    }),
    { numRuns: 60 },
  )
})
