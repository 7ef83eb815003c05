import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, calendar, dayNumber, dayOf, type IsoDate, isoDate, parseIsoDate } from './date.ts'
import { eventId, parseEventId } from './id.ts'

test('days survive being written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      const text = isoDate(day)
      expect(parseIsoDate(text)).toBe(text)
      expect(dayNumber(text)).toBe(day)
      const { year, month, dayOfMonth } = calendar(day)
      expect(dayOf(year, month, dayOfMonth)).toBe(day)
    }),
  )
})

test('the number of a day is that of its instant: every day of the 400 years that the calendar repeats in', () => {
  const number = (ms: number) => dayNumber(new Date(ms).toISOString().slice(0, 10) as IsoDate)
  let wrong = 0
  for (let ms = Date.UTC(1800, 0, 1); ms < Date.UTC(2200, 0, 1); ms += 86_400_000)
    if (number(ms) !== ms / 86_400_000) wrong++
  expect(wrong).toBe(0)
  expect(['0000-02-29', '0000-03-01', '9999-12-31'].map((text) => dayNumber(text as IsoDate))).toEqual(
    ['0000-02-29', '0000-03-01', '9999-12-31'].map((text) => Date.parse(text) / 86_400_000),
  )
})

test.each(['2025-02-30', '2025-13-01', '2025-1-01', '2025-01-01T00:00', '00:00.0', '', '20250101'])(
  'no day: %s',
  (text) => {
    expect(parseIsoDate(text)).toBeNull()
  },
)

test('months are added to the calendar, not as thirty days', () => {
  const add = (text: string, months: number) => isoDate(addMonths(dayNumber(text as IsoDate), months))
  expect(add('2025-01-31', 1)).toBe('2025-02-28')
  expect(add('2024-01-31', 1)).toBe('2024-02-29')
  expect(add('2026-08-01', -12)).toBe('2025-08-01')
})

test('event ids survive being written, made ones too', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }), (stored) => {
      expect(parseEventId(eventId(stored))).toBe(stored)
    }),
  )
  expect(
    ['ucdp-', 'ucdp-01', 'ucdp-x00000000', 'ucdp-xffffffff', 'acled-1', 'ucdp-9999999999'].map(parseEventId),
  ).toEqual(Array.from({ length: 6 }, () => null))
})
