import type { Indicator } from '#dataset/schema/indicators.ts'
import type { EvidenceRule, LagRule, RateRule, RatioRule, StepsRule } from '#dataset/schema/rules.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import { findEvidence } from './evidence.ts'
import type { Facts } from './facts.ts'
import { findLag } from './lag.ts'
import { levelOfStep } from './levels.ts'
import { daysOfMonth, lastCompleteMonth, lastCompleteQuarter, quarterBefore } from './months.ts'
import { findRate } from './rate.ts'
import { type Figures, figuresOf, readBasis } from './ratio.ts'
import type { Finding, Level, RatioArithmetic, RuleReading, Shortage } from './reading.ts'
import { findSteps, stepAt } from './steps.ts'

/** How many months back a reading is sought, and how far back a level is followed. */
const BACK_MONTHS = 24
const BACK_DAYS = 731
const BACK_QUARTERS = 4

/**
 * What an indicator's rule says on the facts' as-of day. The facts must be cut at that day (`knownOn`): what was not
 * known then must not be in them.
 */
export function evaluate(facts: Facts, indicator: Indicator): RuleReading {
  const { rule } = indicator.measurement
  switch (rule.kind) {
    case 'ratio':
      return readRatio(facts, rule)
    case 'steps':
      return readSteps(facts, rule)
    case 'rate':
      return readRate(facts, rule)
    case 'lag':
      return readLag(facts, rule)
    case 'evidence':
      return readEvidence(facts, rule, indicator)
  }
}

/** Days past the day by which something newer was due; 0: none is due yet. */
const late = (asOf: DayNumber, due: DayNumber) => Math.max(0, asOf - due)

const reading = (
  finding: Finding,
  daysLate: number,
  course: { readonly since: DayNumber; readonly before: Level | null },
): RuleReading => ({ ...finding, state: daysLate > 0 ? 'stale' : 'current', daysLate, ...course })

const tooLittle = (
  short: Shortage,
  have: number,
  need: number,
  arithmetic: RatioArithmetic | null = null,
): RuleReading => ({ state: 'too-little', short, have, need, arithmetic })

/** Follows a level back, step by step, while it stays the same. `at(0)` is the present finding. */
function follow(
  at: (back: number) => { readonly level: Level; readonly from: DayNumber } | null,
  most: number,
): { since: DayNumber; before: Level | null } {
  const now = at(0)
  let since = now?.from ?? 0
  for (let back = 1; back <= most; back++) {
    const earlier = at(back)
    if (!earlier) break
    if (earlier.level.id !== now?.level.id) return { since, before: earlier.level }
    since = earlier.from
  }
  return { since, before: null }
}

function readRatio(facts: Facts, rule: RatioRule): RuleReading {
  const newest = lastCompleteMonth(facts.asOf)
  const readings = rule.bases.map((basis) => {
    const figures = basis.measures.map((measure) => figuresOf(facts, measure))
    const at = (month: number) => readBasis(rule, basis, figures, month)
    for (let month = newest; month > newest - BACK_MONTHS; month--) {
      const { level, arithmetic } = at(month)
      if (!level) continue
      const due = daysOfMonth(month + 1).to + basis.dueDays
      const finding: Finding = {
        level,
        holdsTo: daysOfMonth(month).to,
        value: arithmetic.measures.find(({ ratio }) => ratio !== null)?.ratio ?? null,
        arithmetic,
      }
      const course = follow((back) => {
        const earlier = at(month - back).level
        return earlier && { level: earlier, from: daysOfMonth(month - back).to }
      }, BACK_MONTHS)
      return { month, reading: reading(finding, late(facts.asOf, due), course) }
    }
    return { month: Number.NEGATIVE_INFINITY, reading: nothingDecided(rule, at, figures, newest) }
  })
  const current = readings.find((one) => one.reading.state === 'current')
  const latest = readings.reduce((best, one) => (one.month > best.month ? one : best))
  return (current ?? latest).reading
}

/** No month can be decided: the newest in which a measure has a ratio, for showing, and how many measures had one. */
function nothingDecided(
  rule: RatioRule,
  at: (month: number) => ReturnType<typeof readBasis>,
  figures: readonly Figures[],
  newest: number,
): RuleReading {
  if (figures.every(({ size }) => size === 0)) return { state: 'no-data', why: 'nothing-published' }
  for (let month = newest; month > newest - BACK_MONTHS; month--) {
    const { arithmetic } = at(month)
    const have = arithmetic.measures.filter(({ ratio }) => ratio !== null).length
    if (have > 0) return tooLittle('measures', have, rule.votes, arithmetic)
  }
  const measures = at(newest).arithmetic.measures
  if (measures.every(({ missing }) => missing === 'zero-baseline'))
    return { state: 'no-data', why: 'zero-baseline' }
  return tooLittle('measures', 0, rule.votes)
}

/** The last day that the curated record was read for, as far as the as-of day lets one see. */
const recordEnd = ({ record, asOf }: Facts): DayNumber => Math.min(record.to, asOf)

function readSteps(facts: Facts, rule: StepsRule): RuleReading {
  const end = recordEnd(facts)
  const have = end - facts.record.from + 1
  if (have <= 0) return { state: 'no-data', why: 'before-record' }
  if (have < rule.minimumRecordDays) return tooLittle('days', have, rule.minimumRecordDays)
  const finding = findSteps(facts, rule, end)
  if (!finding) return { state: 'no-data', why: 'nothing-published' }
  const first = facts.record.from + rule.minimumRecordDays - 1
  const course = follow((back) => {
    if (end - back < first) return null
    const level = levelOfStep(rule.steps, stepAt(facts, rule, end - back).index)
    return level && { level, from: end - back }
  }, BACK_DAYS)
  return reading(finding, late(facts.asOf, facts.record.to + rule.dueDays), course)
}

function readRate(facts: Facts, rule: RateRule): RuleReading {
  let quarter = lastCompleteQuarter(facts.asOf)
  let isZero = false
  for (let i = 0; i < BACK_QUARTERS; i++) {
    const finding = findRate(facts, rule, quarter)
    if (finding === 'zero') isZero = true
    else if (finding) {
      const next = lastCompleteQuarter(quarter.to + 92)
      let at = quarter
      const course = follow((back) => {
        if (back > 0) at = quarterBefore(at)
        const earlier = findRate(facts, rule, at)
        return earlier === null || earlier === 'zero' ? null : { level: earlier.level, from: at.to }
      }, BACK_QUARTERS)
      return reading(finding, late(facts.asOf, next.to + rule.dueDays), course)
    }
    quarter = quarterBefore(quarter)
  }
  if (isZero) return { state: 'no-data', why: 'zero-baseline' }
  const names = rule.parts.map(({ series }) => series)
  const held = facts.series.series.filter(({ id, points }) => names.includes(id) && points.length > 0)
  if (held.length === 0) return { state: 'no-data', why: 'nothing-published' }
  return tooLittle('quarters', quartersHeld(facts, rule), 2)
}

/** Whole quarters for which every part has a figure, of the last two years. */
function quartersHeld(facts: Facts, rule: RateRule): number {
  let quarter = lastCompleteQuarter(facts.asOf)
  let held = 0
  for (let i = 0; i < 2 * BACK_QUARTERS; i++, quarter = quarterBefore(quarter)) {
    const isHeld = rule.parts.every(({ series: id }) =>
      facts.series.series
        .find((one) => one.id === id)
        ?.points.some(
          ({ start, end }) =>
            dayNumber(start as IsoDate) === quarter.from && dayNumber(end as IsoDate) === quarter.to,
        ),
    )
    if (isHeld) held++
  }
  return held
}

function readLag(facts: Facts, rule: LagRule): RuleReading {
  const end = recordEnd(facts)
  if (end < facts.record.from) return { state: 'no-data', why: 'before-record' }
  const finding = findLag(facts, rule, end)
  if (typeof finding === 'number') return tooLittle('pairs', finding, rule.minimumPairs)
  const course = follow((back) => {
    const earlier = findLag(facts, rule, end - back)
    return typeof earlier === 'number' ? null : { level: earlier.level, from: end - back }
  }, BACK_DAYS)
  return reading(finding, late(facts.asOf, facts.record.to + rule.dueDays), course)
}

function readEvidence(facts: Facts, rule: EvidenceRule, { evidence }: Indicator): RuleReading {
  const newest = Math.max(...evidence.map(({ date }) => dayNumber(date as IsoDate)))
  const read = Math.max(facts.record.to, newest)
  const end = Math.min(read, facts.asOf)
  const finding = findEvidence(evidence, rule, end)
  if (!finding)
    return evidence.length === 0
      ? { state: 'no-data', why: 'nothing-published' }
      : tooLittle('evidence', 0, 1)
  const course = follow((back) => {
    const earlier = findEvidence(evidence, rule, end - back)
    return earlier && { level: earlier.level, from: end - back }
  }, BACK_DAYS)
  return reading(finding, late(facts.asOf, read + rule.dueDays), course)
}
