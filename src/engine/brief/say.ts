import type { Analysis } from '#domain/analysis.ts'
import type { DayNumber, DayRange } from '#domain/date.ts'

/** How a scene's figures and sources are said, in one language; src/format makes it. */
export interface SceneSay {
  readonly count: (value: number) => string
  readonly range: (low: number, high: number) => string
  readonly days: (range: DayRange) => string
  /** a page; `day` null: its date was not seen; `more`: further pages of the same record */
  readonly page: (publisher: string, day: DayNumber | null, more: number) => string
  readonly indicator: (name: string, readTo: DayNumber) => string
  readonly analysis: (id: Analysis) => string
  readonly events: (coder: string, count: number, period: DayRange) => string
}
