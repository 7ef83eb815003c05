import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayOf } from '#domain/date.ts'
import {
  axisYears,
  buildStrips,
  coverageAxis,
  pointSpans,
  positionOn,
  STRIP_LEVELS,
  type StripLevel,
  tileSpans,
} from './about-coverage.ts'
import { shortPublisher } from './source-id.ts'

const RANGE = { from: 100, to: 160 }
const someSpans = fc.array(
  fc
    .tuple(
      fc.integer({ min: 80, max: 180 }),
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom(...STRIP_LEVELS),
    )
    .map(([from, days, level]) => ({ from, to: from + days, level })),
  { maxLength: 12 },
)

describe('strips', () => {
  it('tile the range without overlap, each day at its best level', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const tiles = tileSpans(spans, RANGE)
        expect(tiles[0]?.from).toBe(RANGE.from)
        expect(tiles.at(-1)?.to).toBe(RANGE.to)
        tiles.forEach((tile, i) => {
          expect(tile.from).toBeLessThanOrEqual(tile.to)
          const next = tiles[i + 1]
          if (!next) return
          expect(next.from).toBe(tile.to + 1)
          expect(next.level).not.toBe(tile.level)
        })
        for (let day = RANGE.from; day <= RANGE.to; day++) {
          const best = spans
            .filter(({ from, to }) => from <= day && day <= to)
            .reduce((most, { level }) => Math.max(most, STRIP_LEVELS.indexOf(level)), 0)
          const tile = tiles.find(({ from, to }) => from <= day && day <= to)
          expect(tile?.level).toBe(STRIP_LEVELS[best])
        }
      }),
    )
  })

  it('hatch what nobody describes', () => {
    const none: StripLevel = 'none'
    expect(tileSpans([], RANGE)).toEqual([{ ...RANGE, level: none }])
  })

  it('stand on the axis from the first year to the end of the as-of year', () => {
    const dataset = makeDataset([])
    const axis = coverageAxis(dataset)
    for (const { spans } of buildStrips(dataset, null)) {
      expect(spans[0]?.from).toBe(axis.from)
      expect(spans.at(-1)?.to).toBe(axis.to)
    }
    const pakistan = buildStrips(dataset, null)[0]
    expect(pakistan?.spans.map(({ level }) => level)).toEqual(['full', 'none'])
  })

  it('call a total over more than a quarter coarse', () => {
    const point = (start: string, end: string) => ({ period: start, start, end, value: 1, source: null })
    const made = {
      id: 'made',
      publisher: 'Made',
      geography: 'Pakistan',
      frequency: 'mixed',
      measure: 'attacks',
      unit: 'events',
      definition: 'made',
      points: [point('2025-07-01', '2025-09-30'), point('2025-01-01', '2025-06-30')],
    }
    expect(pointSpans([made]).map(({ level }) => level)).toEqual(['fine', 'coarse'])
  })

  it('know a publisher by its short name', () => {
    expect(
      shortPublisher('PICSS (Pakistan Institute for Conflict and Security Studies), Militancy Database'),
    ).toBe('PICSS')
    expect(shortPublisher('UNAMA / OHCHR')).toBe('UNAMA / OHCHR')
  })
})

describe('the time axis', () => {
  const axis = coverageAxis({ start: dayOf(1989, 1, 1), asOf: dayOf(2026, 7, 31) })

  it('covers whole years and widens over the last three', () => {
    expect(axis).toEqual({ from: dayOf(1989, 1, 1), to: dayOf(2026, 12, 31), widensOn: dayOf(2024, 1, 1) })
    expect(positionOn(axis, axis.from)).toBe(0)
    expect(positionOn(axis, dayOf(2024, 1, 1))).toBe(0.5)
    expect(positionOn(axis, axis.to + 1)).toBe(1)
    expect(axisYears(axis)).toHaveLength(7 + 3)
  })

  it('never runs backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: axis.from, max: axis.to }), (day) => {
        expect(positionOn(axis, day + 1)).toBeGreaterThan(positionOn(axis, day))
      }),
    )
  })

  it('has one scale where the data are young', () => {
    expect(coverageAxis({ start: dayOf(2025, 1, 1), asOf: dayOf(2026, 7, 31) }).widensOn).toBeNull()
  })
})
