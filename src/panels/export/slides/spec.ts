import type { Language } from '#domain/language.ts'
import type { Footnote } from '#engine/brief/footnotes.ts'

/** Numbers over labels, as a chart that can be edited. */
export interface ChartSpec {
  readonly is: 'chart'
  /** `stacked` and `share` are columns over time, the latter as parts of each whole; `lines` is a line a series */
  readonly form: 'stacked' | 'share' | 'lines'
  readonly title: string
  readonly labels: readonly string[]
  /** `values`: one for each label; null: no data, never 0. `colour`: #rrggbb */
  readonly series: readonly {
    readonly name: string
    readonly colour: string
    readonly values: readonly (number | null)[]
  }[]
  /** what is missing from it, and what else must be said with it; empty: nothing */
  readonly note: string
}

export interface TableSpec {
  readonly is: 'table'
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string
}

/** A drawing that is no chart. */
export interface DrawingSpec {
  readonly is: 'drawing'
  readonly of: 'map'
  readonly title: string
  /** what it shows, for who does not see it */
  readonly alt: string
}

/** A scene as a slide or a sheet. */
export interface SceneSpec {
  readonly id: string
  readonly kicker: string | null
  readonly headline: string
  readonly points: readonly { readonly text: string; readonly notes: readonly number[] }[]
  readonly footnotes: readonly Footnote[]
  /** fills the larger side */
  readonly main: ChartSpec | TableSpec | DrawingSpec
  /** stands below the points; null: nothing */
  readonly figure: ChartSpec | TableSpec | null
  /** for the presenter; empty: none */
  readonly presenter: string
  /** what is selected, in words */
  readonly filters: string
  /** title, as-of day of the scene, and the dataset's fingerprint */
  readonly foot: string
}

/** What every slide and sheet of a brief says. */
export interface BriefSpec {
  readonly title: string
  readonly language: Language
  readonly scenes: readonly SceneSpec[]
  /** sources of the data with their licences */
  readonly sources: string
}
