import type { IsoDate } from '#domain/date.ts'
import type { Completeness, Country, EventKind } from '#domain/event.ts'

/** UCDP's deaths by side of the dyad; they add up to `best`. */
export interface SideDeaths {
  readonly a: number
  readonly b: number
  readonly civilians: number
  readonly unknown: number
}

/** A place as the source gives it. */
export interface RawPlace {
  readonly name: string
  /** degrees, WGS 84 */
  readonly latitude: number
  readonly longitude: number
  /** UCDP where_prec 1–7; null: the layout has no such column */
  readonly wherePrecision: number | null
  readonly adm1: string | null
  readonly adm2: string | null
}

/** A party to a conflict: UCDP's number, where the layout has it, and name. */
interface RawSide {
  readonly id: number | null
  readonly name: string
}

/** One row of a UCDP file, typed; null where its layout has no such field. */
export interface GedRow {
  readonly file: string
  readonly line: number
  readonly completeness: Completeness
  /** release named in the row itself (slim layout) */
  readonly release: string | null
  readonly id: number | null
  readonly country: Country
  readonly kind: EventKind
  readonly start: IsoDate
  readonly end: IsoDate
  readonly datePrecision: number | null
  readonly conflict: { readonly id: number | null; readonly name: string } | null
  readonly dyad: { readonly id: number; readonly name: string } | null
  readonly sides: { readonly a: RawSide; readonly b: RawSide } | null
  readonly place: RawPlace | null
  readonly best: number
  readonly low: number | null
  readonly high: number | null
  readonly deaths: SideDeaths | null
  readonly sources: number | null
  readonly isClear: boolean | null
  readonly eventClarity: number | null
}

/** Why a row was left out. */
export type Rejection =
  | 'hxl-tag-row'
  | 'other-country'
  | 'bad-date'
  | 'date-out-of-range'
  | 'end-before-start'
  | 'not-a-whole-number'
  | 'out-of-range'
  | 'unknown-code'
  | 'empty'
  | 'sides-do-not-sum'
