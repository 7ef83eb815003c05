import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { decodeColumn } from '#dataset/columns.ts'
import type { EventsFile } from '#dataset/schema/events.ts'
import { buildAll } from './build/build.ts'

// An independent count, deliberately slow and simple: it shares no code with the readers, the merge or the build.

const root = process.cwd()
const inputs = join(root, '../shared/data/ucdp')
const hasInputs = existsSync(inputs)
// without the input files the run says so itself, and the count against data/ucdp stands alone
const skipNote = hasInputs ? '' : ` – skipped: no input files in ${inputs}`

type Totals = Record<string, { events: number; best: number }>
type Record_ = Record<string, string>

/** Character by character; a quote toggles, a doubled quote is a quote. */
function naiveCsv(text: string): Record_[] {
  const table: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if (quoted && c === '"' && text[i + 1] === '"') {
      cell += '"'
      i++
    } else if (c === '"') quoted = !quoted
    else if (!quoted && (c === ',' || c === '\n')) {
      table.at(-1)?.push(cell)
      cell = ''
      if (c === '\n') table.push([])
    } else if (c !== '\r') cell += c
  }
  table.at(-1)?.push(cell)
  const [header, ...rows] = table.filter((row) => row.length > 1)
  return rows.map((row) =>
    Object.fromEntries((header as string[]).map((name, i) => [name.replace('\uFEFF', ''), row[i] ?? ''])),
  )
}

function naiveXlsx(bytes: Uint8Array): Record_[] {
  const files = unzipSync(bytes)
  const xml = (path: string) => strFromU8(files[path] as Uint8Array)
  const shared = xml('xl/sharedStrings.xml').split('<si>').slice(1)
  const texts = shared.map((si) =>
    si
      .split('<t')
      .slice(1)
      .map((t) => t.slice(t.indexOf('>') + 1, t.indexOf('</t>')))
      .join(''),
  )
  const rows = xml('xl/worksheets/sheet1.xml')
    .split('<row ')
    .slice(1)
    .map((row) =>
      Object.fromEntries(
        row
          .split('<c r="')
          .slice(1)
          .map((c) => {
            const letters = (/^[A-Z]+/.exec(c) as RegExpExecArray)[0]
            const value = c.includes('<v>') ? c.slice(c.indexOf('<v>') + 3, c.indexOf('</v>')) : ''
            return [letters, c.includes(' t="s"') ? (texts[Number(value)] ?? '') : value]
          }),
      ),
    )
  const [header, ...body] = rows
  return body.map((row) =>
    Object.fromEntries(
      Object.entries(header as Record_).map(([letters, name]) => [name, row[letters] ?? '']),
    ),
  )
}

/** The year of the first day; the workbook holds days since 1899-12-30. */
function yearOf(row: Record_): string {
  const text = row['date_start'] as string
  return /^\d{5}$/.test(text)
    ? new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 4)
    : text.slice(0, 4)
}

function total(rows: Iterable<{ country: string; year: string; best: number }>): Totals {
  const totals: Totals = {}
  for (const { country, year, best } of rows) {
    const key = `${country} ${year}`
    totals[key] ??= { events: 0, best: 0 }
    totals[key].events += 1
    totals[key].best += best
  }
  return Object.fromEntries(Object.entries(totals).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const { files } = buildAll(root)

/** Totals a country and year of the built dataset, by its first days. */
function builtTotals(): Totals {
  const name = [...files.keys()].find((path) => path.startsWith('data/events.')) as string
  const file = JSON.parse(files.get(name) as string) as EventsFile
  const column = (key: 'day' | 'country' | 'best') =>
    decodeColumn(file.columns[key], { name: key, count: file.count, min: -1e6, max: 1e6 })
  const [day, country, best] = [column('day'), column('country'), column('best')]
  return total(
    [...day].map((value, i) => ({
      country: file.countries[country[i] as number] as string,
      year: String(new Date(value * 86_400_000).getUTCFullYear()),
      best: best[i] as number,
    })),
  )
}

test.skipIf(!hasInputs)(
  `the built dataset counts what the input files hold, by country and year${skipNote}`,
  () => {
    const text = (name: string) => readFileSync(join(inputs, name), 'utf8')
    // oldest first: a later file overwrites the same id
    const sources: Record_[][] = [
      naiveCsv(text('hdx_conflict_data_pak_ged22_1.csv')).slice(1),
      naiveCsv(text('ged_2020_AFG_no_ids.csv')).map((row, i) => ({ ...row, id: `2020-${i}` })),
      naiveCsv(text('candidate_2025_AFG_PAK_no_coords.csv')).map((row) => ({
        ...row,
        date_start: row['date'] as string,
      })),
      naiveCsv(text('GEDEvent_v26_0_1.csv')),
      naiveXlsx(readFileSync(join(inputs, 'GEDevent_v26_0_2.xlsx'))),
      naiveCsv(text('GEDEvent_v26_0_4.csv')),
      naiveCsv(text('candidate_2026_01-07_AFG_slim.csv')),
    ]
    const byId = new Map<string, Record_>()
    for (const row of sources.flat()) {
      if (row['country'] === 'Afghanistan' || row['country'] === 'Pakistan')
        byId.set(row['id'] as string, row)
    }
    const counted = total(
      [...byId.values()].map((row) => ({
        country: row['country'] === 'Pakistan' ? 'PK' : 'AF',
        year: yearOf(row),
        best: Number(row['best']),
      })),
    )
    expect(builtTotals()).toEqual(counted)
  },
)

test('the built dataset counts what data/ucdp holds, by country and year', () => {
  const rows = ['AF', 'PK'].flatMap((country) =>
    naiveCsv(readFileSync(join(root, `data/ucdp/events-${country}.csv`), 'utf8')),
  )
  const counted = total(
    rows.map((row) => ({
      country: row['country'] as string,
      year: yearOf(row),
      best: Number(row['best']),
    })),
  )
  expect(builtTotals()).toEqual(counted)
})

test('the twelve months to July 2026 hold the numbers of the reference desk', () => {
  const rows = ['AF', 'PK'].flatMap((country) =>
    naiveCsv(readFileSync(join(root, `data/ucdp/events-${country}.csv`), 'utf8')),
  )
  const recent = rows.filter((row) => (row['date_start'] as string) >= '2025-08-01')
  const drawable = recent.filter(
    (row) => !['none', 'border', 'country', 'international'].includes(row['precision'] as string),
  )
  const sum = (name: string) => recent.reduce((n, row) => n + Number(row[name] ?? 0), 0)
  expect([recent.length, sum('best'), drawable.length]).toEqual([930, 3478, 346])
})
