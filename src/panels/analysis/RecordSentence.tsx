import type { ReactNode } from 'react'
import { addMonths, calendar, type DayRange } from '#domain/date.ts'
import { firstOf, lastOf } from '#engine/analysis/record-lines.ts'
import type { PreviousRecord, RecordYear } from '#engine/analysis/record-outcome.ts'
import type { RecordMeasure } from '#engine/analysis/records.ts'
import type { Numbers } from '#format/numbers.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { RecordNumber } from './RecordNumber.tsx'
import { useRecordWords } from './record-words.ts'
import { Said } from './Said.tsx'

interface Props {
  readonly measure: RecordMeasure
  readonly year: RecordYear
  readonly thisYear: number
  readonly view: ViewState
}

/** The chosen year in words: how far it is known, what it came to, and what became of the record. */
export function RecordSentence({ measure, year, thisYear, view }: Props) {
  const { n } = useSpeech()
  const say = useRecordWords().records
  const { outcome, missing, annual, to, total, state, atLeast } = year
  const name = String(year.year)
  const number = (value: number, days: DayRange | null): ReactNode => (
    <RecordNumber measure={measure} value={value} days={days} view={view} />
  )
  const own = to === null || annual ? null : { from: firstOf(year.year), to }
  const day = n.dayOfYear(to ?? firstOf(year.year))
  const { subject } = measure
  const unit =
    subject.is === 'published' && subject.measure === 'attacks' ? say.units.attacks : say.units.killed
  const record = (of: PreviousRecord): ReactNode =>
    number(of.total, { from: firstOf(of.year), to: lastOf(of.year) })
  const beyond = year.beyond.length > 0 && annual === null
  return (
    <>
      <p className="records-lead">
        {total === null && say.nothing(name)}
        {total !== null && (
          <Said
            parts={
              state === 'complete'
                ? say.came(name, number(total, own), unit)
                : say.stands(name, number(total, own), unit, day)
            }
          />
        )}
        {beyond && (
          <Said
            parts={say.atLeast<ReactNode>(
              number(atLeast, { from: firstOf(year.year), to: year.beyond.at(-1)?.to ?? 0 }),
            )}
          />
        )}
        {outcome.is === 'first' && say.first}
        {outcome.is === 'fell' && (
          <Said
            parts={say.fell<ReactNode>(
              String(outcome.record.year),
              record(outcome.record),
              whenOf(outcome.days, n, say),
            )}
          />
        )}
        {outcome.is === 'stood' && (
          <Said parts={say.stood(String(outcome.record.year), record(outcome.record))} />
        )}
        {outcome.is === 'not-yet' && (
          <Said parts={say.notYet(String(outcome.record.year), record(outcome.record))} />
        )}
        {outcome.is === 'unknown' && (
          <Said parts={say.unknown(String(outcome.record.year), record(outcome.record))} />
        )}
        {outcome.is !== 'first' && missing.length > 0 && say.missing(yearRanges(missing, n))}
      </p>
      {thisYear > year.year && !measure.years.some((one) => one.year === thisYear) && (
        <p className="records-note">{say.noYear(String(thisYear))}</p>
      )}
      <Definition measure={measure} />
    </>
  )
}

function Definition({ measure: { subject } }: Pick<Props, 'measure'>) {
  const say = useRecordWords().records.definitions
  if (subject.is === 'published')
    return (
      <p className="records-note" data-standing="quote">
        {subject.definition} {subject.notes.join(' ')}
      </p>
    )
  return (
    <p className="records-note">
      <Standing is="rule">{say[subject.is]}</Standing>
      {subject.is === 'events' && subject.killed === 'forces-pk' && ` ${say['forces-pk']}`}
    </p>
  )
}

/** A day, a month, or a stretch within a year, with the word that fits it. */
export function whenOf(
  { from, to }: DayRange,
  n: Numbers,
  say: {
    on: (day: string) => string
    in: (monthOrYear: string) => string
    between: (a: string, b: string) => string
  },
): string {
  if (from === to) return say.on(n.day(from))
  const { year } = calendar(from)
  if (from === firstOf(year) && to === lastOf(year)) return say.in(n.year(from))
  const isMonth = calendar(from).dayOfMonth === 1 && addMonths(from, 1) - 1 === to
  return isMonth ? say.in(n.month(from)) : say.between(n.dayOfYear(from), n.day(to))
}

/** 2012–2023, 2025 */
function yearRanges(years: readonly number[], n: Numbers): string {
  const ranges: { from: number; to: number }[] = []
  for (const year of years) {
    const last = ranges.at(-1)
    if (last && last.to + 1 === year) last.to = year
    else ranges.push({ from: year, to: year })
  }
  return n.list(ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)))
}
