import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { interpolateNumber, interpolateRound, piecewise } from './between.ts'
import Decimal from './decimal.ts'

type Ticks = (domain: [number, number], count: number, allowDecimals: boolean) => number[]
type Module = { getNiceTickValues: Ticks; getTickValuesFixedDomain: Ticks }
const path = '../../../node_modules/recharts/es6/util/scale/getNiceTickValues.js'

async function theirTicks(): Promise<Module> {
  vi.resetModules()
  return import(path)
}

test('ticks by Recharts are the same with these decimals as with its own', async () => {
  const before = await theirTicks()
  const domain = fc
    .tuple(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 1, max: 50_000 }))
    .map(([from, length]): [number, number] => [from, from + length])
  const cases = fc.sample(fc.tuple(domain, fc.integer({ min: 2, max: 9 }), fc.boolean()), {
    seed: 7,
    numRuns: 300,
  })
  const asked = (module: Module) =>
    cases.map((one) => [module.getNiceTickValues(...one), module.getTickValuesFixedDomain(...one)])
  const expected = asked(before)
  vi.doMock('decimal.js-light', () => ({ default: Decimal }))
  const own = asked(await theirTicks())
  vi.doUnmock('decimal.js-light')
  expect(own).toEqual(expected)
})

const anyNumber = fc.double({ min: -1e6, max: 1e6, noNaN: true })

test('between two numbers lies the straight line', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, part) => {
      const exact = a + (b - a) * part
      expect(interpolateNumber(a, b)(part)).toBeCloseTo(exact, 4)
      expect(Math.abs(interpolateRound(a, b)(part) - exact)).toBeLessThanOrEqual(0.5001)
    }),
  )
  const through = piecewise(interpolateNumber, [0, 10, 40])
  expect([0, 0.25, 0.5, 0.75, 1].map(through)).toEqual([0, 5, 10, 25, 40])
})
