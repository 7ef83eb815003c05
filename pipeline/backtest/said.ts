import type { Indicator } from '#dataset/schema/indicators.ts'
import type { RatioRule, StepsRule } from '#dataset/schema/rules.ts'
import type { DayNumber } from '#domain/date.ts'
import { monthOf } from '#engine/indicators/months.ts'
import { figuresOf, readBasis } from '#engine/indicators/ratio.ts'
import type { Level } from '#engine/indicators/reading.ts'
import { findSteps } from '#engine/indicators/steps.ts'
import { DataError } from '#pipeline/build/load.ts'
import type { Knowledge } from './outcomes.ts'
import { type Grid, PLAN_FILE, type Test } from './plan.ts'

/** One choice of thresholds: what the rule says with it at the end of a month; null: no level. */
export interface Choice {
  readonly words: string
  readonly isProposed: boolean
  /** at an end of the range tried */
  readonly isAtEdge: boolean
  readonly saidAt: (end: DayNumber) => Level | null
}

/** The choices of a grid, the proposed one first, then those nearest to it. */
export function choicesOf(indicator: Indicator, test: Test, knowledge: Knowledge): Choice[] {
  const { rule } = indicator.measurement
  if (rule.kind === 'ratio' && test.grid.is === 'up') return ratioChoices(rule, test, test.grid, knowledge)
  if (rule.kind === 'steps' && test.grid.is === 'step') return stepChoices(rule, test.grid, knowledge)
  throw new DataError(
    `${PLAN_FILE}, ${indicator.id}: a grid of ${test.grid.is} does not fit a ${rule.kind} rule`,
  )
}

/**
 * What the rule says of the month that has just ended. The figures are those of the whole record: a month's own do not
 * depend on later ones, so they need not be cut at each month end (a test compares this with the page's own way).
 */
function ratioChoices(
  rule: RatioRule,
  { basis: basisId, indicator }: Test,
  grid: Extract<Grid, { is: 'up' }>,
  { now }: Knowledge,
): Choice[] {
  const basis = rule.bases.find(({ id }) => id === basisId)
  if (!basis) throw new DataError(`${PLAN_FILE}, ${indicator}: no basis ${basisId ?? ''}`)
  const figures = basis.measures.map((measure) => figuresOf(now, measure))
  const size = Math.round((grid.to - grid.from) / grid.by) + 1
  const ups = Array.from({ length: size }, (_, i) => Math.round((grid.from + i * grid.by) * 100) / 100)
  const all = ups.includes(rule.up) ? ups : [rule.up, ...ups]
  return all
    .toSorted((a, b) => Math.abs(a - rule.up) - Math.abs(b - rule.up))
    .map((up) => ({
      words: String(up),
      isProposed: up === rule.up,
      isAtEdge: isEnd(up, all),
      saidAt: (end) => readBasis({ ...rule, up }, basis, figures, monthOf(end)).level,
    }))
}

function stepChoices(rule: StepsRule, grid: Extract<Grid, { is: 'step' }>, { at }: Knowledge): Choice[] {
  const own = rule.steps
    .find(({ level }) => level.id === grid.level)
    ?.any.find((condition) => condition.is === 'count' && condition.count === grid.count)
  if (own?.is !== 'count')
    throw new DataError(`${PLAN_FILE}: no step ${grid.level} that asks for ${grid.count}`)
  const choices = grid.within.flatMap((within) => grid.atLeast.map((atLeast) => ({ within, atLeast })))
  const isProposed = (choice: (typeof choices)[number]) =>
    choice.within === own.within && choice.atLeast === own.atLeast
  const proposed = { within: own.within, atLeast: own.atLeast }
  return [proposed, ...choices.filter((choice) => !isProposed(choice))].map((choice) => {
    const changed = withStep(rule, grid, choice)
    return {
      words: `${choice.atLeast} in ${choice.within} days`,
      isProposed: choice === proposed,
      isAtEdge: isEnd(choice.atLeast, grid.atLeast) || isEnd(choice.within, grid.within),
      saidAt: (end) => {
        const facts = at(end)
        const last = Math.min(facts.record.to, end)
        if (last - facts.record.from + 1 < rule.minimumRecordDays) return null
        return findSteps(facts, changed, last)?.level ?? null
      },
    }
  })
}

const isEnd = (value: number, tried: readonly number[]) =>
  value === Math.min(...tried) || value === Math.max(...tried)

function withStep(
  rule: StepsRule,
  { level, count }: Extract<Grid, { is: 'step' }>,
  choice: { readonly within: number; readonly atLeast: number },
): StepsRule {
  return {
    ...rule,
    steps: rule.steps.map((step) =>
      step.level.id === level
        ? {
            ...step,
            any: step.any.map((condition) =>
              condition.is === 'count' && condition.count === count ? { ...condition, ...choice } : condition,
            ),
          }
        : step,
    ),
  }
}

/** A level warns where it says that tension is up; no level is no warning. */
export const isWarning = (level: Level | null): boolean => level?.tone === 'escalatory'
