import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { type DayRange, dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { selectEvents } from '#engine/selection.ts'
import { buildTrend } from '#engine/trend.ts'
import type { IncidentMark } from '#engine/trend-marks.ts'
import { english } from '#format/speech.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { bucketAt, dayAt, dayX, layOut, valueY } from './layout.ts'
import { placeAnnotations, placePauses } from './place-labels.ts'
import { textWidthPx } from './text-width.ts'
import { timeTicks } from './time-ticks.ts'
import { draggedTo, keyedTo, shifted } from './touch/brush-range.ts'
import { summaryOf } from './touch/summary.ts'
import { touchSpeech } from './touch/touch-speech.ts'
import { valueScale } from './value-ticks.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const bounds: DayRange = { from: day('1989-01-01'), to: day('2026-07-31') }
const dates = ({ from, to }: DayRange) => `${isoDate(from)}..${isoDate(to)}`

const dataset = makeDataset([
  { date: '2026-01-05', sides: { civilians: 4, militants: 2 } },
  { date: '2026-03-16', sides: { civilians: 269 } },
])
const view = { ...DEFAULT_VIEW, focus: 'all' as const }
const model = buildTrend(dataset, view, selectEvents(dataset, view))

describe('the scales', () => {
  it('has at most four ticks from 0, all of them below the top, and room for the largest bar', () => {
    fc.assert(
      fc.property(fc.nat(500_000), (largest) => {
        const { top, ticks } = valueScale(largest)
        expect(ticks[0]).toBe(0)
        expect(ticks.length).toBeLessThanOrEqual(4)
        expect(Math.max(...ticks)).toBeLessThanOrEqual(top)
        expect(top).toBeGreaterThanOrEqual(largest)
      }),
    )
  })

  it('finds the bucket under every day', () => {
    const layout = layOut(model, 1400, 254)
    for (const [i, bucket] of model.buckets.entries()) {
      const middle = (dayX(layout, bucket.from) + dayX(layout, bucket.to + 1)) / 2
      expect(bucketAt(model.buckets, dayAt(layout, middle))).toBe(i)
    }
    expect(valueY(layout, 0)).toBe(layout.plot.bottom)
  })

  it('keeps every lane apart, from a phone to a wall', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 1900 }),
        fc.integer({ min: 224, max: 800 }),
        (width, height) => {
          const { plot, annotations, ribbon, brush, heightPx } = layOut(model, width, height)
          expect(plot.bottom - plot.top).toBeGreaterThanOrEqual(24)
          expect(plot.top).toBeGreaterThanOrEqual(annotations)
          expect(ribbon.top).toBeGreaterThan(plot.bottom)
          expect(brush.top).toBeGreaterThan(ribbon.top)
          expect(brush.base).toBeLessThan(heightPx)
        },
      ),
    )
  })

  it('never lets two dates run into each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 240, max: 1800 }),
        fc.integer({ min: 0, max: 13_000 }),
        fc.integer({ min: 1, max: 13_000 }),
        (width, start, length) => {
          const period = { from: bounds.from + start, to: bounds.from + start + length }
          const ticks = timeTicks(period, width, english.n).filter(({ label }) => label !== '')
          let end = Number.NEGATIVE_INFINITY
          for (const tick of ticks) {
            const x = ((tick.day - period.from) / (length + 1)) * width
            expect(x).toBeGreaterThanOrEqual(end)
            end = x + textWidthPx(tick.label, 11, tick.isMain) + 4
          }
        },
      ),
    )
  })
})

describe('the notes', () => {
  const marks = fc.uniqueArray(fc.record({ day: fc.nat(365), length: fc.integer({ min: 3, max: 40 }) }), {
    maxLength: 24,
    selector: ({ day }) => day,
  })

  it('never cross', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 300, max: 1400 }), (made, width) => {
        const all = made.map(
          (mark, i): IncidentMark => ({
            id: String(i),
            kind: 'diplomacy',
            day: mark.day,
            short: 'n'.repeat(mark.length),
          }),
        )
        const placed = placeAnnotations(
          all,
          () => '9 Oct',
          (d) => (d / 366) * width,
          { x0: 0, x1: width, most: 6 },
        )
        expect(placed.length).toBeLessThanOrEqual(6)
        for (const [i, a] of placed.entries()) {
          expect(a.fromPx).toBeGreaterThanOrEqual(0)
          expect(a.toPx).toBeLessThanOrEqual(width)
          for (const b of placed.slice(i + 1))
            expect(Math.max(a.toPx, a.x)).toBeLessThan(Math.min(b.fromPx, b.x))
        }
      }),
    )
  })

  it('names a pause beside its bracket, or shortens it, or leaves it', () => {
    const pause = (id: string, from: number, to: number) => ({
      id,
      name: `${id} pause`,
      from,
      to,
      isCutAtStart: false,
      isCutAtEnd: false,
      ends: 'stated' as const,
      incident: id,
    })
    const place = (marks: ReturnType<typeof pause>[]) =>
      placePauses(marks, (d) => d, { x0: 0, x1: 300 }).map(({ label }) => label?.text)
    expect(place([pause('Doha', 10, 50)])).toEqual(['Doha pause'])
    expect(place([pause('Doha', 4, 20), pause('Eid', 55, 290)])).toEqual(['Doha', undefined])
  })
})

describe('the brush', () => {
  const period = { from: day('2025-08-01'), to: day('2026-07-31') }

  it('snaps to months and never crosses itself', () => {
    expect(dates(draggedTo('from', period, 0, day('2025-10-17'), bounds))).toBe('2025-10-01..2026-07-31')
    expect(dates(draggedTo('to', period, 0, day('2026-02-03'), bounds))).toBe('2025-08-01..2026-02-28')
    expect(dates(draggedTo('to', period, 0, day('2020-02-03'), bounds))).toBe('2025-08-01..2025-08-31')
    expect(dates(shifted(period, -400, bounds))).toBe('2024-06-01..2025-05-31')
    expect(dates(draggedTo('new', period, day('2008-03-09'), day('2007-05-02'), bounds))).toBe(
      '2007-05-01..2008-03-31',
    )
  })

  it('stays inside the data', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('from' as const, 'to' as const, 'window' as const, 'new' as const),
        fc.tuple(fc.integer(bounds0()), fc.integer(bounds0())),
        fc.tuple(fc.integer(bounds0(9000)), fc.integer(bounds0(9000))),
        (part, ends, [anchor, here]) => {
          const start = { from: Math.min(...ends), to: Math.max(...ends) }
          const { from, to } = draggedTo(part, start, anchor, here, bounds)
          expect(from).toBeLessThanOrEqual(to)
          expect(from).toBeGreaterThanOrEqual(bounds.from)
          expect(to).toBeLessThanOrEqual(bounds.to)
        },
      ),
    )
  })

  it('moves by a month and a year by keys', () => {
    const at = (key: string, part: 'from' | 'to') => dates(keyedTo(key, part, period, bounds) as DayRange)
    expect(at('ArrowLeft', 'from')).toBe('2025-07-01..2026-07-31')
    expect(at('ArrowLeft', 'to')).toBe('2025-08-01..2026-06-30')
    expect(at('PageDown', 'from')).toBe('2024-08-01..2026-07-31')
    expect(at('Home', 'from')).toBe('1989-01-01..2026-07-31')
    expect(at('ArrowRight', 'to')).toBe('2025-08-01..2026-07-31')
    expect(keyedTo('x', 'to', period, bounds)).toBeNull()
  })

  function bounds0(beyond = 0) {
    return { min: bounds.from - beyond, max: bounds.to + beyond }
  }
})

describe('summaryOf', () => {
  it('says the total, the highest bucket and what is missing', () => {
    expect(summaryOf(model, touchSpeech(english))).toBe(
      '275 killed in 2 events, 1 Aug 2025 – 31 Jul 2026, as 53 bars. Highest week: 16–22 Mar 2026, with 269.',
    )
    const gaps = [{ country: 'PK' as const, from: day('2026-05-01'), to: day('2026-07-31') }]
    expect(summaryOf({ ...model, gaps }, touchSpeech(english))).toContain(
      'Without data: Pakistan: no data from May.',
    )
  })
})
