import type { Country } from '#domain/event.ts'
import type { TableRow } from '#pipeline/readers/table.ts'
import {
  LAYOUT_COMPLETENESS,
  type Layout,
  REQUIRED,
  recogniseLayout,
} from '#pipeline/readers/ucdp-ged/layout.ts'
import { isTagRow, readRow } from '#pipeline/readers/ucdp-ged/read.ts'
import type { Adapter, MakeAdapter, Outcome, SourceFacts, Style } from './adapter.ts'
import { cellOf, checkSpan, countryOf, dayIfAny, dayIn, required } from './cells.ts'
import { parseDay } from './days.ts'
import { type Reason, RowFault } from './fault.ts'
import { plainCount, plainDegrees } from './numbers.ts'
import { releaseInName } from './releases.ts'
import type { SourceRow } from './source.ts'

const UCDP: SourceFacts = {
  id: 'ucdp',
  name: 'Uppsala Conflict Data Program',
  licence: 'CC-BY-4.0',
  attribution:
    'Uppsala Conflict Data Program: Sundberg and Melander 2013, Journal of Peace Research 50(4); Davies, Engström, Pettersson and Öberg 2025, Journal of Peace Research 62(4); Hegre, Croicu, Eck and Högbladh 2020, Research & Politics 7(3)',
  url: 'https://ucdp.uu.se/',
}

const DAYS = ['date_start', 'date_end', 'date']
const DEGREES = ['latitude', 'longitude']
const COUNTS = ['best', 'low', 'high', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown']

const COUNTRY_NAMES: Readonly<Record<Country, string>> = { AF: 'Afghanistan', PK: 'Pakistan' }

/** The row with its days numbers and country as UCDP writes them; what cannot be read stays as it stands. */
function plainRow(row: SourceRow, country: string, style: Style): TableRow {
  const cells: Record<string, string> = { ...row.cells, country }
  const change = (column: string, to: (text: string) => string | null) => {
    const text = cellOf(column, cells[column]).text
    if (text !== '') cells[column] = to(text) ?? text
  }
  for (const column of DAYS)
    change(column, (text) => parseDay(text, style.orders.get(column) ?? null, style.dayZero))
  for (const column of DEGREES) change(column, plainDegrees)
  for (const column of COUNTS) {
    change(column, (text) => {
      const plain = plainCount(text, style.mark)
      return plain === 'ambiguous' ? null : plain
    })
  }
  return { line: row.line, cells }
}

function draftOf(file: string, layout: Layout, row: SourceRow, style: Style): Outcome {
  const [first, last] = layout === 'thin' ? ['date', 'date'] : ['date_start', 'date_end']
  const name = required(cellOf('country', row.cells['country']))
  const country = countryOf(name)
  const start = cellOf(first, row.cells[first])
  if (country === null) return { is: 'outside', by: 'country', name, day: dayIfAny(start, style) }
  const end = cellOf(last, row.cells[last])
  checkSpan(dayIn(start, style), dayIn(end, style), end)
  const read = readRow({ file }, layout, plainRow(row, COUNTRY_NAMES[country], style))
  if (!('reason' in read)) {
    const sourceId = read.id === null ? null : String(read.id)
    return { is: 'draft', draft: { row: read, sourceId, newness: null, victims: null } }
  }
  const { column = '', value = '', why = '', fix = '' } = read.problem ?? {}
  return { is: 'fault', fault: { reason: read.reason as Reason, column, value, why, fix } }
}

/** UCDP's georeferenced events, in any of its layouts. Throws InputError for a header that is none of them. */
export const ucdpAdapter: MakeAdapter = (source) => {
  const { file } = source
  const layout = recogniseLayout({ file, columns: source.columns })
  const wanted = REQUIRED[layout]
  let isFirst = true
  const read = (row: SourceRow, style: Style): Outcome => {
    const isTags = isFirst && layout === 'hdx' && isTagRow(row)
    isFirst = false
    if (isTags) return { is: 'tags' }
    try {
      return draftOf(file, layout, row, style)
    } catch (error) {
      if (error instanceof RowFault) return { is: 'fault', fault: error.fault }
      throw error
    }
  }
  const adapter: Adapter = {
    as: 'ucdp-ged',
    source: UCDP,
    layout,
    completeness: LAYOUT_COMPLETENESS[layout],
    wanted,
    days: DAYS.filter((column) => wanted.includes(column)),
    degrees: DEGREES.filter((column) => wanted.includes(column)),
    release: releaseInName(file),
    read,
    classOf: null,
  }
  return adapter
}
