import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Link } from '#dataset/schema/links.ts'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { incident } from '#dataset/testing/served-dataset.ts'
import { GROUPS } from '#view/view-state.ts'
import { type EventLine, type EventLines, lineAt, lineOfRow, linesOf } from './lines.ts'

const told = ['a', 'b', 'c'].map((id): Incident => ({ ...(incident as Incident), id }))
const link = (id: string, event: number, confidence: Link['confidence']): Link => ({
  ...{ incident: id, event, confidence },
  ...{ days: 0, km: null, by: 'rule' },
})
const allOf = (lines: EventLines): EventLine[] =>
  Array.from({ length: lines.count }, (_, i) => lineAt(lines, i)).filter((line) => line !== undefined)

const anyTable = fc
  .array(
    fc.record({
      date: fc.constantFrom('2024-01-01', '2024-01-02', '2025-12-31'),
      sides: fc.record({ militants: fc.nat({ max: 9 }) }),
      low: fc.integer({ min: -1, max: 5 }),
      high: fc.integer({ min: -1, max: 20 }),
      incident: fc.constantFrom(null, 'a', 'b', 'c'),
    }),
    { maxLength: 20 },
  )
  .map((made) => {
    const dataset = makeDataset(
      made.map((event, i) => ({ ...event, id: i + 1 })),
      told,
    )
    const links = made.flatMap(({ incident: id }, i) => (id ? [link(id, i + 1, 'high')] : []))
    const incidentOf = new Map(links.map((one) => [one.event, one.incident]))
    return { dataset: { ...dataset, links }, incidentOf }
  })

test('every event stands in one group, counted by hand; the groups add up to the selection', () => {
  fc.assert(
    fc.property(
      anyTable,
      fc.constantFrom(...GROUPS),
      fc.constantFrom('date.desc' as const, 'date.asc' as const, 'killed.desc' as const),
      ({ dataset, incidentOf }, by, sort) => {
        const { events } = dataset
        const rows = Int32Array.from({ length: events.count }, (_, row) => row)
        const lines = linesOf(dataset, rows, sort, by)
        const all = allOf(lines)
        expect(all.length).toBe(lines.count)
        expect(all.flatMap((line) => (line.is === 'event' ? [line.row] : [])).sort((a, b) => a - b)).toEqual([
          ...rows,
        ])
        for (const row of rows) expect(all[lineOfRow(lines, row)]).toEqual({ is: 'event', row })
        expect(lineOfRow(lines, events.count)).toBe(-1)
        expect(lineAt(lines, lines.count)).toBeUndefined()
        if (by === 'none') return
        const names: (string | number)[] = []
        for (const [i, line] of all.entries()) {
          if (line.is === 'event') continue
          const { of, count, toll } = line.group
          const own = all.slice(i + 1, i + 1 + count).map((one) => (one.is === 'event' ? one.row : -1))
          const sum = (value: (row: number) => number) => own.reduce((total, row) => total + value(row), 0)
          const best = (row: number) => events.best[row] ?? Number.NaN
          const other = (column: Int32Array) => (row: number) =>
            (column[row] ?? -1) < 0 ? best(row) : (column[row] ?? 0)
          expect([toll.best, toll.low, toll.high]).toEqual([
            sum(best),
            sum(other(events.low)),
            sum(other(events.high)),
          ])
          names.push(of.is === 'day' ? of.day : of.is === 'incident' ? of.incident.id : '')
          for (const row of own) {
            if (of.is === 'day') expect(events.day[row]).toBe(of.day)
            else
              expect(incidentOf.get(events.id[row] ?? 0)).toBe(
                of.is === 'incident' ? of.incident.id : undefined,
              )
          }
        }
        expect(new Set(names).size).toBe(names.length)
        expect(names.indexOf('')).toSatisfy((at: number) => at < 0 || at === names.length - 1)
        const known = names.filter((name) => name !== '')
        const ordered = known.toSorted((a, b) => (a < b ? -1 : 1))
        expect(known).toEqual(sort === 'date.asc' ? ordered : ordered.reverse())
      },
    ),
    { numRuns: 300 },
  )
})

test('an event told by several incidents stands under the surest link alone', () => {
  const dataset = makeDataset([{ id: 1, sides: { civilians: 7 } }], told)
  const links = [link('a', 1, 'low'), link('c', 1, 'high'), link('b', 1, 'moderate')]
  const { groups } = linesOf({ ...dataset, links }, Int32Array.of(0), 'date.desc', 'incident')
  expect(groups.map(({ of, count }) => [of.is === 'incident' ? of.incident.id : of.is, count])).toEqual([
    ['c', 1],
  ])
})
