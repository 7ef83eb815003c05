import { expect, it } from 'vitest'
import {
  baseRate,
  contingencyOf,
  falseAlarmRatio,
  hitRate,
  overlapOf,
  peirceInterval,
  peirceScore,
} from './score.ts'

/** Finley's tornado forecasts of 1884, the standard example of such tables. */
const FINLEY = { hits: 28, misses: 23, falseAlarms: 72, silences: 2680 }

it('scores Finley’s forecasts as the literature does', () => {
  expect(peirceScore(FINLEY)).toBeCloseTo(0.523, 3)
  expect(hitRate(FINLEY)).toBeCloseTo(0.549, 3)
  expect(falseAlarmRatio(FINLEY)).toBeCloseTo(0.72, 3)
  expect(baseRate(FINLEY)).toBeCloseTo(0.0182, 4)
})

it('gives the interval of Newcombe’s worked example', () => {
  const counts = { hits: 56, misses: 14, falseAlarms: 48, silences: 32 }
  const interval = peirceInterval(counts, 1)
  expect(interval?.low).toBeCloseTo(0.0524, 4)
  expect(interval?.high).toBeCloseTo(0.3339, 4)
})

it('gives a wider interval where windows overlap, and the same score', () => {
  const counts = { hits: 20, misses: 10, falseAlarms: 15, silences: 39 }
  const apart = peirceInterval(counts, overlapOf(30))
  const overlapping = peirceInterval(counts, overlapOf(90))
  expect(overlapOf(30)).toBe(1)
  expect(overlapOf(90)).toBe(3)
  expect(overlapping?.low).toBeLessThan(apart?.low ?? 0)
  expect(overlapping?.high).toBeGreaterThan(apart?.high ?? 1)
  // a third of the cases: as if each count were a third
  const third = peirceInterval({ hits: 20 / 3, misses: 10 / 3, falseAlarms: 5, silences: 13 }, 1)
  expect(overlapping?.low).toBeCloseTo(third?.low ?? 0, 10)
  expect(overlapping?.high).toBeCloseTo(third?.high ?? 0, 10)
})

it('has no score where the outcome followed always or never, and none of 0 for it', () => {
  expect(peirceScore({ hits: 3, misses: 2, falseAlarms: 0, silences: 0 })).toBeNull()
  expect(peirceScore({ hits: 0, misses: 0, falseAlarms: 3, silences: 4 })).toBeNull()
  expect(peirceInterval({ hits: 3, misses: 2, falseAlarms: 0, silences: 0 }, 1)).toBeNull()
  expect(falseAlarmRatio({ hits: 0, misses: 2, falseAlarms: 0, silences: 5 })).toBeNull()
})

it('gives 0 to a rule that always warns, and to one that never does', () => {
  expect(peirceScore({ hits: 5, misses: 0, falseAlarms: 9, silences: 0 })).toBe(0)
  expect(peirceScore({ hits: 0, misses: 5, falseAlarms: 0, silences: 9 })).toBe(0)
})

it('counts each month end once', () => {
  const verdicts = [
    { warned: true, followed: true },
    { warned: true, followed: false },
    { warned: true, followed: false },
    { warned: false, followed: true },
    { warned: false, followed: false },
    { warned: false, followed: false },
    { warned: false, followed: false },
  ]
  expect(contingencyOf(verdicts)).toEqual({ hits: 1, misses: 1, falseAlarms: 2, silences: 3 })
})
