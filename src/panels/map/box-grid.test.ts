import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, BoxGrid } from './box-grid.ts'

const box: fc.Arbitrary<Box> = fc
  .record({
    left: fc.integer({ min: -200, max: 600 }),
    top: fc.integer({ min: -200, max: 600 }),
    width: fc.integer({ min: 0, max: 300 }),
    height: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))

test('a grid shows each box that overlaps another once, as looking at all of them does', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, asked) => {
      const seen: Box[] = []
      new BoxGrid(boxes).visit(asked, (near) => {
        seen.push(near)
        return true
      })
      const slow = boxes.filter(
        (one) =>
          one.left < asked.right &&
          asked.left < one.right &&
          one.top < asked.bottom &&
          asked.top < one.bottom,
      )
      expect(new Set(seen)).toEqual(new Set(slow))
      expect(seen).toHaveLength(slow.length)
    }),
  )
})

test('it stops when it is told to', () => {
  const one = { left: 0, top: 0, right: 10, bottom: 10 }
  let visits = 0
  new BoxGrid([one, { ...one }, { ...one }]).visit(one, () => {
    visits++
    return visits < 2
  })
  expect(visits).toBe(2)
})
