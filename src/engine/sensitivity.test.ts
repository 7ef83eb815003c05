import { expect, test } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { selectEvents } from './selection.ts'
import { countSensitivity } from './sensitivity.ts'

const dataset = makeDataset([
  { date: '2026-01-01', precision: 'exact', sides: { civilians: 5 }, low: 3, high: 9 },
  { date: '2026-01-02', precision: 'province', sides: { militants: 7 }, low: 7, high: 7 },
  { date: '2026-01-03', precision: 'none', release: 1, sides: { 'not-coded': 11 } },
])

test('each rule recounts by itself, and says how many rows it could not judge', () => {
  const { rows } = countSensitivity(dataset, selectEvents(dataset, { ...DEFAULT_VIEW, focus: 'all' }))
  const found = rows.map(({ strictness, events, killed, unstated }) => [
    strictness.is,
    events,
    killed,
    unstated,
  ])
  expect(found).toEqual([
    ['as-selected', 3, 23, 0],
    ['sure-place', 1, 5, 1],
    // The made rows all have a date known to the day and no number of sources.
    ['sure-date', 3, 23, 0],
    ['several-sources', 0, 0, 3],
    ['settled', 3, 23, 0],
    ['without-release', 1, 11, 0],
    ['without-release', 2, 12, 0],
  ])
  expect(rows[1]?.toll).toMatchObject({ best: 5, low: 3, high: 9 })
})

test('with sides chosen only their dead are recounted', () => {
  const view = { ...DEFAULT_VIEW, focus: 'all' as const, sides: ['civilians' as const] }
  const { rows } = countSensitivity(dataset, selectEvents(dataset, view))
  expect(rows.map(({ killed }) => killed)).toEqual([5, 5, 5, 0, 5])
})
