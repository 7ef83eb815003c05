import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DayRange, dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { STEPS } from '#view/view-state.ts'
import { frameAt, playbackOf, viewOfFrame } from './playback.ts'
import { firstPlayback, frameEnds, frameIndex } from './playback-steps.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const span: fc.Arbitrary<DayRange> = fc
  .tuple(fc.integer({ min: 6000, max: 20_000 }), fc.integer({ min: 0, max: 900 }))
  .map(([from, length]) => ({ from, to: from + length }))

test('frames end in order, the last on the last day, and each day is stepped over once', () => {
  fc.assert(
    fc.property(span, fc.constantFrom(...STEPS), (days, step) => {
      const ends = frameEnds(days, step)
      expect(ends.at(-1)).toBe(days.to)
      const most = { day: 1, week: 7, month: 31 }[step]
      let before = days.from - 1
      for (const end of ends) {
        expect(end).toBeGreaterThan(before)
        expect(end - before).toBeLessThanOrEqual(most)
        before = end
      }
      for (const end of ends) expect(ends[frameIndex(ends, end)]).toBe(end)
    }),
  )
})

test('steps by month end where months end', () => {
  const ends = frameEnds({ from: day('2024-01-15'), to: day('2024-04-10') }, 'month')
  expect(ends.map(isoDate)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-10'])
})

test('a frame lies in the span, has so many days where there are as many, and grows where it has none', () => {
  const { from, to } = { from: day('2025-08-01'), to: day('2025-11-30') }
  const text = (at: string, days: number | null) => {
    const frame = frameAt({ from, to }, day(at), days)
    return [isoDate(frame.from), isoDate(frame.to)]
  }
  expect(text('2025-10-13', 7)).toEqual(['2025-10-07', '2025-10-13'])
  expect(text('2025-08-03', 7)).toEqual(['2025-08-01', '2025-08-03'])
  expect(text('2025-10-13', null)).toEqual(['2025-08-01', '2025-10-13'])
  expect(text('2030-01-01', 1)).toEqual(['2025-11-30', '2025-11-30'])
  expect(text('1990-01-01', 1)).toEqual(['2025-08-01', '2025-08-01'])
})

test('the view of a frame is a plain view of its days, with bars that do not change while it grows', () => {
  const dataset = { start: day('1989-01-01'), asOf: day('2026-07-31') }
  const period = { is: 'range', from: '2025-01-01' as IsoDate, to: '2026-06-30' as IsoDate } as const
  const view = { ...DEFAULT_VIEW, period, at: '2025-01-07' as IsoDate }
  expect(playbackOf({ ...view, at: null }, dataset)).toBeNull()
  const playback = playbackOf(view, dataset)
  expect(playback && viewOfFrame(view, playback)).toEqual({
    ...DEFAULT_VIEW,
    period: { is: 'range', from: '2025-01-01', to: '2025-01-07' },
    grain: 'week',
  })
})

test('playback begins with some dozens of frames', () => {
  fc.assert(
    fc.property(fc.integer({ min: 120, max: 13_800 }), (length) => {
      const days = { from: 7000, to: 7000 + length }
      const count = frameEnds(days, firstPlayback(days).step).length
      expect(count).toBeGreaterThanOrEqual(17)
      expect(count).toBeLessThanOrEqual(460)
    }),
  )
})
