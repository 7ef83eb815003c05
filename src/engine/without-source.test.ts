import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Incident } from '#dataset/schema/incidents.ts'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { selectEvents } from './selection.ts'
import { sourcesOf, withoutPublisher, withoutRelease } from './without-source.ts'

const page = (publisher: string) => ({ publisher, url: `https://example.test/${publisher}`, date: null })
const incident = (id: string, publishers: string[], claims: number[][]): Incident => ({
  id,
  date: '2026-01-02',
  endDate: null,
  title: id,
  short: id,
  summary: 'Nothing of this happened.',
  kind: 'militant-attack',
  country: 'PK',
  province: null,
  place: 'Nowhere',
  point: null,
  precision: 'town',
  actor1: 'Group',
  actor2: null,
  actors: [],
  claims: claims.map((sources) => ({
    by: 'Group',
    side: 'militants',
    killed: { low: null, best: 1, high: null },
    injured: null,
    sources,
  })),
  sources: publishers.map(page),
  corroboration: 'single',
  isAggregate: false,
  isContext: false,
})
const view = { ...DEFAULT_VIEW, focus: 'all' as const }
const select = (incidents: Incident[]) => {
  const dataset = makeDataset(
    [
      { date: '2026-01-01', sides: { civilians: 5 } },
      { date: '2026-01-03', release: 1, sides: { 'not-coded': 11 } },
    ],
    incidents,
  )
  return { dataset, selection: selectEvents(dataset, view) }
}

test('releases by age, then publishers by how many incidents cite them, each incident once', () => {
  const { dataset, selection } = select([
    incident('a', ['Dawn', 'Dawn'], []),
    incident('b', ['TOLO', 'Amu'], []),
    incident('c', ['TOLO'], []),
  ])
  expect(sourcesOf(dataset, selection)).toEqual([
    { is: 'release', release: '22.1', events: 1 },
    { is: 'release', release: '25.01.25.12', events: 1 },
    { is: 'publisher', publisher: 'TOLO', incidents: 2 },
    { is: 'publisher', publisher: 'Amu', incidents: 1 },
    { is: 'publisher', publisher: 'Dawn', incidents: 1 },
  ])
  expect(withoutRelease(dataset, selection, '22.1')).toMatchObject({ events: 1, killed: 11 })
})

test('without a publisher its pages fall away, claims with them, and incidents that rest on it alone', () => {
  const { selection } = select([
    incident('alone', ['Dawn'], [[0]]),
    incident('shared', ['TOLO', 'Dawn'], [[0], [1], [0, 1]]),
    incident('other', ['TOLO'], [[0]]),
  ])
  expect(withoutPublisher(selection, 'Dawn')).toMatchObject({
    incidents: { all: 3, kept: 2 },
    claims: { all: 5, kept: 3 },
    gone: [{ id: 'alone' }],
  })
})

test('counted as a reader would: strike out the pages, then see what has none left', () => {
  const names = ['Dawn', 'TOLO', 'Amu']
  const anyIncident = fc
    .array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
    .chain((publishers) =>
      fc.tuple(
        fc.constant(publishers),
        fc.array(fc.subarray([...publishers.keys()], { minLength: 1 }), { maxLength: 3 }),
      ),
    )
  fc.assert(
    fc.property(fc.array(anyIncident, { maxLength: 6 }), fc.constantFrom(...names), (made, struck) => {
      const { selection } = select(made.map(([pages, claims], i) => incident(`made-${i}`, pages, claims)))
      const left = made.filter(([pages]) => pages.filter((name) => name !== struck).length > 0)
      const claims = made.flatMap(([pages, all]) => all.map((of) => of.map((i) => pages[i])))
      const found = withoutPublisher(selection, struck)
      expect(found.incidents).toEqual({ all: made.length, kept: left.length })
      expect(found.gone).toHaveLength(made.length - left.length)
      expect(found.claims).toEqual({
        all: claims.length,
        kept: claims.filter((names_) => names_.join() !== names_.filter((name) => name === struck).join())
          .length,
      })
    }),
  )
})
