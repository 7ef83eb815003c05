import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { findDate } from '#engine/search/dates.ts'
import { palette } from '#format/messages/en/palette.ts'
import { english } from '#format/speech.ts'
import { formatPeriod } from '#view/period-text.ts'
import { dateWords } from './words.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const data = { from: day('1989-01-01'), to: day('2026-07-31'), last: day('2026-07-31') }
const words = dateWords(english, palette)

function said(text: string) {
  const found = findDate(text, words, data)
  if (!found) return null
  return found.is === 'asof' ? `as of ${isoDate(found.day)}` : formatPeriod(found.period)
}

test.each([
  ['Oct 2025', '2025-10-01..2025-10-31'],
  ['october 2025', '2025-10-01..2025-10-31'],
  ['2025 Oct', '2025-10-01..2025-10-31'],
  ['2024-02', '2024-02-01..2024-02-29'],
  ['13 Oct 2025', '2025-10-13..2025-10-13'],
  ['Oct 13, 2025', '2025-10-13..2025-10-13'],
  ['2025-10-13', '2025-10-13..2025-10-13'],
  ['2025', '2025-01-01..2025-12-31'],
  ['last 90 days', 'last-90d'],
  ['Last 2 weeks', 'last-14d'],
  ['past year', 'last-12m'],
  ['last 6 months', 'last-6m'],
  ['since August 2021', '2021-08-01..2026-07-31'],
  ['since 15 Aug 2021', '2021-08-15..2026-07-31'],
  ['Aug 2021 - Feb 2022', '2021-08-01..2022-02-28'],
  ['Aug 2021–Feb 2022', '2021-08-01..2022-02-28'],
  ['aug 2021 to feb 2022', '2021-08-01..2022-02-28'],
  ['Aug - Oct 2025', '2025-08-01..2025-10-31'],
  ['6–12 Oct 2025', '2025-10-06..2025-10-12'],
  ['2024-2025', '2024-01-01..2025-12-31'],
  ['2025-08-01..2025-11-30', '2025-08-01..2025-11-30'],
  ['as of 13 Oct 2025', 'as of 2025-10-13'],
  ['۲۰۲۵', '2025-01-01..2025-12-31'],
])('%s is %s', (text, expected) => {
  expect(said(text)).toBe(expected)
})

test.each([
  '',
  'Oct',
  'oc 2025',
  '30 Feb 2025',
  '2025-13',
  '13 13 2025',
  '1066',
  '2099',
  'Feb 2022 - Aug 2021',
  'last 0 days',
  'last 99999 days',
  'last straw',
  'since',
  'since the war',
  'as of 2025',
  'as of 13 Oct 2028',
  'Torkham',
  '372969',
  'Oct 2025 Torkham',
])('%j is no date', (text) => {
  expect(said(text)).toBeNull()
})

const anyDay = fc.integer({ min: data.from, max: data.to })

test('what the page writes for days is read back as those days', () => {
  const { n } = english
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const range = { from: Math.min(a, b), to: Math.max(a, b) }
      const link = `${isoDate(range.from)}..${isoDate(range.to)}`
      expect(said(n.days(range))).toBe(link)
      expect(said(`${isoDate(range.from)} - ${isoDate(range.to)}`)).toBe(link)
      expect(said(n.longDay(a))).toBe(`${isoDate(a)}..${isoDate(a)}`)
      expect(said(n.month(a))?.slice(0, 8)).toBe(isoDate(a).slice(0, 8))
      expect(said(`as of ${n.day(a)}`)).toBe(`as of ${isoDate(a)}`)
    }),
  )
})

test('junk never throws, and what is found lies in order and touches the data', () => {
  const bits = fc.constantFrom(
    'oct',
    '2025',
    '31',
    '-',
    ' ',
    'to',
    'last',
    'days',
    'since',
    'as of',
    '..',
    'می',
  )
  const junk = fc.oneof(
    fc.string(),
    fc.array(bits).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(junk, (text) => {
      const found = findDate(text, words, data)
      if (found?.is !== 'period' || found.period.is !== 'range') return
      const { from, to } = found.period
      expect(from <= to).toBe(true)
      expect(day(from)).toBeLessThanOrEqual(data.to)
      expect(day(to)).toBeGreaterThanOrEqual(data.from)
    }),
  )
})
