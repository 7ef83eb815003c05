import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { parsePeriod, periodOfDays } from '#view/period-text.ts'
import { GRAINS, MEASURES, type ViewState } from '#view/view-state.ts'
import { selectEvents } from '../selection.ts'
import { buildTrend } from '../trend.ts'
import { baselineBuckets, buildBaseline } from './baseline.ts'
import { stretchCounter } from './stretch.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const first = day('2024-01-01')
const last = day('2026-07-31')
const days = fc.integer({ min: first, max: last })
const someEvents = fc.array(
  fc
    .record({ on: days, dead: fc.nat(40) })
    .map(({ on, dead }): MadeEvent => ({ date: isoDate(on), sides: { civilians: dead } })),
  { maxLength: 80 },
)

function baselineOf(events: readonly MadeEvent[], change: Partial<ViewState>) {
  const dataset = makeDataset(events)
  const view: ViewState = { ...DEFAULT_VIEW, focus: 'all', ...change }
  const selection = selectEvents(dataset, view)
  const model = buildTrend(dataset, view, selection)
  const baseline = buildBaseline(model, view.baseline, stretchCounter(dataset, view, selection))
  const slow = (from: number, to: number) => {
    let sum = 0
    for (let row = 0; row < dataset.events.count; row++) {
      const on = dataset.events.day[row] ?? 0
      if (on >= from && on <= to) sum += view.measure === 'events' ? 1 : (dataset.events.best[row] ?? 0)
    }
    return sum
  }
  return { model, baseline, slow }
}

/** The same calendar day some years back, by its text. */
const yearBack = (on: number) => day(isoDate(on).replace(/^\d{4}/, (year) => String(Number(year) - 1)))

describe('buildBaseline', () => {
  it('counts the days before, each once, and takes no difference from days without data', () => {
    fc.assert(
      fc.property(
        someEvents,
        fc.tuple(days, days),
        fc.constantFrom('previous' as const, 'year' as const),
        fc.constantFrom(...GRAINS),
        fc.constantFrom(...MEASURES),
        (events, ends, baseline, grain, measure) => {
          const period = periodOfDays(Math.min(...ends), Math.max(...ends))
          const made = baselineOf(events, { period, baseline, grain, measure })
          const [compared] = made.baseline?.compared ?? []
          const { base, now, difference } = compared ?? {}
          expect(base?.total).toBe(made.slow(base?.from ?? 0, base?.to ?? 0))
          expect(now?.total).toBe(made.model.total)
          const isKnown = (base?.from ?? 0) >= first
          expect(base?.covered === 'all').toBe(isKnown)
          expect(difference).toBe(isKnown ? (now?.total ?? 0) - (base?.total ?? 0) : null)
          const buckets = made.baseline?.buckets ?? []
          expect(buckets.length).toBe(made.model.buckets.length)
          expect(buckets.reduce((sum, { total }) => sum + total, 0)).toBe(base?.total)
          if (baseline === 'previous') expect(base?.to).toBe(made.model.period.from - 1)
          if (!isKnown || !made.baseline) return
          const running = baselineBuckets(made.baseline, true)
          expect(running.at(-1)?.total).toBe(base?.total)
          for (const one of running) expect(one?.total).toBe(made.slow(base?.from ?? 0, one?.to ?? 0))
        },
      ),
    )
  })

  it('goes back a year by the calendar, a leap day without a double', () => {
    const { baseline, model } = baselineOf([], {
      period: periodOfDays(day('2025-02-26'), day('2025-03-02')),
      baseline: 'year',
      grain: 'day',
    })
    expect(baseline?.buckets.map(({ from, to }) => [isoDate(from), isoDate(to)])).toEqual([
      ['2024-02-26', '2024-02-26'],
      ['2024-02-27', '2024-02-27'],
      ['2024-02-28', '2024-02-29'],
      ['2024-03-01', '2024-03-01'],
      ['2024-03-02', '2024-03-02'],
    ])
    for (const [i, { from }] of model.buckets.entries())
      expect(baseline?.buckets[i]?.from).toBe(yearBack(from))
  })

  it('has no day in place of one that the earlier month lacks', () => {
    const { baseline } = baselineOf([{ date: '2026-02-28', sides: { civilians: 5 } }], {
      period: periodOfDays(day('2026-03-01'), day('2026-03-31')),
      baseline: 'previous',
      grain: 'day',
    })
    const shown = baseline ? baselineBuckets(baseline, false) : []
    expect(shown.slice(26).map((bucket) => bucket && [isoDate(bucket.from), bucket.total])).toEqual([
      ['2026-02-27', 0],
      ['2026-02-28', 5],
      null,
      null,
      null,
    ])
  })

  it('takes whole months before whole months, and as many days before any others', () => {
    const base = (text: string) => {
      const period = parsePeriod(text)
      const [compared] = period
        ? (baselineOf([], { period, baseline: 'previous' }).baseline?.compared ?? [])
        : []
      return compared && `${isoDate(compared.base.from)}..${isoDate(compared.base.to)}`
    }
    expect(base('2026-05-01..2026-07-31')).toBe('2026-02-01..2026-04-30')
    expect(base('2026-05-02..2026-05-11')).toBe('2026-04-22..2026-05-01')
  })

  it('sets the last complete bucket beside the means of those before it', () => {
    fc.assert(
      fc.property(someEvents, days, fc.constantFrom(...GRAINS), (events, end, grain) => {
        const period = periodOfDays(Math.max(first, end - 200), end)
        const { baseline, slow } = baselineOf(events, { period, baseline: 'mean', grain })
        for (const { base, now, parts, difference } of baseline?.compared ?? []) {
          expect(base.to).toBe(now.from - 1)
          expect(now.to).toBeLessThanOrEqual(end)
          expect(base.total).toBe(slow(base.from, base.to))
          if (grain === 'week') expect(base.to - base.from + 1).toBe(7 * parts)
          if (base.from < first) expect(difference).toBeNull()
          else expect(difference).toBeCloseTo(slow(now.from, now.to) - base.total / parts)
        }
      }),
    )
    const { baseline } = baselineOf([], {
      period: periodOfDays(day('2026-06-01'), day('2026-07-30')),
      baseline: 'mean',
    })
    expect(
      baseline?.compared.map(({ parts, base, now }) => [
        parts,
        ...[base, now].map(({ from }) => isoDate(from)),
      ]),
    ).toEqual([
      [28, '2026-07-02', '2026-07-30'],
      [364, '2025-07-31', '2026-07-30'],
    ])
  })
})
