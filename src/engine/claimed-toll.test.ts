import { expect, test } from 'vitest'
import { readClaimedToll, topOf } from './claimed-toll.ts'

const toll = (low: number | null, best: number | null, high: number | null) => ({ low, best, high })

test.each([
  ['nothing said', null, { is: 'not-stated' }, null],
  ['all blank', toll(null, null, null), { is: 'not-stated' }, null],
  ['none', toll(0, 0, 0), { is: 'exactly', best: 0 }, 0],
  ['one number', toll(null, 23, null), { is: 'exactly', best: 23 }, 23],
  ['at least, no best', toll(95, null, null), { is: 'at-least', low: 95 }, 95],
  ['at least, as best', toll(143, 143, null), { is: 'at-least', low: 143 }, 143],
  ['at most', toll(null, null, 9), { is: 'at-most', high: 9 }, 9],
  ['a range with a best', toll(400, 408, 408), { is: 'range', low: 400, high: 408, best: 408 }, 408],
  ['a range without', toll(10, null, 12), { is: 'range', low: 10, high: 12, best: null }, 12],
])('a toll with %s', (_, given, stated, top) => {
  expect(readClaimedToll(given)).toEqual(stated)
  expect(topOf(readClaimedToll(given))).toBe(top)
})
