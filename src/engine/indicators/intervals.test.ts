import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countInterval, dispersion, ratioInterval } from './intervals.ts'

/** Limits as tables of the exact Poisson interval print them. */
test.each([
  [0, 0, 3.689],
  [1, 0.0253, 5.572],
  [2, 0.242, 7.225],
  [5, 1.623, 11.668],
  [10, 4.795, 18.39],
  [100, 81.36, 121.63],
])('the interval of a count of %d runs from %d to %d', (count, low, high) => {
  const interval = countInterval(count)
  expect(Math.abs(interval.low - low)).toBeLessThan(0.006)
  expect(Math.abs(interval.high - high)).toBeLessThan(0.006)
})

/** Probability of exactly `count`, by logarithms. */
function exactly(count: number, mean: number): number {
  let log = count * Math.log(mean) - mean
  for (let k = 2; k <= count; k++) log -= Math.log(k)
  return Math.exp(log)
}
const total = (from: number, to: number, mean: number) => {
  let sum = 0
  for (let count = from; count <= to; count++) sum += exactly(count, mean)
  return sum
}

test('at each end a count so far out has a chance of 2.5 %', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
      const { low, high } = countInterval(count)
      expect(total(0, count, high)).toBeCloseTo(0.025, 6)
      if (count === 0) expect(low).toBe(0)
      else expect(1 - total(0, count - 1, low)).toBeCloseTo(0.025, 6)
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['as Poisson counts', [2, 4, 6], 1],
  ['variance 16 over mean 4', [0, 4, 8], 4],
  ['less scattered than Poisson counts counts as Poisson', [5, 5, 5], 1],
  ['one count tells no scatter', [5], 1],
  ['no count', [], 1],
  ['zeros', [0, 0, 0], 1],
])('dispersion: %s', (_, counts, expected) => {
  expect(dispersion(counts)).toBe(expected)
})

test('the interval of a ratio, by hand', () => {
  // √(1/30 + 1/80) = 0.214087; × 1.959964 = 0.419603; e^ = 1.521358
  const once = ratioInterval(1.5, { over: 30, under: 80 }, 1)
  expect(once?.low).toBeCloseTo(0.98596, 4)
  expect(once?.high).toBeCloseTo(2.28204, 4)
  // four times the variance is twice the logarithm
  const scattered = ratioInterval(1.5, { over: 30, under: 80 }, 4)
  expect(scattered?.low).toBeCloseTo(0.64808, 4)
  expect(scattered?.high).toBeCloseTo(3.47179, 4)
})

test.each([
  [0, { over: 0, under: 9 }],
  [1, { over: 9, under: 0 }],
  [0, { over: 9, under: 9 }],
])('a ratio of %d with a count of 0 has no interval', (ratio, counts) => {
  expect(ratioInterval(ratio, counts, 1)).toBeNull()
})
