import type { Dataset, EventTable } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import {
  COUNTRIES,
  type Country,
  EVENT_KINDS,
  type EventKind,
  PRECISIONS,
  type Precision,
  QUALITY_FLAGS,
  type QualityFlag,
  VICTIM_SIDES,
  type VictimSide,
} from '#domain/event.ts'
import { eventId } from '#domain/id.ts'
import { isSideMissing } from './dimensions.ts'

/** A counted event in words and numbers, for a line of a list or its details. */
export interface EventRecord {
  readonly row: number
  readonly id: string
  readonly days: DayRange
  /** UCDP date_prec 1–5; 0: not given */
  readonly datePrecision: number
  readonly kind: EventKind
  readonly country: Country
  /** ISO 3166-2; null: none */
  readonly province: string | null
  /** UCDP's own name of the place, district and first level; null: not given */
  readonly place: string | null
  readonly district: string | null
  readonly codedProvince: string | null
  readonly precision: Precision
  /** degrees; null: not given */
  readonly point: { readonly latitude: number; readonly longitude: number } | null
  readonly conflict: string
  /** the two sides as UCDP names them, with their ids in the register; null: not given */
  readonly parties: readonly [Party, Party] | null
  readonly best: number
  /** null: not given */
  readonly low: number | null
  readonly high: number | null
  /** dead by side, best estimate, sides with none left out; null: the release gives no sides */
  readonly killed: readonly { readonly side: VictimSide; readonly dead: number }[] | null
  /** null: not stated */
  readonly sources: number | null
  readonly release: string
  readonly flags: readonly QualityFlag[]
  readonly isInFocus: boolean
}

export interface Party {
  readonly name: string
  readonly actor: string
}

const orNull = (value: number | undefined) => (value === undefined || value < 0 ? null : value)

/** What is known of one event. */
export function eventRecord({ events }: Dataset, row: number): EventRecord {
  const place = events.place[row] ?? -1
  const { places } = events
  const dyad = events.dyads[events.dyad[row] ?? -1]
  const flags = events.flags[row] ?? 0
  const party = (side: number): Party => ({
    name: events.sides[side]?.name ?? '',
    actor: events.sides[side]?.actor ?? '',
  })
  return {
    row,
    id: eventId(events.id[row] ?? 0),
    days: { from: events.day[row] ?? 0, to: events.lastDay[row] ?? 0 },
    datePrecision: events.datePrecision[row] ?? 0,
    kind: EVENT_KINDS[events.kind[row] ?? 0] ?? 'state-based',
    country: COUNTRIES[events.country[row] ?? 0] ?? 'AF',
    province: events.provinces[events.province[row] ?? -1] ?? null,
    place: places.name[place] ?? null,
    district: places.district[place] ?? null,
    codedProvince: places.codedProvince[place] ?? null,
    precision: PRECISIONS[events.precision[row] ?? 0] ?? 'none',
    point:
      place < 0 ? null : { latitude: places.latitude[place] ?? 0, longitude: places.longitude[place] ?? 0 },
    conflict: events.conflicts[events.conflict[row] ?? 0]?.name ?? '',
    parties: dyad ? [party(dyad.a), party(dyad.b)] : null,
    best: events.best[row] ?? 0,
    low: orNull(events.low[row]),
    high: orNull(events.high[row]),
    killed: isSideMissing(events, row) ? null : deadBySide(events, row),
    sources: orNull(events.sources[row]),
    release: events.releases[events.release[row] ?? 0]?.id ?? '',
    flags: QUALITY_FLAGS.filter((_, bit) => (flags & (1 << bit)) !== 0),
    isInFocus: events.inFocus[row] === 1,
  }
}

function deadBySide(events: EventTable, row: number) {
  return VICTIM_SIDES.map((side) => ({ side, dead: events.killed[side][row] ?? 0 })).filter(
    ({ dead }) => dead > 0,
  )
}
