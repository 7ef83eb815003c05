import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeNames } from './place-names.ts'

const FRAME = { widthPx: 1000, heightPx: 800 }
const name = (id: string, x: number, y: number) => ({
  ...{ id, at: { x, y }, reachPx: 20, widthPx: 200, heightPx: 60 },
})

describe('names beside their marks', () => {
  it('stand on the right, and on the left where the right has no room', () => {
    const sides = placeNames([name('a', 400, 400), name('b', 950, 100)], FRAME).map(({ side }) => side)
    expect(sides).toEqual(['right', 'left'])
  })

  it('do not cover one another, however near their marks are', () => {
    const placed = placeNames([name('a', 500, 400), name('b', 500, 400), name('c', 502, 402)], FRAME)
    for (const [i, { box }] of placed.entries())
      for (const { box: other } of placed.slice(i + 1)) {
        const isApart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top ||
          other.bottom <= box.top
        expect(isApart).toBe(true)
      }
  })

  it('keep off what is occupied', () => {
    const corner = { left: 0, top: 700, right: 300, bottom: 800 }
    const [placed] = placeNames([name('a', 40, 720)], FRAME, [corner])
    expect(placed && (placed.box.bottom <= 700 || placed.box.left >= 300)).toBe(true)
  })

  it('lie within the frame wherever the mark stands in it, and touch its side', () => {
    const within = { x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 800 }) }
    fc.assert(
      fc.property(fc.record(within), ({ x, y }) => {
        const [placed] = placeNames([name('a', x, y)], FRAME)
        if (!placed) throw new Error('left out')
        const { left, right, top, bottom } = placed.box
        expect(left >= 0 && right <= 1000 && top >= 0 && bottom <= 800).toBe(true)
        expect(placed.side === 'right' ? left - x : x - right).toBe(20)
      }),
    )
  })
})
