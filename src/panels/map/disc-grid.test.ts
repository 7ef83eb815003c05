import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, DiscGrid } from './disc-grid.ts'

const px = fc.integer({ min: -200, max: 900 })
const disc = fc.record({ x: px, y: px, r: fc.integer({ min: 1, max: 120 }) })
const box: fc.Arbitrary<Box> = fc
  .record({ left: px, top: px, width: fc.nat({ max: 300 }), height: fc.nat({ max: 300 }) })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))

const sorted = (texts: readonly string[]) => texts.toSorted((a, b) => (a < b ? -1 : 1))

function gridOf(discs: readonly { x: number; y: number; r: number }[]): DiscGrid {
  const column = (key: 'x' | 'y' | 'r') => Float64Array.from(discs, (one) => one[key])
  return new DiscGrid({ count: discs.length, x: column('x'), y: column('y'), radiusPx: column('r') })
}

test('a grid shows each disc whose square meets a box once, as looking at all of them does', () => {
  fc.assert(
    fc.property(fc.array(disc, { maxLength: 40 }), box, (discs, asked) => {
      const seen: string[] = []
      gridOf(discs).visit(asked, (x, y, r) => {
        seen.push(`${x} ${y} ${r}`)
        return true
      })
      const slow = discs
        .filter(
          ({ x, y, r }) =>
            x - r <= asked.right && asked.left <= x + r && y - r <= asked.bottom && asked.top <= y + r,
        )
        .map(({ x, y, r }) => `${x} ${y} ${r}`)
      expect(sorted(seen)).toEqual(sorted(slow))
    }),
  )
})

test('it stops when it is told to', () => {
  let visits = 0
  const one = { x: 50, y: 50, r: 10 }
  gridOf([one, one, one]).visit({ left: 0, top: 0, right: 99, bottom: 99 }, () => {
    visits++
    return visits < 2
  })
  expect(visits).toBe(2)
})
