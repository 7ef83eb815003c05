import { expect, it } from 'vitest'
import type { BacktestRun, Score } from '#dataset/schema/backtest.ts'
import { isThin, scoresOf, skillOf, yearsOf } from './view.ts'

const score = (counts: Score['counts'], forecaster: Score['forecaster'] = 'proposed'): Score => ({
  outcome: 'strike',
  days: 30,
  half: 'report',
  forecaster,
  counts,
})

it('says that a rule is shown to be better, or worse, only where the interval does not hold 0', () => {
  const side = (counts: Score['counts']) => skillOf(score(counts))?.side
  expect(side({ hits: 30, misses: 5, falseAlarms: 5, silences: 40 })).toBe(1)
  expect(side({ hits: 5, misses: 30, falseAlarms: 40, silences: 5 })).toBe(-1)
  expect(side({ hits: 3, misses: 4, falseAlarms: 0, silences: 5 })).toBe(0)
  expect(skillOf(score({ hits: 3, misses: 4, falseAlarms: 0, silences: 0 }))).toBeNull()
})

it('counts too few of either kind as thin', () => {
  expect(isThin(score({ hits: 2, misses: 3, falseAlarms: 1, silences: 4 }), 5)).toBe(false)
  expect(isThin(score({ hits: 2, misses: 2, falseAlarms: 9, silences: 9 }), 5)).toBe(true)
  expect(isThin(score({ hits: 9, misses: 9, falseAlarms: 2, silences: 2 }), 5)).toBe(true)
})

it('leaves out the calibrated rule where it is the proposed one', () => {
  const counts = { hits: 1, misses: 1, falseAlarms: 1, silences: 1 }
  const run = (calibrated: string) =>
    ({
      scores: [score(counts), score(counts, 'calibrated'), score(counts, 'average')],
      thresholds: { proposed: '1.25', calibrated },
    }) as BacktestRun
  const names = (of: BacktestRun) =>
    scoresOf(of, { outcome: 'strike', days: 30 }, 'report').map(({ forecaster }) => forecaster)
  expect(names(run('1.25'))).toEqual(['proposed', 'average'])
  expect(names(run('1.05'))).toEqual(['proposed', 'calibrated', 'average'])
})

it('puts each month end in its year and column', () => {
  const months = ['2024-11-30', '2024-12-31', '2025-01-31'].map((end) => ({ end }))
  const years = yearsOf({ months } as unknown as BacktestRun)
  expect(years.map(({ year, months: own }) => [year, own.map(({ column }) => column)])).toEqual([
    ['2024', [10, 11]],
    ['2025', [0]],
  ])
})
