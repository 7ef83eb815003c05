import { describe, expect, it } from 'vitest'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { SeriesFile } from '#dataset/schema/series.ts'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { incident as made } from '#dataset/testing/served-dataset.ts'
import { figuresOfSource, recordsOfSource } from './source.ts'
import { sourceId } from './source-id.ts'

const page = (publisher: string, at: string) => ({ publisher, url: `https://example.org/${at}`, date: null })
const toll = { low: null, best: 3, high: null }
const claim = (sources: number[]) => ({
  ...{ by: 'media', side: 'civilians' as const, killed: toll, injured: null, sources },
})
const told = (id: string, publishers: string[], claims: number[][]): Incident => ({
  ...(made as unknown as Incident),
  id,
  sources: publishers.map((name) => page(name, `${id}-${name.length}`)),
  claims: claims.map(claim),
})
const dataset = makeDataset(
  [],
  [
    told('a', ['Dawn', 'Reuters / Arab News'], [[0], [1], [0, 1]]),
    told('b', ['Dawn'], [[]]),
    told('c', ['BBC'], [[0]]),
  ],
)
const line = (id: string, publisher: string, pages: string[]) => ({
  ...{ id, publisher, geography: 'Pakistan', frequency: 'monthly', measure: 'attacks', unit: 'events' },
  definition: id,
  points: pages.map((at, i) => ({
    ...{ period: `2025-0${i + 1}`, start: `2025-0${i + 1}-01`, end: `2025-0${i + 1}-28`, value: i },
    source: page(publisher, at),
  })),
})
const countryMonths = {
  publisher: 'UCDP',
  definition: 'totals',
  source: page('UCDP', 'u'),
  month: ['2024-01', '2024-02'],
}
const file = {
  series: [
    line('x', 'PICSS (Institute), Database', ['1', '1', '2']),
    line('y', 'PICSS', ['3']),
    line('z', 'PIPS', ['4']),
  ],
  countryMonths,
} as unknown as SeriesFile

describe('a source', () => {
  it('has an id of its short name', () => {
    expect(['PICSS (Institute), Database', 'Reuters / Arab News', 'Türkiye Today'].map(sourceId)).toEqual([
      'picss',
      'reuters-arab-news',
      'turkiye-today',
    ])
  })

  it('has the incidents that name a page of it, and the claims that name such a page', () => {
    const { name, incidents, claims } = recordsOfSource(dataset, 'dawn')
    expect([name, incidents.map(({ id }) => id), claims]).toEqual(['Dawn', ['a', 'b'], 2])
    expect(recordsOfSource(dataset, 'reuters-arab-news').claims).toBe(2)
    expect(recordsOfSource(dataset, 'incidents')).toMatchObject({ claims: 5, indicators: [] })
    expect(recordsOfSource(dataset, 'nobody')).toMatchObject({ name: null, incidents: [], claims: 0 })
  })

  it('has the figures of its series, whatever it calls itself there, and each page once', () => {
    const picss = figuresOfSource(file, 'picss')
    expect(picss?.series.map(({ id, figures }) => [id, figures])).toEqual([
      ['x', 3],
      ['y', 1],
    ])
    expect([picss?.figures, picss?.pages.length]).toEqual([4, 3])
    expect(figuresOfSource(file, 'series')).toMatchObject({ figures: 5 })
    expect(figuresOfSource(file, 'ucdp')).toMatchObject({ name: 'UCDP', figures: 2 })
    expect(figuresOfSource(file, 'nobody')).toBeNull()
  })
})
