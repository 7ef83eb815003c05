import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { buildAll } from './build.ts'
import { violations } from './check.ts'
import { type Data, loadData } from './load.ts'

const root = process.cwd()
const data = loadData(join(root, 'data'))

test('the data break no rule', () => {
  expect(violations(data)).toEqual([])
})

/** The data with one thing changed. */
type Change = (copy: Data) => void
const first = <T>(list: readonly T[]): T => list[0] as T
/** a page without a note */
const page = (d: Data) => {
  const { note, ...rest } = first(first(d.incidents).value.sources)
  return rest
}
const restated = (d: Data) => {
  const points = d.series.flatMap(({ value }) => value.points)
  return points.find(({ firstPublished }) => firstPublished !== undefined) as (typeof points)[number]
}
const stretch = (from: string, release: string) => ({ from, to: from, level: 'full' as const, release })
const BREAKS: readonly [string, Change, RegExp][] = [
  ['a doubled event', (d) => d.events.push(first(d.events)), /^event -?\d+: the id stands twice/],
  [
    'sides that do not sum',
    (d) =>
      d.events.push({ ...(d.events.find((e) => e.deaths) as Data['events'][number]), id: 5, best: 9999 }),
    /^event 5: deaths by side/,
  ],
  [
    'an event outside the coverage',
    (d) =>
      d.events.push({ ...first(d.events), id: 5, start: '2026-08-01' as never, end: '2026-08-01' as never }),
    /^event 5: 2026-08-01 lies outside/,
  ],
  [
    'an unknown province',
    (d) => d.events.push({ ...first(d.events), id: 5, province: 'AF-XXX' }),
    /^event 5: names the unknown province/,
  ],
  ['a gap in the coverage', (d) => d.coverage.splice(1, 1), /^coverage AF 2021-01-01: does not start/],
  [
    'a claim without a source',
    (d) => {
      first(first(d.incidents).value.claims).sources = []
    },
    /^incident .*has no source/,
  ],
  [
    'a claim with a source that is not there',
    (d) => {
      first(first(d.incidents).value.claims).sources = [99]
    },
    /names source 99/,
  ],
  [
    'an unknown actor',
    (d) => {
      first(d.incidents).value.actors = ['nobody']
    },
    /names the unknown actor nobody/,
  ],
  [
    'an incident after the as-of day',
    (d) => {
      first(d.incidents).value.date = '2027-01-01'
    },
    /after the as-of day/,
  ],
  [
    'an incident with neither point nor venue',
    (d) => {
      first(d.incidents).value.point = null
    },
    /needs a point, or a venue/,
  ],
  [
    'evidence that names no incident',
    (d) => {
      first(first(d.indicators).value.evidence).incidents = ['never']
    },
    /evidence 1: names the unknown incident never/,
  ],
  [
    'evidence after the as-of day',
    (d) => {
      first(first(d.indicators).value.evidence).date = '2026-12-01'
    },
    /evidence 1: its day/,
  ],
  [
    'a publisher who is not registered',
    (d) => {
      first(first(d.incidents).value.sources).publisher = 'Nobody'
    },
    /cites "Nobody"/,
  ],
  [
    'an override that names no event',
    (d) => {
      d.overrides.link = [{ incident: first(d.incidents).value.id, event: 'ucdp-5', why: 'made' }]
    },
    /^override link .*: names the unknown event ucdp-5/,
  ],
  [
    'a parent that is not there',
    (d) => {
      first(d.actors).parent = 'nobody'
    },
    /unknown parent nobody/,
  ],
  [
    'a page with neither date nor note',
    (d) => {
      first(d.incidents).value.sources[0] = { ...page(d), date: null }
    },
    /^incident [a-z0-9-]+: the page https?:\S+ has neither a date nor a note that says why/m,
  ],
  [
    'evidence with a page that has neither date nor note',
    (d) => {
      first(first(d.indicators).value.evidence).sources = [{ ...page(d), date: null }]
    },
    /^indicator [a-z0-9-]+, evidence 1: the page \S+ has neither a date nor a note/m,
  ],
  [
    'a restated figure that is older than the first',
    (d) => {
      Object.assign(restated(d), { firstPublishedOn: '2025-03-01', restatedOn: '2025-02-01' })
    },
    /^series picss-[a-z-]+, \d{4}(-\d\d)?: is restated on 2025-02-01, not after it was first published on 2025-03-01/m,
  ],
  [
    'a restated figure without the day',
    (d) => {
      delete restated(d).restatedOn
    },
    /^series picss-\S+ \S+: is restated, but not said on which day/m,
  ],
  [
    'a figure restated on a day, without the first',
    (d) => {
      delete restated(d).firstPublished
    },
    /^series picss-\S+ \S+: is restated, but without its first figure/m,
  ],
  [
    'a revision that is older than what it revises',
    (d) => {
      Object.assign(first(d.revisions), { firstPublishedOn: '2024-01-01', restatedOn: '2023-12-31' })
    },
    /^revision PICSS \S+ \S+: is restated on 2023-12-31, not after/m,
  ],
  [
    'a release that replaces a newer one',
    (d) => {
      d.events.push({ ...first(d.events), id: 5, release: '26.0.1' })
      d.earlier.push({ ...first(d.events), id: 5, release: '26.0.2' })
    },
    /^event 5, earlier values: the release 26.0.1 that stands is not after 26.0.2, which it replaces/m,
  ],
  [
    'earlier values of no event',
    (d) => d.earlier.push({ ...first(d.events), id: 5 }),
    /^event 5, earlier values: the event is not in the table/m,
  ],
  [
    'an event whose first values are not at hand',
    (d) => d.events.push({ ...first(d.events), id: 5, release: '26.0.2', firstRelease: '26.0.1' }),
    /^event 5: its values of 26.0.1, which first held it, are not at hand/m,
  ],
  [
    'an earlier stretch outside its own',
    (d) => {
      d.coverage.find(({ earlier }) => earlier)?.earlier?.push(stretch('2026-07-01', '26.0.4'))
    },
    /^coverage AF 2026-01-01: its part from 2026-07-01 does not lie in it/m,
  ],
  [
    'an earlier stretch of a newer release',
    (d) => {
      d.coverage.find(({ earlier }) => earlier)?.earlier?.push(stretch('2026-05-01', '26.0.7'))
    },
    /^coverage AF 2026-01-01: its part from 2026-05-01 is of 26.0.7, which is not older/m,
  ],
  [
    'an as-of day before the first record',
    (d) => {
      d.dataset.asOf = '1988-12-31'
    },
    /^dataset: its as-of day 1988-12-31 is before its first record, of 2020-01-01/m,
  ],
  [
    'a pause that is broken before it starts',
    (d) => {
      first(d.pauses).firstReportedBreach = '2025-10-14'
    },
    /^pause \S+: its first breach 2025-10-14 is before its start/m,
  ],
  [
    'an answer before its trigger',
    (d) => {
      Object.assign(first(d.lags), { responseDate: '2020-01-01' })
    },
    /^lag \S+: the response is dated before its trigger/m,
  ],
]

test.each(BREAKS)('%s is named with its reason', (_, change, expected) => {
  const copy = structuredClone({ ...data, events: data.events.slice(0, 50), earlier: [] })
  change(copy)
  expect(violations(copy).join('\n')).toMatch(expected)
})

let folder: string | null = null
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true })
  folder = null
})

/** Builds data/ with one thing of one file written otherwise. */
function buildWith(file: string, find: string | RegExp, instead: string) {
  folder = mkdtempSync(join(tmpdir(), 'watchline-'))
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  const path = join(folder, 'data', file)
  const text = readFileSync(path, 'utf8')
  const spoilt = text.replace(find, instead)
  expect(spoilt, 'nothing was spoilt').not.toBe(text)
  writeFileSync(path, spoilt)
  return () => buildAll(folder ?? '')
}

test.each([
  [
    'indicators/01-ttp-violence.json',
    /"sources": \[[^\]]*\]/,
    '"sources": []',
    /01-ttp-violence\.json, evidence\.0\.sources/,
  ],
  [
    'indicators/01-ttp-violence.json',
    /("evidence": \[\s*\{\s*)"date": "[^"]*"/,
    '$1"date": ""',
    /01-ttp-violence\.json, evidence\.0\.date/,
  ],
  ['dataset.json', /"asOf": "[^"]*"/, '"asOf": "2026-06-31"', /dataset\.json, asOf: no such day/],
  [
    'links/overrides.json',
    '"link": []',
    '"link": [{ "incident": "nowhere", "event": "ucdp-5", "why": "made" }]',
    /override link nowhere.*unknown/,
  ],
])('%s: a fault in the file stops the build, which names the record', (file, find, instead, message) => {
  expect(buildWith(file, find, instead)).toThrow(message)
})
