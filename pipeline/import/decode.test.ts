import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isoDate } from '#domain/date.ts'
import { type Cells, gedCells, gedCsv } from '#pipeline/fixtures/ged.ts'
import { workbook } from '#pipeline/fixtures/xlsx.ts'
import { eventsOf } from './testing/events.ts'
import { Place } from './testing/world.ts'

let place = new Place()
beforeEach(() => {
  place = new Place()
})
afterEach(() => {
  place.leave()
})

const two = (value: number) => String(value).padStart(2, '0')
const dead = fc.nat({ max: 40 })
/** A row of the 49-column layout: of either country or another, some with one fault. */
const gedRow = fc
  .record({
    country: fc.constantFrom('Pakistan', 'Afghanistan', 'Ukraine', 'Mali'),
    month: fc.integer({ min: 1, max: 9 }),
    day: fc.integer({ min: 1, max: 28 }),
    lasts: fc.nat({ max: 2 }),
    type: fc.constantFrom('1', '2', '3'),
    name: fc.constantFrom('Kélat town', '"Quoted", town', 'Two\nlines town', 'گوادر'),
    where: fc.integer({ min: 1, max: 3 }),
    deaths: fc.tuple(dead, dead, dead, dead),
    fault: fc.constantFrom('none', 'none', 'none', 'none', 'sum', 'date', 'count', 'later', 'blank'),
  })
  .map(({ country, month, day, lasts, type, name, where, deaths, fault }) => {
    const sum = deaths.reduce((a, b) => a + b)
    const start = `2026-${two(month)}-${two(day)}`
    const end = isoDate(Date.parse(`${start}T00:00:00Z`) / 86_400_000 + lasts)
    const [a, b, civilians, unknown] = deaths.map(String)
    const cells: Record<string, string> = {
      ...{ country, type_of_violence: type, where_coordinates: name, where_prec: String(where) },
      ...{ latitude: country === 'Afghanistan' ? '34.500000' : '33.000590' },
      ...{ longitude: country === 'Afghanistan' ? '69.100000' : '70.071170' },
      ...{ date_start: `${start} 00:00:00.000`, date_end: `${end} 00:00:00.000` },
      ...{
        deaths_a: `${a}`,
        deaths_b: `${b}`,
        deaths_civilians: `${civilians}`,
        deaths_unknown: `${unknown}`,
      },
      ...{ best: String(sum), low: String(sum), high: String(sum + 1) },
    }
    if (fault === 'sum') cells['best'] = String(sum + 7)
    if (fault === 'date') cells['date_start'] = '2026-02-30'
    if (fault === 'count') cells['high'] = 'many'
    if (fault === 'later') cells['date_end'] = '2026-12-24'
    if (fault === 'blank') cells['country'] = ' '
    return { cells, isSound: fault === 'none', isHere: country === 'Pakistan' || country === 'Afghanistan' }
  })

const KIND_OF_TYPE: Readonly<Record<string, string>> = { 1: 'state-based', 2: 'non-state', 3: 'one-sided' }
const NEAR: Readonly<Record<string, string>> = { 1: 'exact', 2: 'near', 3: 'district' }

/** What a row says, taken from its cells by hand. */
function naive(id: number, cells: Cells) {
  const number = (column: string) => Number(cells[column])
  return {
    id,
    country: cells['country'] === 'Pakistan' ? 'PK' : 'AF',
    start: cells['date_start']?.slice(0, 10),
    end: cells['date_end']?.slice(0, 10),
    kind: KIND_OF_TYPE[cells['type_of_violence'] ?? ''],
    conflict: { id: 404, name: 'Pakistan: Government' },
    sides: ['Government of Pakistan', 'TTP'],
    place: cells['where_coordinates']?.replace('\n', ' '),
    latitude: number('latitude'),
    longitude: number('longitude'),
    precision: NEAR[cells['where_prec'] ?? ''],
    toll: [number('best'), number('low'), number('high')],
    civilians: number('deaths_civilians'),
  }
}

test('what the app decodes is what the rows said, as CSV and as a workbook; each row is accounted for', async () => {
  const rows = fc.array(gedRow, { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), async (made, isWorkbook) => {
      const numbered = made.map(({ cells }, i) => ({ ...cells, id: String(700_000 + i) }))
      const name = isWorkbook ? 'made.xlsx' : 'made.csv'
      place.write(name, isWorkbook ? workbook(gedCells(...numbered)) : gedCsv(...numbered))
      const report = await place.report(name)
      const sound = made.flatMap(({ cells, isSound, isHere }, i) =>
        isSound && isHere ? [naive(700_000 + i, cells)] : [],
      )
      expect(report.status).toBe(sound.length === 0 ? 1 : sound.length === made.length ? 0 : 2)
      if (sound.length === 0) return
      const order = (a: { start?: unknown; id?: unknown }, b: typeof a) =>
        `${a.start} ${a.id}` < `${b.start} ${b.id}` ? -1 : 1
      expect(eventsOf(place.dataset())).toEqual([...sound].sort(order))
      const [counts] = report.files.map((file) => file.counts)
      expect(counts).toMatchObject({ read: made.length, in: sound.length, superseded: 0, repeated: 0 })
      expect(made.length).toBe(sound.length + (counts?.rejected ?? 0) + (counts?.outside ?? 0))
      expect(report.rejected).toHaveLength(counts?.rejected ?? -1)
    }),
    { numRuns: 25 },
  )
})
