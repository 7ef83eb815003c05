import { afterEach, expect, test, vi } from 'vitest'
import type { Dataset } from './dataset.ts'
import { DatasetError } from './errors.ts'
import { loadDataset } from './load.ts'
import { makeEventsFile } from './testing/made-dataset.ts'
import { type Files, incident, serve, soundFiles, url } from './testing/served-dataset.ts'

const load = (held: Dataset | null = null) =>
  loadDataset(url, held, { signal: new AbortController().signal, answerWithinMs: 60 })

async function failure(): Promise<DatasetError> {
  try {
    await load()
  } catch (error) {
    if (error instanceof DatasetError) return error
    throw error
  }
  throw new Error('the dataset was loaded')
}

const madeLink = { incident: incident.id, event: 1, confidence: 'low', days: 0, km: null, by: 'rule' }

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a sound dataset is loaded', async () => {
  serve(soundFiles())
  const dataset = await load()
  expect(dataset.events.count).toBe(2)
  expect(Object.isFrozen(dataset)).toBe(true)
  expect([...dataset.events.inFocus]).toEqual([1, 1])
})

test('an unchanged manifest hands back the very dataset, and fetches nothing more', async () => {
  const fetched = serve(soundFiles())
  const dataset = await load()
  fetched.length = 0
  expect(await load(dataset)).toBe(dataset)
  expect(fetched).toEqual(['manifest.json'])
})

test('bytes that are not those of the manifest are refused, without a secure context too', async () => {
  serve(soundFiles(), (served, { files }) => {
    const [events] = files as { name: string }[]
    served.set(events?.name ?? '', () => new Response('{}'))
  })
  expect(await failure()).toMatchObject({ problem: 'altered', file: expect.stringMatching(/^events\./) })
  vi.stubGlobal('crypto', {})
  expect(await failure()).toMatchObject({ problem: 'altered', file: expect.stringMatching(/^events\./) })
})

test.each<[string, string, Parameters<typeof serve>[1]]>([
  [
    'missing',
    'manifest.json',
    (served) => served.set('manifest.json', () => new Response('', { status: 404 })),
  ],
  [
    'refused',
    'manifest.json',
    (served) => served.set('manifest.json', () => new Response('', { status: 503 })),
  ],
  [
    'not-json',
    'manifest.json',
    (served) => served.set('manifest.json', () => new Response('{"schemaVersion":1,')),
  ],
  [
    'not-json',
    'manifest.json',
    (served) => served.set('manifest.json', () => new Response('<!doctype html>')),
  ],
  [
    'other-version',
    'manifest.json',
    (_, manifest) => Object.assign(manifest, { schemaVersion: 2, files: null }),
  ],
  ['wrong-shape', 'manifest.json', (_, manifest) => Object.assign(manifest, { asOf: '2026-02-30' })],
  ['wrong-shape', 'manifest.json', (_, manifest) => Object.assign(manifest, { files: [] })],
  ['wrong-shape', 'manifest.json', (served) => served.set('manifest.json', () => new Response('null'))],
  [
    'unreachable',
    'manifest.json',
    (served) => served.set('manifest.json', () => Promise.reject(new TypeError('offline'))),
  ],
  [
    'no-answer',
    'manifest.json',
    (served) =>
      served.set('manifest.json', () => new Promise((answer) => setTimeout(answer, 100, new Response('{}')))),
  ],
])('%s: %s', async (problem, file, change) => {
  serve(soundFiles(), change)
  expect(await failure()).toMatchObject({ problem, file })
})

const withEvents = (change: (file: ReturnType<typeof makeEventsFile>) => void): Files => {
  const events = makeEventsFile([
    { date: '2026-01-01', sides: { militants: 2 }, dyad: 0, precision: 'exact', province: 'PK-KP' },
    { date: '2026-01-05', sides: { civilians: 1 }, precision: 'none' },
  ])
  change(events)
  return { ...soundFiles(), events }
}
const plain = (...values: number[]) => ({ as: 'plain' as const, values })

test.each<[string, string, string, Files]>([
  [
    'a column too short',
    'wrong-column',
    'column best has 1 values',
    withEvents((f) => (f.columns.best = plain(2))),
  ],
  [
    'a date out of range',
    'wrong-column',
    'column day, row 1',
    withEvents((f) => (f.columns.day = plain(20_000, 99_999))),
  ],
  [
    'days out of order',
    'wrong-column',
    'not in order',
    withEvents((f) => (f.columns.day = plain(20_001, 20_000))),
  ],
  [
    'an unknown conflict',
    'wrong-column',
    'column conflict, row 0: 3',
    withEvents((f) => (f.columns.conflict = plain(3, 0))),
  ],
  [
    'an unknown place',
    'wrong-column',
    'column place, row 0: 1',
    withEvents((f) => (f.columns.place = plain(1, -1))),
  ],
  ['an id twice', 'wrong-column', 'an id stands twice', withEvents((f) => (f.columns.id = plain(7, 7)))],
  [
    'sides that do not add up',
    'wrong-column',
    'row 0: the sides add up to 2',
    withEvents((f) => (f.columns.best = plain(3, 1))),
  ],
  [
    'a latitude beyond the pole',
    'wrong-column',
    'places.latitude',
    withEvents((f) => (f.places.columns.latitude = plain(9_100_000))),
  ],
  ['names missing', 'wrong-column', 'places.name', withEvents((f) => (f.places.name = []))],
  ['another dictionary', 'wrong-column', 'another order', withEvents((f) => f.kinds.reverse())],
  [
    'a side without an actor',
    'unknown-id',
    'side Army: nobody',
    withEvents((f) => Object.assign(f.sides[0] ?? {}, { actor: 'nobody' })),
  ],
  ['a missing field', 'wrong-shape', 'count', { ...soundFiles(), events: {} }],
  [
    'a claim without its source',
    'unknown-id',
    'claim source 4',
    {
      ...soundFiles(),
      incidents: { incidents: [{ ...incident, claims: [{ ...incident.claims[0], sources: [4] }] }] },
    },
  ],
  [
    'a link to an event that is not there',
    'unknown-id',
    'event 77',
    { ...soundFiles(), links: { links: [{ ...madeLink, event: 77 }], unlinked: [] } },
  ],
  [
    'a link of an incident that is not there',
    'unknown-id',
    'never',
    { ...soundFiles(), links: { links: [{ ...madeLink, incident: 'never' }], unlinked: [] } },
  ],
  [
    'a source that is no web page',
    'wrong-shape',
    'incidents.0.sources.0.url',
    {
      ...soundFiles(),
      incidents: {
        incidents: [{ ...incident, sources: [{ publisher: 'x', url: 'javascript:alert(1)', date: null }] }],
      },
    },
  ],
])('%s is refused with its place', async (_, problem, detail, files) => {
  serve(files)
  expect(await failure()).toMatchObject({ problem, detail: expect.stringContaining(detail) })
})
