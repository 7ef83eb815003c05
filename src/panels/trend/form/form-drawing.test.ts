import fc from 'fast-check'
import { expect, it } from 'vitest'
import { english } from '#format/speech.ts'
import { SCALES } from '#view/view-state.ts'
import { axisFor } from './axis.ts'
import { linePath } from './form-paths.ts'

it('keeps every count inside the axis, larger ones higher, its ticks where their words say', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SCALES), fc.nat(400_000), fc.nat(400_000), (scale, a, b) => {
      const largest = scale === 'share' ? 1 : Math.max(a, b)
      const axis = axisFor(scale, largest, english.n)
      expect(axis.at(largest)).toBeLessThanOrEqual(axis.scale.top)
      expect(axis.at(0)).toBe(0)
      if (a > b) expect(axis.at(a)).toBeGreaterThan(axis.at(b))
      for (const tick of axis.scale.ticks) expect(tick).toBeLessThanOrEqual(axis.scale.top)
      if (scale !== 'log') return
      for (const [i, tick] of axis.scale.ticks.entries())
        expect(tick).toBe(axis.at(Number(axis.scale.labels?.[i]?.replaceAll(',', ''))))
    }),
  )
})

it('breaks a line where a value is not known', () => {
  const buckets = [0, 1, 2, 3].map((from) => ({ from, to: from }))
  const scales = { x: (day: number) => day * 10, y: (value: number) => value, barGapPx: 0 }
  expect(linePath(buckets, [1, null, 3, 4], scales)).toBe('M5.0,1.0h0.1M25.0,3.0h0.1L35.0,4.0')
})
