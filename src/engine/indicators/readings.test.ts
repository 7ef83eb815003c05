import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import type { Citation } from '#dataset/schema/common.ts'
import type { SeriesPoint } from '#dataset/schema/series.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { type DayNumber, dayNumber, dayOf, type IsoDate, isoDate } from '#domain/date.ts'
import { knownOn } from '../as-of.ts'
import { evaluate } from './evaluate.ts'
import type { Facts } from './facts.ts'
import type { RuleReading } from './reading.ts'

const dataset = await loadShippedDataset()
const day = (text: string) => dayNumber(text as IsoDate)

function readingsOn(facts: Dataset): Record<string, RuleReading> {
  return Object.fromEntries(facts.indicators.map((one) => [one.id, evaluate(facts, one)]))
}

/** Each number and each text in a reading, with where it stands. */
function* leaves(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${path}.${key}`)
  else yield [path, value]
}

/** What no reading may hold: a number that is none, a level without a word, an interval without its middle. */
function flaws(reading: RuleReading): string[] {
  const found = [...leaves(reading)].flatMap(([path, value]) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return [`${path} is ${value}`]
    if (value === undefined || value === '') return [`${path} is empty`]
    return []
  })
  if (!('level' in reading)) return found
  const { level, since, holdsTo, before, daysLate, state } = reading
  if (level.name.trim() === '' || level.rank > level.top || level.rank < 0) found.push('level')
  if (since > holdsTo || before?.id === level.id) found.push('course')
  if (daysLate > 0 !== (state === 'stale') || daysLate < 0) found.push('state')
  return found
}

const MONTH_ENDS = Array.from({ length: (2027 - 1989) * 12 }, (_, i) => dayOf(1989, i + 2, 1) - 1)

test('at each end of a month from 1989 to 2026 every reading is sound', () => {
  const found = MONTH_ENDS.flatMap((end) =>
    Object.entries(readingsOn(knownOn(dataset, end))).flatMap(([id, reading]) =>
      flaws(reading).map((flaw) => `${isoDate(end)} ${id}${flaw}`),
    ),
  )
  expect(isoDate(MONTH_ENDS.at(-1) ?? 0)).toBe('2026-12-31')
  expect(found).toEqual([])
}, 60_000)

/** The readings on 13 October 2025, each reckoned by hand from data/. */
const ON_13_OCTOBER: Readonly<Record<string, unknown>> = {
  // August is the newest month known (September's page is of 2 November). Attacks: 78, 82 and 143 make 303, a mean of
  // 101; from June 2024 to May 2025 69, 79, 83, 68, 71, 74, 79, 105, 81 and 85 make 794, a mean of 79.4 over ten months;
  // the other two measures have seven months of the baseline.
  'ttp-violence': { state: 'too-little', short: 'measures', have: 1, need: 2 },
  // since 17 April: −1 on 1 June; until then +3 of 14 February
  'taliban-posture': {
    ...{ state: 'current', level: { name: 'Unclear' }, value: -1 },
    ...{ since: day('2025-06-01'), before: { name: 'Loosening' } },
  },
  // Kabul on 9 October; before it the strike of 27 August, 43 days earlier
  'pakistan-strikes': {
    ...{ state: 'current', level: { name: 'Level 4' } },
    ...{ since: day('2025-10-09'), before: { name: 'Level 1' }, holdsTo: day('2025-10-13'), daysLate: 0 },
    arithmetic: {
      made: ['kabul-strike-2025-10-09'],
      tallies: [
        { id: 'strike-days', within: 30, value: 1 },
        { id: 'strike-days', within: 90, value: 2 },
        { id: 'deep-or-state', within: 30, value: 1, incidents: ['kabul-strike-2025-10-09'] },
        { id: 'ground', within: 30, value: 0 },
      ],
    },
  },
  // rung 3 on 27 August and 1 October, rung 2 on the 12th
  'regime-change': {
    ...{ state: 'current', level: { name: 'Medium' }, value: 3 },
    ...{ since: day('2025-08-27'), before: null },
  },
  // the last round was in Kabul on 20 August: until 18 September it lay within 30 days
  mediation: {
    ...{ state: 'current', level: { name: 'Dormant' } },
    ...{ since: day('2025-09-19'), before: { name: 'Active' } },
    arithmetic: { made: ['kabul-trilateral-2025-08-20'], pauses: [] },
  },
  'us-bagram': {
    state: 'current',
    level: { name: 'Medium' },
    value: 1,
    since: day('2025-09-19'),
    before: null,
  },
  // clashes on the 11th and 12th, told of several provinces; the page on the closure is of the 15th
  'retaliation-border': {
    ...{ state: 'current', level: { name: 'Level 3' } },
    ...{ since: day('2025-10-11'), before: { name: 'Level 0' } },
    arithmetic: {
      made: ['border-clash-2025-10-11'],
      tallies: [
        { id: 'clash-days', value: 2 },
        { id: 'provinces', value: 1 },
        { id: 'broad', value: 1 },
        { id: 'beyond', value: 0 },
      ],
    },
  },
  'india-taliban': {
    state: 'current',
    level: { name: 'Steady' },
    value: 1,
    since: day('2025-10-10'),
    before: null,
  },
  // Barmal in December 2024, Kabul in October 2025
  'legibility-speed': { state: 'too-little', short: 'pairs', have: 2, need: 4 },
  // UNAMA's first page is of 2026
  'civilian-harm': { state: 'no-data', why: 'nothing-published' },
}

test('the readings on 13 October 2025', () => {
  const readings = readingsOn(knownOn(dataset, day('2025-10-13')))
  expect(readings).toMatchObject(ON_13_OCTOBER)
  expect(Object.keys(readings)).toEqual(Object.keys(ON_13_OCTOBER))
})

test('militant violence on 13 October 2025: of three measures only attacks have a ratio', () => {
  const reading = readingsOn(knownOn(dataset, day('2025-10-13')))['ttp-violence']
  if (!(reading && 'arithmetic' in reading) || reading.arithmetic?.is !== 'ratio') throw new Error('no ratio')
  const [attacks, forces, killed] = reading.arithmetic.measures
  expect(attacks).toMatchObject({ recentMean: 101, baselineMean: 79.4, vote: 'up', missing: null })
  expect(attacks?.ratio).toBeCloseTo(303 / 3 / (794 / 10), 12)
  expect(forces).toMatchObject({ baselineMean: null, ratio: null, vote: null, missing: 'baseline' })
  expect(forces?.recentMean).toBeCloseTo((55 + 37 + 74) / 3, 12)
  expect(killed).toMatchObject({ baselineMean: null, ratio: null, vote: null, missing: 'baseline' })
  expect(killed?.recentMean).toBeCloseTo((175 + 215 + 298) / 3, 12)
})

test('the day before Kabul, strikes stood at Level 1 and retaliation at Level 0', () => {
  const readings = readingsOn(knownOn(dataset, day('2025-10-08')))
  expect(readings['pakistan-strikes']).toMatchObject({ level: { name: 'Level 1' } })
  expect(readings['retaliation-border']).toMatchObject({ level: { name: 'Level 0' } })
})

/** The shipped dataset cut by hand, by the rules in docs/data.md; events and coverage are cut in as-of-shipped.test.ts. */
function cutByHand(at: DayNumber): Facts & Pick<Dataset, 'indicators'> {
  const asOf = isoDate(at)
  const isKnown = (own: string, pages: readonly Citation[]) => {
    const dated = pages.flatMap(({ date }) => date ?? []).sort()
    return own <= asOf && (dated[0] ?? own) <= asOf
  }
  const notYet = (date: string | null) => (date !== null && date > asOf ? null : date)
  const incidents = dataset.incidents
    .filter(({ date, sources }) => isKnown(date, sources))
    .map((one) => ({ ...one, endDate: notYet(one.endDate) }))
  const points = (all: readonly SeriesPoint[]) =>
    all.flatMap(({ period, start, end, ...point }) => {
      const published = point.source?.date ?? end
      const isRestated = point.firstPublished !== undefined && point.restatedOn !== undefined
      const days = isRestated
        ? { first: point.firstPublishedOn ?? end, last: point.restatedOn ?? end }
        : { first: published, last: published }
      const value = days.last <= asOf ? point.value : (point.firstPublished ?? point.value)
      const isIn = end <= asOf && (days.first <= asOf || days.last <= asOf)
      return isIn ? [{ period, start, end, value, source: null }] : []
    })
  const { events, coverage } = knownOn(dataset, at)
  return {
    ...{ events, coverage, incidents, asOf: Math.min(at, dataset.asOf) },
    ...{ lags: dataset.lags, coding: dataset.coding, record: dataset.record },
    pauses: dataset.pauses
      .filter(({ start, incident }) => start <= asOf && incidents.some(({ id }) => id === incident))
      .map((pause) => ({ ...pause, firstReportedBreach: notYet(pause.firstReportedBreach) })),
    series: {
      ...dataset.series,
      series: dataset.series.series.map((one) => ({ ...one, points: points(one.points) })),
    },
    indicators: dataset.indicators.map((one) => ({
      ...one,
      evidence: one.evidence.filter(({ date, sources }) => isKnown(date, sources)),
    })),
  }
}

/** A reading without the pages of its figures, which the cut by hand leaves out. */
const bare = (reading: RuleReading) =>
  JSON.parse(JSON.stringify(reading, (key, value) => (key === 'source' ? null : value)))

test('a reading on a day equals that of a dataset cut by hand at the day', () => {
  const days = fc.integer({ min: day('2022-01-01'), max: day('2026-09-30') })
  fc.assert(
    fc.property(days, (at) => {
      const [then, alone] = [knownOn(dataset, at), cutByHand(at)]
      for (const [i, indicator] of then.indicators.entries()) {
        const twin = alone.indicators[i] ?? indicator
        expect([isoDate(at), bare(evaluate(then, indicator))]).toEqual([
          isoDate(at),
          bare(evaluate(alone, twin)),
        ])
      }
    }),
    { numRuns: 40 },
  )
})
