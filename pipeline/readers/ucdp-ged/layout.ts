import type { Completeness } from '#domain/event.ts'
import { type Problem, unusable } from '#pipeline/problem.ts'
import type { Table } from '#pipeline/readers/table.ts'

/** The shapes in which UCDP's georeferenced events come. */
export type Layout = 'ged' | 'hdx' | 'slim' | 'thin' | 'no-id'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const WHERE_AND_TOLL =
  words(`where_coordinates latitude longitude country date_start date_end deaths_a deaths_b
  deaths_civilians deaths_unknown best high low`)
const CODED =
  words(`id code_status type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name side_a_new_id
  side_a side_b_new_id side_b number_of_sources where_prec adm_1 adm_2 event_clarity date_prec`)

/** Columns that a layout must have; others may stand beside them and are not read. */
export const REQUIRED: Readonly<Record<Layout, readonly string[]>> = {
  ged: [...CODED, ...WHERE_AND_TOLL],
  hdx: [...CODED, ...WHERE_AND_TOLL, 'iso3'],
  slim: [...CODED, ...WHERE_AND_TOLL, 'x_release'],
  thin: words('id conflict_new_id conflict_name country best type_of_violence date'),
  'no-id': [...words('type_of_violence side_a side_b number_of_sources cluster'), ...WHERE_AND_TOLL],
}

/** How much a row of a layout tells. */
export const LAYOUT_COMPLETENESS: Readonly<Record<Layout, Completeness>> = {
  ged: 'full',
  hdx: 'full',
  slim: 'slim',
  thin: 'thin',
  'no-id': 'no-id',
}

function guess(columns: ReadonlySet<string>): Layout | null {
  if (columns.has('x_release')) return 'slim'
  if (columns.has('iso3') && columns.has('id')) return 'hdx'
  if (columns.has('cluster') && !columns.has('id')) return 'no-id'
  if (columns.has('date') && !columns.has('date_start')) return 'thin'
  return columns.has('id') && columns.has('date_start') ? 'ged' : null
}

/** The layout of a table, told from its header. Throws InputError for an unknown one or a missing column. */
export function recogniseLayout(table: Pick<Table, 'file' | 'columns'>): Layout {
  const columns = new Set(table.columns)
  const layout = guess(columns)
  if (!layout) {
    return unusable({
      file: table.file,
      line: 1,
      value: table.columns.join(','),
      why: 'the header is none of the UCDP layouts that are known here',
      fix: 'Export UCDP GED or Candidate with every column, or import the file as a plain table',
    })
  }
  const missing = REQUIRED[layout].find((column) => !columns.has(column))
  if (missing !== undefined) {
    const problem: Problem = {
      file: table.file,
      line: 1,
      column: missing,
      why: `the header has no such column, which the ${layout} layout needs`,
      fix: 'Export the file again with every column',
    }
    return unusable(problem)
  }
  return layout
}
