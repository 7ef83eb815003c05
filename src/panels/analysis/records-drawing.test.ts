import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { lastOf } from '#engine/analysis/record-lines.ts'
import type { RecordYear } from '#engine/analysis/record-outcome.ts'
import { FRAME, linePath, plotOf, yearLabels } from './records-drawing.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const plot = plotOf(600, 300, 1000)
const made = (year: number, total: number, change: Partial<RecordYear> = {}): RecordYear => ({
  year,
  steps: [],
  to: lastOf(year),
  beyond: [],
  annual: null,
  state: 'complete',
  total,
  atLeast: total,
  outcome: { is: 'first' },
  missing: [],
  ...change,
})
/** px of the last point of a path. */
const endOf = (path: string) => Number(/H([\d.]+)$/.exec(path)?.[1])

describe('linePath', () => {
  const step = (text: string, total: number) => ({
    from: day(text),
    to: day(text),
    value: 1,
    total,
    page: null,
  })

  it('ends where the data end, and never runs on', () => {
    const line = made(2024, 3, { steps: [step('2024-02-01', 3)], to: day('2024-02-29') })
    expect(endOf(linePath(line, 'day', plot))).toBeCloseTo(plot.x(day('2024-02-29'), 2024), 0)
    expect(linePath(made(2024, 0, { to: null }), 'day', plot)).toBe('')
  })

  it('puts the end of every year in one place, leap year or not', () => {
    expect(plot.x(lastOf(2024), 2024)).toBe(600 - FRAME.end)
    expect(plot.x(lastOf(2025), 2025)).toBe(600 - FRAME.end)
  })

  it('rises in steps by day, and in straight lines between longer stretches', () => {
    const line = made(2025, 9, { steps: [step('2025-01-31', 4), step('2025-02-28', 9)] })
    expect(linePath(line, 'day', plot).match(/V/g)).toHaveLength(2)
    expect(linePath(line, 'month', plot).match(/L/g)).toHaveLength(2)
  })
})

describe('yearLabels', () => {
  it('keeps its words apart and inside, and always names the chosen year', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }), fc.nat(29), (totals, pick) => {
        const years = totals.map((total, i) => made(1990 + i, total))
        const chosen = 1990 + (pick % totals.length)
        const labels = yearLabels(years, chosen, plot)
        expect(labels.filter(({ isChosen }) => isChosen).map(({ year }) => year)).toEqual([chosen])
        labels.forEach(({ y }, i) => {
          expect(y).toBeLessThanOrEqual(300 - FRAME.bottom)
          expect(y).toBeGreaterThanOrEqual(FRAME.top)
          const above = labels[i - 1]
          if (above) expect(y - above.y).toBeGreaterThanOrEqual(13 - 1e-9)
        })
        // the words stand in the order of the ends
        expect(labels.map(({ endY }) => endY)).toEqual(
          labels.map(({ endY }) => endY).toSorted((a, b) => a - b),
        )
      }),
    )
  })

  it('names no year whose line ends before its end', () => {
    const years = [made(2024, 5), made(2025, 9, { to: day('2025-06-30'), state: 'gap' })]
    expect(yearLabels(years, 2025, plot).map(({ year }) => year)).toEqual([2024])
  })
})
