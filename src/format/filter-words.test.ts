import { expect, it } from 'vitest'
import type { IsoDate } from '#domain/date.ts'
import { citeSpeech } from './cite-speech.ts'
import { type Filters, filterWords } from './filter-words.ts'
import { english as common } from './speech.ts'

const english = citeSpeech(common)

const none: Filters = {
  focus: 'hostilities',
  days: { from: 20301, to: 20665 },
  asof: null,
  kinds: [],
  actors: [],
  places: [],
  withoutActors: [],
  withoutPlaces: [],
  area: null,
  sides: [],
  sources: [],
  precisions: [],
  q: '',
  toll: 'low',
}
const names = {
  actor: (id: string) => `actor ${id}`,
  place: (id: string) => `place ${id}`,
  at: () => 'Torkham',
}
const words = (change: Partial<Filters>) => filterWords({ ...none, ...change }, names, english)

it('says focus, days and toll always', () => {
  expect(words({})).toBe('Hostilities; 1 Aug 2025 – 31 Jul 2026; toll: low')
})

it('says every filter that is set, in one order', () => {
  expect(
    words({
      ...{ focus: 'all', asof: '2026-02-01' as IsoDate, kinds: ['state-based'], actors: ['ttp'] },
      ...{
        places: ['PK'],
        withoutActors: ['iskp'],
        withoutPlaces: ['PK-KP'],
        area: { is: 'circle', latitude: 34, longitude: 71, radiusKm: 25 },
        sides: ['unknown'],
        sources: ['ucdp'],
        precisions: ['exact'],
        q: 'a; b',
      },
    }),
  ).toBe(
    'All violence; 1 Aug 2025 – 31 Jul 2026; as known on 1 Feb 2026; kind: State-based; actor: actor ttp; place: place PK; without: actor iskp, place PK-KP; area: within 25 km of Torkham; victim side: Unknown; source: UCDP events; precision of place: Exact place; search: “a; b”; toll: best',
  )
})

it('calls the three states’ forces by one name, and the toll of chosen sides best', () => {
  expect(words({ sides: ['forces-pk', 'forces-af', 'forces-other'] })).toContain(
    'victim side: Security forces; toll: best',
  )
  expect(words({ sides: ['forces-pk'] })).toContain('victim side: Pakistani forces')
})
