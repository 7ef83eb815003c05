import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import { VICTIM_SIDES } from '#domain/event.ts'
import { SORT_COLUMNS, type SortColumn } from '#view/view-state.ts'
import { eventRecord } from '../rows.ts'
import { anyEvent } from '../testing/any-event.ts'
import { orderEvents, orderRows } from './order.ts'

const NAMES = ['Özgön', 'ozgon', 'Bannu', 'Spin Boldak', 'اسپین بولدک', 'Ábc', 'zz']

const anyRow = fc
  .record({
    event: anyEvent,
    date: fc.constantFrom('2024-01-01', '2024-01-02', '2025-12-31'),
    placeName: fc.constantFrom(...NAMES, undefined),
    dyad: fc.integer({ min: -1, max: 2 }),
    country: fc.constantFrom('AF' as const, 'PK' as const),
    low: fc.integer({ min: -1, max: 12 }),
    high: fc.constantFrom(-1, 3, 70_000, 2_000_000_000),
    datePrecision: fc.nat({ max: 5 }),
  })
  .map(({ event, placeName, datePrecision, ...rest }) => ({
    made: { ...event, ...rest, ...(placeName === undefined ? {} : { placeName }) } satisfies MadeEvent,
    datePrecision,
  }))

/** What a column shows of an event, as something to compare; null: nothing is known. Written apart from the engine. */
function shown(dataset: Dataset, row: number, column: SortColumn): number | string | null {
  const event = eventRecord(dataset, row)
  const plain = (text: string | null | undefined) => {
    const bare = text?.normalize('NFKD').replace(/\p{Mn}/gu, '')
    return bare?.toLowerCase() ?? null
  }
  const named = ['forces-pk', 'forces-af', 'forces-other', 'civilians', 'militants']
  const sides = (event.killed ?? [])
    .filter(({ side }) => named.includes(side))
    .sort((a, b) => b.dead - a.dead || named.indexOf(a.side) - named.indexOf(b.side))
  const precisions = ['exact', 'near', 'district', 'province', 'border', 'country', 'international']
  const place = precisions.indexOf(event.precision)
  const values: Record<SortColumn, number | string | null> = {
    date: event.days.from,
    place: plain(event.place),
    province: plain(event.province),
    country: event.country,
    kind: ['state-based', 'non-state', 'one-sided'].indexOf(event.kind),
    parties: plain(event.parties?.map(({ name }) => name).join(' – ')),
    side: sides[0] ? named.indexOf(sides[0].side) : null,
    killed: event.best,
    low: event.low,
    high: event.high,
    'date-precision': event.datePrecision || null,
    'place-precision': place < 0 ? null : place,
    source: event.release,
  }
  return values[column]
}

test('each column orders as a slow comparison does: unknown last either way, then by date, then by id', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 25 }),
      fc.constantFrom(...SORT_COLUMNS),
      fc.constantFrom('asc' as const, 'desc' as const),
      fc.func(fc.boolean()),
      (made, column, way, isSelected) => {
        const whole = makeDataset(made.map((one) => one.made))
        const datePrecision = Uint8Array.from(made, (one) => one.datePrecision)
        const dataset = { ...whole, events: { ...whole.events, datePrecision } }
        const rows = Int32Array.from([...made.keys()].filter((row) => isSelected(row)))
        const expected = [...rows].sort((a, b) => {
          const [x, y] = [shown(dataset, a, column), shown(dataset, b, column)]
          if (x === null || y === null) {
            if (x !== y) return x === null ? 1 : -1
          } else if (x !== y) return (x < y ? -1 : 1) * (way === 'asc' ? 1 : -1)
          const { day, id } = dataset.events
          return (day[a] ?? 0) - (day[b] ?? 0) || (id[a] ?? 0) - (id[b] ?? 0)
        })
        expect([...orderEvents(dataset, rows, `${column}.${way}`)]).toEqual(expected)
      },
    ),
    { numRuns: 500 },
  )
})

test('every side of the dead has its place, or none', () => {
  const events = VICTIM_SIDES.map((side, i): MadeEvent => ({ id: i + 1, sides: { [side]: 1 } }))
  const dataset = makeDataset(events)
  const order = [...orderEvents(dataset, Int32Array.from(events.keys()), 'side.desc')]
  expect(order.map((row) => VICTIM_SIDES[row])).toEqual([
    'militants',
    'civilians',
    'forces-other',
    'forces-af',
    'forces-pk',
    'not-coded',
    'unknown',
  ])
})

test('ranks on both sides of a digit are told apart, and from rows without one', () => {
  const ordered = (ranks: readonly number[], isDescending: boolean) => {
    const rows = Int32Array.from(ranks.keys())
    return [...orderRows(rows, (row) => ranks[row] ?? -1, isDescending)].map((row) => ranks[row])
  }
  for (const top of [65_534, 65_535, 65_536, 131_071, 131_072, 2 ** 31 - 2]) {
    const known = [0, 1, 65_533, top - 1, top]
    const shuffled = [top, -1, 1, top - 1, 0, 65_533]
    expect(ordered(shuffled, false), `up to ${top}`).toEqual([...known.toSorted((a, b) => a - b), -1])
    expect(ordered(shuffled, true), `down from ${top}`).toEqual([...known.toSorted((a, b) => b - a), -1])
  }
})
