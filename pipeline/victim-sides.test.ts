import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { ACTOR_CLASSES } from '#domain/event.ts'
import { actorClass, victimDeaths } from './victim-sides.ts'

const day = (text: string) => dayNumber(text as IsoDate)

test.each([
  ['Government of Pakistan', '2026-01-01', 'forces-pk'],
  ['Government of Afghanistan', '2020-01-01', 'forces-af'],
  ['Government of Afghanistan', '2026-01-01', 'forces-af'],
  ['Government of India', '2026-01-01', 'forces-other'],
  ['Government of United States of America', '2009-01-01', 'forces-other'],
  ['Civilians', '2026-01-01', 'civilians'],
  ['XXX770', '2026-01-01', 'unknown'],
  ['TTP', '2026-01-01', 'militants'],
  ['Lashkar of Orakzai tribe', '2008-01-01', 'militants'],
  ['Taleban', '2021-08-14', 'militants'],
  ['Taleban', '2021-08-15', 'forces-af'],
])('%s on %s is %s', (name, on, expected) => {
  expect(actorClass(name, day(on))).toBe(expected)
})

test('deaths go to the classes of their sides', () => {
  const deaths = { a: 1, b: 2, civilians: 4, unknown: 8 }
  expect(victimDeaths(15, deaths, { a: 'forces-pk', b: 'militants' })).toEqual({
    'not-coded': 0,
    'forces-pk': 1,
    'forces-af': 0,
    'forces-other': 0,
    civilians: 4,
    militants: 2,
    unknown: 8,
  })
  // both sides of one class, and a side without a name of its own
  expect(victimDeaths(15, deaths, { a: 'militants', b: 'militants' }).militants).toBe(3)
  expect(victimDeaths(15, deaths, { a: 'unknown', b: 'civilians' })).toMatchObject({
    unknown: 9,
    civilians: 6,
  })
})

test('a row without side fields is not coded, never unknown', () => {
  expect(victimDeaths(7, null, null)).toMatchObject({ 'not-coded': 7, unknown: 0, civilians: 0 })
})

test('the sides always add up to the best estimate', () => {
  const deaths = fc.record({ a: fc.nat(500), b: fc.nat(500), civilians: fc.nat(500), unknown: fc.nat(500) })
  const kind = fc.constantFrom(...ACTOR_CLASSES)
  fc.assert(
    fc.property(deaths, kind, kind, (d, a, b) => {
      const best = d.a + d.b + d.civilians + d.unknown
      const sums = victimDeaths(best, d, { a, b })
      expect(Object.values(sums).reduce((sum, n) => sum + n, 0)).toBe(best)
    }),
  )
})
