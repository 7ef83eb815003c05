import { expect, test } from 'vitest'
import type { ChangeEntry, ChangeSummary } from '#dataset/schema/changes.ts'
import { changesSince } from './changes.ts'

const NONE = { added: 0, removed: 0, revised: 0 }
const NO_LIST = { listed: [], unlisted: 0 }
const killed = { best: 0, low: 0, high: 0, withoutRange: 0 }
const quiet: ChangeSummary = {
  events: { ...NONE, killed, byCountry: [], addedDays: null },
  incidents: { ...NONE, ...NO_LIST },
  claims: NONE,
  indicators: { ...NONE, moved: NO_LIST },
  evidence: NONE,
  series: NONE,
  points: { ...NONE, restated: 0 },
  coverage: { ...NONE, ...NO_LIST },
  publishers: NONE,
  licences: NONE,
  others: [],
  form: NO_LIST,
}
const entry = (number: number, changes: Partial<ChangeSummary>): ChangeEntry => ({
  from: { version: `2026.1.${number}`, dataset: `${number}`.repeat(12), generatedOn: '2026-01-01' },
  to: { version: `2026.1.${number + 1}`, generatedOn: '2026-01-02' },
  changes: { ...quiet, ...changes },
})
const moved = (...ids: string[]) => ({
  indicators: {
    ...NONE,
    revised: 3,
    moved: { listed: ids.map((id) => ({ id, name: id, flips: [] })), unlisted: 0 },
  },
})
const log = {
  entries: [
    entry(1, { events: { ...quiet.events, added: 4 }, ...moved('a', 'b') }),
    entry(2, { events: { ...quiet.events, removed: 4, revised: 1 }, licences: { ...NONE, revised: 1 } }),
    entry(3, { ...moved('b'), others: [{ kind: 'actors', added: 2, removed: 1, revised: 0 }] }),
  ],
}

test('from a dataset of the log, every version after it, newest first', () => {
  expect(changesSince(log, '2'.repeat(12))?.entries.map(({ to }) => to.version)).toEqual([
    '2026.1.4',
    '2026.1.3',
  ])
  expect(changesSince(log, '3'.repeat(12))?.entries).toEqual([log.entries[2]])
})

test('a dataset that the log does not name, and an empty log, are unknown, not unchanged', () => {
  expect(changesSince(log, '4'.repeat(12))).toBeNull()
  expect(changesSince({ entries: [] }, '1'.repeat(12))).toBeNull()
})

test('what one version added and the next removed is told as both', () => {
  expect(changesSince(log, '1'.repeat(12))).toMatchObject({
    told: [
      { kind: 'events', added: 4, removed: 4, revised: 1 },
      // revised 3 and 3, of which 2 and 1 moved
      { kind: 'indicators', added: 0, removed: 0, revised: 3 },
    ],
    // a and b, though b moved twice
    moved: 2,
    others: 4,
  })
})

test('an entry that says nothing is one of the versions, without a count', () => {
  const changes = changesSince({ entries: [entry(1, {})] }, '1'.repeat(12))
  expect(changes).toMatchObject({ told: [], moved: 0, others: 0 })
  expect(changes?.entries).toHaveLength(1)
})
