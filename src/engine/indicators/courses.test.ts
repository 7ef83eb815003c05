import { expect, test } from 'vitest'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { knownOn } from '../as-of.ts'
import { evaluate } from './evaluate.ts'
import { withSeries } from './testing/made-facts.ts'

/** Since when a level has stood, what it was before, and what is short: figures by month and by quarter. */

const dataset = await loadShippedDataset()
const day = (text: string) => dayNumber(text as IsoDate)
const indicatorOf = (id: string) => {
  const found = dataset.indicators.find((one) => one.id === id)
  if (!found) throw new Error(`no indicator ${id}`)
  return found
}

/** Monthly figures from January 2024 on. */
const months = (values: readonly number[]) =>
  values.map((value, i) => {
    const end = new Date(Date.UTC(2024, i + 1, 0)).toISOString().slice(0, 10)
    return { start: `${end.slice(0, 7)}-01`, end, value }
  })

test('a ratio’s level stands since the end of the first month that had it', () => {
  // 100 a month; from April 2025 on 150: March has a ratio of 1, April of 1.17, May of 1.33, June of 1.5
  const values = [...Array.from({ length: 15 }, () => 100), 150, 150, 150]
  const points = months(values)
  const facts = withSeries({
    'picss-monthly-attacks': points,
    'picss-monthly-sf-killed': points,
    'picss-monthly-total-deaths': points,
  })
  expect(evaluate(facts, indicatorOf('ttp-violence'))).toMatchObject({
    ...{ level: { id: 'escalatory' }, value: 1.5, holdsTo: day('2025-06-30') },
    ...{ since: day('2025-05-31'), before: { id: 'steady' } },
  })
})

/** UNAMA's killed in quarters of 2024 and 2025 up to June; nobody injured. */
const quarters = (values: readonly number[]) => {
  const killed = values.map((value, i) => {
    const first = 6 - values.length + i
    const [start, end] = [Date.UTC(2024, 3 * first, 1), Date.UTC(2024, 3 * first + 3, 0)].map((at) =>
      new Date(at).toISOString().slice(0, 10),
    )
    return { start: start ?? '', end: end ?? '', value }
  })
  return withSeries({
    'unama-civilians-killed': killed,
    'unama-civilians-injured': killed.map((one) => ({ ...one, value: 0 })),
  })
}

test.each([
  ['the same level in the quarter before', [100, 200, 400], 'rising', '2025-03-31', null],
  ['the same level in the two quarters before', [100, 100, 200, 400, 800], 'rising', '2024-12-31', 'steady'],
  ['another level in the quarter before', [100, 100, 400], 'rising', '2025-06-30', 'steady'],
  ['no level in the quarter before', [100, 400], 'rising', '2025-06-30', null],
])('a quarter’s level: %s', (_, values, level, since, before) => {
  const reading = evaluate(quarters(values), indicatorOf('civilian-harm'))
  expect(reading).toMatchObject({ level: { id: level }, since: day(since) })
  expect('before' in reading ? (reading.before?.id ?? null) : undefined).toBe(before)
})

test('the interval of a quarter’s ratio, by hand', () => {
  // 400 in 91 days against 100 in 90: a ratio of 3.956; √(1/400 + 1/100) × 1.959964 = 0.219131; e^ = 1.244994
  const reading = evaluate(quarters([100, 400]), indicatorOf('civilian-harm'))
  if (!('arithmetic' in reading) || reading.arithmetic?.is !== 'rate') throw new Error('no ratio')
  expect(reading.arithmetic.interval?.low).toBeCloseTo(360 / 91 / 1.244994, 4)
  expect(reading.arithmetic.interval?.high).toBeCloseTo((360 / 91) * 1.244994, 4)
})

test('one quarter is one of two', () => {
  const reading = evaluate(quarters([100]), indicatorOf('civilian-harm'))
  expect(reading).toMatchObject({ state: 'too-little', short: 'quarters', have: 1, need: 2 })
  const later = { ...quarters([100]), asOf: day('2025-09-30') }
  expect(evaluate(later, indicatorOf('civilian-harm'))).toMatchObject({ short: 'quarters', have: 1 })
  const facts = knownOn(dataset, day('2026-03-20'))
  expect(evaluate(facts, indicatorOf('civilian-harm'))).toMatchObject({ short: 'quarters', have: 1 })
})

test('the interval of a ratio widens with the scatter of its baseline', () => {
  const facts = knownOn(dataset, day('2025-10-13'))
  const reading = evaluate(facts, indicatorOf('ttp-violence'))
  if (!('arithmetic' in reading) || reading.arithmetic?.is !== 'ratio') throw new Error('no ratio')
  const [attacks] = reading.arithmetic.measures
  // 69, 79, 83, 68, 71, 74, 79, 105, 81, 85: squared distances from 79.4 make 1040.4; over 9 and 79.4: 1.4559
  expect(attacks?.interval?.low).toBeCloseTo(1.08429, 4)
  expect(attacks?.interval?.high).toBeCloseTo(1.4923, 4)
})
