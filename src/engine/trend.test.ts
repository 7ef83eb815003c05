import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { COUNTRIES, EVENT_KINDS, TOLLS, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import { DEFAULT_VIEW, parseQuery, queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import { GRAINS, MEASURES, STACKS, type ViewState } from '#view/view-state.ts'
import { buildOverview } from './overview.ts'
import { selectEvents } from './selection.ts'
import { bucketOf, buildTrend } from './trend.ts'

const first = dayNumber('2024-01-01' as IsoDate)
const last = dayNumber('2026-07-31' as IsoDate)
const days = fc.integer({ min: first, max: last })
const CODED = VICTIM_SIDES.filter((side) => side !== 'not-coded')

const someEvents = fc.array(
  fc
    .record({
      day: days,
      kind: fc.constantFrom(...EVENT_KINDS),
      country: fc.constantFrom(...COUNTRIES),
      province: fc.constantFrom('AF-KAB', 'AF-NAN', 'PK-BA', 'PK-KP', null),
      isThin: fc.boolean(),
      dead: fc.dictionary(fc.constantFrom(...CODED), fc.nat(40)),
      range: fc.option(fc.tuple(fc.nat(50), fc.nat(50))),
    })
    .map(({ day, kind, country, province, isThin, dead, range }): MadeEvent => {
      const sum = Object.values(dead).reduce((a, b) => a + b, 0)
      return {
        date: isoDate(day),
        kind,
        country,
        province,
        release: isThin ? 1 : 0,
        sides: isThin ? { 'not-coded': sum } : (dead as Partial<Record<VictimSide, number>>),
        ...(range && { low: range[0], high: range[1] }),
      }
    }),
  { maxLength: 60 },
)

const someView = fc
  .record({
    ends: fc.tuple(days, days),
    measure: fc.constantFrom(...MEASURES),
    grain: fc.option(fc.constantFrom(...GRAINS)),
    stack: fc.constantFrom(...STACKS),
    toll: fc.constantFrom(...TOLLS),
    sides: fc.subarray([...VICTIM_SIDES], { maxLength: 3 }),
    kinds: fc.subarray([...EVENT_KINDS], { maxLength: 1 }),
  })
  .map(
    ({ ends, ...rest }): ViewState => ({
      ...DEFAULT_VIEW,
      ...rest,
      focus: 'all',
      period: periodOfDays(Math.min(...ends), Math.max(...ends)),
    }),
  )

const trendOf = (events: readonly MadeEvent[], change: Partial<ViewState> = {}) => {
  const dataset = makeDataset(events)
  const view = { ...DEFAULT_VIEW, focus: 'all' as const, ...change }
  return buildTrend(dataset, view, selectEvents(dataset, view))
}

describe('buildTrend', () => {
  it('counts each selected event once, whatever the split and the grain', () => {
    fc.assert(
      fc.property(someEvents, someView, (events, view) => {
        const dataset = makeDataset(events)
        const selection = selectEvents(dataset, view)
        const model = buildTrend(dataset, view, selection)
        // the slow, obvious count: every selected row, asked for its bucket one by one
        const value = (row: number) => (view.measure === 'events' ? 1 : selection.killed(row))
        const expected = [...selection.rows].reduce((sum, row) => sum + value(row), 0)
        expect(model.total).toBe(expected)
        expect(model.series.reduce((sum, { total }) => sum + total, 0)).toBe(expected)
        for (const bucket of model.buckets) {
          const rows = [...selection.rows].filter((row) => {
            const day = dataset.events.day[row] ?? 0
            return day >= bucket.from && day <= bucket.to
          })
          expect(bucket.total).toBe(rows.reduce((sum, row) => sum + value(row), 0))
          expect(bucket.values.reduce((a, b) => a + b, 0)).toBe(bucket.total)
          expect(bucket.events).toBe(rows.length)
        }
      }),
    )
  })

  it('cuts the period without leaving a day out or taking one twice', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const dataset = makeDataset([])
        const { buckets, period } = buildTrend(dataset, view, selectEvents(dataset, view))
        expect(buckets[0]?.from).toBe(period.from)
        expect(buckets.at(-1)?.to).toBe(period.to)
        for (const [i, { from }] of buckets.entries())
          if (i > 0) expect(from).toBe((buckets[i - 1]?.to ?? 0) + 1)
        expect(buckets.slice(0, -1).some(({ isIncomplete }) => isIncomplete)).toBe(false)
      }),
    )
  })

  it('gives each series a link to a view that counts the same', () => {
    fc.assert(
      fc.property(someEvents, someView, (events, view) => {
        const dataset = makeDataset(events)
        for (const { total, narrow } of buildTrend(dataset, view, selectEvents(dataset, view)).series) {
          if (narrow === null) continue
          const linked = parseQuery(queryWith(view, narrow)).view
          expect(buildTrend(dataset, linked, selectEvents(dataset, linked)).total).toBe(total)
        }
      }),
    )
  })

  it('marks the last bucket when the data end inside it', () => {
    const week = trendOf([], { grain: 'week' }).buckets.at(-1)
    expect([isoDate(week?.from ?? 0), week?.isIncomplete]).toEqual(['2026-07-27', true])
    expect(trendOf([], { grain: 'month' }).buckets.at(-1)?.isIncomplete).toBe(false)
  })

  it('says why it does not split by side', () => {
    expect(trendOf([], { measure: 'events' })).toMatchObject({
      stack: 'kind',
      stackNote: 'events-have-no-side',
    })
    expect(trendOf([], { toll: 'high' })).toMatchObject({ stack: 'none', stackNote: 'range-has-no-side' })
    expect(trendOf([], { toll: 'high', sides: ['civilians'] })).toMatchObject({ stack: 'side', toll: 'best' })
  })

  it('keeps the grain asked for, however many bars it makes', () => {
    const model = trendOf([], { period: { is: 'all' }, grain: 'day' })
    expect([model.grain, model.buckets.length]).toEqual(['day', last - first + 1])
  })

  it('has one bucket for a period of one day, and none that is highest where nothing happened', () => {
    const period = periodOfDays(last, last)
    const none = trendOf([], { period })
    expect([none.buckets.length, none.total, none.peak, none.range]).toEqual([1, 0, null, null])
    const one = trendOf([{ date: '2026-07-31', sides: { civilians: 3 } }], { period })
    expect([one.buckets.length, one.total, one.peak]).toEqual([1, 3, 0])
    expect(one.buckets[0]).toMatchObject({ from: last, to: last, isIncomplete: false, events: 1 })
  })

  it('shows gaps cut at the day, and the coverage of the chosen country alone', () => {
    const dataset = makeDataset([])
    const gap = { from: dayNumber('2026-05-01' as IsoDate), to: last, level: 'none', release: null } as const
    const covered = {
      ...dataset,
      coverage: [
        ...dataset.coverage.map((span) => (span.country === 'PK' ? { ...span, to: gap.from - 1 } : span)),
        { country: 'PK', ...gap } as const,
      ],
    }
    const ask = (places: readonly string[]) => {
      const view = { ...DEFAULT_VIEW, places, grain: 'month' as const }
      return buildTrend(covered, view, selectEvents(covered, view))
    }
    expect(ask([]).gaps).toEqual([{ country: 'PK', from: gap.from, to: last }])
    expect(ask([]).buckets.map(({ isBlank }) => isBlank)).not.toContain(true)
    expect(ask(['PK-KP']).ribbon.map(({ country }) => country)).toEqual(['PK'])
    expect(ask(['PK-KP']).buckets.filter(({ isBlank }) => isBlank).length).toBe(3)
    expect(ask(['AF']).gaps).toEqual([])
  })

  it('finds the bucket of what is shown in detail', () => {
    const dataset = makeDataset([{ id: 7, date: '2026-03-16', sides: { civilians: 3 } }])
    const model = trendOf([], { grain: 'month' })
    expect(bucketOf(model, dataset, { kind: 'event', id: 'ucdp-7' })).toBe(7)
    expect(bucketOf(model, dataset, { kind: 'event', id: 'nothing' })).toBeNull()
  })
})

describe('buildOverview', () => {
  it('counts the events of any date by month and country', () => {
    fc.assert(
      fc.property(someEvents, someView, (events, view) => {
        const dataset = makeDataset(events)
        const { rows, months } = buildOverview(dataset, selectEvents(dataset, view).rowsOfAnyDate)
        const any = selectEvents(dataset, { ...view, period: { is: 'all' } }).rows
        for (const { country, events: counts } of rows) {
          expect(counts.length).toBe(months.length)
          for (const [i, from] of months.entries()) {
            const to = months[i + 1] ?? last + 1
            const inMonth = [...any].filter((row) => {
              const day = dataset.events.day[row] ?? 0
              return COUNTRIES[dataset.events.country[row] ?? 0] === country && day >= from && day < to
            })
            expect(counts[i]).toBe(inMonth.length)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
