import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { isoDate } from '#domain/date.ts'
import { DEFAULT_VIEW, parseQuery } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import { countFacets } from './facets.ts'
import { buildMap } from './map.ts'
import { selectEvents } from './selection.ts'
import { anyEvent, anyView } from './testing/any-event.ts'
import { buildTrend } from './trend.ts'

const START = 20_000

/** The fields that a link sets. */
function partOf(query: string): Partial<typeof DEFAULT_VIEW> {
  return Object.fromEntries(
    Object.entries(parseQuery(query).view).filter(([key, value]) => {
      return JSON.stringify(value) !== JSON.stringify(DEFAULT_VIEW[key as keyof typeof DEFAULT_VIEW])
    }),
  )
}

test('while the period moves, marks, counts and bars are what they are when made anew', () => {
  const day = fc.integer({ min: 0, max: 60 })
  // Seldom another filter, so that most moves are of the period alone.
  const anyOther = fc.constantFrom(
    '',
    '',
    '',
    'stack=kind',
    'toll=high',
    'toll=high&stack=kind',
    'kind=one-sided',
    'measure=events',
  )
  const moves = fc.array(
    fc
      .tuple(day, day, anyOther)
      .map(([a, b, other]) => ({ from: Math.min(a, b), to: Math.max(a, b), other })),
    { minLength: 2, maxLength: 8 },
  )
  const events = fc.array(
    fc.tuple(anyEvent, day).map(([event, at]) => ({ ...event, high: 90, date: isoDate(START + at) })),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(events, anyView, moves, (made, change, periods) => {
      const moving = makeDataset(made)
      for (const { from, to, other } of periods) {
        const period = periodOfDays(START + from, START + to)
        const view = { ...DEFAULT_VIEW, ...change, ...partOf(other), focus: 'all' as const, period }
        const anew = makeDataset(made)
        const [a, b] = [moving, anew].map((dataset) => {
          const selection = selectEvents(dataset, view)
          const { marks, regions, unplaced } = buildMap(dataset, view, selection)
          const facets = countFacets(dataset, view, selection)
          return { marks, regions, unplaced, facets, trend: buildTrend(dataset, view, selection) }
        })
        expect(a).toEqual(b)
      }
    }),
  )
})
