import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main, start } from './cli.ts'
import { gedCsv } from './fixtures/ged.ts'
import { INPUT_FILES } from './ucdp/releases.ts'

let root = ''
const said: string[] = []

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

test.each([[[]], [['export', 'x.csv']], [['ingest']], [['release']]])(
  '%j prints the usage and fails',
  (args) => {
    expect(main(root, args)).toBe(1)
    expect(said.join('\n')).toContain('Usage: npm run data -- COMMAND')
  },
)

test.each([[['import']], [['import', 'x.csv', '--as', 'excel']], [['export']]])(
  '%j, started, prints the usage and fails',
  async (args) => {
    expect(await start(root, args)).toBe(1)
    expect(said.join('\n')).toContain('import FILE… [--as ucdp-ged|acled|table]')
  },
)

test('a mapping that is not there is named, and nothing is imported', async () => {
  expect(await start(root, ['import', 'x.csv', '--map', 'm.json'])).toBe(1)
  expect(said.join('\n')).toMatch(/m\.json: there is no such file.*\nNothing was written/)
})

test('an unusable input file is named, and nothing is written', () => {
  mkdirSync(join(root, 'in/ucdp'), { recursive: true })
  for (const name of INPUT_FILES) writeFileSync(join(root, 'in/ucdp', name), gedCsv({}))
  writeFileSync(
    join(root, 'in/ucdp', INPUT_FILES[0] as string),
    gedCsv({}).replace('"An invented', 'An "invented'),
  )
  expect(main(root, ['ingest', 'in'])).toBe(1)
  expect(said.join('\n')).toMatch(
    /hdx_conflict_data_pak_ged22_1\.csv, line 2, column source_article:.*\nNothing was written/,
  )
  expect(existsSync(join(root, 'data'))).toBe(false)
})

test('a missing input folder is named, and nothing is written', () => {
  expect(main(root, ['ingest', 'nowhere'])).toBe(1)
  expect(said.join('\n')).toContain('the file is not in the inputs folder')
  expect(existsSync(join(root, 'data'))).toBe(false)
})
