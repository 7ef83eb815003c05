import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { selectEvents } from '#engine/selection.ts'
import { buildTrend, type TrendBucket } from '#engine/trend.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { isThinned, layOut } from './layout.ts'
import { seriesPaths, thinned } from './series-paths.ts'
import { bucketUnder } from './touch/bucket-under.ts'

const bucket = (from: number, total: number): TrendBucket => ({
  ...{ from, to: from, total, values: [total], events: total, killed: total },
  ...{ toll: null, gaps: [], isBlank: false, isIncomplete: false },
})
/** days of some totals, and a scale on which each is a part of a pixel wide */
const someDays = fc.record({
  totals: fc.array(fc.nat(500), { minLength: 1, maxLength: 400 }),
  perDayPx: fc.double({ min: 0.02, max: 0.99, noNaN: true }),
  startPx: fc.integer({ min: 0, max: 90 }),
})

describe('thinned', () => {
  it('keeps the highest day of each column of pixels, and covers every day', () => {
    fc.assert(
      fc.property(someDays, ({ totals, perDayPx, startPx }) => {
        const days = totals.map((total, day) => bucket(day, total))
        const x = (day: number) => startPx + day * perDayPx
        const kept = thinned(days, x)
        // the slow count: each column of pixels asked for its days one by one
        const columns = [...new Set(days.map(({ from }) => Math.floor(x(from))))]
        const highest = columns.map((column) =>
          Math.max(...days.filter(({ from }) => Math.floor(x(from)) === column).map(({ total }) => total)),
        )
        expect(kept.map(({ total }) => total)).toEqual(highest)
        expect(kept[0]?.from).toBe(0)
        expect(kept.at(-1)?.to).toBe(days.length - 1)
        for (const [i, { from }] of kept.entries()) if (i > 0) expect(from).toBe((kept[i - 1]?.to ?? 0) + 1)
      }),
    )
  })

  it('leaves bars alone that have a pixel each', () => {
    const days = [3, 9, 1].map((total, day) => bucket(day, total))
    expect(thinned(days, (day) => day * 1)).toBe(days)
    expect(thinned([], (day) => day)).toEqual([])
  })

  it('points at the bucket that stands for its column', () => {
    fc.assert(
      fc.property(someDays, fc.nat(399), ({ totals, perDayPx, startPx }, some) => {
        const days = totals.map((total, day) => bucket(day, total))
        const x = (day: number) => startPx + day * perDayPx
        const at = some % days.length
        const found = days[bucketUnder(days, at, x)]
        const shown = thinned(days, x).find(({ from, to }) => from <= at && at <= to)
        expect(found?.total).toBe(shown?.total)
        expect(Math.floor(x(found?.from ?? Number.NaN))).toBe(Math.floor(x(at)))
      }),
    )
  })
})

describe('the limits of the drawing', () => {
  const modelOf = (query: Partial<typeof DEFAULT_VIEW>, events: Parameters<typeof makeDataset>[0] = []) => {
    const dataset = makeDataset(events)
    const view = { ...DEFAULT_VIEW, focus: 'all' as const, ...query }
    return buildTrend(dataset, view, selectEvents(dataset, view))
  }
  const day = '2026-07-31'

  it('says that bars share pixels where they do', () => {
    const days = modelOf({ period: { is: 'all' }, grain: 'day' })
    expect(days.buckets.length).toBe(943)
    expect(isThinned(days, 1000)).toBe(true)
    expect(isThinned(days, 1400)).toBe(false)
    expect(isThinned(modelOf({}), 390)).toBe(false)
  })

  it.each([
    ['one day without events', [], ['']],
    [
      'one day with one event',
      [{ date: day, sides: { civilians: 3 } }],
      [/^M[\d.]+,[\d.]+V[\d.]+H[\d.]+V[\d.]+Z$/],
    ],
  ] as const)('draws %s inside the plot', (_, events, expected) => {
    const model = modelOf({ period: { is: 'last-days', days: 1 }, stack: 'none' }, [...events])
    const layout = layOut(model, 390, 270)
    const scales = {
      x: (at: number) => layout.x0 + ((at - model.period.from) / 1) * (layout.x1 - layout.x0),
      y: (value: number) => layout.plot.bottom - (value / layout.scale.top) * 100,
      barGapPx: 1,
    }
    const [path = ''] = seriesPaths(model.buckets, 1, scales)
    expect(path).toMatch(expected[0])
    const numbers = (path.match(/[\d.]+/g) ?? []).map(Number)
    for (const number of numbers) expect(number).toBeLessThanOrEqual(390)
    expect(path).not.toContain('NaN')
  })
})
