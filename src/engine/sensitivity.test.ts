import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { PRECISIONS, QUALITY_FLAGS } from '#domain/event.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { selectEvents } from './selection.ts'
import { countSensitivity, STRICTNESSES } from './sensitivity.ts'

const flagsOf = (bits: number) => QUALITY_FLAGS.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1)
const count = (dataset: Dataset, view: ViewState) =>
  countSensitivity(dataset, view, selectEvents(dataset, view))

const made: MadeEvent[] = [
  { date: '2026-01-01', precision: 'exact', sides: { civilians: 5 }, low: 3, high: 9 },
  { date: '2026-01-02', precision: 'province', sides: { militants: 7 }, low: 7, high: 7 },
  { date: '2026-01-03', precision: 'none', release: 1, sides: { 'not-coded': 11 } },
]
const dataset = makeDataset(made)
const view = { ...DEFAULT_VIEW, focus: 'all' as const }

test('each rule recounts by itself, and says how many rows it could not judge', () => {
  const { rows } = count(dataset, view)
  expect(
    rows.map(({ strictness, events, killed, left, unstated }) => [
      strictness,
      events,
      killed,
      left,
      unstated,
    ]),
  ).toEqual([
    ['as-selected', 3, 23, 0, 0],
    ['only-ucdp', 3, 23, 0, 0],
    ['sure-place', 1, 5, 2, 1],
    // The made rows all have a date known to the day and no number of sources.
    ['sure-date', 3, 23, 0, 0],
    ['several-sources', 0, 0, 3, 3],
    ['settled', 2, 12, 1, 1],
    ['all-at-once', 0, 0, 3, 3],
  ])
  expect(rows[2]?.toll).toMatchObject({ best: 5, low: 3, high: 9 })
})

test('with sides chosen only their dead are recounted', () => {
  const { rows } = count(dataset, { ...view, sides: ['civilians'] })
  expect(rows.map(({ killed }) => killed)).toEqual([5, 5, 5, 5, 0, 5, 0])
})

test("rows of another provider are not UCDP's, and no link leads to the rest", () => {
  const { events } = dataset
  const mixed = {
    ...dataset,
    events: {
      ...events,
      releases: events.releases.map((release, i) => (i === 1 ? { ...release, provider: 'acled' } : release)),
    },
  }
  const [, only] = count(mixed, view).rows
  expect(only).toMatchObject({ strictness: 'only-ucdp', events: 2, killed: 12, left: 1 })
  expect(only?.narrow.kept).toBeNull()
})

describe('what a link can say', () => {
  test('it counts the same rows', () => {
    fc.assert(
      fc.property(fc.subarray([...PRECISIONS]), (precisions) => {
        const narrowed = { ...view, precisions }
        for (const row of count(dataset, narrowed).rows) {
          for (const [part, value] of [
            ['kept', row.events],
            ['left', row.left],
            ['unstated', row.unstated],
          ] as const) {
            const narrow = row.narrow[part]
            if (narrow)
              expect(selectEvents(dataset, { ...narrowed, ...narrow }).rows, part).toHaveLength(value)
          }
        }
      }),
    )
  })
})

test('the committed data, counted row by row', async () => {
  const shipped = await loadShippedDataset()
  const { events } = shipped
  const all = { ...DEFAULT_VIEW, focus: 'all' as const }
  const { rows } = selectEvents(shipped, all)
  const slow = new Map(STRICTNESSES.map((name) => [name, { events: 0, killed: 0 }]))
  for (const row of rows) {
    const precision = PRECISIONS[events.precision[row] ?? 0] ?? 'none'
    const holds = {
      'as-selected': true,
      'only-ucdp': true,
      'sure-place': precision === 'exact' || precision === 'near' || precision === 'district',
      'sure-date': [1, 2].includes(events.datePrecision[row] ?? 0),
      'several-sources': (events.sources[row] ?? 0) > 1,
      settled:
        ['full', 'slim'].includes(events.releases[events.release[row] ?? 0]?.completeness ?? '') &&
        !flagsOf(events.flags[row] ?? 0).some((flag) => ['under-review', 'unclear'].includes(flag)),
    }
    for (const name of STRICTNESSES) {
      const isKept = name === 'all-at-once' ? Object.values(holds).every(Boolean) : holds[name]
      const sums = slow.get(name)
      if (!isKept || !sums) continue
      sums.events += 1
      sums.killed += events.best[row] ?? 0
    }
  }
  expect(rows.length).toBeGreaterThan(100)
  const found = count(shipped, all).rows
  expect(
    new Map(found.map(({ strictness, events: n, killed }) => [strictness, { events: n, killed }])),
  ).toEqual(slow)
})
