import * as z from 'zod/mini'
import { citation, isoDateText, slug, text } from './common.ts'

export const seriesPoint = z.object({
  /** "2025-08", "2025", "2025-Q1" or a window in words */
  period: text,
  start: isoDateText,
  end: isoDateText,
  value: z.number(),
  source: z.nullable(citation),
  /** what the publisher first said, where it restated the figure */
  firstPublished: z.optional(z.number()),
  /** day of the first figure; absent: not seen, and the end of the period stands in */
  firstPublishedOn: z.optional(isoDateText),
  /** day from which `value` stands in place of the first figure; the rule for days not seen is in docs/data.md */
  restatedOn: z.optional(isoDateText),
  revisionNote: z.optional(text),
})
export type SeriesPoint = z.infer<typeof seriesPoint>

/** Figures of one publisher under one definition. Never merged with another publisher's, never added to events. */
export const series = z.object({
  id: slug,
  publisher: text,
  geography: text,
  frequency: text,
  measure: text,
  unit: text,
  definition: text,
  notes: z.optional(text),
  points: z.array(seriesPoint),
})
export type Series = z.infer<typeof series>

/** A figure that its publisher restated. */
export const revision = z.object({
  publisher: text,
  period: text,
  measure: text,
  firstPublished: z.number(),
  restated: z.number(),
  /** day of the first figure; absent: not seen */
  firstPublishedOn: z.optional(isoDateText),
  /** day from which the restated figure stands; the rule for days not seen is in docs/data.md */
  restatedOn: z.optional(isoDateText),
  note: text,
})

/**
 * UCDP's published totals a country and month: columns of equal length. A month that UCDP's table leaves out is
 * left out here too.
 */
export const countryMonths = z.object({
  publisher: text,
  definition: text,
  source: citation,
  country: z.array(z.enum(['AF', 'PK'])),
  month: z.array(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
  events: z.array(z.int()),
  best: z.array(z.int()),
  high: z.array(z.int()),
  civilians: z.array(z.int()),
  stateBased: z.array(z.int()),
  nonState: z.array(z.int()),
  oneSided: z.array(z.int()),
})

export type CountryMonths = z.infer<typeof countryMonths>

/** The published series of a dataset. */
export const seriesFile = z.object({
  series: z.array(series),
  revisions: z.array(revision),
  countryMonths,
  warnings: z.array(text),
  /** last day that any point covers */
  until: isoDateText,
})
export type SeriesFile = z.infer<typeof seriesFile>
