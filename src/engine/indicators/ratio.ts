import type { RatioRule } from '#dataset/schema/rules.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import { COUNTRIES } from '#domain/event.ts'
import type { Facts } from './facts.ts'
import { dispersion, ratioInterval } from './intervals.ts'
import { levelOf } from './levels.ts'
import { daysOfMonth, lastCompleteMonth, type MonthNumber, monthOf } from './months.ts'
import type { EventCount, Level, MeasureReading, MonthFigure, RatioArithmetic } from './reading.ts'

type Basis = RatioRule['bases'][number]
type Measure = Basis['measures'][number]
export type Figures = ReadonlyMap<MonthNumber, MonthFigure>

const day = (text: string) => dayNumber(text as IsoDate)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The monthly figures of a measure, of complete months only. */
export function figuresOf(facts: Facts, { of }: Measure): Figures {
  return of.is === 'series' ? seriesFigures(facts, of.series) : eventFigures(facts, of.country, of.count)
}

function seriesFigures({ series }: Facts, id: string): Figures {
  const one = series.series.find((other) => other.id === id)
  const figures = new Map<MonthNumber, MonthFigure>()
  for (const { start, end, value, source } of one?.points ?? []) {
    const month = monthOf(day(start))
    const whole = daysOfMonth(month)
    if (whole.from !== day(start) || whole.to !== day(end)) continue
    figures.set(month, {
      month,
      value,
      source: { is: 'page', page: source, publisher: one?.publisher ?? '' },
    })
  }
  return figures
}

/** Months in which every day of the country is covered, and, for deaths by side, coded by side. */
function eventFigures({ events, coverage, asOf }: Facts, country: 'AF' | 'PK', count: EventCount): Figures {
  const code = COUNTRIES.indexOf(country)
  const totals = new Map<MonthNumber, number>()
  // rows are ordered by day
  let month = 0
  let end = Number.NEGATIVE_INFINITY
  for (let row = 0; row < events.count; row++) {
    if (events.country[row] !== code || events.inFocus[row] !== 1) continue
    const day = events.day[row] ?? 0
    if (day > end) {
      month = monthOf(day)
      end = daysOfMonth(month).to
    }
    const add =
      count === 'events' ? 1 : count === 'killed' ? events.best[row] : events.killed['forces-pk'][row]
    totals.set(month, (totals.get(month) ?? 0) + (add ?? 0))
  }
  const spans = coverage.filter(
    (span) =>
      span.country === country &&
      span.level !== 'none' &&
      (count !== 'killed-forces-pk' || span.level !== 'thin'),
  )
  const isCovered = ({ from, to }: { from: DayNumber; to: DayNumber }) =>
    sum(spans.map((span) => Math.max(0, Math.min(span.to, to) - Math.max(span.from, from) + 1))) ===
    to - from + 1
  const figures = new Map<MonthNumber, MonthFigure>()
  const first = Math.min(...spans.map(({ from }) => monthOf(from)))
  for (let month = first; month <= lastCompleteMonth(asOf); month++) {
    const days = daysOfMonth(month)
    if (!isCovered(days)) continue
    const source = { is: 'events', country, count, days } as const
    figures.set(month, { month, value: totals.get(month) ?? 0, source })
  }
  return figures
}

/** One measure in the months that end with `month`. */
export function readMeasure(
  rule: RatioRule,
  measure: Measure,
  figures: Figures,
  month: MonthNumber,
): MeasureReading {
  const stretch = (length: number, last: MonthNumber) =>
    Array.from({ length }, (_, i) => {
      const at = last - length + 1 + i
      return { month: at, figure: figures.get(at) ?? null }
    })
  const valuesOf = (months: ReturnType<typeof stretch>) =>
    months.flatMap(({ figure }) => (figure === null ? [] : [figure.value]))
  const recent = stretch(rule.recentMonths, month)
  const baseline = stretch(rule.baselineMonths, month - rule.recentMonths)
  const recentValues = valuesOf(recent)
  const baselineValues = valuesOf(baseline)
  const recentMean =
    recentValues.length === rule.recentMonths ? sum(recentValues) / recentValues.length : null
  const baselineMean =
    baselineValues.length >= rule.minimumBaseline ? sum(baselineValues) / baselineValues.length : null
  const missing =
    recentMean === null
      ? 'recent'
      : baselineMean === null
        ? 'baseline'
        : baselineMean === 0
          ? 'zero-baseline'
          : baselineMean < rule.floor
            ? 'floor'
            : null
  const ratio =
    missing === null && recentMean !== null && baselineMean !== null ? recentMean / baselineMean : null
  const counts = { over: sum(recentValues), under: sum(baselineValues) }
  const { id, label } = measure
  return {
    ...{ id, label, recent, baseline, recentMean, baselineMean, ratio, missing },
    interval: ratio === null ? null : ratioInterval(ratio, counts, dispersion(baselineValues)),
    vote: ratio === null ? null : ratio >= rule.up ? 'up' : ratio <= rule.down ? 'down' : 'steady',
  }
}

/** What the votes come to: a level, or null while measures that could not be reckoned might still decide it. */
export function levelByVotes(rule: RatioRule, measures: readonly MeasureReading[]): Level | null {
  const votes = (vote: MeasureReading['vote']) => measures.filter((measure) => measure.vote === vote).length
  const open = votes(null)
  if (votes('up') >= rule.votes) return levelOf(rule.levels, 'up')
  if (votes('down') >= rule.votes) return levelOf(rule.levels, 'down')
  const isDecided = votes('up') + open < rule.votes && votes('down') + open < rule.votes
  return isDecided ? levelOf(rule.levels, 'steady') : null
}

/** What one basis says of one month. */
export function readBasis(rule: RatioRule, basis: Basis, figures: readonly Figures[], month: MonthNumber) {
  const measures = basis.measures.map((measure, i) =>
    readMeasure(rule, measure, figures[i] ?? new Map(), month),
  )
  const arithmetic: RatioArithmetic = {
    is: 'ratio',
    basis: { id: basis.id, name: basis.name },
    month,
    measures,
  }
  return { arithmetic, level: levelByVotes(rule, measures) }
}
