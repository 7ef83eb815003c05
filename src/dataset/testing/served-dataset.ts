/** A small sound dataset as a server would send it, and ways to spoil it. For the tests of loading. */

import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import { makeEventsFile, NO_SERIES } from './made-dataset.ts'

export const url = new URL('https://example.test/data/manifest.json')
const actor = (id: string) => ({
  id,
  name: id,
  type: 'made',
  parent: null,
  aliases: [],
  stateLabels: [],
  ucdpNames: [],
  sources: [],
  origin: 'curated',
})
const province = (id: string) => ({
  id,
  country: id.slice(0, 2),
  name: id,
  aliases: [],
  latitude: 34,
  longitude: 70,
  population: null,
})
export const incident = {
  id: 'made-strike-2026-01-02',
  date: '2026-01-02',
  endDate: null,
  title: 'A made strike',
  short: 'Made strike',
  summary: 'Nothing of this happened.',
  kind: 'cross-border-strike',
  country: 'AF',
  province: 'AF-KAB',
  place: 'Nowhere',
  point: { latitude: 34.5, longitude: 69.2 },
  precision: 'town',
  actor1: 'Army',
  actor2: null,
  actors: ['army'],
  claims: [
    {
      by: 'Army',
      side: 'militants',
      killed: { low: null, best: 3, high: null },
      injured: null,
      sources: [0],
    },
  ],
  sources: [{ publisher: 'Made Wire', url: 'https://example.test/1', date: null }],
  corroboration: 'single',
  isAggregate: false,
  isContext: false,
}

/** The files of a small sound dataset, as the server would send them. */
export function soundFiles() {
  return {
    events: makeEventsFile([
      { date: '2026-01-01', sides: { militants: 2 }, dyad: 0, precision: 'exact', province: 'PK-KP' },
      { date: '2026-01-05', sides: { civilians: 1 }, precision: 'none' },
    ]) as unknown,
    incidents: { incidents: [incident] } as unknown,
    indicators: {
      ...{ indicators: [], pauses: [], lags: [], coding: [] },
      record: { from: '2024-01-01', to: '2026-07-31' },
    } as unknown,
    series: NO_SERIES as unknown,
    links: { links: [], unlinked: [] } as unknown,
    actors: { actors: ['army', 'group', 'party', 'neighbour'].map(actor) } as unknown,
    places: {
      provinces: ['AF-KAB', 'AF-NAN', 'PK-BA', 'PK-KP'].map(province),
      crossings: [],
      towns: [],
      placeholders: [],
    } as unknown,
    basemap: {
      type: 'Topology',
      objects: { land: {}, provinces: {}, lines: {}, rivers: {}, lakes: {} },
      arcs: [],
    } as unknown,
  }
}
export type Files = ReturnType<typeof soundFiles>

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Serves files under their hashed names, with a manifest that fits them. */
export function serve(
  files: Files,
  change: (
    served: Map<string, () => Response | Promise<Response>>,
    manifest: Record<string, unknown>,
  ) => void = () => undefined,
) {
  const served = new Map<string, () => Response | Promise<Response>>()
  const entries = Object.entries(files).map(([role, json]) => {
    const text = JSON.stringify(json)
    const name = `${role}.${hash(text).slice(0, 12)}.json`
    served.set(name, () => new Response(text))
    return { role, name, bytes: text.length, sha256: hash(text), records: 1 }
  })
  const manifest: Record<string, unknown> = {
    schemaVersion: 1,
    id: 'made',
    title: 'Made',
    version: '1',
    generatedOn: '2026-11-22',
    asOf: '2026-07-31',
    sha256: hash(entries.map((entry) => entry.sha256).join('\n')),
    licences: [],
    coverage: ['AF', 'PK'].map((country) => ({
      country,
      from: '2024-01-01',
      to: '2026-07-31',
      level: 'full',
      release: '22.1',
    })),
    counts: { events: 2, eventsByCountry: { AF: 0, PK: 2 }, incidents: 1, indicators: 0, series: 0 },
    files: entries,
  }
  change(served, manifest)
  if (!served.has('manifest.json')) served.set('manifest.json', () => new Response(JSON.stringify(manifest)))
  const fetched: string[] = []
  vi.stubGlobal('fetch', async (address: URL, { signal }: { signal: AbortSignal }) => {
    const name = address.pathname.split('/').at(-1) ?? ''
    fetched.push(name)
    const answer = served.get(name)
    if (!answer) return new Response('', { status: 404 })
    const response = await answer()
    signal.throwIfAborted()
    return response
  })
  return fetched
}
