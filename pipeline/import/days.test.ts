import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, type IsoDate, isoDate } from '#domain/date.ts'
import { InputError } from '#pipeline/problem.ts'
import { type DateOrder, DayEvidence, parseDay } from './days.ts'

const FROM_1900 = 25_569
const day = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2026, 12, 31) }).map(isoDate)

/** Written out by hand from its parts: no code of the parser is used. */
const written = (date: IsoDate, order: DateOrder, mark: string, isPadded: boolean) => {
  const [y = '', m = '', d = ''] = date.split('-')
  const plain = (text: string) => (isPadded ? text : String(Number(text)))
  return [...(order === 'dmy' ? [plain(d), plain(m)] : [plain(m), plain(d)]), y].join(mark)
}

function orderOf(texts: readonly string[], stated: DateOrder | null = null, dayZero: number | null = null) {
  const evidence = new DayEvidence(dayZero)
  for (const [i, text] of texts.entries()) evidence.add(text, i + 2)
  return evidence.order('x.csv', 'day', stated)
}

test('a column with one day past the 12th is read in the order that it was written in', () => {
  const form = fc.record({
    order: fc.constantFrom<DateOrder>('dmy', 'mdy'),
    mark: fc.constantFrom('/', '-', '.'),
    isPadded: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(day), day, form, (days, last, { order, mark, isPadded }) => {
      fc.pre(Number(last.slice(8)) > 12)
      const texts = [...days, last].map((one) => written(one, order, mark, isPadded))
      const found = orderOf(texts)
      expect(found).toBe(order)
      expect(texts.map((text) => parseDay(text, found, null))).toEqual([...days, last])
    }),
  )
})

test('a column in which every day could be a month is refused, unless the order is stated', () => {
  const early = day.filter((one) => Number(one.slice(8)) <= 12 && one.slice(5, 7) !== one.slice(8))
  fc.assert(
    fc.property(
      fc.array(early, { minLength: 1 }),
      fc.constantFrom<DateOrder>('dmy', 'mdy'),
      (days, order) => {
        const texts = days.map((one) => written(one, order, '/', true))
        expect(() => orderOf(texts)).toThrow(/none shows which.*--date-order/s)
        expect(orderOf(texts, order)).toBe(order)
        expect(texts.map((text) => parseDay(text, order, null))).toEqual(days)
      },
    ),
  )
})

test('orders that contradict one another are refused, with a line of each', () => {
  try {
    orderOf(['03/04/2025', '25/12/2025', '12/25/2025'])
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    expect(String(error)).toMatch(/line 3, column day: "25\/12\/2025".*line 4: 12\/25\/2025/)
  }
})

test('dates of a workbook beside days as text are refused, even where the order is stated', () => {
  expect(() => orderOf(['45720', '25/12/2025'], 'dmy', FROM_1900)).toThrow(/read some days as months/)
  expect(orderOf(['45720', '2025-12-25'], null, FROM_1900)).toBeNull()
  // in a CSV file it is a number and nothing else
  expect(orderOf(['45720', '25/12/2025'], null, null)).toBe('dmy')
})

test('a day that is the same either way needs no order and settles none', () => {
  expect(orderOf(['03/03/2025', '2025-01-02'])).toBeNull()
})

test.each([
  ['2025-03-04', '2025-03-04'],
  ['2025/3/4', '2025-03-04'],
  ['2025.03.04', '2025-03-04'],
  ['20250304', '2025-03-04'],
  ['1990-10-04 00:00:00.000', '1990-10-04'],
  ['2025-03-04T23:59:00Z', '2025-03-04'],
  ['2025-03-04T23:59:00+05:00', '2025-03-04'],
  ['28 September 2019', '2019-09-28'],
  ['5-Oct-2025', '2025-10-05'],
  ['5 Sept. 2025', '2025-09-05'],
  ['October 5, 2025', '2025-10-05'],
  ['4 March 2025 14:30', '2025-03-04'],
])('%s is %s', (text, expected) => {
  expect(parseDay(text, null, null)).toBe(expected)
})

test.each([
  '2025-02-30',
  '31 February 2025',
  '2025-13-01',
  '2025',
  '45720',
  '3/4/25',
  '03/04/2025',
  '25/12/2025',
  '00:00.0',
  'March 2025',
  '5 Ma 2025',
  '2025-03-04 and later',
  '2025-03/04',
  '',
])('%s names no day', (text) => {
  expect(parseDay(text, null, null)).toBeNull()
})

test('day numbers count from the workbook’s own day 0', () => {
  // 1 January 2025, as spreadsheet programs show it under each way of counting
  expect(parseDay('45658', null, 25_569)).toBe('2025-01-01')
  expect(parseDay('44196', null, 24_107)).toBe('2025-01-01')
  expect(parseDay('45658.75', null, 25_569)).toBe('2025-01-01')
  expect(parseDay('2025', null, 25_569)).toBeNull()
})
