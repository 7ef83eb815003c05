import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { COUNTRIES, EVENT_KINDS, TOLLS, VICTIM_SIDES } from '#domain/event.ts'
import { DEFAULT_VIEW, parseQuery, queryWith } from '#view/link.ts'
import { MEASURES, MULTIPLES, STACKS, type ViewState } from '#view/view-state.ts'
import { selectEvents } from '../selection.ts'
import { buildTrend } from '../trend.ts'
import { buildMultiples } from './multiples.ts'

const ask = (dataset: Dataset, view: ViewState) => {
  const selection = selectEvents(dataset, view)
  const model = buildTrend(dataset, view, selection)
  return { model, selection, multiples: buildMultiples(dataset, view, selection, model) }
}
const WAYS = MULTIPLES.filter((by) => by !== 'none')

const someEvents = fc.array(
  fc
    .record({
      month: fc.integer({ min: 1, max: 7 }),
      day: fc.integer({ min: 10, max: 28 }),
      kind: fc.constantFrom(...EVENT_KINDS),
      place: fc.constantFrom('AF-KAB', 'AF-NAN', 'PK-BA', 'PK-KP', 'AF', 'PK'),
      dyad: fc.integer({ min: -1, max: 2 }),
      isThin: fc.boolean(),
      dead: fc.tuple(fc.nat(9), fc.nat(9)),
      range: fc.option(fc.tuple(fc.nat(20), fc.nat(90))),
    })
    .map(({ month, day, place, isThin, dead: [civilians, militants], range, ...rest }): MadeEvent => {
      const sides = isThin ? { 'not-coded': civilians + militants } : { civilians, militants }
      const [low, high] = range ?? []
      return {
        ...rest,
        country: COUNTRIES.find((country) => place.startsWith(country)) ?? 'PK',
        province: place.includes('-') ? place : null,
        date: `2026-0${month}-${day}`,
        release: isThin ? 1 : 0,
        sides,
        ...(low !== undefined && high !== undefined && { low, high }),
      }
    }),
  { maxLength: 40 },
)

const someView = fc
  .record({
    multiples: fc.constantFrom(...WAYS),
    measure: fc.constantFrom(...MEASURES),
    stack: fc.constantFrom(...STACKS),
    toll: fc.constantFrom(...TOLLS),
    sides: fc.subarray([...VICTIM_SIDES], { maxLength: 3 }),
    kinds: fc.subarray([...EVENT_KINDS], { maxLength: 2 }),
    places: fc.subarray(['AF', 'PK-KP'], { maxLength: 2 }),
    actors: fc.constantFrom([], ['army'], ['group', 'party']),
  })
  .map((part): ViewState => ({ ...DEFAULT_VIEW, ...part, focus: 'all', grain: 'month' }))

describe('buildMultiples', () => {
  it('gives no panel where none is asked for', () => {
    expect(ask(makeDataset([]), DEFAULT_VIEW).multiples).toBeNull()
  })

  it('counts in each panel, bucket by bucket, what its filter alone counts', () => {
    fc.assert(
      fc.property(someEvents, someView, (events, view) => {
        const dataset = makeDataset(events)
        for (const panel of ask(dataset, view).multiples?.panels ?? []) {
          if (panel.narrow === null) continue
          const alone = ask(dataset, parseQuery(queryWith(view, panel.narrow)).view).model
          expect([panel.key, panel.total]).toEqual([panel.key, alone.total])
          expect(panel.events).toBe(alone.events)
          expect(panel.buckets.map(({ total }) => total)).toEqual(alone.buckets.map(({ total }) => total))
          expect(panel.peak).toBe(alone.peak)
        }
      }),
    )
  })

  it('leaves no selected event out, and takes none twice where it says so', () => {
    fc.assert(
      fc.property(someEvents, someView, (events, view) => {
        const { multiples, selection, model } = ask(makeDataset(events), view)
        const counted = (multiples?.panels ?? []).reduce((sum, panel) => sum + panel.events, 0)
        if (view.multiples === 'side' || multiples?.isOverlapping) return
        expect(counted).toBe(selection.rows.length)
        expect((multiples?.panels ?? []).reduce((sum, panel) => sum + panel.total, 0)).toBe(model.total)
      }),
    )
  })

  it('counts what lies in no province by itself, and knows the highest thing of all panels', () => {
    const { multiples } = ask(
      makeDataset([
        { province: null, sides: { civilians: 4 }, low: 4, high: 30 },
        { province: 'PK-KP', sides: { civilians: 9 } },
        { province: 'PK-KP', sides: { militants: 2 } },
      ]),
      { ...DEFAULT_VIEW, focus: 'all', stack: 'none', multiples: 'place' },
    )
    expect(multiples?.panels.map(({ key, total, events }) => [key.by, total, events])).toEqual([
      ['province', 11, 2],
      ['unplaced', 4, 1],
    ])
    expect(multiples?.hasBand).toBe(true)
    expect(multiples?.most).toBe(30)
    expect(multiples?.panels[0]?.buckets.every(({ band }) => band === null)).toBe(true)
  })
})

it('does not take records of dates and totals alone for zeros of a province, an actor or a side', () => {
  const made = makeDataset([
    { date: '2026-01-10', release: 1, province: null, sides: { 'not-coded': 5 } },
    { date: '2026-03-10', province: 'PK-KP', dyad: 0, sides: { civilians: 2 } },
  ])
  const day = (text: string) => dayNumber(text as IsoDate)
  const spans = [
    { from: day('2024-01-01'), to: day('2025-12-31'), level: 'none' as const },
    { from: day('2026-01-01'), to: day('2026-02-28'), level: 'thin' as const },
    { from: day('2026-03-01'), to: day('2026-07-31'), level: 'full' as const },
  ]
  const coverage = COUNTRIES.flatMap((country) => spans.map((span) => ({ ...span, country, release: null })))
  for (const [multiples, named, rest] of [
    ['place', 'province', 'unplaced'],
    ['actor', 'actor', 'no-actor'],
    ['side', 'side', 'side'],
  ] as const) {
    const view = { ...DEFAULT_VIEW, multiples, focus: 'all' as const, grain: 'month' as const }
    const panels = ask({ ...made, coverage }, view).multiples?.panels ?? []
    const blank = (panel: (typeof panels)[number] | undefined) =>
      panel?.buckets.map(({ isBlank }) => isBlank).filter(Boolean).length
    const other = panels.find(({ key, total }) => key.by === rest && total === 5)
    // August to December 2025 have no data; January and February 2026 only dates and totals.
    expect(blank(other)).toBe(5)
    for (const panel of panels.filter((one) => one.key.by === named && one !== other))
      expect(blank(panel)).toBe(7)
    expect(panels.length).toBeGreaterThan(1)
  }
})

describe('the panels of what ships', () => {
  let shipped: Dataset
  beforeAll(async () => {
    shipped = await loadShippedDataset()
  })

  it.each([
    'multiples=place',
    'multiples=actor&focus=all&period=all',
    'multiples=actor&focus=all&actor=ttp,iea&period=all&measure=events',
    'multiples=kind&focus=all&toll=high',
    'multiples=side&measure=events&focus=all',
    'multiples=side&toll=low&focus=all',
    'multiples=country&focus=all',
  ])('are what their filters count: %s', (query) => {
    const { view, ignored } = parseQuery(query)
    expect(ignored).toEqual([])
    const { multiples, model } = ask(shipped, view)
    const panels = multiples?.panels ?? []
    expect(panels.length).toBeGreaterThan(1)
    expect(panels.map(({ total }) => total)).toEqual(panels.map(({ total }) => total).sort((a, b) => b - a))
    for (const { narrow, total, events } of panels) {
      if (narrow === null) continue
      const alone = ask(shipped, { ...view, ...narrow }).model
      expect([total, events]).toEqual([alone.total, alone.events])
    }
    if (view.multiples === 'place' || view.multiples === 'kind' || view.multiples === 'country')
      expect(panels.reduce((sum, { total }) => sum + total, 0)).toBe(model.total)
  })
})
