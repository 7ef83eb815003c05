import { expect, test } from 'vitest'
import { bytes, gedCsv, hdxCsv, noIdCsv, slimCsv } from '#pipeline/fixtures/ged.ts'
import { readGed } from '#pipeline/readers/ucdp-ged/read.ts'
import { hash31, makeIds } from './made-id.ts'
import { mergeReleases } from './merge.ts'

const january = readGed(
  'GEDEvent_v26_0_1.csv',
  bytes(gedCsv({ best: '10' }, { id: '900002' }, { id: '1', country: 'Iran' })),
)
const april = readGed('GEDEvent_v26_0_4.csv', bytes(gedCsv({ deaths_a: '2', best: '11' })))
const slim = readGed(
  's.csv',
  bytes(slimCsv({ id: '900002', deaths_a: '0', best: '9' }, { id: '900003', x_release: '26.0.7' })),
)
const yearly = readGed(
  'hdx_conflict_data_pak_ged22_1.csv',
  bytes(hdxCsv({ id: '900003', date_start: '2021-01-01' })),
)

test('the newest release of an event wins, in whatever order the files come', () => {
  const files = [january, april, slim, yearly]
  const { rows } = mergeReleases(files)
  expect(rows.map(({ id, release, firstRelease, row }) => [id, release, firstRelease, row.best])).toEqual([
    [900001, '26.0.4', '26.0.1', 11],
    [900002, '26.01.26.06', '26.0.1', 9],
    [900003, '26.0.7', 'GED 22.1', 10],
  ])
  expect(mergeReleases([...files].reverse()).rows).toEqual(rows)
})

test('what older releases said of an event is kept beside it', () => {
  const files = [january, april, slim, yearly]
  const { earlier } = mergeReleases(files)
  expect(earlier.map(({ id, release, row }) => [id, release, row.start, row.best])).toEqual([
    [900003, 'GED 22.1', '2021-01-01', 10],
    [900001, '26.0.1', '2026-01-02', 10],
    [900002, '26.0.1', '2026-01-02', 10],
  ])
  expect(mergeReleases([...files].reverse()).earlier).toEqual(earlier)
})

test('every record is accounted for: read = kept + superseded + rejected', () => {
  const { account } = mergeReleases([january, april, slim, yearly])
  expect(account.map(({ read, kept, superseded, rejected }) => [read, kept, superseded, rejected])).toEqual([
    [3, 0, 2, { 'other-country': 1 }],
    [1, 1, 0, {}],
    [2, 2, 0, {}],
    [2, 0, 1, { 'hxl-tag-row': 1 }],
  ])
})

test('a release that is not in the list is an error with the line that names it', () => {
  const unknown = readGed('s.csv', bytes(slimCsv({ x_release: '99.9' })))
  expect(() => mergeReleases([unknown])).toThrow(/s\.csv, line 2, column x_release: "99\.9"/)
})

test('made ids rest on the row alone: order and other rows do not change them', () => {
  const rows = readGed('n.csv', bytes(noIdCsv({}, { '': '99', where_coordinates: 'Giro district' }, {}))).rows
  const ids = makeIds(rows)
  expect(new Set(ids).size).toBe(3)
  expect(ids.every((id) => id < 0 && id > -(2 ** 31))).toBe(true)
  expect(makeIds(rows.slice(1, 2))).toEqual([ids[1]])
  // the two identical rows keep their pair of ids
  expect(makeIds([...rows].reverse())).toEqual([ids[0], ids[1], ids[2]])
  expect(hash31('AF|2020-02-02')).toBe(hash31('AF|2020-02-02'))
})

test('two different rows under one made id are an error', () => {
  const rows = readGed('n.csv', bytes(noIdCsv({}, { where_coordinates: 'Giro district' }))).rows
  expect(() => makeIds(rows, () => 7)).toThrow(/shared by two rows/)
})
