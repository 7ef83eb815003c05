import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { gedCsv } from '#pipeline/fixtures/ged.ts'
import type { Disk } from './disk.ts'
import { Place, quickDisk } from './testing/world.ts'

let place = new Place()
beforeEach(async () => {
  place = new Place()
  place.write('old.csv', gedCsv({}))
  place.write(
    'new.csv',
    gedCsv({ deaths_a: '2', best: '11', low: 'x' }, { id: '2', deaths_a: '2', best: '11' }),
  )
  await place.run('old.csv')
  place.said.length = 0
})
afterEach(() => {
  place.leave()
})

const ARGS = ['new.csv', '--report', 'report.json'] as const

/** A disk on which the operations from the nth on fail: all of them, or those that take room. */
function failingFrom(n: number, makesRoom: boolean): { disk: Disk; count: () => number } {
  let count = 0
  const fail = (code: string) => Object.assign(new Error(`${code}: made`), { code, syscall: 'write' })
  const wrap = (name: keyof Disk) => {
    const takesRoom = name === 'write' || name === 'append' || name === 'makeFolder'
    return (...args: string[]) => {
      if ((takesRoom || !makesRoom) && ++count >= n) throw fail(makesRoom ? 'ENOSPC' : 'EIO')
      ;(quickDisk[name] as (...all: string[]) => void)(...args)
    }
  }
  const names = Object.keys(quickDisk) as (keyof Disk)[]
  const disk = Object.fromEntries(names.map((name) => [name, wrap(name)])) as unknown as Disk
  return { disk, count: () => count }
}

/** The dataset that a reader would be given: the manifest and every file that it names. */
function published(): Record<string, string> {
  const { files } = place.manifest()
  const names = ['manifest.json', ...files.map(({ name }) => name)]
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(place.root, 'imported', name), 'latin1')]),
  )
}

/** What the folder and the place hold after an import that nothing disturbed. */
async function undisturbed() {
  const other = new Place()
  for (const name of ['old.csv', 'new.csv']) other.write(name, readFileSync(join(place.root, name)))
  await other.run('old.csv')
  await other.run(...ARGS)
  const files = other.snapshot()
  other.leave()
  const { 'report.json': report, ...rest } = files
  return { ...rest, 'report.json': report?.replaceAll(other.root, place.root) }
}

test('a disk that is full at any moment: said, and the folder and all beside it as they were', async () => {
  const before = place.snapshot()
  for (let n = 1; ; n++) {
    const { disk, count } = failingFrom(n, true)
    place.disk = disk
    const status = await place.run(...ARGS)
    if (count() < n) {
      expect(status).toBe(2)
      expect(n).toBeGreaterThan(15)
      break
    }
    expect(status).toBe(1)
    expect(place.said.at(-1)).toMatch(/the disk is full \(ENOSPC: made\)\nNothing was written/)
    expect(place.snapshot()).toEqual(before)
  }
  expect(place.snapshot()).toEqual(await undisturbed())
})

test('cut off at any operation: a reader has the old dataset or the new one, and the next run leaves no trace', async () => {
  const before = published()
  const expected = await undisturbed()
  const start = mkdtempSync(join(tmpdir(), 'watchline-start-'))
  cpSync(place.root, start, { recursive: true })
  let olds = 0
  // the files of the new dataset are written one like the other
  for (let n = 1; ; n += n < 18 ? 4 : 1) {
    const { disk, count } = failingFrom(n, false)
    place.disk = disk
    // the clean-up fails too, as after a kill
    await place.run(...ARGS).catch(() => null)
    if (count() < n) break
    const now = published()
    const isOld = JSON.stringify(now) === JSON.stringify(before)
    if (isOld) olds++
    else expect(place.manifest().counts.events).toBe(1)
    place.disk = quickDisk
    if (n % 5 === 0) {
      expect(await place.run(...ARGS)).toBe(2)
      expect(place.snapshot()).toEqual(expected)
    }
    rmSync(place.root, { recursive: true })
    cpSync(start, place.root, { recursive: true })
  }
  expect(olds).toBeGreaterThan(10)
  rmSync(start, { recursive: true })
})

test('a new folder comes whole or not at all', async () => {
  for (let n = 1; ; n += 2) {
    const { disk, count } = failingFrom(n, false)
    place.disk = disk
    const status = await place.run('old.csv', '--out', 'fresh').catch(() => null)
    const isThere = existsSync(join(place.root, 'fresh'))
    if (isThere) expect(place.dataset('fresh').events.count).toBe(1)
    if (count() < n) {
      expect(status).toBe(0)
      break
    }
  }
})

test('a broken report leaves the dataset as it was', async () => {
  mkdirSync(join(place.root, 'report.json'))
  const before = published()
  await place.run(...ARGS)
  expect(place.output).toMatch(/report\.json/)
  expect(Object.keys(published()).length).toBe(Object.keys(before).length)
})

/** An import that kills itself where it is told, in one file, so that a start is quick. */
let program = ''
let bundled = ''
beforeAll(() => {
  bundled = mkdtempSync(join(tmpdir(), 'watchline-killed-'))
  const config = join(bundled, 'config.mjs')
  writeFileSync(config, 'export default { ssr: { noExternal: true }, publicDir: false, logLevel: "error" }')
  const entry = fileURLToPath(new URL('./testing/killed.ts', import.meta.url))
  const vite = join(process.cwd(), 'node_modules/vite/bin/vite.js')
  execFileSync(process.execPath, [vite, 'build', '--ssr', entry, '--outDir', bundled, '--config', config])
  program = join(bundled, readdirSync(bundled).find((name) => /^killed\.m?js$/.test(name)) ?? '')
})
afterAll(() => {
  rmSync(bundled, { recursive: true, force: true })
})

test.each([
  ['row 3', 'SIGKILL'],
  ['disk 4', 'SIGKILL'],
  ['disk 20', 'SIGKILL'],
  ['row 2', 'SIGINT'],
  ['row 2', 'SIGTERM'],
] as const)(
  'killed at %s by %s: the folder is as it was, and the next run cleans up',
  async (where, signal) => {
    const before = place.snapshot('imported')
    const {
      signal: ended,
      status,
      stderr,
    } = spawnSync(process.execPath, [program, place.root, where, signal, ...ARGS], {
      encoding: 'utf8',
    })
    expect(place.snapshot('imported')).toEqual(before)
    const beside = readdirSync(place.root).filter((name) => name.includes('.importing-'))
    if (signal === 'SIGKILL') expect([ended, status]).toEqual(['SIGKILL', null])
    else {
      expect([ended, status]).toEqual([null, signal === 'SIGINT' ? 130 : 143])
      expect(stderr).toContain('Interrupted. Nothing was written; the dataset is as it was.')
      expect(beside).toEqual([])
    }
    if (where.startsWith('disk')) expect(beside).not.toEqual([])
    expect(await place.run(...ARGS)).toBe(2)
    expect(place.snapshot()).toEqual(await undisturbed())
  },
)
