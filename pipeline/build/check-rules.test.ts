import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EvidenceRule, LagRule, RateRule, RatioRule, Rule, StepsRule } from '#dataset/schema/rules.ts'
import { ruleProblems } from './check-rules.ts'
import { type Data, loadData } from './load.ts'

const { events, earlier, months, ...rest } = loadData(join(process.cwd(), 'data'))
const data: Data = { ...rest, events: [], earlier: [], months: [] }

test('the rules and codes break no rule', () => {
  expect(ruleProblems(data)).toEqual([])
})

const first = <T>(list: readonly T[]): T => list[0] as T
const ruleOf = <R extends Rule>(d: Data, id: string) =>
  d.indicators.find(({ value }) => value.id === id)?.value.measurement.rule as R
const violence = (d: Data) => ruleOf<RatioRule>(d, 'ttp-violence')
const strikes = (d: Data) => ruleOf<StepsRule>(d, 'pakistan-strikes')
const mediation = (d: Data) => ruleOf<StepsRule>(d, 'mediation')
const harm = (d: Data) => ruleOf<RateRule>(d, 'civilian-harm')
const speed = (d: Data) => ruleOf<LagRule>(d, 'legibility-speed')
const posture = (d: Data) => ruleOf<EvidenceRule>(d, 'taliban-posture')
const seriesOf = (d: Data, id: string) => {
  const found = d.series.find(({ value }) => value.id === id)
  if (!found) throw new Error(`no series ${id}`)
  return found.value
}
const codingOf = (d: Data) => first(d.coding.coding)
const CODED = 'coding kabul-strike-2025-10-09'

/** What is spoilt, how, and the whole line that says so. */
const FAULTS: readonly [string, (copy: Data) => unknown, string][] = [
  [
    'an unknown series of a ratio',
    (d) => Object.assign(first(first(violence(d).bases).measures), { of: { is: 'series', series: 'no' } }),
    'indicator ttp-violence: names the unknown series no',
  ],
  [
    'an unknown series of a rate',
    (d) => Object.assign(first(harm(d).parts), { series: 'no' }),
    'indicator civilian-harm: names the unknown series no',
  ],
  [
    'an unknown count',
    (d) => first(strikes(d).steps).any.push({ is: 'in-force', count: 'no' }),
    'indicator pakistan-strikes: names the unknown count no',
  ],
  [
    'an unknown count to be newer than',
    (d) => Object.assign(first(first(mediation(d).steps).any), { than: 'no' }),
    'indicator mediation: names the unknown count no',
  ],
  [
    'a window of steps longer than the record',
    (d) => {
      Object.assign(first(first(strikes(d).steps).any), { within: 838 })
      strikes(d).minimumRecordDays = 838
    },
    'indicator pakistan-strikes: its window of 838 days is longer than the record, 837 days from 2024-03-16',
  ],
  [
    'a window of lags longer than the record',
    (d) => Object.assign(d.coding.record, { from: '2025-07-02' }),
    'indicator legibility-speed: its window of 365 days is longer than the record, 364 days from 2025-07-02',
  ],
  [
    'a window of evidence longer than the record',
    (d) => Object.assign(posture(d), { windowDays: 838 }),
    'indicator taliban-posture: its window of 838 days is longer than the record, 837 days from 2024-03-16',
  ],
  [
    // 2021-12 to 2026-01
    'months longer than a series',
    (d) => Object.assign(violence(d), { baselineMonths: 48 }),
    'indicator ttp-violence: its window of 51 months is longer than the data of attacks, 50 months',
  ],
  [
    'months longer than a series without points',
    (d) => seriesOf(d, 'picss-monthly-sf-killed').points.splice(0),
    'indicator ttp-violence: its window of 15 months is longer than the data of forces, 0 months',
  ],
  [
    'months longer than what is covered of a country',
    (d) => d.coverage.splice(0, d.coverage.length, ...d.coverage.filter(({ to }) => to > '2025-12-31')),
    'indicator ttp-violence: its window of 15 months is longer than the data of killed, 4 months',
  ],
  [
    'one quarter',
    (d) => {
      const series = seriesOf(d, 'unama-civilians-injured')
      series.points = series.points.filter(({ start }) => start >= '2026-01-01')
    },
    'indicator civilian-harm: compares two quarters, but the series unama-civilians-injured spans fewer',
  ],
  [
    'a lower threshold that is not under 1',
    (d) => Object.assign(violence(d), { down: 1 }),
    'indicator ttp-violence: its thresholds are out of order: down 1 must be under 1, up 1.25 over 1',
  ],
  [
    'an upper threshold that is not over 1',
    (d) => Object.assign(harm(d), { up: 1 }),
    'indicator civilian-harm: its thresholds are out of order: down 0.67 must be under 1, up 1 over 1',
  ],
  [
    'a lower threshold over the upper one',
    (d) => Object.assign(harm(d), { up: 0.67, down: 1.5 }),
    'indicator civilian-harm: its thresholds are out of order: down 1.5 must be under 1, up 0.67 over 1',
  ],
  [
    'fast slower than slow',
    (d) => Object.assign(speed(d), { fast: 8 }),
    'indicator legibility-speed: its thresholds are out of order: fast 8 is over slow 7',
  ],
  [
    'evidence steps that do not fall',
    (d) => Object.assign(posture(d).steps[1] ?? {}, { atLeast: 3 }),
    'indicator taliban-posture: its thresholds are out of order: 3 stands after 3',
  ],
  [
    'an evidence step without threshold that is not the last',
    (d) => Object.assign(posture(d).steps[1] ?? {}, { atLeast: null }),
    'indicator taliban-posture: its thresholds are out of order: the last level has none, each other has one',
  ],
  [
    'a last evidence step with a threshold',
    (d) => Object.assign(posture(d).steps[2] ?? {}, { atLeast: -3 }),
    'indicator taliban-posture: its thresholds are out of order: the last level has none, each other has one',
  ],
  [
    'a last step with a condition',
    (d) => strikes(d).steps.at(-1)?.any.push({ is: 'pause-in-force' }),
    'indicator pakistan-strikes: its last level, level-0, has a condition',
  ],
  [
    'a step without a condition that is not the last',
    (d) => strikes(d).steps[1]?.any.splice(0),
    'indicator pakistan-strikes: its level level-3 has no condition, so none after it is reached',
  ],
  [
    'more months needed than the baseline has',
    (d) => Object.assign(violence(d), { minimumBaseline: 13 }),
    'indicator ttp-violence: asks for 13 months of a baseline of 12',
  ],
  [
    'more votes than measures',
    (d) => violence(d).bases[1]?.measures.splice(1),
    'indicator ttp-violence: asks for 2 votes of the 1 measures of ucdp',
  ],
  [
    'less record than the longest window',
    (d) => Object.assign(mediation(d), { minimumRecordDays: 89 }),
    'indicator mediation: asks for 89 days of record, fewer than its window of 90 days',
  ],
  [
    'a floor of 0 of a ratio',
    (d) => Object.assign(violence(d), { floor: 0 }),
    'indicator ttp-violence: its floor is 0, not above 0',
  ],
  [
    'a floor of 0 of a rate',
    (d) => Object.assign(harm(d), { floor: 0 }),
    'indicator civilian-harm: its floor is 0, not above 0',
  ],
  [
    'a series of zeros',
    (d) => {
      for (const point of seriesOf(d, 'picss-monthly-attacks').points) point.value = 0
    },
    'indicator ttp-violence: the series picss-monthly-attacks is zero throughout: nothing can be compared with it',
  ],
  [
    'a rule of codes without a code',
    (d) => {
      for (const { value } of d.indicators) for (const item of value.evidence) delete item.code
    },
    'indicator us-bagram: its rule reads codes (newest), but no evidence has one',
  ],
  [
    'a review that is overdue',
    (d) => Object.assign(speed(d), { reviewOn: '2026-11-21' }),
    'indicator legibility-speed: its thresholds were to be looked at again by 2026-11-21',
  ],
  [
    'a code of an unknown incident',
    (d) => Object.assign(codingOf(d), { incident: 'nowhere-2025-01-01' }),
    'coding nowhere-2025-01-01: names an unknown incident',
  ],
  [
    'an incident coded twice',
    (d) => d.coding.coding.push(codingOf(d)),
    `${CODED}: the incident is coded twice`,
  ],
  [
    'an unknown province',
    (d) => codingOf(d).provinces.push('AF-XXX'),
    `${CODED}: names the unknown province AF-XXX`,
  ],
  [
    'a coded incident before the record',
    (d) => Object.assign(d.coding.record, { from: '2025-10-10' }),
    `${CODED}: its day 2025-10-09 lies outside the record, 2025-10-10 to 2026-06-30`,
  ],
  [
    'a coded incident after the record',
    (d) => Object.assign(d.coding.record, { to: '2025-10-08' }),
    `${CODED}: its day 2025-10-09 lies outside the record, 2024-03-16 to 2025-10-08`,
  ],
  [
    'a record that ends before it starts',
    (d) => Object.assign(d.coding.record, { from: '2026-07-01' }),
    'record: ends before it starts',
  ],
  [
    'a record that outlasts the data',
    (d) => Object.assign(d.coding.record, { to: '2026-08-01' }),
    'record: ends on 2026-08-01, after the as-of day',
  ],
]

test.each(FAULTS)('%s is named with its reason', (_, spoil, line) => {
  const copy = structuredClone(data)
  spoil(copy)
  expect(ruleProblems(copy)).toContain(line)
})

test.each([
  ['the day of its review', (d: Data) => Object.assign(speed(d), { reviewOn: d.dataset.generatedOn })],
  ['fast as slow as slow', (d: Data) => Object.assign(speed(d), { fast: 7 })],
  ['a baseline needed whole', (d: Data) => Object.assign(violence(d), { minimumBaseline: 12 })],
  ['votes of all measures', (d: Data) => Object.assign(violence(d), { votes: 3 })],
  ['a window as long as the series', (d: Data) => Object.assign(violence(d), { baselineMonths: 12 })],
  ['a window as long as the record', (d: Data) => Object.assign(speed(d), { windowDays: 837 })],
])('%s is no fault', (_, change) => {
  const copy = structuredClone(data)
  change(copy)
  expect(ruleProblems(copy)).toEqual([])
})
