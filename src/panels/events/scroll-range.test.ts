import fc from 'fast-check'
import { expect, test } from 'vitest'
import { farthestPx, LINE_PX, scrollOfTop, spacePx, topOfScroll, topShowing } from './scroll-range.ts'

const anyRange = fc.record({ lines: fc.nat({ max: 1_000_000 }), viewPx: fc.integer({ min: 41, max: 2000 }) })

test('the box is never taller than browsers bear, and both its ends are the ends of the lines', () => {
  fc.assert(
    fc.property(anyRange, (range) => {
      const space = spacePx(range)
      expect(space).toBeLessThanOrEqual(8_000_000)
      expect(topOfScroll(range, 0)).toBe(0)
      const end = topOfScroll(range, Math.max(0, space - range.viewPx))
      expect(end).toBeCloseTo(Math.max(0, range.lines * LINE_PX - range.viewPx), 3)
      // the last line ends where the window does, or above
      expect(range.lines * LINE_PX - end).toBeLessThanOrEqual(range.viewPx + 0.001)
    }),
  )
})

test('scrolling is taken back by its inverse, and short tables scroll pixel by pixel', () => {
  fc.assert(
    fc.property(anyRange, fc.double({ min: 0, max: 1, noNaN: true }), (range, share) => {
      const top = share * farthestPx(range)
      expect(topOfScroll(range, scrollOfTop(range, top))).toBeCloseTo(top, 3)
      if (range.lines < 190_000) expect(scrollOfTop(range, top)).toBeCloseTo(top, 3)
    }),
  )
})

test('a line is shown by the least move', () => {
  fc.assert(
    fc.property(anyRange, fc.nat(), fc.nat(), (range, at, line) => {
      const top = at % (farthestPx(range) + 1)
      const shown = line % (range.lines + 1)
      const moved = topShowing(range, top, shown)
      const isIn = (from: number) => shown * LINE_PX >= from && (shown + 1) * LINE_PX <= from + range.viewPx
      expect(isIn(moved)).toBe(true)
      if (isIn(top)) expect(moved).toBe(top)
      else expect(isIn(moved - Math.sign(moved - top))).toBe(false)
    }),
  )
})

test('the last of a million lines is reached', () => {
  const range = { lines: 1_000_000, viewPx: 500 }
  const top = topOfScroll(range, spacePx(range) - 500)
  expect(Math.floor((top + 499.9) / LINE_PX)).toBe(999_999)
})
