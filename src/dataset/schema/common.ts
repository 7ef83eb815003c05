import * as z from 'zod/mini'
import { parseIsoDate } from '#domain/date.ts'

// The policy forbids eval; zod would otherwise probe `new Function`.
z.config({ jitless: true })

/** The version of every file in a dataset folder. A dataset of another version is refused, never guessed at. */
export const SCHEMA_VERSION = 1

export const text = z.string().check(z.minLength(1))
export const count = z.int().check(z.nonnegative())
export const isoDateText = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((value) => parseIsoDate(value) !== null, 'no such day'),
)
/** Stable identifier of a curated record, as links carry it. */
export const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
/** ISO 3166-1 (`PK`) or 3166-2 (`PK-KP`). */
export const placeId = z.string().check(z.regex(/^[A-Z]{2}(-[A-Z]{2,3})?$/))
/** Degrees, WGS 84. */
export const latitude = z.number().check(z.minimum(-90), z.maximum(90))
export const longitude = z.number().check(z.minimum(-180), z.maximum(180))
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A page that carries a claim or figure. `date` null: the page's date was not seen. */
export const citation = z.object({
  publisher: text,
  url: z.url({ protocol: /^https?$/ }),
  date: z.nullable(isoDateText),
  note: z.optional(text),
})
export type Citation = z.infer<typeof citation>
