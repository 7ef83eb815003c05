import { expect, test } from 'vitest'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { buildMap } from '../map.ts'
import { selectEvents } from '../selection.ts'
import { populationSources, ratesOf } from './rates.ts'

const dataset = await loadShippedDataset()
const view = { ...DEFAULT_VIEW, focus: 'all' as const, period: { is: 'all' as const } }

test('a rate is the dead of a province’s events, one by one, over its people', () => {
  const { regions } = buildMap(dataset, view, selectEvents(dataset, view))
  const { events } = dataset
  for (const measure of ['killed', 'events'] as const) {
    const rates = ratesOf(dataset.provinces, regions, measure)
    expect(rates.map(({ id }) => id)).toEqual(dataset.provinces.map(({ id }) => id))
    for (const { id, population } of dataset.provinces) {
      let count = 0
      for (let row = 0; row < events.count; row++) {
        if (events.provinces[events.province[row] ?? -1] === id)
          count += measure === 'killed' ? (events.best[row] ?? 0) : 1
      }
      const rate = rates.find((one) => one.id === id)
      if (population === null) expect(rate?.value).toBeNull()
      else expect(rate?.value).toBeCloseTo(count / (population.value / 100_000), 9)
    }
  }
})

test('no rate is given where the people are not counted, and a lower bound of them is said', () => {
  const { regions } = buildMap(dataset, view, selectEvents(dataset, view))
  const rates = ratesOf(dataset.provinces, regions, 'killed')
  expect(rates.filter(({ value }) => value === null).map(({ id }) => id)).toEqual(['AF-BDS', 'AF-KAP'])
  expect(rates.filter(({ isAtMost }) => isAtMost).map(({ id }) => id)).toEqual(['AF-BGL'])
})

test('populations are named with year, kind and publisher', () => {
  expect(populationSources(dataset.provinces)).toEqual([
    { kind: 'census', year: 2023, publishers: ['Pak Information', 'ARY News'] },
    { kind: 'estimate', year: 2021, publishers: ['Pajhwok', 'TOLOnews'] },
    { kind: 'census', year: 2017, publishers: ['Roznama Dunya', 'The Nation'] },
  ])
})
