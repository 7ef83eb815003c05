import { expect, test } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { listRevisions } from './about-corrections.ts'
import { knownOn } from './as-of.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const dataset = makeDataset([
  {
    id: 7,
    date: '2024-02-01',
    release: 1,
    sides: { civilians: 4 },
    low: 3,
    high: 4,
    earlier: { sides: { civilians: 9 }, low: 3 },
  },
  { id: 8, date: '2024-02-02', release: 1, sides: { civilians: 4 }, earlier: { sides: { militants: 4 } } },
])

test('estimates that a newer release revised are told with both releases; what stayed is not', () => {
  expect(listRevisions([], dataset.events)).toEqual([
    {
      publisher: 'UCDP',
      measure: 'best_estimate',
      period: 'ucdp-7 22.1',
      days: { from: day('2024-02-01'), to: day('2024-02-01') },
      first: 9,
      latest: 4,
      note: 'ucdp-7: 22.1 → 25.01.25.12',
    },
  ])
})

test('before the newer release is known, nothing has been revised', () => {
  expect(listRevisions([], knownOn(dataset, day('2026-01-30')).events)).toEqual([])
  expect(listRevisions([], knownOn(dataset, day('2026-01-31')).events)).toHaveLength(1)
})
