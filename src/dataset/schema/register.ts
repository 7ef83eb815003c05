import * as z from 'zod/mini'
import { citation, count, latitude, longitude, placeId, slug, text } from './common.ts'

export const actor = z.object({
  id: slug,
  name: text,
  type: text,
  parent: z.nullable(slug),
  relationToParent: z.optional(text),
  aliases: z.array(text),
  /** one party's terms for the actor: shown in quotes, never used as its name */
  stateLabels: z.array(text),
  /** names under which UCDP has it as a side */
  ucdpNames: z.array(text),
  notes: z.optional(text),
  sources: z.array(citation),
  /** `curated`: in the project's register; `ucdp`: known from UCDP's rows alone */
  origin: z.enum(['curated', 'ucdp']),
})
export type Actor = z.infer<typeof actor>
export const actorsFile = z.object({ actors: z.array(actor) })

export const province = z.object({
  id: placeId,
  country: z.enum(['AF', 'PK']),
  name: text,
  /** other spellings, UCDP's among them */
  aliases: z.array(text),
  /** where a label stands */
  latitude,
  longitude,
  population: z.nullable(
    z.object({ value: count, year: z.int(), kind: text, precision: text, sources: z.array(citation) }),
  ),
})
export type Province = z.infer<typeof province>

export const crossing = z.object({
  id: slug,
  name: text,
  pakistanSide: text,
  afghanSide: text,
  /** null: no source at hand gives coordinates */
  point: z.nullable(z.object({ latitude, longitude })),
  source: text,
  note: z.optional(text),
})
export type Crossing = z.infer<typeof crossing>

/** `rank` 0 capital, 1 provincial capital or large town, 2 town: the order in which labels are placed. */
export const town = z.object({
  name: text,
  nativeNames: z.array(text),
  country: z.string().check(z.length(2)),
  latitude,
  longitude,
  rank: z.int().check(z.minimum(0), z.maximum(2)),
  population: z.nullable(count),
})
export type Town = z.infer<typeof town>

/** Points that stand in for a border or a country: never drawn. */
export const placeholder = z.object({ name: text, latitude, longitude })

export const placesFile = z.object({
  provinces: z.array(province),
  crossings: z.array(crossing),
  towns: z.array(town),
  placeholders: z.array(placeholder),
})

export const PUBLISHER_KINDS = [
  'wire',
  'national-paper',
  'broadcaster',
  'official',
  'un',
  'research-institute',
  'encyclopaedia',
  'aggregator',
  'partisan',
  'unknown',
] as const
export const publisher = z.object({
  name: text,
  kind: z.enum(PUBLISHER_KINDS),
  country: z.nullable(z.string().check(z.length(2))),
  note: z.optional(text),
  via: z.optional(text),
})
export const publishersFile = z.object({ publishers: z.array(publisher) })
