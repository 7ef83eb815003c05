import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diff } from '#pipeline/diff/diff.ts'
import { readDatasetRecords } from '#pipeline/diff/read.ts'
import { Place } from './testing/world.ts'

const ROOT = join(import.meta.dirname, '../..')
const INPUTS = join(ROOT, '../shared/data/ucdp')

let place = new Place()
beforeEach(() => {
  place = new Place()
})
afterEach(() => {
  place.leave()
})

/** Fields that depend on the name of a file, which two of them do not have from UCDP. */
const BY_NAME = ['/release', '/firstRelease']

test('UCDP’s own files give the events of the shipped dataset, and its coverage', async ({ skip }) => {
  skip(!existsSync(INPUTS), `${INPUTS} holds no files of UCDP`)
  const files = readdirSync(INPUTS).filter((name) => /^(GED|hdx|ged_2020|candidate)/i.test(name))
  expect(files).toHaveLength(7)
  const report = await place.report(...files.map((name) => join(INPUTS, name)))
  expect(report).toMatchObject({ status: 2, dataset: { events: 11_389 }, rejected: [], flagged: [] })
  const shipped = readDatasetRecords(join(ROOT, 'public/data'))
  const { changes } = diff(shipped, readDatasetRecords(join(place.root, 'imported')))
  const events = changes.find(({ kind }) => kind === 'events')
  expect([events?.added, events?.removed]).toEqual([[], []])
  const fields = (events?.revised ?? []).flatMap((one) => one.changes.map(({ path }) => path))
  const others = fields.filter((path) => !BY_NAME.includes(path))
  // the basemap’s outlines are simpler than those that the shipped events were placed by
  expect(others.every((path) => path === '/flags')).toBe(true)
  expect(others.length).toBeLessThan(10)
  const coverage = changes.find(({ kind }) => kind === 'coverage')
  expect([coverage?.added, coverage?.removed]).toEqual([[], []])
  expect((coverage?.revised ?? []).flatMap((one) => one.changes.map(({ path }) => path))).toEqual(
    (coverage?.revised ?? []).map(() => '/release'),
  )
})
