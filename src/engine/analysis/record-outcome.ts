import type { DayNumber, DayRange } from '#domain/date.ts'
import { firstOf, lastOf, type YearLine } from './record-lines.ts'

/**
 * How far a year is known. `complete`: to 31 December, or by a figure for the year; `running`: the year is not over at
 * the as-of day, and known up to it; `gap`: data are missing before that.
 */
export type YearState = 'complete' | 'running' | 'gap'

/** The highest total of the complete years before. */
export interface PreviousRecord {
  readonly year: number
  readonly total: number
}

/**
 * Whether a year passed every earlier complete year. `first`: there is none; `fell`: it did, within `days` (one day
 * where days are counted, unless an event lasted longer: from the count by first days to that by last days); `stood`: it did not; `not-yet`: not up to the as-of day, and the year goes on;
 * `unknown`: not as far as it is known, and data are missing.
 */
export type RecordOutcome =
  | { readonly is: 'first' }
  | { readonly is: 'fell'; readonly days: DayRange; readonly record: PreviousRecord }
  | { readonly is: 'stood' | 'not-yet' | 'unknown'; readonly record: PreviousRecord }

export interface RecordYear extends YearLine {
  readonly state: YearState
  /** the year's figure: its own where complete, else the total on the line; null: nothing from 1 January on */
  readonly total: number | null
  /** no fewer than these, with all that is known after the gap */
  readonly atLeast: number
  readonly outcome: RecordOutcome
  /** years between the first one here and this one of which no complete total is known */
  readonly missing: readonly number[]
}

/** Each year with what became of the record. `stepEnd`: the last day of the stretch that follows a day. */
export function withOutcomes(
  lines: readonly YearLine[],
  asOf: DayNumber,
  stepEnd: (after: DayNumber) => DayNumber,
): RecordYear[] {
  const years: RecordYear[] = []
  const complete: PreviousRecord[] = []
  for (const line of lines.toSorted((a, b) => a.year - b.year)) {
    const state = stateOf(line, asOf, stepEnd)
    const total = line.annual?.value ?? (line.to === null ? null : totalOn(line))
    const record = complete.reduce<PreviousRecord | null>(
      (best, one) => (best && best.total >= one.total ? best : one),
      null,
    )
    const known = new Set(complete.map(({ year }) => year))
    const first = years[0]?.year ?? line.year
    const between = Array.from({ length: line.year - first }, (_, i) => first + i)
    years.push({
      ...line,
      state,
      total,
      atLeast: line.annual?.value ?? totalOn(line) + line.beyond.reduce((sum, { value }) => sum + value, 0),
      outcome: record ? outcomeOf(line, state, record) : { is: 'first' },
      missing: between.filter((year) => !known.has(year)),
    })
    if (state === 'complete' && total !== null) complete.push({ year: line.year, total })
  }
  return years
}

const totalOn = ({ steps }: YearLine) => steps.at(-1)?.total ?? 0

function stateOf(
  { year, to, annual }: YearLine,
  asOf: DayNumber,
  stepEnd: (after: DayNumber) => DayNumber,
): YearState {
  if (annual || to === lastOf(year)) return 'complete'
  const next = stepEnd(to ?? firstOf(year) - 1)
  return next > asOf ? 'running' : 'gap'
}

/**
 * The day by which a line had passed a total for certain: its events counted on their last days, within what the line
 * covers. One event can last a year.
 */
function passedBy({ steps, to }: YearLine, total: number): DayNumber {
  const ends = steps
    .flatMap(({ to: day, value, lasting = new Map<DayNumber, number>() }) => {
      const later = [...lasting].map(([last, dead]) => ({ day: Math.min(last, to ?? last), value: dead }))
      return [{ day, value: value - later.reduce((sum, one) => sum + one.value, 0) }, ...later]
    })
    .sort((a, b) => a.day - b.day)
  let sum = 0
  for (const { day, value } of ends) {
    sum += value
    if (sum > total) return day
  }
  return Number.NEGATIVE_INFINITY
}

function outcomeOf(line: YearLine, state: YearState, record: PreviousRecord): RecordOutcome {
  const { year, steps, beyond, annual, to } = line
  if (annual && annual.value <= record.total) return { is: 'stood', record }
  const passing = steps.find(({ total }) => total > record.total)
  if (passing) {
    const by = Math.max(passing.to, passedBy(line, record.total))
    return { is: 'fell', days: { from: passing.from, to: by }, record }
  }
  // After a gap the day is only bounded: by the first missing day, and by what is known to have been passed.
  const from = to === null || to === lastOf(year) ? firstOf(year) : to + 1
  let sum = totalOn(line)
  for (const { to: last, value } of beyond) {
    sum += value
    if (sum > record.total) return { is: 'fell', days: { from, to: last }, record }
  }
  if (annual) return { is: 'fell', days: { from, to: lastOf(year) }, record }
  return { is: state === 'complete' ? 'stood' : state === 'running' ? 'not-yet' : 'unknown', record }
}
