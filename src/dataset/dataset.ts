import type { DayNumber, DayRange } from '#domain/date.ts'
import type { ActorClass, Completeness, Country, Precision, VictimSide } from '#domain/event.ts'
import type { IdIndex } from './id-index.ts'
import type { Basemap } from './schema/basemap.ts'
import type { EventsFile } from './schema/events.ts'
import type { Incident } from './schema/incidents.ts'
import type { Indicator, Pause } from './schema/indicators.ts'
import type { Link, Unlinked } from './schema/links.ts'
import type { Manifest } from './schema/manifest.ts'
import type { Actor, Crossing, Province, Town } from './schema/register.ts'
import type { Coding, Lag } from './schema/rules.ts'
import type { SeriesFile } from './schema/series.ts'

/** Rows of counted events as columns. Row numbers index every column. */
export interface EventRows {
  readonly count: number
  /** UCDP id, negative where made (domain/id) */
  readonly id: Int32Array
  /** first day */
  readonly day: Int32Array
  /** last day, inclusive */
  readonly lastDay: Int32Array
  /** index of EVENT_KINDS */
  readonly kind: Uint8Array
  /** index of COUNTRIES */
  readonly country: Uint8Array
  /** index of `conflicts` */
  readonly conflict: Int16Array
  /** index of `dyads`, -1: not given */
  readonly dyad: Int16Array
  /** index of `places`, -1: none */
  readonly place: Int32Array
  /** UCDP date_prec 1–5, 0: not given */
  readonly datePrecision: Uint8Array
  readonly best: Int32Array
  /** -1: not given */
  readonly low: Int32Array
  /** -1: not given */
  readonly high: Int32Array
  /** -1: not given */
  readonly sources: Int32Array
  /** index of `releases` */
  readonly release: Uint8Array
  /** index of `releases`: of those that hold the event, the one known first */
  readonly firstRelease: Uint8Array
  /** bit i: QUALITY_FLAGS[i] */
  readonly flags: Int32Array
  /** dead by side, best estimate; over all sides they add up to `best` in every row */
  readonly killed: Readonly<Record<VictimSide, Int32Array>>
  /** index of PRECISIONS, `none` for rows without a place */
  readonly precision: Uint8Array
  /** index of `provinces`, -1: none */
  readonly province: Int16Array
  /** 1: belongs to the hostilities that the dataset is about */
  readonly inFocus: Uint8Array
}

/** Counted events, ordered by first day and then by id. */
export interface EventTable extends EventRows {
  /** what older releases said of these events: one row an event and older release; null: none */
  readonly earlier: EventRows | null
  readonly places: PlaceTable
  readonly releases: readonly Release[]
  readonly conflicts: readonly { readonly id: number | null; readonly name: string }[]
  readonly dyads: readonly Dyad[]
  readonly sides: readonly UcdpSide[]
  /** ISO 3166-2 */
  readonly provinces: readonly string[]
  readonly focus: EventsFile['focus']
  /** row of an event id (as stored), for links */
  readonly rowOfId: IdIndex
}

/** A release of counted events, or the part of one that is held here. */
export interface Release {
  readonly id: string
  /** who counts by one codebook: `ucdp` */
  readonly provider: string
  readonly completeness: Completeness
  /** the day from which its rows are taken as known (the rule stands in docs/data.md) */
  readonly knownFrom: DayNumber
}

export interface Dyad {
  readonly id: number | null
  readonly name: string
  /** index of `sides` */
  readonly a: number
  readonly b: number
}

export interface UcdpSide {
  readonly name: string
  readonly class: ActorClass
  /** id in the actor register */
  readonly actor: string
}

/** Distinct places of events. */
export interface PlaceTable {
  readonly count: number
  /** degrees */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  readonly precision: readonly Precision[]
  readonly name: readonly (string | null)[]
  readonly codedProvince: readonly (string | null)[]
  readonly district: readonly (string | null)[]
}

/** What is known for one country over a stretch of days; both ends inclusive. */
export interface Coverage {
  readonly country: Country
  readonly from: DayNumber
  readonly to: DayNumber
  readonly level: Manifest['coverage'][number]['level']
  readonly release: string | null
  /**
   * the parts that an older release covers too: what was known before `release` was; in order, without overlap.
   * Absent: none.
   */
  readonly earlier?: readonly Omit<Coverage, 'country' | 'earlier'>[]
}

/** Who vouches for a dataset. That its files are those of its manifest is checked in any case. */
export type Signature =
  /** the host pins no key */
  | { readonly is: 'unsigned' }
  /** signed by a pinned key; `key` is what the host calls it */
  | { readonly is: 'verified'; readonly key: string }
  /** there is a signature; the page came over plain http, or the browser knows no Ed25519 */
  | { readonly is: 'unchecked'; readonly why: 'insecure' | 'unsupported' }

/** Everything the app draws from. Frozen; written by nobody after decoding. */
export interface Dataset {
  readonly manifest: Manifest
  readonly signature: Signature
  /** the last day that the data cover */
  readonly asOf: DayNumber
  /** the first day that the data cover */
  readonly start: DayNumber
  readonly coverage: readonly Coverage[]
  readonly events: EventTable
  /** oldest first */
  readonly incidents: readonly Incident[]
  /** incidents and events that tell of one happening: shown side by side, never added */
  readonly links: readonly Link[]
  /** violent incidents that no event could be linked to, with the reason */
  readonly unlinked: readonly Unlinked[]
  readonly indicators: readonly Indicator[]
  readonly pauses: readonly Pause[]
  /** attacks with the strike that answered them */
  readonly lags: readonly Lag[]
  /** what the editors coded an incident as, by its id */
  readonly coding: ReadonlyMap<string, Coding>
  /** the days that the curated record was read for */
  readonly record: DayRange
  /** figures that institutes and governments published */
  readonly series: SeriesFile
  readonly actors: readonly Actor[]
  readonly provinces: readonly Province[]
  readonly crossings: readonly Crossing[]
  readonly towns: readonly Town[]
  /** TopoJSON; its objects are described in schema/basemap */
  readonly basemap: Basemap
}
