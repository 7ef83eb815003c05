/** Small made datasets for tests: the real wire form, packed and decoded by the real code. */

import { dayNumber, type IsoDate } from '#domain/date.ts'
import {
  COUNTRIES,
  type Country,
  EVENT_KINDS,
  type EventKind,
  PRECISIONS,
  type Precision,
  type VictimSide,
} from '#domain/event.ts'
import { encodeColumn } from '../columns.ts'
import type { Dataset } from '../dataset.ts'
import { decodeEvents } from '../decode-events.ts'
import type { EventsFile } from '../schema/events.ts'
import type { Incident } from '../schema/incidents.ts'
import type { SeriesFile } from '../schema/series.ts'

/** An invented event. Sides are dead by side; they make the best estimate unless `best` says otherwise. */
export interface MadeEvent {
  readonly id?: number
  readonly date?: string
  readonly days?: number
  readonly kind?: EventKind
  readonly country?: Country
  /** index of the three conflicts: 0 in focus, 1 in focus but for dyad 1, 2 outside */
  readonly conflict?: number
  /** -1: none; 0 army and group, 1 army and party, 2 army and neighbour's army */
  readonly dyad?: number
  readonly precision?: Precision
  readonly province?: string | null
  readonly placeName?: string
  readonly point?: readonly [latitude: number, longitude: number]
  readonly sides?: Partial<Record<VictimSide, number>>
  readonly low?: number
  readonly high?: number
  /** 0 full, 1 thin */
  readonly release?: number
  /** what the full release said of an event of the thin one, where it was otherwise */
  readonly earlier?: Omit<MadeEvent, 'id' | 'release' | 'earlier'>
}

type Numbered = MadeEvent & { readonly id: number; readonly date: string }

const PROVINCES = ['AF-KAB', 'AF-NAN', 'PK-BA', 'PK-KP']
const best = ({ sides = {} }: MadeEvent) => Object.values(sides).reduce((sum, dead) => sum + dead, 0)
const code = <T>(list: readonly T[], value: T) => list.indexOf(value)

/** The wire form of some invented events, in their order of day. */
export function makeEventsFile(made: readonly MadeEvent[]): EventsFile {
  const events = made
    .map((event, i) => ({ id: i + 1, date: '2026-01-01', ...event }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id))
  const earlier = events.flatMap((event) =>
    event.earlier ? [{ ...event, ...event.earlier, release: 0 }] : [],
  )
  const all = [...events, ...earlier]
  const placed = all.filter(({ precision }) => precision !== 'none')
  const columnsOf = (rows: readonly Numbered[]): EventsFile['columns'] => {
    const column = (value: (event: Numbered) => number) => encodeColumn(rows.map(value))
    const side = (name: VictimSide) => column(({ sides }) => sides?.[name] ?? 0)
    return {
      id: column(({ id }) => id),
      day: column(({ date }) => dayNumber(date as IsoDate)),
      span: column(({ days }) => (days ?? 1) - 1),
      kind: column(({ kind }) => code(EVENT_KINDS, kind ?? 'state-based')),
      country: column(({ country }) => code(COUNTRIES, country ?? 'PK')),
      conflict: column(({ conflict }) => conflict ?? 0),
      dyad: column(({ dyad }) => dyad ?? -1),
      place: column((event) => code(placed, event)),
      datePrecision: column(() => 1),
      best: column(best),
      low: column(({ low }) => low ?? -1),
      high: column(({ high }) => high ?? -1),
      sources: column(() => -1),
      release: column(({ release }) => release ?? 0),
      firstRelease: column(({ release, earlier }) => (earlier ? 0 : (release ?? 0))),
      flags: column(() => 0),
      forcesPk: side('forces-pk'),
      forcesAf: side('forces-af'),
      forcesOther: side('forces-other'),
      militants: side('militants'),
      civilians: side('civilians'),
      unknown: side('unknown'),
      notCoded: side('not-coded'),
    }
  }
  return {
    count: events.length,
    countries: [...COUNTRIES],
    kinds: [...EVENT_KINDS],
    precisions: [...PRECISIONS],
    releases: [
      { id: '22.1', completeness: 'full', knownFrom: '2024-06-30' },
      { id: '25.01.25.12', completeness: 'thin', knownFrom: '2026-01-31' },
    ],
    conflicts: [
      { id: 404, name: 'Pakistan: Government' },
      { id: 11639, name: 'Afghanistan - Pakistan' },
      { id: 325, name: 'Pakistan: Balochistan' },
    ],
    dyads: [
      { id: 857, name: 'Army - Group', a: 0, b: 1 },
      { id: 855, name: 'Army - Party', a: 0, b: 2 },
      { id: 14321, name: 'Army - Neighbour', a: 0, b: 3 },
    ],
    sides: [
      { name: 'Army', class: 'forces-pk', actor: 'army' },
      { name: 'Group', class: 'militants', actor: 'group' },
      { name: 'Party', class: 'militants', actor: 'party' },
      { name: 'Neighbour', class: 'forces-af', actor: 'neighbour' },
    ],
    provinces: PROVINCES,
    focus: [
      { conflict: 404, name: 'Pakistan: Government', why: 'made', exceptDyads: [855] },
      { conflict: 11639, name: 'Afghanistan - Pakistan', why: 'made' },
    ],
    places: {
      count: placed.length,
      name: placed.map(({ placeName }) => placeName ?? null),
      codedProvince: placed.map(() => null),
      district: placed.map(() => null),
      columns: {
        latitude: encodeColumn(placed.map(({ point }) => Math.round((point?.[0] ?? 34) * 1e5))),
        longitude: encodeColumn(placed.map(({ point }) => Math.round((point?.[1] ?? 70) * 1e5))),
        precision: encodeColumn(placed.map(({ precision }) => code(PRECISIONS, precision ?? 'exact'))),
        province: encodeColumn(placed.map(({ province }) => (province ? code(PROVINCES, province) : -1))),
      },
    },
    columns: columnsOf(events),
    earlier: { count: earlier.length, columns: columnsOf(earlier) },
  }
}

/** A file of published series that has none. */
export const NO_SERIES: SeriesFile = {
  series: [],
  revisions: [],
  countryMonths: {
    publisher: 'made',
    definition: 'made',
    source: { publisher: 'made', url: 'https://made.example/', date: '2026-01-01' },
    ...{ country: [], month: [], events: [], best: [], high: [], civilians: [] },
    ...{ stateBased: [], nonState: [], oneSided: [] },
  },
  warnings: [],
  until: '2026-07-31',
}

/** A dataset of invented events and incidents that covers 2024-01-01 to 2026-07-31. */
export function makeDataset(events: readonly MadeEvent[], incidents: readonly Incident[] = []): Dataset {
  const file = makeEventsFile(events)
  const asOf = dayNumber('2026-07-31' as IsoDate)
  const start = dayNumber('2024-01-01' as IsoDate)
  const actor = (id: string, parent: string | null = null) => ({
    id,
    name: id,
    type: 'made',
    parent,
    aliases: [],
    stateLabels: [],
    ucdpNames: [],
    sources: [],
    origin: 'curated' as const,
  })
  return {
    manifest: {
      schemaVersion: 1,
      id: 'made',
      title: 'Made',
      version: '1',
      generatedOn: '2026-11-22',
      asOf: '2026-07-31',
      sha256: '0'.repeat(64),
      licences: [],
      coverage: [],
      counts: {
        events: file.count,
        eventsByCountry: { AF: 0, PK: 0 },
        incidents: incidents.length,
        indicators: 0,
        series: 0,
      },
      files: [],
    },
    signature: { is: 'unsigned' },
    asOf,
    start,
    coverage: COUNTRIES.map((country) => ({
      country,
      from: start,
      to: asOf,
      level: 'full',
      release: '22.1',
    })),
    events: decodeEvents(file, 'events.json'),
    incidents,
    links: [],
    unlinked: [],
    indicators: [],
    pauses: [],
    lags: [],
    coding: new Map(),
    record: { from: start, to: asOf },
    series: NO_SERIES,
    actors: [actor('army', 'state'), actor('state'), actor('group'), actor('party'), actor('neighbour')],
    provinces: PROVINCES.map((id) => ({
      id,
      country: id.startsWith('AF') ? 'AF' : 'PK',
      name: id,
      aliases: [],
      latitude: 34,
      longitude: 70,
      population: null,
    })),
    crossings: [],
    towns: [],
    basemap: {
      type: 'Topology',
      objects: { land: null, provinces: null, lines: null, rivers: null, lakes: null },
      arcs: [],
    },
  }
}
