import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isoDate } from '#domain/date.ts'
import { eventId } from '#domain/id.ts'
import { type Cells, gedCells, gedCsv, hdxCsv, noIdCsv, slimCsv, thinCsv } from '#pipeline/fixtures/ged.ts'
import { eventsOf } from './testing/events.ts'
import { Place } from './testing/world.ts'

let place = new Place()
beforeEach(() => {
  place = new Place()
})
afterEach(() => {
  place.leave()
})

test.each([
  ['ged', gedCsv({})],
  ['hdx', hdxCsv({})],
  ['slim', slimCsv({ x_release: '26.0.7' })],
  ['thin', thinCsv({})],
  ['no-id', noIdCsv({})],
])('the %s layout is recognised, and all of it is in', async (layout, csv) => {
  place.write('x.csv', csv)
  const report = await place.report('x.csv', '--as', 'ucdp-ged')
  expect(report.status).toBe(0)
  expect(report.files[0]).toMatchObject({ layout, counts: { read: 1, in: 1 } })
  expect(place.dataset().events.count).toBe(1)
})

test('a rejected row is named with column, value, reason and remedy, and the rest is published', async () => {
  place.write('x.csv', gedCsv({}, { id: '2', high: 'many' }, { id: '3', date_end: '2025-12-01' }))
  expect(await place.run('x.csv', '--report', 'r.json')).toBe(2)
  const report = JSON.parse(readFileSync(join(place.root, 'r.json'), 'utf8'))
  expect(report.rejected).toEqual([
    {
      reason: 'not-a-whole-number',
      file: 'x.csv',
      line: 4,
      column: 'high',
      value: 'many',
      why: 'this is not a whole number',
      fix: expect.stringMatching(/./),
    },
    expect.objectContaining({ reason: 'end-before-start', line: 6, column: 'date_end' }),
  ])
  expect(report.rejectedByReason).toEqual({ 'end-before-start': 1, 'not-a-whole-number': 1 })
  expect(place.output).toContain('x.csv, line 4, column high: "many" this is not a whole number')
  expect(place.dataset().events.count).toBe(1)
})

test('a report holds every rejected row, however many', async () => {
  const bad = Array.from({ length: 2_500 }, (_, i) => ({ id: String(i + 2), best: `"x" } ${i}` }))
  place.write('x.csv', gedCsv({}, ...bad))
  const { rejected } = await place.report('x.csv')
  expect(rejected.map(({ value }) => value)).toEqual(bad.map(({ best }) => best))
})

test('of two releases the newer holds, in whatever order they are named; the older stays for days gone by', async () => {
  place.write('GEDEvent_v26_0_1.csv', gedCsv({ deaths_a: '1', best: '10' }))
  place.write('GEDEvent_v26_0_4.csv', gedCsv({ deaths_a: '2', best: '11' }))
  for (const order of [
    ['GEDEvent_v26_0_1.csv', 'GEDEvent_v26_0_4.csv'],
    ['GEDEvent_v26_0_4.csv', 'GEDEvent_v26_0_1.csv'],
  ]) {
    const report = await place.report(...order)
    expect(report.status).toBe(0)
    const { events } = place.dataset()
    expect([...events.best]).toEqual([11])
    expect([...(events.earlier?.best ?? [])]).toEqual([10])
    expect(events.releases[events.firstRelease[0] ?? -1]?.id).toBe('26.0.1')
    expect(events.releases.map(({ id, knownFrom }) => [id, isoDate(knownFrom)])).toEqual([
      ['26.0.1', '2026-02-28'],
      ['26.0.4', '2026-05-31'],
    ])
    const counts = report.files.map((file) => [file.file, file.counts.in, file.counts.superseded])
    expect(counts.sort()).toEqual([
      ['GEDEvent_v26_0_1.csv', 0, 1],
      ['GEDEvent_v26_0_4.csv', 1, 0],
    ])
  }
})

test('a row that stands twice is in once; one that differs is a fault and says from what', async () => {
  place.write('a.csv', gedCsv({}, {}, { deaths_a: '2', best: '11' }))
  place.write('b.csv', gedCsv({}, { adm_1: 'Punjab province' }))
  const report = await place.report('a.csv', 'b.csv')
  expect(report.files.map(({ counts }) => [counts.in, counts.repeated, counts.rejected])).toEqual([
    [1, 1, 1],
    [0, 1, 1],
  ])
  expect(report.rejected.map(({ file, line, why }) => [file, line, why])).toEqual([
    ['a.csv', 6, expect.stringMatching(/stands in line 2 too, with another best, deaths/)],
    ['b.csv', 4, expect.stringMatching(/stands in a\.csv, line 2 too, with another province|codedProvince/)],
  ])
})

test('identical rows without ids are events of their own in one file, and the same ones in the next', async () => {
  place.write('a.csv', noIdCsv({}, {}))
  place.write('b.csv', noIdCsv({}))
  const report = await place.report('a.csv', 'b.csv')
  expect(report.files.map(({ counts }) => [counts.in, counts.repeated])).toEqual([
    [2, 0],
    [0, 1],
  ])
})

test('a UCDP file that a spreadsheet has saved: day first, decimal commas, semicolons', async () => {
  const saved = {
    ...{ date_start: '13/01/2026', date_end: '14/01/2026', latitude: '33,000590', longitude: '70,071170' },
    ...{ deaths_a: '1.200', deaths_b: '0', deaths_civilians: '0', deaths_unknown: '0' },
    ...{ best: '1.200', low: '1.200', high: '1.200' },
  }
  const semicolons = gedCells(saved)
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\r\n')
  place.write('x.csv', semicolons)
  expect((await place.report('x.csv')).status).toBe(0)
  expect(eventsOf(place.dataset())[0]).toMatchObject({
    ...{ start: '2026-01-13', end: '2026-01-14', latitude: 33.00059, longitude: 70.07117 },
    toll: [1200, 1200, 1200],
  })
})

test('coordinates: exchanged and 0, 0 are refused, odd ones are kept and told', async () => {
  const at = (id: string, latitude: string, longitude: string, more: Cells = {}) => ({
    id,
    latitude,
    longitude,
    ...more,
  })
  place.write(
    'x.csv',
    gedCsv(
      {},
      at('2', '70.071170', '33.000590'),
      at('3', '0', '0'),
      at('4', '95', '70'),
      at('5', '23.5', '64.0'),
      at('6', '30.5', '59'),
      at('7', '-33.9', '151.2'),
      at('8', '22.5', '60', { where_prec: '7' }),
      at('9', '33.7', '73.05', { country: 'Afghanistan' }),
    ),
  )
  const report = await place.report('x.csv')
  expect(report.rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [4, 'coordinates-swapped'],
    [6, 'null-island'],
    [8, 'out-of-range'],
  ])
  expect(report.flagged.map(({ line, reason }) => [line, reason])).toEqual([
    [10, 'in-the-sea'],
    [12, 'outside-its-country'],
    [14, 'off-the-map'],
    [18, 'outside-its-country'],
  ])
  expect(report.flagged[1]?.why).toMatch(/lies in Iran, \d+ km from Pakistan/)
  expect(place.dataset().events.count).toBe(6)
})

test('each event leads back to its row', async () => {
  place.write('x.csv', gedCsv({}, { id: '900002', country: 'Mali' }, { id: '900003' }))
  await place.run('x.csv')
  const [header, ...lines] = readFileSync(join(place.root, 'imported/rows.csv'), 'utf8').trim().split('\n')
  expect(header).toBe('event,file,line,source_id')
  expect(lines).toEqual(['ucdp-900001,x.csv,2,900001', 'ucdp-900003,x.csv,6,900003'])
  const ids = [...place.dataset().events.id].map(eventId)
  expect(ids).toEqual(['ucdp-900001', 'ucdp-900003'])
})

test('a dry run says what would change, and changes nothing', async () => {
  place.write('x.csv', gedCsv({}))
  expect(await place.run('x.csv', '--dry-run')).toBe(0)
  expect(place.output).toMatch(/There is no dataset in .*imported yet[\s\S]*Dry run: nothing was written/)
  await place.run('x.csv')
  place.write('x.csv', gedCsv({ deaths_a: '3', best: '12' }, { id: '900002' }))
  const before = place.snapshot()
  expect(await place.run('x.csv', '--dry-run')).toBe(0)
  expect(place.snapshot()).toEqual(before)
  expect(place.output).toContain('events: 1 added, 0 removed, 1 revised (1 → 2)')
  expect(place.output).toMatch(/~ ucdp-900001\n {6}best: 10 → 12/)
})

test('the same files make the same dataset', async () => {
  place.write('x.csv', gedCsv({}, { id: '2' }))
  await place.run('x.csv', '--out', 'one')
  await place.run('x.csv', '--out', 'two')
  expect(Object.values(place.snapshot('two'))).toEqual(Object.values(place.snapshot('one')))
})

test('text of the data cannot steer the terminal', async () => {
  place.write(
    'x.csv',
    gedCsv({}, { id: '2', country: 'Mali\u001b[2J\u202e', best: 'x' }, { id: '\u009b31m' }),
  )
  expect(await place.run('x.csv')).toBe(2)
  expect(place.output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
})
