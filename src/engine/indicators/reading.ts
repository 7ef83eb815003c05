import type { Citation } from '#dataset/schema/common.ts'
import type { LevelDeclared } from '#dataset/schema/rules.ts'
import type { DayNumber, DayRange } from '#domain/date.ts'
import type { Country } from '#domain/event.ts'
import type { Interval } from './intervals.ts'
import type { MonthNumber } from './months.ts'

/** A level with its place among those of its rule. */
export interface Level extends LevelDeclared {
  /** 0: the lowest */
  readonly rank: number
  /** rank of the highest; 0: the levels are categories, none higher than another */
  readonly top: number
}

/** Where a figure of the arithmetic comes from. */
export type FigureSource =
  | { readonly is: 'page'; readonly page: Citation | null; readonly publisher: string }
  | { readonly is: 'events'; readonly country: Country; readonly count: EventCount; readonly days: DayRange }

/** What is counted in UCDP's events of one country, of the hostilities: rows, all killed, or Pakistan's forces killed. */
export type EventCount = 'events' | 'killed' | 'killed-forces-pk'

export interface MonthFigure {
  readonly month: MonthNumber
  readonly value: number
  readonly source: FigureSource
}

/** One measure of a ratio rule in one month. */
export interface MeasureReading {
  readonly id: string
  readonly label: string
  /** the last complete months, oldest first; null: no figure */
  readonly recent: readonly { readonly month: MonthNumber; readonly figure: MonthFigure | null }[]
  readonly baseline: readonly { readonly month: MonthNumber; readonly figure: MonthFigure | null }[]
  /** null: a month is missing */
  readonly recentMean: number | null
  /** null: too few months */
  readonly baselineMean: number | null
  readonly ratio: number | null
  readonly interval: Interval | null
  /** why there is no ratio; null: there is one */
  readonly missing: 'recent' | 'baseline' | 'floor' | 'zero-baseline' | null
  /** what the ratio says against the thresholds; null: no ratio */
  readonly vote: 'up' | 'steady' | 'down' | null
}

export interface RatioArithmetic {
  readonly is: 'ratio'
  readonly basis: { readonly id: string; readonly name: string }
  readonly month: MonthNumber
  readonly measures: readonly MeasureReading[]
}

/** A count of incidents within some days up to a day. */
export interface IncidentTally {
  readonly id: string
  readonly label: string
  readonly of: 'entries' | 'days' | 'provinces'
  readonly within: number
  readonly value: number
  /** of the rate that such a count shows; null for provinces, which are no counts of happenings */
  readonly interval: Interval | null
  /** the incidents counted, oldest first */
  readonly incidents: readonly string[]
}

export interface StepsArithmetic {
  readonly is: 'steps'
  readonly at: DayNumber
  readonly tallies: readonly IncidentTally[]
  /** ids of the incidents that made the level; empty: none, as the lowest level asks */
  readonly made: readonly string[]
  /** the condition in words, from the data */
  readonly because: string
  /** names of the pauses in force */
  readonly pauses: readonly string[]
}

export interface RatePart {
  readonly id: string
  readonly label: string
  readonly now: { readonly value: number; readonly source: FigureSource } | null
  readonly before: { readonly value: number; readonly source: FigureSource } | null
  readonly ratio: number | null
}

export interface RateArithmetic {
  readonly is: 'rate'
  readonly quarter: DayRange
  readonly previous: DayRange
  readonly parts: readonly RatePart[]
  /** a day */
  readonly rate: number
  readonly previousRate: number
  readonly ratio: number
  readonly interval: Interval | null
}

export interface LagArithmetic {
  readonly is: 'lag'
  readonly window: DayRange
  /** oldest first */
  readonly pairs: readonly { readonly trigger: string; readonly response: string; readonly days: number }[]
  readonly median: number
}

export interface EvidenceArithmetic {
  readonly is: 'evidence'
  readonly how: 'balance' | 'highest' | 'newest' | 'count'
  readonly window: DayRange
  /** indexes of the indicator's evidence that count, oldest first */
  readonly items: readonly { readonly index: number; readonly value: number }[]
  readonly value: number
}

export type Arithmetic =
  | RatioArithmetic
  | StepsArithmetic
  | RateArithmetic
  | LagArithmetic
  | EvidenceArithmetic

/** What a rule says on one day, with what it reckoned; `holdsTo`: the last day of the data behind it. */
export interface Finding {
  readonly level: Level
  readonly holdsTo: DayNumber
  /** the figure that the level stands on, for a sparkline; null: the rule counts, it has no one figure */
  readonly value: number | null
  readonly arithmetic: Arithmetic
}

/** What is short, where a rule has too little data. */
export type Shortage = 'measures' | 'days' | 'quarters' | 'pairs' | 'evidence'

/** Why a rule has nothing to say. */
export type NoDataReason = 'before-record' | 'nothing-published' | 'zero-baseline'

/** The reading of a rule. Never a number that is none, never a level without a word. */
export type RuleReading =
  | (Finding & {
      readonly state: 'current' | 'stale'
      /** days past the day by which newer data were due; 0: current */
      readonly daysLate: number
      /** the day from which the level has stood without a break */
      readonly since: DayNumber
      /** what it was before; null: the data do not reach back */
      readonly before: Level | null
    })
  | {
      readonly state: 'too-little'
      readonly short: Shortage
      readonly have: number
      readonly need: number
      /** the part that could be reckoned; null: none */
      readonly arithmetic: Arithmetic | null
    }
  | { readonly state: 'no-data'; readonly why: NoDataReason }
