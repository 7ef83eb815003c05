import { describe, expect, it } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { resolvePeriod } from '#engine/period.ts'
import { citeSpeech } from '#format/cite-speech.ts'
import { english as common } from '#format/speech.ts'

import { DEFAULT_VIEW, parseQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { citeView } from './cite-view.ts'

const english = citeSpeech(common)
const made = makeDataset([])
const dataset = {
  ...made,
  provinces: made.provinces.map((province) =>
    province.id === 'PK-KP' ? { ...province, name: 'Khyber Pakhtunkhwa' } : province,
  ),
}
const cite = (query: string) => {
  const { view } = parseQuery(query)
  const days = resolvePeriod(view.period, dataset)
  const page = 'https://example.org/board/'
  return citeView({ dataset, view, days, page, today: dayNumber('2026-11-23' as IsoDate) }, english)
}

/** For each field of a view: a value that is not the default, or null where it changes nothing that is counted. */
const changed: Record<keyof ViewState, string | null> = {
  focus: 'focus=all',
  period: 'period=last-90d',
  at: null,
  frame: null,
  step: null,
  asof: 'asof=2026-01-01',
  kinds: 'kind=one-sided,border-clash',
  actors: 'actor=army',
  places: 'place=PK-KP',
  withoutActors: 'notactor=army',
  withoutPlaces: 'notplace=AF-KAB',
  area: 'area=circle:34.5,69.25,20',
  sides: 'side=forces,civilians',
  sources: 'source=ucdp',
  precisions: 'precision=exact',
  q: 'q=%7BKabul%7D',
  toll: 'toll=high',
  measure: null,
  grain: null,
  stack: null,
  multiples: null,
  scale: null,
  isCumulative: null,
  average: null,
  baseline: null,
  series: null,
  camera: null,
  layer: null,
  isRate: null,
  selected: null,
  comparison: null,
  strategy: null,
  panel: null,
  section: null,
  tables: null,
  sort: null,
  group: null,
  mode: null,
  brief: null,
  scene: null,
  dwell: null,
  isLooping: null,
  theme: null,
  language: null,
  dataset: null,
}

describe('a cited view', () => {
  it('says its filters in words', () => {
    expect(cite('').note).toBe(
      'View: Hostilities; 1 Aug 2025 – 31 Jul 2026; toll: best. Data as of 31 Jul 2026, dataset sha-256 000000000000.',
    )
    expect(
      cite('period=2025-08-01..2026-07-31&kind=one-sided,border-clash&place=PK,PK-KP&side=forces,civilians')
        .note,
    ).toContain(
      'Hostilities; 1 Aug 2025 – 31 Jul 2026; kind: One-sided, Border clash; place: Pakistan, Khyber Pakhtunkhwa; victim side: Security forces, Civilians; toll: best.',
    )
    expect(cite('area=polygon:33,69,34.5,-69,-34,71.25').note).toContain(
      'area: polygon of 3 corners: 33° N 69° E, 34.5° N 69° W, 34° S 71.25° E; toll',
    )
    expect(cite('q=%7BKabul%7D&toll=high').note).toContain('search: “{Kabul}”; toll: high')
  })

  it('leaves no filter out', () => {
    const plain = cite('').note
    const known = new Set(Object.keys(DEFAULT_VIEW))
    for (const [field, query] of Object.entries(changed)) {
      expect(known.delete(field)).toBe(true)
      if (query !== null) expect(cite(query).note, query).not.toBe(plain)
    }
    expect([...known]).toEqual([])
  })

  it('links to the view on this dataset, and says when it was read', () => {
    const { link, text } = cite('place=PK-KP&panel=about&sel=place:PK-KP')
    expect(link).toBe('https://example.org/board/?place=PK-KP&ds=000000000000')
    expect(text).toContain('Watchline contributors (2026). Made, version 1 [data set].')
    expect(text).toContain(`${link} (accessed 23 Nov 2026).`)
  })
})
