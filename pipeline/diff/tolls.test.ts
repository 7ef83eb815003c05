import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tollDeltas } from './tolls.ts'

const estimate = fc.option(fc.nat(50))
const event = fc.record({
  country: fc.constantFrom('PK', 'AF'),
  firstDay: fc.constantFrom('2024-12-31', '2025-01-01', '2025-06-01', '2026-01-01'),
  best: fc.nat(50),
  low: estimate,
  high: estimate,
})
const events = fc.array(event, { maxLength: 30 })
type Events = readonly {
  country: string
  firstDay: string
  best: number
  low: number | null
  high: number | null
}[]

const recordsOf = (list: Events) =>
  new Map([['events', new Map(list.map((one, i) => [`ucdp-${i}`, { ...one }]))]])

/** The slow and obvious count: one filter a number. */
function recount(list: Events) {
  const ranged = list.filter(({ low, high }) => low !== null && high !== null)
  const sum = (numbers: readonly (number | null)[]) =>
    numbers.reduce<number>((all, one) => all + (one ?? 0), 0)
  return {
    events: list.length,
    best: sum(list.map(({ best }) => best)),
    low: sum(ranged.map(({ low }) => low)),
    high: sum(ranged.map(({ high }) => high)),
    withoutRange: list.length - ranged.length,
  }
}

test('deaths per country and year, and in total, are those of a slow re-count', () => {
  fc.assert(
    fc.property(events, events, (a, b) => {
      const { total, byCountryYear } = tollDeltas(recordsOf(a), recordsOf(b))
      expect(total.before).toEqual(recount(a))
      expect(total.after).toEqual(recount(b))
      const expected = ['AF', 'PK'].flatMap((country) =>
        ['2024', '2025', '2026'].flatMap((year) => {
          const within = (list: Events) =>
            recount(list.filter((one) => one.country === country && one.firstDay.startsWith(year)))
          const [before, after] = [within(a), within(b)]
          const delta = {
            events: after.events - before.events,
            best: after.best - before.best,
            low: after.low - before.low,
            high: after.high - before.high,
            withoutRange: after.withoutRange - before.withoutRange,
          }
          const isChanged = Object.values(delta).some((one) => one !== 0)
          return isChanged ? [{ country, year, before, after, delta }] : []
        }),
      )
      expect(byCountryYear).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})
