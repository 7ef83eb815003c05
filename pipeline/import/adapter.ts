import type { IsoDate } from '#domain/date.ts'
import type { ActorClass, Completeness } from '#domain/event.ts'
import type { GedRow } from '#pipeline/readers/ucdp-ged/row.ts'
import type { VictimDeaths } from '#pipeline/victim-sides.ts'
import type { DateOrder, DayLimits } from './days.ts'
import type { Fault } from './fault.ts'
import type { DecimalMark } from './numbers.ts'
import type { RowSource, SourceRow } from './source.ts'

/** Whose codebook the rows follow. */
export const KINDS_OF_IMPORT = ['ucdp-ged', 'acled', 'table'] as const
export type KindOfImport = (typeof KINDS_OF_IMPORT)[number]

/** How a file writes days and numbers, by the evidence of the whole file or by what the user stated. */
export interface Style {
  readonly dayZero: number | null
  /** by column; null: no cell of it needs an order */
  readonly orders: ReadonlyMap<string, DateOrder | null>
  /** null: the file does not show it */
  readonly mark: DecimalMark | null
  readonly limits: DayLimits
}

/** A row that can be an event, in UCDP's terms. */
export interface Draft {
  readonly row: GedRow
  /** the source's own id; null: it gives none */
  readonly sourceId: string | null
  /** the larger, the newer the row is among rows of one id; null: by its release alone */
  readonly newness: number | null
  /** null: by UCDP's rule for the two sides of the row */
  readonly victims: VictimDeaths | null
}

/** What a row of a file is. */
export type Outcome =
  | { readonly is: 'draft'; readonly draft: Draft }
  /** sound, but of a country or kind that the dataset does not hold; `day` null: not looked at or not readable */
  | {
      readonly is: 'outside'
      readonly by: 'country' | 'kind'
      readonly name: string
      readonly day: IsoDate | null
    }
  | { readonly is: 'fault'; readonly fault: Fault }
  /** a row of tags, which says nothing of an event */
  | { readonly is: 'tags' }

/** What is written of a source in the manifest. */
export interface SourceFacts {
  /** as links and releases name it */
  readonly id: string
  readonly name: string
  readonly licence: string
  readonly attribution: string
  readonly url?: string | undefined
}

/** How the rows of one file become events. */
export interface Adapter {
  readonly as: KindOfImport
  readonly source: SourceFacts
  /** of the file, in words: "ged", "2025" */
  readonly layout: string
  readonly completeness: Completeness
  /** columns that it reads */
  readonly wanted: readonly string[]
  /** of these, those that hold days and those that hold degrees */
  readonly days: readonly string[]
  readonly degrees: readonly string[]
  /** the release that the file as a whole is; null: its name does not say */
  readonly release: string | null
  read(row: SourceRow, style: Style): Outcome
  /** what a side is, by its name; null: by UCDP's names */
  readonly classOf: ((name: string) => ActorClass | null) | null
}

/** Makes the adapter of a file, or throws InputError where its columns do not fit. */
export type MakeAdapter = (source: RowSource) => Adapter
