import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { GRAINS } from '#view/view-state.ts'
import { bucketStart, grainFor, nextBucket, resolvePeriod } from './period.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const dataset = { start: day('1989-01-01'), asOf: day('2026-07-31') }
const days = ({ from, to }: { from: number; to: number }) => [isoDate(from), isoDate(to)]

test('relative periods count back from the as-of day, which belongs to them', () => {
  expect(days(resolvePeriod({ is: 'last-months', months: 12 }, dataset))).toEqual([
    '2025-08-01',
    '2026-07-31',
  ])
  expect(days(resolvePeriod({ is: 'last-days', days: 90 }, dataset))).toEqual(['2026-05-03', '2026-07-31'])
  expect(days(resolvePeriod({ is: 'last-months', months: 9999 }, dataset))).toEqual([
    '1989-01-01',
    '2026-07-31',
  ])
})

test('a period outside the data is brought inside', () => {
  const range = (from: string, to: string) =>
    days(resolvePeriod({ is: 'range', from: from as IsoDate, to: to as IsoDate }, dataset))
  expect(range('1900-01-01', '2100-01-01')).toEqual(['1989-01-01', '2026-07-31'])
  expect(range('2030-01-01', '2031-01-01')).toEqual(['2026-07-31', '2026-07-31'])
})

test('buckets tile the days: each day in just one, and the next begins where one ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9000, max: 40_000 }), fc.constantFrom(...GRAINS), (at, grain) => {
      const start = bucketStart(at, grain)
      const next = nextBucket(start, grain)
      expect(start).toBeLessThanOrEqual(at)
      expect(next).toBeGreaterThan(at)
      expect(bucketStart(next, grain)).toBe(next)
      expect(bucketStart(next - 1, grain)).toBe(start)
    }),
  )
})

test('weeks begin on Monday', () => {
  expect(isoDate(bucketStart(day('2026-03-01'), 'week'))).toBe('2026-02-23')
})

test('the bucket suits the length of the period', () => {
  const from = day('2020-01-01')
  expect([30, 365, 2000, 13_000].map((n) => grainFor(null, { from, to: from + n }))).toEqual([
    'day',
    'week',
    'month',
    'quarter',
  ])
  expect(grainFor('year', { from, to: from })).toBe('year')
})
