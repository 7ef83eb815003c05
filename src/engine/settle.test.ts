import { describe, expect, it } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { isoDate } from '#domain/date.ts'
import { parseQuery } from '#view/link.ts'
import { settleView } from './settle.ts'

const made = makeDataset([])
const [line] = [
  {
    ...{
      id: 'a-line',
      publisher: 'Ünion of Counts (UC), Database',
      geography: 'Pakistan',
      frequency: 'monthly',
    },
    ...{ measure: 'attacks', unit: 'attacks', definition: 'Attacks.', points: [] },
  },
]
const dataset = { ...made, series: { ...made.series, series: [line] } }
const months = { ...dataset.series.countryMonths, month: ['2024-12'], country: ['PK' as const] }
const settle = (query: string, on = dataset) => settleView(on, parseQuery(query).view)

describe('settleView', () => {
  it.each([
    ['series=nobody', 'series', 'nobody'],
    ['series=ucdp', 'series', 'ucdp'],
    ['multiples=actor&actor=nobody', 'actor', 'nobody'],
    ['multiples=place&place=PK-XX', 'place', 'PK-XX'],
  ])('reports what the dataset does not have: %s', (query, key, value) => {
    const { view, ignored } = settle(query)
    expect(ignored).toEqual([{ key, value, why: 'unknown' }])
    expect(view).toEqual({ ...parseQuery(query).view, series: null, actors: [], places: [] })
  })

  it('takes no comparison with a place or days that are not in the data', () => {
    const day = (days: number) => isoDate(dataset.start + days)
    const none = [
      'place:PK-XX',
      `period:${day(-9)}..${day(-1)}`,
      `period:${isoDate(dataset.asOf + 1)}..${isoDate(dataset.asOf + 9)}`,
    ]
    for (const value of none) {
      expect(settle(`with=${value}`)).toMatchObject({
        ignored: [{ key: 'with', value, why: 'unknown' }],
        view: { comparison: null },
      })
    }
    for (const value of ['place:PK', 'place:PK-KP', `period:${day(-9)}..${day(0)}`, 'period:all']) {
      expect(settle(`with=${value}`).ignored).toEqual([])
      expect(settle(`with=${value}`).view.comparison).not.toBeNull()
    }
  })

  it('keeps the publishers that there are figures of', () => {
    expect(settle('series=union-of-counts')).toMatchObject({
      ignored: [],
      view: { series: 'union-of-counts' },
    })
    const withMonths = { ...dataset, series: { ...dataset.series, countryMonths: months } }
    expect(settle('series=ucdp', withMonths)).toMatchObject({ ignored: [], view: { series: 'ucdp' } })
  })
})
