import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { LINK_CONFIDENCES, type Link } from '#dataset/schema/links.ts'
import { type MadeEvent, makeDataset } from '#dataset/testing/made-dataset.ts'
import { incident } from '#dataset/testing/served-dataset.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import { eventsOfIncident, incidentsOfEvent } from './links.ts'
import { selectEvents } from './selection.ts'

const told = incident as Incident
const link = (event: number, confidence: Link['confidence'] = 'high', id = told.id): Link => ({
  incident: id,
  event,
  confidence,
  days: 0,
  km: null,
  by: 'rule',
})

function withLinks(events: readonly MadeEvent[], links: readonly Link[]): Dataset {
  return { ...makeDataset(events, [told]), links }
}

const madeEvent = fc.record({
  date: fc.constantFrom('2025-10-11', '2025-10-12', '2026-01-01'),
  conflict: fc.nat({ max: 2 }),
  country: fc.constantFrom('AF' as const, 'PK' as const),
  sides: fc.record({ militants: fc.nat({ max: 50 }) }),
  low: fc.integer({ min: -1, max: 20 }),
  high: fc.integer({ min: -1, max: 90 }),
})
const cases = fc.array(madeEvent, { minLength: 1, maxLength: 12 }).chain((events) =>
  fc.record({
    events: fc.constant(events.map((event, i) => ({ ...event, id: i + 1 }))),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: events.length }), { minLength: 1 }),
    confidence: fc.constantFrom(...LINK_CONFIDENCES),
  }),
)

test('the total is that of the linked events alone, by a slow recount', () => {
  fc.assert(
    fc.property(cases, ({ events, ids, confidence }) => {
      const found = eventsOfIncident(
        withLinks(
          events,
          ids.map((id) => link(id, confidence)),
        ),
        told.id,
      )
      if (found?.is !== 'linked') throw new Error('nothing is linked')
      const own = events.filter(({ id }) => ids.includes(id))
      const sum = (of: (event: (typeof own)[number]) => number) =>
        own.reduce((total, one) => total + of(one), 0)
      expect(found.toll).toEqual({
        best: sum(({ sides }) => sides.militants),
        low: sum(({ low, sides }) => (low < 0 ? sides.militants : low)),
        high: sum(({ high, sides }) => (high < 0 ? sides.militants : high)),
        rowsWithoutRange: own.filter(({ low, high }) => low < 0 || high < 0).length,
      })
      expect(found.byConfidence[confidence]).toBe(ids.length)
      expect(found.events.map(({ link: { event } }) => event).toSorted((a, b) => a - b)).toEqual(
        ids.toSorted((a, b) => a - b),
      )
    }),
  )
})

test('filters that are offered select the linked events and no other', () => {
  fc.assert(
    fc.property(cases, ({ events, ids }) => {
      const dataset = withLinks(
        events,
        ids.map((id) => link(id)),
      )
      const found = eventsOfIncident(dataset, told.id)
      if (found?.is !== 'linked' || !found.filters) return
      const { rows } = selectEvents(dataset, { ...DEFAULT_VIEW, ...found.filters })
      expect([...rows]).toEqual(found.events.map(({ event }) => event.row))
    }),
  )
})

test('links change nothing that is selected or counted', () => {
  fc.assert(
    fc.property(cases, ({ events, ids }) => {
      const view = { ...DEFAULT_VIEW, focus: 'all', period: { is: 'all' } } as const
      const bare = selectEvents(withLinks(events, []), view)
      const linked = selectEvents(
        withLinks(
          events,
          ids.map((id) => link(id)),
        ),
        view,
      )
      expect([...linked.rows]).toEqual([...bare.rows])
      expect(linked.incidents).toEqual(bare.incidents)
    }),
  )
})

test('an event names its incident; an incident without events says why; talks say nothing', () => {
  const dataset: Dataset = {
    ...withLinks([{ id: 1 }, { id: 2 }], [link(1, 'low')]),
    unlinked: [{ incident: 'lonely', reason: 'no-data' }],
  }
  expect(incidentsOfEvent(dataset, 1)).toEqual([{ incident: told, confidence: 'low' }])
  expect(incidentsOfEvent(dataset, 2)).toEqual([])
  expect(eventsOfIncident(dataset, 'lonely')).toEqual({ is: 'none', reason: 'no-data' })
  expect(eventsOfIncident(dataset, 'talks')).toBeNull()
})
