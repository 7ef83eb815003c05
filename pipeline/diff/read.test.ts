import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeEventsFile } from '#dataset/testing/made-dataset.ts'
import { incident } from '#dataset/testing/served-dataset.ts'
import { diff } from './diff.ts'
import { readDatasetRecords } from './read.ts'
import { writeDataset } from './testing/dataset-folder.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watchline-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

test('an event says everything itself, and a claim names its pages by address', () => {
  const read = readDatasetRecords(
    writeDataset(join(root, 'one'), {
      incidents: { incidents: [incident] },
      events: makeEventsFile([
        {
          id: -255,
          date: '2026-01-01',
          days: 3,
          conflict: 1,
          dyad: 2,
          precision: 'near',
          province: 'AF-NAN',
          placeName: 'Nowhere',
          point: [34.25, -70.5],
          sides: {
            civilians: 1,
            'forces-pk': 2,
            'forces-af': 3,
            'forces-other': 4,
            militants: 5,
            unknown: 6,
          },
          low: 0,
          release: 1,
        },
      ]),
    }),
  )
  expect(read.get('events')).toEqual(
    new Map([
      [
        'ucdp-x000000ff',
        {
          id: 'ucdp-x000000ff',
          firstDay: '2026-01-01',
          lastDay: '2026-01-03',
          datePrecision: 1,
          kind: 'state-based',
          country: 'PK',
          conflictId: 11639,
          conflict: 'Afghanistan - Pakistan',
          dyadId: 14321,
          dyad: 'Army - Neighbour',
          sideA: 'Army',
          sideAClass: 'forces-pk',
          sideB: 'Neighbour',
          sideBClass: 'forces-af',
          place: 'Nowhere',
          codedProvince: null,
          district: null,
          latitude: 34.25,
          longitude: -70.5,
          precision: 'near',
          province: 'AF-NAN',
          best: 21,
          low: 0,
          high: null,
          killedForcesPk: 2,
          killedForcesAf: 3,
          killedForcesOther: 4,
          killedMilitants: 5,
          killedCivilians: 1,
          killedUnknown: 6,
          killedNotCoded: 0,
          sources: null,
          release: '25.01.25.12',
          firstRelease: '25.01.25.12',
          completeness: 'thin',
          flags: [],
        },
      ],
    ]),
  )
  const claims = [...(read.get('claims')?.values() ?? [])]
  expect(claims).toMatchObject([{ incident: incident.id, by: 'Army', sources: ['https://example.test/1'] }])
})

test('two claims of one party and side are told apart, and so are incident and event of a link', () => {
  const twoClaims = { ...incident, claims: [incident.claims[0], incident.claims[0]] }
  const link = { incident: incident.id, event: -255, confidence: 'high', days: 0, km: null, by: 'rule' }
  const read = readDatasetRecords(
    writeDataset(join(root, 'two'), {
      incidents: { incidents: [twoClaims] },
      links: { links: [link], unlinked: [] },
    }),
  )
  const claim = `${incident.id}: Army, militants`
  expect([...(read.get('claims')?.keys() ?? [])]).toEqual([claim, `${claim} #2`])
  expect([...(read.get('links')?.keys() ?? [])]).toEqual([`${incident.id} and ucdp-x000000ff`])
})

test('a basemap counts by its hash, so that its file may be absent', () => {
  const folder = writeDataset(join(root, 'bare'), { basemap: { type: 'Topology' } })
  const [entry] = (
    JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      files: { name: string; sha256: string }[]
    }
  ).files
  rmSync(join(folder, entry?.name ?? ''))
  expect(readDatasetRecords(folder).get('files')?.get('basemap')).toMatchObject({ sha256: entry?.sha256 })
})

test('the shipped dataset is read whole, and equals itself', () => {
  const shipped = resolve(import.meta.dirname, '../../public/data')
  const [a, b] = [readDatasetRecords(shipped), readDatasetRecords(shipped)]
  expect(diff(a, b).changes).toEqual([])
  const counts = JSON.parse(readFileSync(join(shipped, 'manifest.json'), 'utf8')) as {
    counts: { events: number; incidents: number; indicators: number; series: number }
  }
  for (const kind of ['events', 'incidents', 'indicators', 'series'] as const)
    expect(a.get(kind)?.size).toBe(counts.counts[kind])
})
