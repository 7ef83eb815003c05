import { scaleBand as d3Band, scaleLinear as d3Linear, scalePoint as d3Point } from 'd3-scale'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import Decimal from './decimal.ts'
import { scaleBand, scaleLinear, scalePoint } from './scales.ts'

async function theirTicks() {
  vi.resetModules()
  return import('recharts/es6/util/scale/getNiceTickValues.js')
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
  const asked = (module: Awaited<ReturnType<typeof theirTicks>>) =>
    cases.map((one) => [module.getNiceTickValues(...one), module.getTickValuesFixedDomain(...one)])
  const expected = asked(before)
  vi.doMock('decimal.js-light', () => ({ default: Decimal }))
  const own = asked(await theirTicks())
  vi.doUnmock('decimal.js-light')
  expect(own).toEqual(expected)
})

const ends = fc.tuple(fc.integer({ min: -50_000, max: 50_000 }), fc.integer({ min: -50_000, max: 50_000 }))
const values = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.constantFrom(null, undefined, 'a', '7'),
)

test('the scale answers as the one of d3-scale', () => {
  fc.assert(
    fc.property(ends, ends, values, (domain, range, value) => {
      const theirs = d3Linear<number, number, undefined>().domain(domain).range(range)
      const ours = scaleLinear()
      ours.domain(domain)
      ours.range(range)
      for (const scale of [ours, ours.copy()]) {
        expect(scale.domain()).toEqual(theirs.domain())
        expect(scale.range()).toEqual(theirs.range())
        const expected = theirs(value as number)
        if (expected === undefined) expect(scale(value)).toBeUndefined()
        else expect(scale(value)).toBeCloseTo(expected, 6)
      }
    }),
  )
})

test('a copy keeps its ends when the original is given others', () => {
  const scale = scaleLinear([0, 10], [0, 100])
  const copy = scale.copy()
  scale.domain([0, 1])
  expect([scale(1), copy(1)]).toEqual([100, 10])
})

test.each([
  ['band', scaleBand, () => d3Band<number>()],
  ['point', scalePoint, () => d3Point<number>()],
])('categories as a %s lie where d3-scale puts them', (_, own, theirs) => {
  const domain = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(domain, ends, (values, range) => {
      const expected = theirs().domain(values).range(range)
      const first = own()
      first.domain(values)
      first.range(range)
      for (const scale of [first, first.copy()]) {
        expect(scale.domain()).toEqual(expected.domain())
        expect(scale.range()).toEqual(expected.range())
        expect(scale.bandwidth()).toBeCloseTo(expected.bandwidth(), 6)
        for (const value of values) expect(scale(value)).toBeCloseTo(expected(value) ?? Number.NaN, 6)
        expect(scale(99)).toBe(expected(99))
      }
    }),
  )
})
