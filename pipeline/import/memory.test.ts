import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { gedCells } from '#pipeline/fixtures/ged.ts'
import { gatherStyle } from './evidence.ts'
import { Geography } from './geography.ts'
import { IdMaker } from './ids.ts'
import { Ledger } from './ledger.ts'
import { Merger } from './merge.ts'
import { Progress } from './progress.ts'
import { readRows } from './read.ts'
import { loadRegisters } from './registers.ts'
import { ReleaseRegister } from './releases.ts'
import type { RowSource, SourceRow } from './source.ts'
import { quickDisk, TODAY } from './testing/world.ts'
import { ucdpAdapter } from './ucdp.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const ROWS = 120_000
/** One row in so many is of the dataset's countries, one of so many has a fault. */
const HERE = 100
const FAULTY = 1_000
/** One row in so many is watched. */
const WATCHED = 500

const [columns = [], cells = []] = gedCells({})
const template = Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']))

/** A file of many countries, made row by row; every so many rows one is watched. */
function globalFile(watched: WeakRef<SourceRow>[]): RowSource {
  async function* rows(): AsyncGenerator<SourceRow> {
    for (let i = 0; i < ROWS; i++) {
      const country = i % HERE === 0 ? 'Pakistan' : `Country ${i % 190}`
      const best = i % FAULTY === 0 ? 'many' : '10'
      const row = { line: i + 2, cells: { ...template, id: String(i + 1), country, best } }
      if (i % WATCHED === 1) watched.push(new WeakRef<SourceRow>(row))
      yield row
    }
  }
  return { file: 'x.csv', bytes: 1, form: '', columns, headerLine: 1, dayZero: null, notes: [], rows }
}

test('of a file of many countries no more rows are kept than become events', async () => {
  const { basemap } = loadRegisters(join(import.meta.dirname, '../../data'))
  const watched: WeakRef<SourceRow>[] = []
  const source = globalFile(watched)
  const opened = { source, adapter: ucdpAdapter(source) }
  const merger = new Merger()
  const ledger = new Ledger(quickDisk, null)
  const gathering = {
    ...{ merger, ledger, ids: new IdMaker(), releases: new ReleaseRegister() },
    ...{ geography: new Geography(basemap), accounts: new Map() },
  }
  const quiet = { say: () => undefined, complain: () => undefined, show: null }
  const progress = () => new Progress(quiet, '', 1)
  const { signal } = new AbortController()
  const stated = { dateOrder: null, decimal: null }
  const limits = { first: '1989-01-01' as typeof TODAY, last: TODAY }
  const style = await gatherStyle(source, opened.adapter, stated, limits, progress(), signal)
  collect()
  const before = process.memoryUsage().heapUsed
  await readRows(gathering, opened, style, progress(), signal)
  await new Promise((resolve) => setImmediate(resolve))
  collect()
  const events = ROWS / HERE - ROWS / FAULTY
  expect(merger.size).toBe(events)
  expect([ledger.rejectedBy.total, ledger.first.length]).toEqual([ROWS / FAULTY, 10])
  expect(ledger.outside.country.entries().length).toBeLessThanOrEqual(190)
  expect(watched.length).toBe((2 * ROWS) / WATCHED)
  expect(watched.filter((row) => row.deref() !== undefined).length).toBeLessThan(5)
  // an event takes about a kilobyte
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(events * 3_000)
})
