import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import type { Indicator } from '#dataset/schema/indicators.ts'
import type { Series, SeriesPoint } from '#dataset/schema/series.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { knownOn } from '../as-of.ts'
import { evaluate } from './evaluate.ts'
import { levelByVotes } from './ratio.ts'
import type { MeasureReading } from './reading.ts'

/** The ratio rule once more, with months as text, from the input's own file and row by row. */

const dataset = await loadShippedDataset()
const day = (text: string) => dayNumber(text as IsoDate)
const input: { series: Series[] } = JSON.parse(readFileSync('data/series/picss.json', 'utf8'))

/** "2025-01" and -1 make "2024-12". */
function shift(month: string, by: number): string {
  const at = new Date(`${month}-15T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + by)
  return at.toISOString().slice(0, 7)
}
const lastDay = (month: string) => isoDate(day(`${shift(month, 1)}-01`) - 1)

/** What PICSS had said of a month by a day; null: nothing. */
function published(id: string, month: string, asOf: string): number | null {
  const is = ({ start, end }: SeriesPoint) => start === `${month}-01` && end === lastDay(month)
  const point = input.series.find((one) => one.id === id)?.points.find(is)
  if (!point || point.end > asOf) return null
  const { firstPublished, firstPublishedOn, restatedOn } = point
  if (firstPublished === undefined || !restatedOn)
    return (point.source?.date ?? point.end) <= asOf ? point.value : null
  if (restatedOn <= asOf) return point.value
  return (firstPublishedOn ?? point.end) <= asOf ? firstPublished : null
}

/** What UCDP's rows say of a month in Pakistan; null: a day of it is not covered. */
function counted(facts: Dataset, what: 'rows' | 'forces' | 'best', month: string, asOf: string) {
  if (lastDay(month) > asOf) return null
  for (let at = day(`${month}-01`); at <= day(lastDay(month)); at++) {
    const span = facts.coverage.find((one) => one.country === 'PK' && one.from <= at && at <= one.to)
    if (!span || span.level === 'none' || (what === 'forces' && span.level === 'thin')) return null
  }
  const { events } = facts
  let total = 0
  for (const [row, first] of events.day.entries()) {
    if (events.country[row] !== 1 || isoDate(first).slice(0, 7) !== month) continue
    const conflict = events.conflicts[events.conflict[row] ?? -1]?.id
    const dyad = events.dyads[events.dyad[row] ?? -1]?.id
    const focus = events.focus.find((one) => one.conflict === conflict)
    if (!focus || focus.onlyCountry === 'AF' || focus.exceptDyads?.some((one) => one === dyad)) continue
    const dead = what === 'best' ? events.best[row] : events.killed['forces-pk'][row]
    total += what === 'rows' ? 1 : (dead ?? 0)
  }
  return total
}

type Count = (month: string) => number | null
interface Measured {
  recent: number | null
  baseline: number | null
  ratio: number | null
}

function measured(count: Count, month: string): Measured {
  let [recent, of3, baseline, of12] = [0, 0, 0, 0]
  for (const back of [0, 1, 2]) {
    const value = count(shift(month, -back))
    if (value !== null) [recent, of3] = [recent + value, of3 + 1]
  }
  for (let back = 3; back < 15; back++) {
    const value = count(shift(month, -back))
    if (value !== null) [baseline, of12] = [baseline + value, of12 + 1]
  }
  const means = { recent: of3 === 3 ? recent / 3 : null, baseline: of12 >= 9 ? baseline / of12 : null }
  const isSound = means.recent !== null && means.baseline !== null && means.baseline >= 5
  return { ...means, ratio: isSound ? (means.recent ?? 0) / (means.baseline ?? 1) : null }
}

/** The level by two votes of three, by trying every vote for those that are not known; null: it depends on them. */
function levelOf(measures: readonly Measured[]): string | null {
  const votes = measures.map(({ ratio }) =>
    ratio === null ? ['up', 'steady', 'down'] : [ratio >= 1.25 ? 'up' : ratio <= 0.8 ? 'down' : 'steady'],
  )
  const outcomes = new Set<string>()
  for (const a of votes[0] ?? [])
    for (const b of votes[1] ?? [])
      for (const c of votes[2] ?? []) {
        const of = (vote: string) => [a, b, c].filter((one) => one === vote).length
        outcomes.add(of('up') >= 2 ? 'escalatory' : of('down') >= 2 ? 'de-escalatory' : 'steady')
      }
  return outcomes.size === 1 ? ([...outcomes][0] ?? null) : null
}

function recount(facts: Dataset, asOf: string) {
  const remember = (count: Count): Count => {
    const seen = new Map<string, number | null>()
    return (month) => {
      if (!seen.has(month)) seen.set(month, count(month))
      return seen.get(month) ?? null
    }
  }
  const picss = ['attacks', 'sf-killed', 'total-deaths'].map((name) =>
    remember((month) => published(`picss-monthly-${name}`, month, asOf)),
  )
  const ucdp = (['rows', 'forces', 'best'] as const).map((what) =>
    remember((month) => counted(facts, what, month, asOf)),
  )
  const found = [
    { basis: 'picss', counts: picss, due: 10 },
    { basis: 'ucdp', counts: ucdp, due: 61 },
  ].flatMap(({ basis, counts, due }) => {
    // the month itself where the day is its last
    const newest = asOf === lastDay(asOf.slice(0, 7)) ? asOf.slice(0, 7) : shift(asOf.slice(0, 7), -1)
    for (let back = 0; back < 24; back++) {
      const month = shift(newest, -back)
      const measures = counts.map((count) => measured(count, month))
      const level = levelOf(measures)
      if (level === null) continue
      const daysLate = Math.max(0, day(asOf) - day(lastDay(shift(month, 1))) - due)
      return [{ basis, month, level, measures, daysLate }]
    }
    return []
  })
  const [best] = found.toSorted((a, b) => (a.month < b.month ? 1 : -1))
  return found.find(({ daysLate }) => daysLate === 0) ?? best ?? null
}

const violenceOf = ({ indicators }: Dataset): Indicator => {
  const found = indicators.find(({ id }) => id === 'ttp-violence')
  if (!found) throw new Error('no such indicator')
  return found
}
const meansOf = ({ recentMean, baselineMean, ratio }: MeasureReading): Measured => ({
  recent: recentMean,
  baseline: baselineMean,
  ratio,
})

const DAYS = [
  ...['2023-11-30', '2024-12-31', '2025-03-30', '2025-09-02', '2025-09-03', '2025-10-31', '2025-12-11'],
  ...['2026-01-31', '2026-02-27', '2026-02-28', '2026-03-02', '2026-03-31', '2026-04-30', '2026-05-31'],
  ...['2026-06-01', '2026-07-31'],
]

test.each(DAYS)('militant violence on %s, by a slow recount', (asOf) => {
  const facts = knownOn(dataset, day(asOf))
  const reading = evaluate(facts, violenceOf(facts))
  const expected = recount(facts, asOf)
  if (expected === null) return expect(reading.state).toBe('too-little')
  if (!('level' in reading) || reading.arithmetic.is !== 'ratio') throw new Error('no level')
  expect({
    basis: reading.arithmetic.basis.id,
    month: isoDate(reading.holdsTo).slice(0, 7),
    level: reading.level.id,
    daysLate: reading.daysLate,
    measures: reading.arithmetic.measures.map(meansOf),
  }).toEqual(expected)
  expect(reading.state).toBe(expected.daysLate > 0 ? 'stale' : 'current')
})

test('the days tried have readings of each kind', () => {
  const states = DAYS.map((asOf) => {
    const facts = knownOn(dataset, day(asOf))
    return evaluate(facts, violenceOf(facts)).state
  })
  expect(new Set(states)).toEqual(new Set(['too-little', 'current', 'stale']))
})

/** The shipped dataset on a day, with the points of its series changed. */
const withPoints = (
  facts: Dataset,
  change: (points: readonly SeriesPoint[], of: Series) => SeriesPoint[],
) => ({
  ...facts,
  series: {
    ...facts.series,
    series: facts.series.series.map((one) => ({ ...one, points: change(one.points, one) })),
  },
})
const anyDay = fc.constantFrom(...DAYS)
const anyPoint = fc.record({ month: fc.integer({ min: 0, max: 40 }), from: fc.integer({ min: 2, max: 27 }) })

test('the order of points, other series and parts of months never matter', () => {
  fc.assert(
    fc.property(anyDay, fc.infiniteStream(fc.nat()), fc.array(anyPoint), (asOf, stream, strays) => {
      const facts = knownOn(dataset, day(asOf))
      const indicator = violenceOf(facts)
      const shuffled = withPoints(facts, (points, { id }) => {
        const isRead = id.startsWith('picss-monthly-')
        const partial = strays.map(({ month, from }): SeriesPoint => {
          const name = shift('2023-01', month)
          const [start, end] = [`${name}-${String(from).padStart(2, '0')}`, lastDay(name)]
          return { period: name, start, end, value: 9999, source: null }
        })
        // a quarter begins as a month does, and is none
        const quarter = { period: 'Q', start: '2025-07-01', end: '2025-09-30', value: 9999, source: null }
        const more = isRead ? [...points, ...partial, quarter] : points.map((one) => ({ ...one, value: 7 }))
        const keyed = more.map((one) => ({ one, key: stream.next().value ?? 0 }))
        return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
      })
      expect(evaluate(shuffled, indicator)).toEqual(evaluate(facts, indicator))
    }),
    { numRuns: 25 },
  )
})

const RATIOS = { up: 1.25, steady: 1, down: 0.8, open: null } as const
const VOTES = ['up', 'steady', 'down', 'open'] as const
const BALLOTS = VOTES.flatMap((a) => VOTES.flatMap((b) => VOTES.map((c) => [a, b, c] as const)))

test.each(BALLOTS)(
  'votes %s, %s and %s: a level only where no open vote could make it another',
  (...ballot) => {
    const { rule } = violenceOf(dataset).measurement
    if (rule.kind !== 'ratio') throw new Error('another rule')
    const measures = ballot.map(
      (vote): MeasureReading => ({
        ...{ id: 'made', label: 'Made', recent: [], baseline: [], recentMean: null, baselineMean: null },
        ...{ ratio: RATIOS[vote], interval: null, missing: null, vote: vote === 'open' ? null : vote },
      }),
    )
    const known = ballot.map((vote) => ({ recent: null, baseline: null, ratio: RATIOS[vote] }))
    expect(levelByVotes(rule, measures)?.id ?? null).toBe(levelOf(known))
  },
)
