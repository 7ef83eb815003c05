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
import { type VictimDeaths, victimDeaths } from '#pipeline/victim-sides.ts'
import { Dictionary } from './dictionary.ts'
import { placesTable } from './places-table.ts'
import { type SideRegister, sidesOf } from './sides.ts'

type Conflict = EventsFile['conflicts'][number]
type Side = EventsFile['sides'][number]
type Dyad = EventsFile['dyads'][number]

/** A release that events name, as the events file says it. */
type NamedRelease = EventsFile['releases'][number]

/** What the events file is made of. */
export interface EventsInput {
  readonly events: readonly EventFact[]
  /** what older releases said of these events */
  readonly earlier: readonly EventFact[]
  /** oldest first */
  readonly releases: readonly NamedRelease[]
  readonly coverage: readonly CoverageSpan[]
  readonly focus: EventsFile['focus']
  readonly provinces: readonly string[]
  readonly register: SideRegister
  /** deaths by victim side where the source gives them; null or absent: by UCDP's rule for its two sides */
  readonly victimsOf?: (event: EventFact) => VictimDeaths | null
}

/** Place of a release among those of the file. */
type OrderOf = (release: string) => number

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
function conflictNames(events: readonly EventFact[], orderOf: OrderOf): ReadonlyMap<number, string> {
  const newest = new Map<number, EventFact>()
  for (const event of events) {
    if (event.conflictId === null) continue
    const held = newest.get(event.conflictId)
    if (!held || orderOf(event.release) >= orderOf(held.release)) newest.set(event.conflictId, event)
  }
  return new Map([...newest].map(([id, event]) => [id, event.conflict]))
}

const byDayThenId = (orderOf: OrderOf) => (a: EventFact, b: EventFact) => {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1
  return a.id - b.id || orderOf(a.release) - orderOf(b.release)
}

interface Rows {
  readonly conflicts: Dictionary<Conflict>
  readonly dyads: Dictionary<Dyad>
  readonly sides: Dictionary<Side>
  readonly conflict: number[]
  readonly dyad: number[]
  readonly deaths: VictimDeaths[]
}

function relate(events: readonly EventFact[], { register, victimsOf }: EventsInput, orderOf: OrderOf): Rows {
  const names = conflictNames(events, orderOf)
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
    rows.deaths.push(
      victimsOf?.(event) ??
        victimDeaths(event.best, event.deaths, sides && { a: sides.a.class, b: sides.b.class }),
    )
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
  orderOf: OrderOf,
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
    release: column((event) => orderOf(event.release)),
    firstRelease: column((event) => orderOf(event.firstRelease)),
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
  const { coverage, focus, provinces, releases } = input
  const order = new Map(releases.map(({ id }, i) => [id, i]))
  const orderOf: OrderOf = (id) => order.get(id) ?? -1
  const events = [...input.events].sort(byDayThenId(orderOf))
  const earlier = [...input.earlier].sort(byDayThenId(orderOf))
  const all = [...events, ...earlier]
  const rows = relate(all, input, orderOf)
  const places = placesTable(all, provinces)
  const part = (of: readonly EventFact[], from: number) => {
    const own = <T>(list: readonly T[]) => list.slice(from, from + of.length)
    const related = { conflict: own(rows.conflict), dyad: own(rows.dyad), deaths: own(rows.deaths) }
    return columnsOf(of, related, own(places.indexes), coverage, orderOf)
  }
  return {
    count: events.length,
    countries: [...COUNTRIES],
    kinds: [...EVENT_KINDS],
    releases: [...releases],
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
