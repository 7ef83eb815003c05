import type { Area } from '#domain/area.ts'
import type { IsoDate } from '#domain/date.ts'
import type { EventKind, Precision, Toll, VictimSide } from '#domain/event.ts'
import type { IncidentKind } from '#domain/incident.ts'
import type { Language } from '#domain/language.ts'

/** Which days count. Relative periods count back from the as-of date, which belongs to them. */
export type Period =
  | { readonly is: 'range'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly is: 'last-days'; readonly days: number }
  | { readonly is: 'last-months'; readonly months: number }
  | { readonly is: 'all' }

export const GRAINS = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Grain = (typeof GRAINS)[number]
export const STACKS = ['none', 'side', 'kind', 'country', 'place'] as const
export type Stack = (typeof STACKS)[number]
export const MULTIPLES = ['none', 'place', 'actor', 'kind', 'side', 'country'] as const
/** What the trend is laid out by in small panels, one for each. */
export type Multiples = (typeof MULTIPLES)[number]
export const SCALES = ['linear', 'log', 'share'] as const
/** How the trend's height stands for a count; `share`: parts of each bucket's whole. */
export type Scale = (typeof SCALES)[number]
export const BASELINES = ['none', 'previous', 'year', 'mean'] as const
/** What the trend is compared with: the period before, the same days a year before, or the mean of what came before. */
export type Baseline = (typeof BASELINES)[number]
export const STEPS = ['day', 'week', 'month'] as const
/** How far playback goes at a time. */
export type Step = (typeof STEPS)[number]
export const MEASURES = ['events', 'killed'] as const
export type Measure = (typeof MEASURES)[number]
export const LAYERS = ['points', 'density', 'regions'] as const
export type Layer = (typeof LAYERS)[number]
export const SORT_COLUMNS = [
  'date',
  'place',
  'province',
  'country',
  'kind',
  'parties',
  'side',
  'killed',
  'low',
  'high',
  'date-precision',
  'place-precision',
  'source',
] as const
/** What the event table can show and be sorted by. */
export type SortColumn = (typeof SORT_COLUMNS)[number]
export type Sort = `${SortColumn}.${'asc' | 'desc'}`
export const GROUPS = ['none', 'day', 'incident'] as const
/** What the events of the table stand under. */
export type Group = (typeof GROUPS)[number]
export const PANELS = ['all', 'map', 'trend', 'watch', 'events', 'about'] as const
export type Panel = (typeof PANELS)[number]
export const SECTIONS = [
  'coverage',
  'sources',
  'definitions',
  'method',
  'gaps',
  'corrections',
  'integrity',
  'changes',
  'downloads',
  'cite',
] as const
/** A part of About the data. */
export type Section = (typeof SECTIONS)[number]
export const TABLE_PANELS = ['map', 'trend', 'watch', 'events'] as const
/** Panels that can be shown as tables. `events` is a table by nature: named here, it takes the place of the watch panel. */
export type TablePanel = (typeof TABLE_PANELS)[number]
export const MODES = ['desk', 'brief'] as const
/** Which shell shows the view. */
export type Mode = (typeof MODES)[number]
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]
export const SELECTION_KINDS = [
  'event',
  'incident',
  'indicator',
  'place',
  'actor',
  'source',
  'analysis',
] as const
export const STRATEGIES = ['both', 'degrade-ttp', 'coerce-taliban'] as const
/** Which of the two strategies the reader has in mind: what bears little on it is dimmed, and said why. */
export type Strategy = (typeof STRATEGIES)[number]

/** What the detail panel shows. The `event:` prefix of a link carries UCDP events (`ucdp-…`) and incidents alike. */
export interface SelectedItem {
  readonly kind: (typeof SELECTION_KINDS)[number]
  readonly id: string
}

/** What the view is set beside: itself with other days, or with another place (ISO 3166) for its own. */
export type Comparison =
  | { readonly by: 'period'; readonly period: Period }
  | { readonly by: 'place'; readonly place: string }

/** Degrees and Leaflet zoom. */
export interface Camera {
  readonly latitude: number
  readonly longitude: number
  readonly zoom: number
}

/** What the link says. Empty lists filter nothing. Every field has a default, and a default is not written. */
export interface ViewState {
  readonly focus: 'hostilities' | 'all'
  readonly period: Period
  /** last day of the frame that playback shows of the period; null: the whole period */
  readonly at: IsoDate | null
  /** days in a frame, 1–9999; null: from the start of the period */
  readonly frame: number | null
  readonly step: Step
  readonly asof: IsoDate | null
  readonly kinds: readonly (EventKind | IncidentKind)[]
  readonly actors: readonly string[]
  /** ISO 3166: `PK`, `PK-KP` */
  readonly places: readonly string[]
  /** events that one of these, or one below them, takes part in are left out */
  readonly withoutActors: readonly string[]
  /** events in these are left out */
  readonly withoutPlaces: readonly string[]
  readonly sides: readonly VictimSide[]
  /** events and incidents whose point lies in it; null: anywhere, and without a point */
  readonly area: Area | null
  /** `ucdp`, `incidents` */
  readonly sources: readonly string[]
  readonly precisions: readonly Precision[]
  readonly q: string
  readonly toll: Toll
  readonly measure: Measure
  /** null: chosen by the length of the period */
  readonly grain: Grain | null
  readonly stack: Stack
  readonly multiples: Multiples
  readonly scale: Scale
  /** the trend shows a running total from the start of the period */
  readonly isCumulative: boolean
  /** buckets in the trend's moving average, 2–99; null: none */
  readonly average: number | null
  readonly baseline: Baseline
  /** publisher whose figures the trend shows in place of events; null: events */
  readonly series: string | null
  /** null: the default camera */
  readonly camera: Camera | null
  readonly layer: Layer
  /** provinces by counts per 100,000 people instead of counts */
  readonly isRate: boolean
  readonly selected: SelectedItem | null
  /** null: nothing is compared */
  readonly comparison: Comparison | null
  readonly strategy: Strategy
  readonly panel: Panel
  /** the part of About the data that a link leads to; null: its beginning */
  readonly section: Section | null
  readonly tables: readonly TablePanel[]
  /** order of the event table */
  readonly sort: Sort
  readonly group: Group
  readonly mode: Mode
  /** briefing: id of the brief; null: the dataset's first, or the one that the page holds */
  readonly brief: string | null
  /** briefing: number of the scene, from 1 */
  readonly scene: number
  /** briefing: seconds that a scene stays, 5–3600; null: until a key is pressed */
  readonly dwell: number | null
  /** briefing: after the last scene comes the first */
  readonly isLooping: boolean
  readonly theme: Theme
  readonly language: Language
  /** first 12 hex digits of the dataset that the link was made on */
  readonly dataset: string | null
}

/**
 * How a change comes about: `push` for going somewhere, `replace` for adjusting, `move` for an adjustment that others
 * follow at once, as of the brush by a held key: drawing then lags behind the link rather than hold up the hand.
 */
export type How = 'push' | 'replace' | 'move'

/** How the panels change the view. */
export type ChangeView = (change: Partial<ViewState>, how?: How) => void
