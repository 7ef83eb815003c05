import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, dayOf, type IsoDate, isoDate } from '#domain/date.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import { GRAINS, MEASURES, SCALES, type ViewState } from '#view/view-state.ts'
import { selectEvents } from '../selection.ts'
import { buildTrend } from '../trend.ts'
import { shapeTrend } from './form.ts'
import { stretchCounter } from './stretch.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const first = day('2024-01-01')
const last = day('2026-07-31')
const hole = { from: day('2025-05-10'), to: day('2025-05-20') }

/** Pakistan has no data on some days of May 2025. */
function withHole(events: readonly MadeEvent[]) {
  const dataset = makeDataset(events)
  const own = dataset.coverage.filter(({ country }) => country === 'PK')
  return {
    ...dataset,
    coverage: [
      ...dataset.coverage.filter(({ country }) => country !== 'PK'),
      ...own.flatMap((span) => [
        { ...span, to: hole.from - 1 },
        { ...span, ...hole, level: 'none' as const, release: null },
        { ...span, from: hole.to + 1 },
      ]),
    ],
  }
}

const someEvents = fc.array(
  fc
    .record({
      day: fc.integer({ min: first, max: last }),
      dead: fc.nat(40),
      range: fc.option(fc.tuple(fc.nat(50), fc.nat(50))),
    })
    .map(
      ({ day: on, dead, range }): MadeEvent => ({
        date: isoDate(on),
        sides: { civilians: dead },
        ...(range && { low: range[0], high: range[1] }),
      }),
    ),
  { maxLength: 80 },
)
const days = fc.integer({ min: first, max: last })
const someView = fc
  .record({
    ends: fc.tuple(days, days),
    measure: fc.constantFrom(...MEASURES),
    grain: fc.constantFrom(...GRAINS),
    stack: fc.constantFrom('none' as const, 'side' as const, 'country' as const),
    scale: fc.constantFrom(...SCALES),
    isCumulative: fc.boolean(),
    average: fc.option(fc.integer({ min: 2, max: 9 })),
  })
  .map(
    ({ ends, ...rest }): ViewState => ({
      ...DEFAULT_VIEW,
      ...rest,
      focus: 'all',
      period: periodOfDays(Math.min(...ends), Math.max(...ends)),
    }),
  )

function formOf(events: readonly MadeEvent[], view: ViewState) {
  const dataset = withHole(events)
  const selection = selectEvents(dataset, view)
  const model = buildTrend(dataset, view, selection)
  return {
    dataset,
    selection,
    model,
    form: shapeTrend(model, view, stretchCounter(dataset, view, selection)),
  }
}

/** First day of the calendar bucket some buckets before the one that holds a day, found by walking days. */
function startBefore(from: number, grain: ViewState['grain'], back: number): number {
  const isStart = (d: number) => {
    const date = new Date(d * 86_400_000)
    const month = date.getUTCMonth()
    const isFirst = date.getUTCDate() === 1
    if (grain === 'day') return true
    if (grain === 'week') return date.getUTCDay() === 1
    return isFirst && (grain === 'month' || (grain === 'quarter' ? month % 3 === 0 : month === 0))
  }
  let at = from
  for (let left = back; ; at--) if (isStart(at) && left-- === 0) return at
}

describe('shapeTrend', () => {
  it('adds up running totals as a count from the first day would', () => {
    fc.assert(
      fc.property(someEvents, someView, (events, asked) => {
        const view = { ...asked, isCumulative: true }
        const { dataset, selection, model, form } = formOf(events, view)
        for (const [i, { to }] of model.buckets.entries()) {
          const rows = [...selection.rows].filter((row) => (dataset.events.day[row] ?? 0) <= to)
          const value = (row: number) => (view.measure === 'events' ? 1 : (dataset.events.best[row] ?? 0))
          const expected = rows.reduce((sum, row) => sum + value(row), 0)
          const shape = form.buckets[i]
          expect(shape?.total).toBe(expected)
          expect(shape?.values.reduce((a, b) => a + b, 0)).toBe(expected)
          const isWhole = rows.every((row) => (dataset.events.low[row] ?? -1) >= 0)
          if (!form.hasBand || expected === 0 || !isWhole) expect(shape?.band).toBeNull()
          else
            expect(shape?.band).toEqual({
              low: rows.reduce((sum, row) => sum + (dataset.events.low[row] ?? 0), 0),
              high: rows.reduce((sum, row) => sum + (dataset.events.high[row] ?? 0), 0),
            })
        }
      }),
    )
  })

  it('averages whole buckets, before the period too, and only where each day has data', () => {
    fc.assert(
      fc.property(someEvents, someView, (events, asked) => {
        const view = { ...asked, isCumulative: false, scale: 'linear' as const, average: asked.average ?? 3 }
        const { dataset, model, form } = formOf(events, view)
        for (const [i, bucket] of model.buckets.entries()) {
          const mean = form.buckets[i]?.average ?? null
          const from = startBefore(bucket.from, model.grain, view.average - 1)
          const isKnown = !bucket.isIncomplete && from >= first && (from > hole.to || bucket.to < hole.from)
          if (!isKnown) {
            expect(mean).toBeNull()
            continue
          }
          let sum = 0
          for (let row = 0; row < dataset.events.count; row++) {
            const on = dataset.events.day[row] ?? 0
            if (on < from || on > bucket.to) continue
            sum += view.measure === 'events' ? 1 : (dataset.events.best[row] ?? 0)
          }
          expect(mean).toEqual({ from, to: bucket.to, sum, mean: sum / view.average })
        }
      }),
    )
  })

  it('has a range for all dead in one series alone, and in no bucket with an event that has none', () => {
    const events: MadeEvent[] = [
      { date: '2026-01-05', sides: { civilians: 4 }, low: 3, high: 9 },
      { date: '2026-02-05', sides: { civilians: 2 } },
      { date: '2026-02-07', sides: { civilians: 1 }, low: 1, high: 2 },
      { date: '2026-03-05', sides: { civilians: 5 }, low: 5, high: 6 },
    ]
    const view: ViewState = {
      ...DEFAULT_VIEW,
      focus: 'all',
      period: periodOfDays(dayOf(2026, 1, 1), dayOf(2026, 3, 31)),
      grain: 'month',
      stack: 'none',
    }
    const bands = (change: Partial<ViewState>) =>
      formOf(events, { ...view, ...change }).form.buckets.map(({ band }) => band && [band.low, band.high])
    expect(bands({})).toEqual([[3, 9], null, [5, 6]])
    expect(bands({ isCumulative: true })).toEqual([[3, 9], null, null])
    const none = [null, null, null]
    expect(bands({ stack: 'side' })).toEqual(none)
    expect(bands({ measure: 'events' })).toEqual(none)
    expect(bands({ toll: 'high' })).toEqual(none)
    expect(bands({ scale: 'share' })).toEqual(none)
  })

  it('says why there is no average', () => {
    const average = (change: Partial<ViewState>) =>
      formOf([], { ...DEFAULT_VIEW, average: 4, ...change }).form.withoutAverage
    expect([average({}), average({ isCumulative: true }), average({ scale: 'share' })]).toEqual([
      null,
      'cumulative',
      'share',
    ])
  })
})

describe('stretchCounter', () => {
  it('counts any days, and knows which have no data, those before the dataset among them', () => {
    const dataset = withHole([{ date: '2025-05-09', sides: { civilians: 3 } }])
    const view = { ...DEFAULT_VIEW, focus: 'all' as const }
    const count = stretchCounter(dataset, view, selectEvents(dataset, view))
    const around = count({ from: hole.from - 1, to: hole.to })
    expect(around).toMatchObject({ events: 1, killed: 3, total: 3, covered: 'partly' })
    expect(around.gaps).toEqual([{ country: 'PK', ...hole }])
    expect(count({ from: first - 10, to: first - 1 }).covered).toBe('none')
    expect(count({ from: first, to: hole.from - 1 }).covered).toBe('all')
  })
})
