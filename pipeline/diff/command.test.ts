import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeEventsFile } from '#dataset/testing/made-dataset.ts'
import { incident, soundFiles } from '#dataset/testing/served-dataset.ts'
import { main } from '#pipeline/cli.ts'
import { apply, type DatasetDiff } from './diff.ts'
import { readDatasetRecords } from './read.ts'
import { hash, writeDataset } from './testing/dataset-folder.ts'

let root = ''
const said: string[] = []
const output = () => said.join('\n')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watchline-'))
  said.length = 0
  const keep = (...parts: unknown[]) => said.push(parts.join(' '))
  vi.spyOn(console, 'error').mockImplementation(keep)
  vi.spyOn(console, 'log').mockImplementation(keep)
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

const write = (folder: string, files: Record<string, unknown>, facts?: Record<string, unknown>) =>
  writeDataset(join(root, folder), files, facts)

const rule = {
  ...{ kind: 'evidence', dueDays: 14, direction: 'higher-is-worse', reviewOn: '2027-01-31' },
  ...{ how: 'balance', windowDays: 180 },
  steps: [
    { level: { id: 'high', name: 'High', tone: 'escalatory' }, atLeast: 1 },
    { level: { id: 'low', name: 'Low', tone: 'steady' }, atLeast: null },
  ],
}

const indicator = (level: string) => ({
  id: 'trade',
  order: 1,
  short: 'Trade',
  question: 'Is the border open?',
  whyItMatters: 'Made.',
  escalation: [],
  deescalation: [],
  measurement: { mode: 'judged', metric: 'Made.', data: [], thresholds: [], rule },
  caveats: [],
  bearsOn: { strategies: [], why: 'Made.' },
  reading: {
    asOf: '2026-07-31',
    level,
    short: level,
    trend: 'steady',
    movement: 'steady',
    steps: null,
    confidence: 'low',
    rationale: 'Made.',
  },
  evidence: [],
})

const made = (killed: number, best: number, level: string, link: string, extra: { date: string }[] = []) => ({
  ...soundFiles(),
  events: makeEventsFile([
    { id: 1, date: '2026-01-01', sides: { militants: killed }, dyad: 0, low: 1, high: 9, province: 'PK-KP' },
    { id: 2, date: '2026-01-05', sides: { civilians: 1 }, precision: 'none' },
    ...extra.map((one) => ({ id: 3, sides: { militants: 4 }, ...one })),
  ]),
  incidents: {
    incidents: [
      { ...incident, claims: [{ ...incident.claims[0], killed: { low: null, best, high: null } }] },
    ],
  },
  indicators: {
    ...{ indicators: [indicator(level)], pauses: [], lags: [], coding: [] },
    record: { from: '2024-01-01', to: '2026-07-31' },
  },
  // a role that this version need not know
  annotations: { annotations: [{ id: 'one', text: link }], note: link },
})
const older = () => write('older', made(2, 3, 'Low', 'x'))
const newer = () => write('newer', made(5, 8, 'High', 'y', [{ date: '2025-03-01' }]))

test('a changed toll, claim, indicator and unknown file are said in text', () => {
  older()
  newer()
  expect(main(root, ['diff', 'older', 'newer'])).toBe(0)
  expect(output()).toContain('A: Made older, as of 2026-07-31')
  expect(output()).toContain('events: 1 added, 0 removed, 1 revised (2 → 3)')
  expect(output()).toContain('+ ucdp-3: 2025-03-01, PK, state-based, best 4')
  expect(output()).toMatch(/~ ucdp-1\n {6}best: 2 → 5\n {6}killedMilitants: 2 → 5\n/)
  expect(output()).toContain(
    'PK 2025: events 0 → 1 (+1), best 0 → 4 (+4), low 0 → 0 (0), high 0 → 0 (0); without range 0 → 1',
  )
  expect(output()).toContain('total: events 2 → 3 (+1), best 3 → 10 (+7)')
  expect(output()).toContain(`${incident.id}: 1 changed`)
  expect(output()).toMatch(/made-strike-2026-01-02: Army, militants\n {6}killed\.best: 3 → 8/)
  expect(output()).toContain('trade (Trade): level: Low → High')
  expect(output()).toMatch(/annotations\n {2}~ one\n {6}text: x → y/)
  expect(output()).toMatch(/annotations file\n {2}~ note\n {6}whole record: x → y/)
})

test('as JSON in a file, the changes make the second dataset of the first', () => {
  const [a, b] = [older(), newer()].map(readDatasetRecords)
  expect(main(root, ['diff', 'older/manifest.json', 'newer', '--json', '--out', 'changes.json'])).toBe(0)
  expect(output()).toBe('diff: written to changes.json')
  const changes = JSON.parse(readFileSync(join(root, 'changes.json'), 'utf8')) as DatasetDiff
  expect(apply(a ?? new Map(), changes)).toStrictEqual(b)
  expect(changes.summary.tolls.total.delta.best).toBe(7)
})

test('a report that cannot be written is named', () => {
  older()
  expect(main(root, ['diff', 'older', 'older', '--out', 'no/such/folder.txt'])).toBe(1)
  expect(output()).toMatch(/folder\.txt: the report cannot be written: ENOENT.*Name a file in a folder/)
})

test('a dataset and itself: nothing changed, and the same exit status', () => {
  older()
  expect(main(root, ['diff', 'older', 'older'])).toBe(0)
  expect(output()).toContain('Nothing changed.')
})

test('a long list is cut and says so, unless all of it is asked for', () => {
  const many = (count: number) => ({
    notes: { notes: Array.from({ length: count }, (_, i) => ({ id: `n${100 + i}` })) },
  })
  write('few', many(1))
  write('many', many(31))
  main(root, ['diff', 'few', 'many'])
  expect(output()).toContain('  + n110\n  and 20 more')
  said.length = 0
  main(root, ['diff', 'few', 'many', '--full'])
  expect(output()).toContain('  + n130')
  expect(output()).not.toContain('more')
})

test('a text of a dataset cannot steer the terminal', () => {
  write('a', { notes: { notes: [{ id: 'n', text: 'x' }] } })
  write('b', { notes: { notes: [{ id: 'n', text: 'y\u001b[2J\nz' }] } })
  main(root, ['diff', 'a', 'b'])
  expect(output()).toContain('text: x → y [2J z')
})

const twice = () => {
  const files = made(2, 3, 'Low', 'x')
  return { ...files, incidents: { incidents: [incident, incident] } }
}
const twoEvents = () => ({
  events: makeEventsFile([
    { id: 7, date: '2026-01-01' },
    { id: 7, date: '2026-01-02' },
  ]),
})
const longColumn = () => {
  const events = makeEventsFile([{ id: 7 }])
  return { events: { ...events, columns: { ...events.columns, best: { as: 'plain', values: [1, 2] } } } }
}

test.each<[string, () => unknown, RegExp]>([
  ['no folder', () => undefined, /spoilt: there is no such file or folder\. Name a dataset folder/],
  [
    'no manifest',
    () => mkdirSync(join(root, 'spoilt')),
    /manifest\.json: the folder holds no manifest\.json/,
  ],
  [
    'another version',
    () => write('spoilt', {}, { schemaVersion: 2 }),
    /manifest\.json, column schemaVersion: "2" this command reads version 1 .* same version of Watchline/,
  ],
  ['a manifest of another form', () => write('spoilt', {}, { asOf: 'today' }), /manifest\.json: asOf: /],
  ['an altered list', () => write('spoilt', {}, { sha256: hash('x') }), /so the list was altered/],
  ['an incident twice', () => write('spoilt', twice()), /incidents.*"made-strike-.*" stands twice/],
  [
    'an event twice',
    () => write('spoilt', twoEvents()),
    /events\..*: "ucdp-7" stands twice among the events/,
  ],
  ['a long column', () => write('spoilt', longColumn()), /column best is longer than the 1 rows/],
  ['a wrong form', () => write('spoilt', { actors: { actors: [{}] } }), /actors\..*: actors\.0\.id: /],
])('%s is named, and nothing is written', (_, spoil, message) => {
  older()
  spoil()
  expect(main(root, ['diff', 'older', 'spoilt', '--out', 'out.txt'])).toBe(1)
  expect(output()).toMatch(message)
  expect(existsSync(join(root, 'out.txt'))).toBe(false)
})

test('an altered file and a missing one are named, with what to do', () => {
  const folder = older()
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: { name: string }[]
  }
  const name = files[0]?.name ?? ''
  writeFileSync(join(folder, name), '{}')
  expect(main(root, ['diff', 'older', 'older'])).toBe(1)
  expect(output()).toContain(name)
  expect(output()).toMatch(/its sha-256 is .* the file was altered\. Copy the dataset again/)
  rmSync(join(folder, name))
  expect(main(root, ['diff', 'older', 'older'])).toBe(1)
  expect(output()).toContain('the manifest lists it, but it is not there')
})

test.each([[['diff', 'a']], [['diff', 'a', 'b', 'c']], [['diff', 'a', 'b', '--wide']]])(
  '%j prints the usage and fails',
  (args) => {
    expect(main(root, args)).toBe(1)
    expect(output()).toContain('diff A B [--json] [--full] [--out FILE]')
  },
)
