import { expect, test } from 'vitest'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { knownOn } from '../as-of.ts'
import { crossingsOn } from './crossings.ts'

const shipped = await loadShippedDataset()
const day = (text: string) => dayNumber(text as IsoDate)
const statesOn = (date: string) => {
  const dataset = date === 'now' ? shipped : knownOn(shipped, day(date))
  return Object.fromEntries(crossingsOn(dataset).map(({ crossing, state }) => [crossing.id, state]))
}

test('each crossing that the closure names is closed since its day; what it does not name is not known', () => {
  const states = statesOn('now')
  for (const id of ['torkham', 'chaman-spin-boldak', 'ghulam-khan', 'angoor-ada', 'kharlachi'])
    expect(states[id], id).toMatchObject({ is: 'closed', since: day('2025-10-12') })
  expect(states['nawa-pass']).toEqual({ is: 'unknown' })
  expect(states['arandu']).toEqual({ is: 'unknown' })
})

test.each([
  ['2025-02-19', 'unknown'],
  ['2025-03-18', 'closed'],
  ['2025-03-19', 'closed'],
  ['2025-03-20', 'open'],
  ['2025-10-11', 'open'],
  ['2025-10-15', 'closed'],
])('Torkham on %s is %s', (date, is) => {
  expect(statesOn(date)['torkham']?.is).toBe(is)
})

test('an open crossing says of which closure the end is reported', () => {
  expect(statesOn('2025-06-01')['torkham']).toMatchObject({
    closed: { from: day('2025-02-21'), to: day('2025-03-19') },
  })
  expect(statesOn('2025-06-01')['ghulam-khan']).toEqual({ is: 'unknown' })
})

test('an end later than the day is not used, and a name within another name is not a name', () => {
  const closure = shipped.incidents.find(({ id }) => id === 'torkham-closure-2025-02-21')
  if (!closure) throw new Error('the closure of February 2025 is gone')
  const on = (place: string, asOf: string) =>
    crossingsOn({ ...shipped, incidents: [{ ...closure, place }], asOf: day(asOf) }).find(
      ({ crossing }) => crossing.id === 'torkham',
    )?.state.is
  expect(on('Torkham', '2025-03-01')).toBe('closed')
  expect(on('Torkhamabad', '2025-03-01')).toBe('unknown')
})
