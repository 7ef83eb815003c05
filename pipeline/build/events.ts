import { encodeColumn } from '#dataset/columns.ts'
import type { EventsFile } from '#dataset/schema/events.ts'
import type { CoverageSpan } from '#dataset/schema/manifest.ts'
import { dayNumber } from '#domain/date.ts'
import {
  COUNTRIES,
  EVENT_KINDS,
  PRECISIONS,
  QUALITY_FLAGS,
  type QualityFlag,
  type VictimSide,
} from '#domain/event.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'
import { RELEASES, releaseOrder } from '#pipeline/ucdp/releases.ts'
import { type VictimDeaths, victimDeaths } from '#pipeline/victim-sides.ts'
import { Dictionary } from './dictionary.ts'
import { placesTable } from './places-table.ts'
import { type SideRegister, sidesOf } from './sides.ts'

type Conflict = EventsFile['conflicts'][number]
type Side = EventsFile['sides'][number]
type Dyad = EventsFile['dyads'][number]

/** What the events file is made of. */
export interface EventsInput {
  readonly events: readonly EventFact[]
  /** what older releases said of these events */
  readonly earlier: readonly EventFact[]
  readonly coverage: readonly CoverageSpan[]
  readonly focus: EventsFile['focus']
  readonly provinces: readonly string[]
  readonly register: SideRegister
}

/** The span of coverage that a country's day falls in. Days are ISO dates, which compare as text. */
export function spanOf(
  coverage: readonly CoverageSpan[],
  country: string,
  day: string,
): CoverageSpan | undefined {
  return coverage.find((span) => span.country === country && span.from <= day && day <= span.to)
}

function flagBits(event: EventFact, coverage: readonly CoverageSpan[]): number {
  const flags: QualityFlag[] = [...event.flags]
  if (spanOf(coverage, event.country, event.start)?.level === 'none') flags.push('incomplete-month')
  return flags.reduce((bits, flag) => bits | (1 << QUALITY_FLAGS.indexOf(flag)), 0)
}

/** One name a conflict: the one that the newest release uses. */
function conflictNames(events: readonly EventFact[]): ReadonlyMap<number, string> {
  const newest = new Map<number, EventFact>()
  for (const event of events) {
    if (event.conflictId === null) continue
    const held = newest.get(event.conflictId)
    if (!held || releaseOrder(event.release) >= releaseOrder(held.release))
      newest.set(event.conflictId, event)
  }
  return new Map([...newest].map(([id, event]) => [id, event.conflict]))
}

function byDayThenId(a: EventFact, b: EventFact): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1
  return a.id - b.id || releaseOrder(a.release) - releaseOrder(b.release)
}

interface Rows {
  readonly conflicts: Dictionary<Conflict>
  readonly dyads: Dictionary<Dyad>
  readonly sides: Dictionary<Side>
  readonly conflict: number[]
  readonly dyad: number[]
  readonly deaths: VictimDeaths[]
}

function relate(events: readonly EventFact[], register: SideRegister): Rows {
  const names = conflictNames(events)
  const rows: Rows = {
    conflicts: new Dictionary<Conflict>(({ id, name }) => `${id}|${name}`),
    dyads: new Dictionary<Dyad>(({ id, name, a, b }) => `${id}|${name}|${a}|${b}`),
    sides: new Dictionary<Side>((side) => `${side.name}|${side.class}|${side.actor}`),
    conflict: [],
    dyad: [],
    deaths: [],
  }
  for (const event of events) {
    const id = event.conflictId
    rows.conflict.push(
      rows.conflicts.index({ id, name: (id === null ? undefined : names.get(id)) ?? event.conflict }),
    )
    const sides = sidesOf(event, register)
    rows.deaths.push(victimDeaths(event.best, event.deaths, sides && { a: sides.a.class, b: sides.b.class }))
    if (!sides) {
      rows.dyad.push(-1)
      continue
    }
    const a = rows.sides.index(sides.a)
    const b = rows.sides.index(sides.b)
    rows.dyad.push(
      rows.dyads.index({ id: event.dyadId, name: event.dyad ?? `${sides.a.name} - ${sides.b.name}`, a, b }),
    )
  }
  return rows
}

/** The columns of some events, whose places and relations stand at the same index of each list. */
function columnsOf(
  events: readonly EventFact[],
  { conflict, dyad, deaths }: Pick<Rows, 'conflict' | 'dyad' | 'deaths'>,
  places: readonly number[],
  coverage: readonly CoverageSpan[],
): EventsFile['columns'] {
  const column = (of: (event: EventFact, row: number) => number) => encodeColumn(events.map(of))
  const dead = (side: VictimSide) => encodeColumn(deaths.map((sums) => sums[side]))
  return {
    id: column((event) => event.id),
    day: column((event) => dayNumber(event.start)),
    span: column((event) => dayNumber(event.end) - dayNumber(event.start)),
    kind: column((event) => EVENT_KINDS.indexOf(event.kind)),
    country: column((event) => COUNTRIES.indexOf(event.country)),
    conflict: encodeColumn(conflict),
    dyad: encodeColumn(dyad),
    place: encodeColumn(places),
    datePrecision: column((event) => event.datePrecision ?? 0),
    best: column((event) => event.best),
    low: column((event) => event.low ?? -1),
    high: column((event) => event.high ?? -1),
    sources: column((event) => event.sources ?? -1),
    release: column((event) => releaseOrder(event.release)),
    firstRelease: column((event) => releaseOrder(event.firstRelease)),
    flags: column((event) => flagBits(event, coverage)),
    forcesPk: dead('forces-pk'),
    forcesAf: dead('forces-af'),
    forcesOther: dead('forces-other'),
    militants: dead('militants'),
    civilians: dead('civilians'),
    unknown: dead('unknown'),
    notCoded: dead('not-coded'),
  }
}

/** The events file: columns ordered by first day and then id. */
export function eventsFile(input: EventsInput): EventsFile {
  const { coverage, focus, provinces, register } = input
  const events = [...input.events].sort(byDayThenId)
  const earlier = [...input.earlier].sort(byDayThenId)
  const all = [...events, ...earlier]
  const rows = relate(all, register)
  const places = placesTable(all, provinces)
  const part = (of: readonly EventFact[], from: number) => {
    const own = <T>(list: readonly T[]) => list.slice(from, from + of.length)
    const related = { conflict: own(rows.conflict), dyad: own(rows.dyad), deaths: own(rows.deaths) }
    return columnsOf(of, related, own(places.indexes), coverage)
  }
  return {
    count: events.length,
    countries: [...COUNTRIES],
    kinds: [...EVENT_KINDS],
    releases: RELEASES.map(({ id, completeness, knownFrom }) => ({
      id,
      completeness,
      provider: 'ucdp',
      knownFrom,
    })),
    conflicts: rows.conflicts.values,
    dyads: rows.dyads.values,
    sides: rows.sides.values,
    provinces: [...provinces],
    precisions: [...PRECISIONS],
    focus,
    places: places.table,
    columns: part(events, 0),
    earlier: { count: earlier.length, columns: part(earlier, events.length) },
  }
}
