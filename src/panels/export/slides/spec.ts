import type { Language } from '#domain/language.ts'
import type { Footnote } from '#engine/brief/footnotes.ts'

interface ChartSeries {
  readonly name: string
  /** #rrggbb */
  readonly colour: string
  /** one for each label; null: no data, never 0 */
  readonly values: readonly (number | null)[]
}

/** Numbers over labels, as a chart that can be edited. */
export interface ChartSpec {
  readonly is: 'chart'
  /**
   * `stacked` and `share` are columns over time, the latter as parts of each whole; `lines` is a line a series; `log` a
   * mark a series and label, not stacked, on a logarithmic axis
   */
  readonly form: 'stacked' | 'share' | 'lines' | 'log'
  readonly title: string
  readonly labels: readonly string[]
  /** the highest value of the axis; null: as the values ask */
  readonly top: number | null
  readonly series: readonly ChartSeries[]
  /** drawn as lines over the series, with which they are compared */
  readonly lines: readonly (ChartSeries & { readonly isDashed: boolean })[]
  /** what is missing from it, and what else must be said with it; empty: nothing */
  readonly note: string
}

/** Several small charts of the same labels and series, on one scale. */
export interface PanelsSpec {
  readonly is: 'panels'
  readonly title: string
  readonly panels: readonly ChartSpec[]
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
  readonly of: 'map' | 'trend'
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
  readonly main: ChartSpec | PanelsSpec | TableSpec | DrawingSpec
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
