import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { isoDateText, slug, text } from '#dataset/schema/common.ts'
import { VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import { InputError, unusable } from '#pipeline/problem.ts'
import { DATE_ORDERS } from './days.ts'

const FIELD_SAYS =
  'must be a column’s name, { "column": name, "values": { … } } or { "is": value } for every row'

/** Where a value comes from: a column, a column whose words are translated, or the same for every row. */
const field = z.union(
  [
    text,
    z.strictObject({ column: text, values: z.optional(z.record(z.string(), z.string())) }),
    z.strictObject({ is: text }),
  ],
  { error: FIELD_SAYS },
)
export type Field = z.infer<typeof field>

const optional = z.optional(field)

/** Sides that a table can count the dead of. What it leaves of the best estimate is unknown. */
const COUNTED_SIDES = VICTIM_SIDES.filter((side) => side !== 'not-coded')
const killed = z.strictObject(
  Object.fromEntries(COUNTED_SIDES.map((side) => [side, optional])) as Record<VictimSide, typeof optional>,
)

const mapping = z.strictObject({
  form: z.literal('watchline-mapping', { error: 'must be "watchline-mapping"' }),
  formVersion: z.literal(1, { error: 'must be 1, the only version of this form' }),
  source: z.strictObject({
    id: slug,
    name: text,
    licence: text,
    attribution: text,
    url: z.optional(z.url({ protocol: /^https?$/ })),
  }),
  file: z.optional(
    z.strictObject({
      /** name of a workbook's sheet; absent: the first */
      sheet: z.optional(text),
      /** the mark that begins a fraction; absent: as the coordinates show */
      decimal: z.optional(z.enum(['.', ','])),
      /** of days such as 03/04/2025; absent: as the column shows */
      dateOrder: z.optional(z.enum(DATE_ORDERS)),
      encoding: z.optional(text),
    }),
  ),
  /** the days that the table is complete for; absent: from its first to its last */
  coverage: z.optional(z.strictObject({ from: isoDateText, to: isoDateText })),
  columns: z.strictObject({
    id: optional,
    start: field,
    end: optional,
    datePrecision: optional,
    country: field,
    kind: field,
    conflict: optional,
    /** UCDP's number of the conflict, by which the default view is narrowed */
    conflictId: optional,
    sideA: optional,
    sideB: optional,
    place: optional,
    province: optional,
    district: optional,
    latitude: optional,
    longitude: optional,
    precision: optional,
    best: optional,
    low: optional,
    high: optional,
    killed: z.optional(killed),
    sources: optional,
  }),
})
export type Mapping = z.infer<typeof mapping>

const words = z.locales.en().localeError

function problemsOf({
  columns: { best, killed: sides, latitude, longitude, province, low, high },
}: Mapping): string[] {
  const isPlaced = latitude !== undefined || province !== undefined
  return [
    best === undefined && sides === undefined ? 'columns: name "best", or the dead by side in "killed"' : '',
    (latitude === undefined) === (longitude === undefined)
      ? ''
      : 'columns: latitude and longitude go together',
    sides === undefined || isPlaced
      ? ''
      : 'columns.killed: the dataset’s form holds sides of placed events alone; name coordinates or a province too',
    (low === undefined) === (high === undefined) ? '' : 'columns: low and high go together',
  ].filter((line) => line !== '')
}

const FIX = 'docs/import.md describes the form, with an example'

/** Reads a mapping. Throws InputError, one problem a fault. */
export function readMapping(path: string, file: string): Mapping {
  if (!existsSync(path))
    unusable({ file, line: 0, why: 'there is no such file', fix: 'Name the mapping file' })
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const why = `the mapping is no JSON: ${error instanceof Error ? error.message : String(error)}`
    return unusable({ file, line: 0, why, fix: FIX })
  }
  return parseMapping(json, file)
}

/** The mapping in some JSON. Throws InputError. */
export function parseMapping(json: unknown, file: string): Mapping {
  const outcome = z.safeParse(mapping, json, { error: words })
  const lines = outcome.success
    ? problemsOf(outcome.data)
    : outcome.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole file'}: ${message}`)
  if (lines.length > 0) throw new InputError(lines.map((why) => ({ file, line: 0, why, fix: FIX })))
  return outcome.success ? outcome.data : unusable({ file, line: 0, why: 'unreadable', fix: FIX })
}
