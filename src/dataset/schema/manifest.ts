import * as z from 'zod/mini'
import { COUNTRIES } from '#domain/event.ts'
import { count, isoDateText, SCHEMA_VERSION, sha256, text } from './common.ts'

/**
 * What is known for a country over a stretch of days. `full`: every field. `slim`: every event, fewer fields.
 * `no-id`: every event, without ids, provinces or date precision. `thin`: date, conflict, kind and best estimate
 * only. `none`: no data; events that fall here are late additions to a release, not a complete record.
 */
export const COVERAGE_LEVELS = ['full', 'slim', 'no-id', 'thin', 'none'] as const

export const coverageSpan = z.object({
  country: z.enum(COUNTRIES),
  from: isoDateText,
  /** inclusive */
  to: isoDateText,
  level: z.enum(COVERAGE_LEVELS),
  /** UCDP release; absent where the level is none */
  release: z.optional(text),
  /** the parts that an older release covers too: what was known before `release` was; in order. Absent: none */
  earlier: z.optional(
    z.array(z.object({ from: isoDateText, to: isoDateText, level: z.enum(COVERAGE_LEVELS), release: text })),
  ),
})
export type CoverageSpan = z.infer<typeof coverageSpan>

/**
 * The files a dataset consists of, by role. `basemap` is TopoJSON; `analysis` holds the editors' views of the evidence
 * as a whole; `changes` is the log of versions; `briefs` holds the editors' briefings, and a dataset may have none.
 */
export const FILE_ROLES = [
  'events',
  'incidents',
  'indicators',
  'links',
  'series',
  'actors',
  'places',
  'publishers',
  'basemap',
  'analysis',
  'changes',
  'briefs',
] as const
export type FileRole = (typeof FILE_ROLES)[number]

export const fileEntry = z.object({
  role: z.enum(FILE_ROLES),
  /** path relative to the manifest; the name holds the first 12 hex digits of the file's sha-256 */
  name: z.string().check(z.regex(/^(\.\.\/geo\/)?[a-z-]+\.[0-9a-f]{12}\.json$/)),
  bytes: count,
  sha256,
  /** rows, records or features in the file */
  records: count,
})
export type FileEntry = z.infer<typeof fileEntry>

export const licence = z.object({
  id: text,
  title: text,
  /** what it covers, in words */
  covers: text,
  /** SPDX identifier where there is one */
  licence: text,
  attribution: text,
  url: z.optional(z.url({ protocol: /^https?$/ })),
})

export const manifest = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: text,
  title: text,
  version: text,
  generatedOn: isoDateText,
  /** the last day that the data cover; relative periods count back from here */
  asOf: isoDateText,
  /** over the files' own sha-256 values in order, joined by newlines */
  sha256,
  licences: z.array(licence),
  coverage: z.array(coverageSpan),
  counts: z.object({
    events: count,
    eventsByCountry: z.object({ AF: count, PK: count }),
    incidents: count,
    indicators: count,
    series: count,
  }),
  files: z.array(fileEntry),
})
export type Manifest = z.infer<typeof manifest>
