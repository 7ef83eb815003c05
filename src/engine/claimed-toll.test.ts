import { expect, test } from 'vitest'
import { readClaimedToll, stanceOf, topOf, widestGap } from './claimed-toll.ts'

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

test('a party speaks of its own dead or of others; who is no party does neither', () => {
  expect(stanceOf({ by: 'Pakistan military', side: 'forces-pk' })).toBe('own')
  expect(stanceOf({ by: 'Pakistan government', side: 'forces-af' })).toBe('other')
  expect(stanceOf({ by: 'Afghan Taliban', side: 'forces-af' })).toBe('own')
  expect(stanceOf({ by: 'Afghan Taliban', side: 'civilians' })).toBe('other')
  expect(stanceOf({ by: 'UN', side: 'civilians' })).toBe('third')
})

test('the gap is between the claims furthest apart; what is not stated and what agrees makes none', () => {
  const said = (by: string, best: number | null) => ({
    claim: { by, side: 'forces-pk' as const, killed: toll(null, best, null), injured: null, sources: [0] },
    stated: readClaimedToll(toll(null, best, null)),
  })
  const [islamabad, kabul, agency] = [
    said('Pakistan military', 23),
    said('Afghan Taliban', 58),
    said('media', 25),
  ]
  expect(widestGap([islamabad, kabul, agency])).toEqual([kabul, islamabad])
  expect(widestGap([islamabad, said('UN', null)])).toBeNull()
  expect(widestGap([islamabad, said('UN', 23)])).toBeNull()
  expect(widestGap([])).toBeNull()
})
