import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { EVENT_KINDS, PRECISIONS } from '#domain/event.ts'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import { DEFAULT_VIEW, parseQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { selectEvents } from '../selection.ts'
import { describeExport, exportFileName } from './description.ts'
import { writeGeoJson } from './geojson.ts'
import { rowObject, writeJson } from './json.ts'
import { withOrigin } from './origin.ts'
import { type Cell, type Piece, type Table, tableOf } from './table.ts'
import { exportTables } from './tables.ts'

type Row = Readonly<Record<string, Cell>>

const rowsOf = (table: Table): Row[] =>
  Array.from({ length: table.count }, (_, index) => rowObject(table, table.row(index)))
const textOf = (pieces: Iterable<Piece>) => [...pieces].map(({ part }) => part).join('')
const NO_DICTIONARY = tableOf('dictionary', [{ name: 'column', type: 'text', of: () => 'id' }], 1, () => null)
const SAID = {
  filters: 'All violence; “<b>” & more',
  generatedOn: '2026-11-22' as IsoDate,
  link: 'https://example.org/?focus=all',
  citation: 'Somebody (2026).',
  notes: ['Never added.'],
}

let dataset: Dataset
let all: ReturnType<typeof exportTables>
let everyEvent: Row[]
let everyIncident: Row[]

beforeAll(async () => {
  dataset = await loadShippedDataset()
  const { view } = parseQuery('focus=all&period=all')
  all = exportTables(dataset, selectEvents(dataset, view))
  everyEvent = rowsOf(all.events)
  everyIncident = rowsOf(all.incidents)
})

interface Column {
  readonly as: 'plain' | 'delta' | 'runs'
  readonly values: readonly number[]
}

/** A column of the shipped file, decoded by hand. */
function numbersOf({ as, values }: Column): number[] {
  if (as === 'plain') return [...values]
  const found: number[] = []
  if (as === 'delta') for (const step of values) found.push((found.at(-1) ?? 0) + step)
  else for (let i = 0; i < values.length; i += 2) found.push(...Array(values[i + 1]).fill(values[i]))
  return found
}

interface Raw {
  readonly kinds: readonly string[]
  readonly countries: readonly string[]
  readonly releases: readonly { readonly id: string; readonly completeness: string }[]
  readonly places: { readonly name: readonly (string | null)[] }
  readonly columns: Readonly<Record<string, Column>>
}

describe('all events', () => {
  it('have the values of the shipped file; what is not given is empty, never 0', () => {
    const { files } = dataset.manifest
    const name = files.find(({ role }) => role === 'events')?.name ?? ''
    const raw: Raw = JSON.parse(readFileSync(join(process.cwd(), 'public/data', name), 'utf8'))
    const column = (of: string) => numbersOf(raw.columns[of] ?? { as: 'plain', values: [] })
    const given = (value: number | undefined) => (value === undefined || value < 0 ? null : value)
    const [day, span, kind, country, best, low, high, sources, release, place, precision, militants] = [
      ...['day', 'span', 'kind', 'country', 'best', 'low', 'high', 'sources', 'release', 'place'],
      ...['datePrecision', 'militants'],
    ].map(column)
    expect(everyEvent.length).toBe(dataset.manifest.counts.events)
    for (const [i, row] of everyEvent.entries()) {
      const of = raw.releases[release?.[i] ?? -1]
      const isThin = of?.completeness === 'thin'
      expect(row).toMatchObject({
        kind: raw.kinds[kind?.[i] ?? -1],
        country: raw.countries[country?.[i] ?? -1],
        best: best?.[i],
        low: given(low?.[i]),
        high: given(high?.[i]),
        source_count: given(sources?.[i]),
        release: of?.id,
        place: (place?.[i] ?? -1) < 0 ? null : (raw.places.name[place?.[i] ?? -1] ?? null),
        date_precision: precision?.[i] === 0 ? null : precision?.[i],
        killed_militants: isThin ? null : militants?.[i],
      })
      expect(dayNumber(row['date_start'] as IsoDate)).toBe(day?.[i])
      expect(dayNumber(row['date_end'] as IsoDate)).toBe((day?.[i] ?? 0) + (span?.[i] ?? 0))
    }
  })

  it('have dead by side that add up to the best estimate, or no sides at all', () => {
    const sides = all.events.columns.map(({ name }) => name).filter((name) => name.startsWith('killed_'))
    expect(sides.length).toBe(6)
    for (const row of everyEvent) {
      const dead = sides.map((name) => row[name])
      if (dead.includes(null)) expect(new Set(dead)).toEqual(new Set([null]))
      else expect(dead.reduce<number>((sum, n) => sum + Number(n), 0)).toBe(row['best'])
    }
    expect(everyEvent.filter((row) => row['killed_civilians'] === null).length).toBeGreaterThan(100)
  })

  it('have ids of their own', () => {
    expect(new Set(everyEvent.map(({ id }) => id)).size).toBe(everyEvent.length)
  })
})

const anyView: fc.Arbitrary<Partial<ViewState>> = fc.record({
  focus: fc.constantFrom('all' as const, 'hostilities' as const),
  period: fc
    .tuple(fc.integer({ min: 1989, max: 2026 }), fc.nat({ max: 37 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, more, month]) => ({
      is: 'range' as const,
      from: `${year}-${String(month).padStart(2, '0')}-10` as IsoDate,
      to: `${Math.min(2026, year + more)}-${String(month).padStart(2, '0')}-28` as IsoDate,
    })),
  kinds: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc.subarray([...EVENT_KINDS]),
    fc.subarray([...EVENT_KINDS, ...INCIDENT_KINDS]),
  ),
  places: fc.oneof(fc.constant([]), fc.subarray(['AF', 'PK-KP', 'PK-BA', 'AF-KAB'])),
  precisions: fc.oneof(fc.constant([]), fc.subarray([...PRECISIONS])),
  sides: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    fc.subarray(['civilians', 'militants', 'not-coded'] as const),
  ),
  sources: fc.constantFrom([], ['ucdp'], ['incidents']),
  q: fc.constantFrom('', 'KABUL', 'peshawar', 'nobody of this name'),
})

type Wanted = ViewState & { readonly period: { readonly from: IsoDate; readonly to: IsoDate } }

/** Whether a row passes what both layers have, judged by its cells alone. */
function passesBoth(row: Row, { period, focus, places, precisions }: Wanted, isPlaced: boolean): boolean {
  const start = String(row['date_start'])
  const at = [row['country'], row['province']].map(String)
  return (
    start >= period.from &&
    start <= period.to &&
    (focus === 'all' || row['in_focus'] === true) &&
    (places.length === 0 || (isPlaced && places.some((id) => at.includes(id)))) &&
    (precisions.length === 0 || precisions.some((one) => one === row['place_precision']))
  )
}

function eventPasses(row: Row, view: Wanted): boolean {
  const kinds = view.kinds.filter((kind) => (EVENT_KINDS as readonly string[]).includes(kind))
  const text = ['conflict', 'side_a', 'side_b', 'place', 'district'].map((name) => row[name] ?? '').join('\n')
  return (
    passesBoth(row, view, true) &&
    (kinds.length === 0 || kinds.some((kind) => kind === row['kind'])) &&
    (view.sources.length === 0 || view.sources.includes('ucdp')) &&
    text.toLowerCase().includes(view.q.toLowerCase()) &&
    (view.sides.length === 0 ||
      view.sides.some((side) =>
        side === 'not-coded' ? row['killed_unknown'] === null : Number(row[`killed_${side}`] ?? 0) > 0,
      ))
  )
}

function incidentPasses(row: Row, view: Wanted, claims: readonly Row[]): boolean {
  const kinds = view.kinds.filter((kind) => (INCIDENT_KINDS as readonly string[]).includes(kind))
  const text = ['title', 'summary', 'place', 'actor_1', 'actor_2'].map((name) => row[name] ?? '').join('\n')
  return (
    passesBoth(row, view, row['latitude'] !== null) &&
    (kinds.length === 0 || kinds.some((kind) => kind === row['kind'])) &&
    (view.sources.length === 0 || view.sources.includes('incidents')) &&
    text.toLowerCase().includes(view.q.toLowerCase()) &&
    (view.sides.length === 0 ||
      claims.some(
        ({ incident, side }) =>
          incident === row['id'] && (view.sides as readonly Cell[]).includes(side ?? null),
      ))
  )
}

describe('an export of any view', () => {
  it('holds exactly the selected records, as a slow filter of all rows finds them', () => {
    const everyClaim = rowsOf(all.claims)
    let found = 0
    fc.assert(
      fc.property(anyView, (change) => {
        const view = { ...DEFAULT_VIEW, ...change }
        const wanted = view as Wanted
        const tables = exportTables(dataset, selectEvents(dataset, view))
        const events = everyEvent.filter((row) => eventPasses(row, wanted))
        const incidents = everyIncident.filter((row) => incidentPasses(row, wanted, everyClaim))
        expect(rowsOf(tables.events)).toEqual(events)
        expect(rowsOf(tables.incidents)).toEqual(incidents)
        const ids = new Set(incidents.map(({ id }) => id))
        expect(rowsOf(tables.claims)).toEqual(everyClaim.filter(({ incident }) => ids.has(incident ?? null)))
        found += events.length > 0 ? 1 : 0
      }),
      { numRuns: 80 },
    )
    expect(found).toBeGreaterThan(10)
  })
})

describe('what an export says of itself', () => {
  const described = () => describeExport(dataset, selectEvents(dataset, DEFAULT_VIEW), SAID)

  it('is in its name', () => {
    expect(exportFileName(described(), 'events', 'csv')).toBe(
      `watchline-events-2025-08-01_2026-07-31-asof-2026-07-31-${dataset.manifest.sha256.slice(0, 12)}.csv`,
    )
  })

  it('is in every row of a CSV', () => {
    const table = withOrigin(all.incidents, described())
    expect(table.columns.map(({ name }) => name).slice(-3)).toEqual(['filters', 'as_of', 'dataset'])
    const hash = dataset.manifest.sha256.slice(0, 12)
    expect(table.row(3).slice(-3)).toEqual([SAID.filters, '2026-07-31', hash])
    expect(table.row(3).length).toBe(table.columns.length)
  })

  it('stands in JSON beside the rows', () => {
    const read = JSON.parse(textOf(writeJson(described(), NO_DICTIONARY, [all.events, all.claims])))
    expect(read.about).toMatchObject({
      filters: SAID.filters,
      period: { from: '2025-08-01', to: '2026-07-31' },
      as_of: '2026-07-31',
      dataset: { version: dataset.manifest.version, sha256: dataset.manifest.sha256 },
      generated_on: '2026-11-22',
      link: SAID.link,
    })
    const licences: { attribution: string }[] = read.about.licences
    expect(licences.map(({ attribution }) => attribution.slice(0, 7))).toEqual(['Uppsala', 'Watchli'])
    expect(read.dictionary).toEqual([{ column: 'id' }])
    expect(read.events).toEqual(everyEvent)
    expect(read.claims.length).toBe(all.claims.count)
    expect(Object.keys(read)).toEqual(['about', 'dictionary', 'events', 'claims'])
  })
})

describe('GeoJSON', () => {
  it.each(['events', 'incidents'] as const)('keeps the rules of RFC 7946: %s', (layer) => {
    const selection = selectEvents(dataset, DEFAULT_VIEW)
    const text = textOf(writeGeoJson(describeExport(dataset, selection, SAID), NO_DICTIONARY, all[layer]))
    const read = JSON.parse(text)
    expect(Object.keys(read)).toEqual(['type', 'about', 'dictionary', 'features'])
    expect(read.type).toBe('FeatureCollection')
    expect(read.features.length).toBe(all[layer].count)
    for (const feature of read.features) {
      expect(Object.keys(feature)).toEqual(['type', 'id', 'geometry', 'properties'])
      const { geometry, properties } = feature
      const isVague = ['border', 'country', 'international', 'none'].includes(properties.place_precision)
      expect(geometry === null).toBe(properties.latitude === null || isVague)
      if (geometry === null) continue
      expect(geometry).toEqual({ type: 'Point', coordinates: [properties.longitude, properties.latitude] })
      const [east, north] = geometry.coordinates
      // the two countries and the capital north of them lie here; latitudes and longitudes do not overlap
      expect(east).toBeGreaterThan(60)
      expect(east).toBeLessThan(78)
      expect(north).toBeGreaterThan(23)
      expect(north).toBeLessThan(39)
    }
  })
})
