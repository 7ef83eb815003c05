import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { type ChangeEntry, changesFile } from '#dataset/schema/changes.ts'
import type { Manifest } from '#dataset/schema/manifest.ts'
import type { IsoDate } from '#domain/date.ts'
import { buildAll } from '#pipeline/build/build.ts'
import { publish } from '#pipeline/build/publish.ts'
import { main } from '#pipeline/cli.ts'
import { writeDataset } from '#pipeline/diff/testing/dataset-folder.ts'
import { listFiles, writeFiles } from '#pipeline/files.ts'
import { differences } from '#pipeline/verify.ts'
import { changeLogProblems } from './check.ts'
import { release } from './release.ts'
import { nextVersion } from './version.ts'

let root = ''
const said: string[] = []
const inRoot = (path: string) => join(root, path)
const read = <T>(path: string) => JSON.parse(readFileSync(inRoot(path), 'utf8')) as T
const write = (path: string, value: unknown) => writeFileSync(inRoot(path), JSON.stringify(value))
const log = () => z.parse(changesFile, read('data/changes.json')).entries
const manifest = () => read<Manifest>('public/data/manifest.json')
/** Every file that a release may write, with its text. */
const written = () =>
  ['data', 'public'].flatMap((folder) =>
    listFiles(inRoot(folder)).map((name) => [name, readFileSync(inRoot(`${folder}/${name}`), 'utf8')]),
  )
const command = (...more: string[]) =>
  main(root, ['release', '--from', 'base', '--on', '2026-03-20', ...more])
const publishTo = (to: string) => cpSync(inRoot('public/data'), inRoot(to), { recursive: true })

/** As the command does, without its report. */
function releaseOn(day: string, from = 'base') {
  const options = { from: inRoot(from), version: undefined, on: day as IsoDate }
  const { inputs, built } = release(root, options)
  writeFiles(inRoot('data'), inputs)
  publish(inRoot('public'), built.files)
}

/** The project's own data as version 2026.3.0 without a log, beside the dataset of them, published as `base`. */
function prepare() {
  cpSync(join(process.cwd(), 'data'), inRoot('data'), { recursive: true })
  write('data/dataset.json', {
    ...read<object>('data/dataset.json'),
    version: '2026.3.0',
    generatedOn: '2026-03-01',
  })
  write('data/changes.json', { entries: [] })
  publish(inRoot('public'), buildAll(root).files)
  publishTo('base')
  for (const folder of ['data', 'public'])
    cpSync(inRoot(folder), inRoot(`clean/${folder}`), { recursive: true })
}

const INCIDENTS = 'data/incidents/'
const firstIncident = () => `${INCIDENTS}${listFiles(inRoot(INCIDENTS))[0] ?? ''}`

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'watchline-'))
  const keep = (...parts: unknown[]) => said.push(parts.join(' '))
  vi.spyOn(console, 'error').mockImplementation(keep)
  vi.spyOn(console, 'log').mockImplementation(keep)
  prepare()
}, 60_000)
beforeEach(() => {
  said.length = 0
  for (const folder of ['data', 'public']) {
    rmSync(inRoot(folder), { recursive: true })
    cpSync(inRoot(`clean/${folder}`), inRoot(folder), { recursive: true })
  }
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

test('a release logs what changed, sets the version, and builds; a second one makes the same bytes', () => {
  const before = manifest().sha256
  const incident = firstIncident()
  const { id, short } = read<{ id: string; short: string }>(incident)
  write(incident, { ...read<object>(incident), summary: 'Made for a test.' })
  expect(command()).toBe(0)
  const once = written()

  expect(manifest()).toMatchObject({ version: '2026.3.1', generatedOn: '2026-03-20' })
  expect(log()).toMatchObject([
    {
      from: { version: '2026.3.0', dataset: before.slice(0, 12), generatedOn: '2026-03-01' },
      to: { version: '2026.3.1', generatedOn: '2026-03-20' },
      changes: {
        events: { added: 0, removed: 0, revised: 0, byCountry: [], addedDays: null },
        incidents: { added: 0, removed: 0, revised: 1, listed: [{ id, short, what: 'revised' }] },
        others: [],
        form: { listed: [] },
      },
    },
  ])
  expect(manifest().files.find(({ role }) => role === 'changes')?.records).toBe(1)
  releaseOn('2026-03-20')
  expect(written()).toEqual(once)
  expect(differences(buildAll(root).files, inRoot('public'), [])).toEqual([])
}, 60_000)

test('a release that was not published is said anew; one that was is followed by the next', () => {
  releaseOn('2026-03-20')
  releaseOn('2026-04-02')
  expect(log().map(({ to }) => to.version)).toEqual(['2026.4.0'])
  publishTo('second')
  releaseOn('2026-04-02', 'second')
  const versions = log().map(({ from, to }) => [from.version, to.version])
  expect(versions).toEqual([
    ['2026.3.0', '2026.4.0'],
    ['2026.4.0', '2026.4.1'],
  ])
  expect(() => {
    releaseOn('2026-04-03')
  }).toThrow(/"2026\.3\.0" the log leads to 2026\.4\.1, .* Name the folder of 2026\.4\.1 with --from/)
  expect(log()).toHaveLength(2)
}, 60_000)

test('an earlier dataset that lacks a field of the present form is read, and the field is told as form', () => {
  const { files, ...facts } = read<Manifest>('base/manifest.json')
  const parts = files.map(({ role, name }): [string, Record<string, unknown>] => [
    role,
    role === 'basemap' ? {} : read(`base/${name}`),
  ])
  const older = Object.fromEntries(parts)
  const publishers = (older['publishers']?.['publishers'] ?? []) as Record<string, unknown>[]
  const { sha256: _, ...rest } = facts
  writeDataset(
    inRoot('older'),
    { ...older, publishers: { publishers: publishers.map(({ kind: __, ...publisher }) => publisher) } },
    rest,
  )
  releaseOn('2026-03-20', 'older')
  expect(log()[0]?.changes).toMatchObject({
    publishers: { added: 0, removed: 0, revised: 0 },
    form: { listed: [{ kind: 'publishers', field: 'kind', what: 'added' }] },
  })
}, 60_000)

test.each<[string[], RegExp]>([
  [['--version', '2026.3.0'], /"2026\.3\.0" is the version already published/],
  [['--on', '2026-02-01'], /no version follows it on 2026-02-01\. Name another with --version/],
  [['--on', 'tomorrow'], /release --from DIR \[--version V\] \[--on DAY\]/],
  [['--wide'], /release --from DIR/],
])(
  '%j is refused, and nothing is written',
  (more, message) => {
    const before = written()
    expect(command(...more)).toBe(1)
    expect(said.join('\n')).toMatch(message)
    expect(written()).toEqual(before)
  },
  60_000,
)

test('a build is refused where the log does not lead to the version of the dataset', () => {
  releaseOn('2026-03-20')
  write('data/dataset.json', { ...read<object>('data/dataset.json'), version: '2026.3.5' })
  expect(main(root, ['build'])).toBe(1)
  expect(said.join('\n')).toMatch(
    /change log 2026\.3\.1: is the last entry, but the dataset is version 2026\.3\.5/,
  )
}, 60_000)

test.each<[string, string, string | null]>([
  ['2026.11.0', '2026-11-22', '2026.11.1'],
  ['2026.11.9', '2026-11-30', '2026.11.10'],
  ['2026.11.9', '2026-12-01', '2026.12.0'],
  ['2026.12.3', '2027-01-01', '2027.1.0'],
  ['2026.11.0', '2026-10-31', null],
  ['first', '2026-10-31', null],
  ['2026.13.0', '2027-01-01', null],
])('after %s, on %s, comes %s', (version, day, expected) => {
  expect(nextVersion(version, day as IsoDate)).toBe(expected)
})

test('the entries of a log must lead from one to the next', () => {
  const entry = (from: string, to: string) =>
    ({ from: { version: from }, to: { version: to } }) as ChangeEntry
  const problems = (version: string, ...entries: ChangeEntry[]) =>
    changeLogProblems({ dataset: { version }, changes: { entries } })
  expect(problems('3', entry('1', '2'), entry('2', '3'))).toEqual([])
  expect(problems('3')).toEqual([])
  expect(problems('3', entry('1', '2'), entry('x', '3'))).toEqual([
    'change log 2: the next entry starts from x',
  ])
  expect(problems('2', entry('2', '2'))).toEqual(['change log 2: leads from the version to itself'])
  expect(problems('4', entry('1', '2'))).toEqual([expect.stringMatching(/^change log 2: is the last entry/)])
})
