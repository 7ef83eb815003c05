import { expect, test } from 'vitest'
import type { Indicator } from '#dataset/schema/indicators.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { evaluate } from './evaluate.ts'
import { type Trial, wordOf } from './testing/made-facts.ts'
import { FIGURE_TRIALS } from './testing/trials-figures.ts'
import { STEP_TRIALS } from './testing/trials-steps.ts'

const { indicators } = await loadShippedDataset()
const TRIALS = [...STEP_TRIALS, ...FIGURE_TRIALS]

type Rule = Indicator['measurement']['rule']
const indicatorOf = (id: string): Indicator => {
  const found = indicators.find((one) => one.id === id)
  if (!found) throw new Error(`no indicator ${id}`)
  return found
}
function run({ indicator: id, facts, evidence = [] }: Trial, rule?: Rule): string {
  const indicator = indicatorOf(id)
  const measurement = { ...indicator.measurement, ...(rule && { rule }) }
  return wordOf(evaluate(facts, { ...indicator, evidence, measurement }))
}

test.each(TRIALS.map((trial) => [trial.indicator, trial.name, trial.says, trial] as const))(
  '%s: %s: %s',
  (_id, _name, says, trial) => {
    expect(run(trial)).toBe(says)
  },
)

type Path = readonly (string | number)[]

/** Where the numbers of a rule stand. */
function numbersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, [...path, key]))
}

/** A copy of a rule with one number changed. */
function changed(value: unknown, [key, ...rest]: Path, change: (value: number) => number): unknown {
  if (key === undefined) return change(value as number)
  if (Array.isArray(value))
    return value.map((item, i) => (i === Number(key) ? changed(item, rest, change) : item))
  const fields = Object.entries(value as object)
  return Object.fromEntries(fields.map(([k, v]) => [k, k === key ? changed(v, rest, change) : v]))
}

const NUDGES: readonly (readonly [string, (value: number) => number])[] = [
  ['more', (value) => (Number.isInteger(value) ? value + 1 : value * 1.1)],
  ['less', (value) => (Number.isInteger(value) ? value - 1 : value / 1.1)],
]
const MUTANTS = indicators.flatMap(({ id, measurement: { rule } }) =>
  numbersIn(rule)
    .filter((path) => path.at(-1) !== 'shownWithin')
    .flatMap((path) => NUDGES.map(([how, nudge]) => [id, path.join('.'), how, path, nudge] as const)),
)

const said = new Map(TRIALS.map((trial) => [trial, run(trial)]))

test('the rules have numbers to change', () => {
  expect(new Set(MUTANTS.map(([id]) => id)).size).toBe(indicators.length)
})

test.each(MUTANTS)('%s: %s a little %s changes an outcome', (id, _where, _how, path, nudge) => {
  const rule = changed(indicatorOf(id).measurement.rule, path, nudge) as Rule
  const own = TRIALS.filter(({ indicator }) => indicator === id)
  const moved = own.filter((trial) => run(trial, rule) !== said.get(trial))
  expect(moved.map(({ name }) => name)).not.toEqual([])
})
