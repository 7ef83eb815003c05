import * as z from 'zod/mini'
import { ACTOR_CLASSES, COMPLETENESS, COUNTRIES, EVENT_KINDS, PRECISIONS } from '#domain/event.ts'
import { count, isoDateText, placeId, slug, text } from './common.ts'

/**
 * A column of whole numbers. `plain`: the values. `delta`: each value is added to the one before, from 0.
 * `runs`: pairs of value and how often it repeats.
 */
export const column = z.object({
  as: z.enum(['plain', 'delta', 'runs']),
  values: z.array(z.int()),
})
export type WireColumn = z.infer<typeof column>

export const conflict = z.object({
  /** UCDP conflict_new_id; null where the row has none and the name was made of its two sides */
  id: z.nullable(count),
  name: text,
})

/** Two sides of a conflict. `a` and `b` index `actors` of this file. */
export const dyad = z.object({ id: z.nullable(count), name: text, a: count, b: count })

/** A side as UCDP names it. */
export const side = z.object({
  name: text,
  class: z.enum(ACTOR_CLASSES),
  /** id in the actor register */
  actor: text,
})

/**
 * Which conflicts are the hostilities this dataset is about: conflicts by UCDP id, some of them narrowed to a
 * country or without some of their dyads. Every other conflict is outside.
 */
export const focusRule = z.object({
  conflict: count,
  name: text,
  why: text,
  onlyCountry: z.optional(z.enum(COUNTRIES)),
  exceptDyads: z.optional(z.array(count)),
})

/** One value an event, ordered by day, then by id, then by release. */
const eventColumnsOf = <C extends z.ZodMiniType<WireColumn>>(column: C) =>
  z.object({
    /** UCDP id; negative: an id made from the row (see domain/id) */
    id: column,
    /** first day, days since 1970-01-01 */
    day: column,
    /** last day minus first day */
    span: column,
    kind: column,
    country: column,
    conflict: column,
    /** -1: not given */
    dyad: column,
    /** index of `places`, -1: none */
    place: column,
    /** UCDP date_prec 1–5; 0: not given */
    datePrecision: column,
    best: column,
    /** -1: not given */
    low: column,
    /** -1: not given */
    high: column,
    /** number_of_sources; -1: not given */
    sources: column,
    release: column,
    /** of the releases that hold the event, the one known first */
    firstRelease: column,
    /** bit i: QUALITY_FLAGS[i] */
    flags: column,
    forcesPk: column,
    forcesAf: column,
    forcesOther: column,
    militants: column,
    civilians: column,
    unknown: column,
    /** best estimate of rows without side fields */
    notCoded: column,
  })

const eventsFileOf = <C extends z.ZodMiniType<WireColumn>>(column: C) =>
  z.object({
    count,
    countries: z.array(z.enum(COUNTRIES)),
    kinds: z.array(z.enum(EVENT_KINDS)),
    releases: z.array(
      z.object({
        id: text,
        completeness: z.enum(COMPLETENESS),
        /** who counts by one codebook, as in `source` of a link; absent: ucdp */
        provider: z.optional(slug),
        /** the day from which its rows are taken as known */
        knownFrom: isoDateText,
      }),
    ),
    conflicts: z.array(conflict),
    dyads: z.array(dyad),
    sides: z.array(side),
    provinces: z.array(placeId),
    precisions: z.array(z.enum(PRECISIONS)),
    focus: z.array(focusRule),
    /** distinct places; events index them */
    places: z.object({
      count,
      name: z.array(z.nullable(text)),
      /** UCDP's own first-level name where it differs from the province the point lies in (FATA, say) */
      codedProvince: z.array(z.nullable(text)),
      district: z.array(z.nullable(text)),
      columns: z.object({
        /** degrees × 100 000 */
        latitude: column,
        longitude: column,
        precision: column,
        /** index of `provinces`, -1: none */
        province: column,
      }),
    }),
    columns: eventColumnsOf(column),
    /** what older releases said of these events: one row an event and older release; absent: none */
    earlier: z.optional(z.object({ count, columns: eventColumnsOf(column) })),
  })
/** The whole file, every value checked: what the pipeline writes and what the JSON Schema says. */
export const eventsFile = eventsFileOf(column)
export type EventsFile = z.infer<typeof eventsFile>

/** The file with its columns unread: decodeColumn checks their values as it reads them. */
export const eventsFrame = eventsFileOf(
  z.object({ as: z.enum(['plain', 'delta', 'runs']), values: z.custom<number[]>(Array.isArray) }),
)
