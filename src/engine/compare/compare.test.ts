import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { isoDate } from '#domain/date.ts'
import { COUNTRIES, EVENT_KINDS, VICTIM_SIDES } from '#domain/event.ts'
import { parseQuery } from '#view/link.ts'
import type { Comparison, ViewState } from '#view/view-state.ts'
import { type Compared, compareView, type Line } from './compare.ts'
import { presetFor } from './presets.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = await loadShippedDataset()
}, 60_000)

function compared(query: string): Compared {
  const { view, ignored } = parseQuery(query)
  expect(ignored).toEqual([])
  if (!view.comparison) throw new Error(`nothing to compare with: ${query}`)
  return compareView(dataset, view, view.comparison)
}

const lineOf = ({ lines }: Compared, name: string): Line | undefined =>
  lines.find(({ counted }) => Object.values<string>(counted).includes(name))

interface Wanted {
  readonly from: string
  readonly to: string
  /** a country, or a province */
  readonly place?: string
  /** beyond the conflicts in focus */
  readonly isAll?: boolean
}

/** Everything that is compared, row by row, from the columns alone. */
function slow({ from, to, place, isAll = false }: Wanted) {
  const { events } = dataset
  const found = { events: 0, killed: 0, low: 0, high: 0, most: 0 }
  const sides = Object.fromEntries(VICTIM_SIDES.map((side) => [side, 0]))
  const kinds = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, 0]))
  const days: string[] = []
  for (let row = 0; row < events.count; row++) {
    const date = new Date((events.day[row] ?? 0) * 86_400_000).toISOString().slice(0, 10)
    const country = COUNTRIES[events.country[row] ?? 0]
    const province = events.provinces[events.province[row] ?? -1]
    if ((!isAll && events.inFocus[row] !== 1) || date < from || date > to) continue
    if (place !== undefined && place !== country && place !== province) continue
    const best = events.best[row] ?? 0
    const orBest = (value = -1) => (value < 0 ? best : value)
    found.events += 1
    found.killed += best
    found.low += orBest(events.low[row])
    found.high += orBest(events.high[row])
    found.most = Math.max(found.most, best)
    days.push(date)
    for (const side of VICTIM_SIDES) sides[side] = (sides[side] ?? 0) + (events.killed[side][row] ?? 0)
    const kind = EVENT_KINDS[events.kind[row] ?? 0] ?? ''
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  return { ...found, sides, kinds, days: new Set(days).size }
}

describe('compareView', () => {
  it.each<[string, Wanted, Wanted]>([
    [
      'period=2025-07-01..2025-12-31&with=period:2025-01-01..2025-06-30',
      { from: '2025-07-01', to: '2025-12-31' },
      { from: '2025-01-01', to: '2025-06-30' },
    ],
    [
      'focus=all&period=2020-01-01..2020-12-31&place=PK&with=place:AF',
      { from: '2020-01-01', to: '2020-12-31', place: 'PK', isAll: true },
      { from: '2020-01-01', to: '2020-12-31', place: 'AF', isAll: true },
    ],
    [
      'period=2009-01-01..2014-12-31&place=PK-KP&with=place:PK-BA',
      { from: '2009-01-01', to: '2014-12-31', place: 'PK-KP' },
      { from: '2009-01-01', to: '2014-12-31', place: 'PK-BA' },
    ],
  ])('counts both sides as a slow count does: %s', (query, wantedA, wantedB) => {
    const model = compared(query)
    const [a, b] = [slow(wantedA), slow(wantedB)]
    expect(a.events).toBeGreaterThan(20)
    expect(b.events).toBeGreaterThan(20)
    expect(lineOf(model, 'events')).toMatchObject({
      ...{ a: a.events, b: b.events, difference: a.events - b.events },
      ratio: a.events / b.events,
    })
    expect(lineOf(model, 'killed')).toMatchObject({
      ...{ a: a.killed, b: b.killed, difference: a.killed - b.killed },
      bounds: { low: a.low - b.high, high: a.high - b.low },
    })
    expect(lineOf(model, 'days')).toMatchObject({ a: a.days, b: b.days })
    for (const side of VICTIM_SIDES) {
      const line = lineOf(model, side)
      expect([line?.a ?? 0, line?.b ?? 0], side).toEqual([a.sides[side], b.sides[side]])
    }
    for (const kind of EVENT_KINDS) {
      const line = lineOf(model, kind)
      expect([line?.a ?? 0, line?.b ?? 0], kind).toEqual([a.kinds[kind], b.kinds[kind]])
    }
    expect([model.a.deadliest?.best, model.b.deadliest?.best]).toEqual([a.most, b.most])
    expect(model.shared).toBeNull()
  })

  it('takes the length of each side into account', () => {
    const model = compared('place=PK&period=2021-01-01..2021-12-31&with=period:2020-10-01..2020-12-31')
    const { a, b } = lineOf(model, 'events') ?? {}
    const ratio = (a ?? 0) / 365 / ((b ?? 0) / 92)
    expect(lineOf(model, 'events-rate')).toMatchObject({ a: ((a ?? 0) / 365) * 30, b: ((b ?? 0) / 92) * 30 })
    expect(lineOf(model, 'events-rate')?.ratio).toBeCloseTo(ratio, 10)
    expect(model.chance).toMatchObject({ is: 'tested' })
    if (model.chance.is !== 'tested') return
    const { interval, isBeyond } = model.chance
    expect(model.chance.ratio).toBeCloseTo(ratio, 10)
    // no narrower than of counts that do not scatter
    const spread = Math.exp(1.959964 * Math.sqrt(1 / (a ?? 0) + 1 / (b ?? 0)))
    expect(interval.low).toBeLessThanOrEqual(ratio / spread + 1e-9)
    expect(interval.high).toBeGreaterThanOrEqual(ratio * spread - 1e-9)
    expect(isBeyond).toBe(interval.low > 1 || interval.high < 1)
  })

  it('takes no difference where days lack data, and does not call them 0', () => {
    const partly = compared('place=PK&period=2025-08-01..2026-07-31&with=period:2024-08-01..2025-07-31')
    const days = (range: { from: number; to: number } | null | undefined) =>
      range && [isoDate(range.from), isoDate(range.to)]
    expect(partly.a.gaps.map(days)).toEqual([
      ['2026-03-01', '2026-03-31'],
      ['2026-05-01', '2026-07-31'],
    ])
    expect(partly.a.covered).toBe('partly')
    expect(days(partly.a.known)).toEqual(['2025-08-01', '2026-02-28'])
    expect(days(partly.b.known)).toEqual(['2025-01-01', '2025-07-31'])
    expect(partly.lines.length).toBeGreaterThan(5)
    for (const { difference, ratio, bounds } of partly.lines)
      expect([difference, ratio, bounds]).toEqual([null, null, null])
    expect(partly.chance).toEqual({ is: 'none', why: 'gaps' })
    const uneven = compared('place=PK&period=2026-01-01..2026-03-31&with=period:2025-01-01..2025-02-28')
    expect(lineOf(uneven, 'events-rate')).toBeUndefined()
    const none = compared('place=AF&period=2026-05-01..2026-07-31&with=place:PK')
    expect(none.b.covered).toBe('none')
    expect(lineOf(none, 'events')).toMatchObject({ b: null, difference: null, ratio: null })
    expect(none.b.known).toBeNull()
  })

  it('does not call 0 what bare totals cannot tell: sides and provinces', () => {
    const sides = compared('place=PK&period=2026-01-01..2026-02-28&with=period:2025-01-01..2025-02-28')
    expect(lineOf(sides, 'events')?.difference).not.toBeNull()
    const civilians = lineOf(sides, 'civilians')
    expect(civilians).toMatchObject({
      b: null,
      difference: null,
      ratio: null,
      isWhole: { a: true, b: false },
    })
    expect(civilians?.a).toBe(slow({ from: '2026-01-01', to: '2026-02-28', place: 'PK' }).sides['civilians'])
    expect(lineOf(sides, 'not-coded')).toMatchObject({ a: 0, b: expect.any(Number) })
    const province = compared('place=PK-KP&period=2026-01-01..2026-02-28&with=period:2025-01-01..2025-02-28')
    expect(lineOf(province, 'events')).toMatchObject({ b: null, difference: null })
    expect(province.b).toMatchObject({ covered: 'none', needsDetail: true })
  })

  it('says what both sides share, and tests nothing then', () => {
    const days = compared('place=PK&period=2019-01-01..2019-12-31&with=period:2019-10-01..2020-03-31')
    expect(days.shared).toMatchObject({
      events: slow({ from: '2019-10-01', to: '2019-12-31', place: 'PK' }).events,
    })
    expect((days.shared?.days.to ?? 0) - (days.shared?.days.from ?? 0) + 1).toBe(92)
    expect(days.chance).toEqual({ is: 'none', why: 'shared' })
    const period = { from: '2020-01-01', to: '2020-12-31' }
    for (const [places, common] of [
      ['place=PK-KP&with=place:PK', 'PK-KP'],
      ['place=PK&with=place:PK-KP', 'PK-KP'],
      ['place=AF-NAN,PK-BA&with=place:PK', 'PK-BA'],
      ['with=place:PK-BA', 'PK-BA'],
    ] as const) {
      const { shared } = compared(`period=2020-01-01..2020-12-31&${places}`)
      expect(shared?.events, places).toBe(slow({ ...period, place: common }).events)
      expect(shared?.view.places, places).toEqual([common])
    }
    expect(compared('period=2020-01-01..2020-12-31&place=PK-KP&with=place:AF').shared).toBeNull()
  })

  it('prints no ratio to 0', () => {
    const model = compared('q=nothingofthatname&period=2020-01-01..2020-06-30&with=place:PK&place=AF')
    expect(lineOf(model, 'events')).toMatchObject({ a: 0, b: 0, difference: 0, ratio: null })
    expect(model.chance).toEqual({ is: 'none', why: 'zero' })
    expect(model.a.deadliest).toBeNull()
  })

  const range = fc
    .tuple(fc.integer({ min: 14_300, max: 18_500 }), fc.integer({ min: 0, max: 400 }))
    .map(([from, length]) => ({ from, to: from + length }))
  const asPeriod = ({ from, to }: { from: number; to: number }) => {
    const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
    return `${text(from)}..${text(to)}`
  }

  it('is turned round by changing the sides: differences change sign, ratios and the interval are inverted', () => {
    let tested = 0
    fc.assert(
      fc.property(
        range,
        range,
        fc.constantFrom('place=PK&', 'place=PK-KP&toll=high&', 'place=PK&side=civilians&', 'focus=all&'),
        (x, y, rest) => {
          const one = compared(`${rest}period=${asPeriod(x)}&with=period:${asPeriod(y)}`)
          const other = compared(`${rest}period=${asPeriod(y)}&with=period:${asPeriod(x)}`)
          for (const [i, line] of one.lines.entries()) {
            const back = other.lines[i]
            expect([back?.a, back?.b]).toEqual([line.b, line.a])
            expect((back?.difference ?? 0) + (line.difference ?? 0)).toBeCloseTo(0, 9)
            if (line.ratio && back?.ratio) expect(line.ratio * back.ratio).toBeCloseTo(1, 9)
            if (line.bounds) {
              expect(back?.bounds?.low).toBe(0 - line.bounds.high)
              expect(back?.bounds?.high).toBe(0 - line.bounds.low)
            }
          }
          expect(other.chance.is).toBe(one.chance.is)
          if (one.chance.is !== 'tested' || other.chance.is !== 'tested') return
          tested++
          expect(other.chance.ratio * one.chance.ratio).toBeCloseTo(1, 9)
          expect(other.chance.interval.low * one.chance.interval.high).toBeCloseTo(1, 9)
          expect(other.chance.isBeyond).toBe(one.chance.isBeyond)
        },
      ),
      { numRuns: 60 },
    )
    expect(tested).toBeGreaterThan(5)
  })

  it('of the same twice is 0 and 1', () => {
    fc.assert(
      fc.property(range, (days) => {
        const model = compared(`period=${asPeriod(days)}&with=period:${asPeriod(days)}`)
        expect(model.shared?.events).toBe(model.a.rows.length)
        for (const { a, difference, ratio } of model.lines) {
          if (difference === null) continue
          expect([difference, ratio]).toEqual([0, a === 0 ? null : 1])
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('presetFor', () => {
  const { view } = parseQuery('')
  const preset = (by: 'previous' | 'year', query: string): Comparison | null => {
    const chosen: ViewState = { ...view, ...parseQuery(query).view }
    const { from, to } = compareView(dataset, chosen, { by: 'place', place: 'PK' }).a.days
    return presetFor(by, { from, to }, dataset.start)
  }
  it.each([
    ['previous', '', '2024-08-01', '2025-07-31'],
    ['year', '', '2024-08-01', '2025-07-31'],
    ['previous', 'period=2025-03-10..2025-03-19', '2025-02-28', '2025-03-09'],
    ['year', 'period=2025-03-10..2025-03-19', '2024-03-10', '2024-03-19'],
  ] as const)('%s of ?%s', (by, query, from, to) => {
    expect(preset(by, query)).toEqual({ by: 'period', period: { is: 'range', from, to } })
  })

  it('has none before the data', () => {
    expect(preset('previous', 'period=all')).toBeNull()
  })
})
