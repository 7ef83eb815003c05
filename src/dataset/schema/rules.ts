import * as z from 'zod/mini'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import { INCIDENT_CODES, READING_TONES } from '#domain/indicator.ts'
import { isoDateText, placeId, slug, text } from './common.ts'

const days = z.int().check(z.minimum(1))
const months = z.int().check(z.minimum(1))

/** Days after the end of a period by which its figure is expected: later, the reading is stale. */
const dueDays = z.int().check(z.nonnegative())

/** What every rule says of itself beside its arithmetic. */
const declared = {
  direction: z.enum(['higher-is-worse', 'higher-is-better']),
  /** the day by which the editors look at the thresholds again */
  reviewOn: isoDateText,
}

/** A level: its name on screen, and what it says of the tension. */
const level = z.object({ id: slug, name: text, tone: z.enum(READING_TONES) })

/** A monthly figure: a published series, or a count of UCDP's events in one country. */
const monthlyMeasure = z.object({
  id: slug,
  label: text,
  of: z.discriminatedUnion('is', [
    z.object({ is: z.literal('series'), series: slug }),
    z.object({
      is: z.literal('events'),
      country: z.enum(['AF', 'PK']),
      count: z.enum(['events', 'killed', 'killed-forces-pk']),
    }),
  ]),
})

/** The mean of the last complete months over the mean of those before, for several measures of one publisher. */
export const ratioRule = z.object({
  kind: z.literal('ratio'),
  ...declared,
  /** each by one publisher, never mixed; in order of preference */
  bases: z
    .array(
      z.object({
        id: slug,
        name: text,
        dueDays,
        measures: z.array(monthlyMeasure).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  recentMonths: months,
  baselineMonths: months,
  /** months of the baseline that must have a figure */
  minimumBaseline: months,
  /** a baseline with a smaller mean gives no ratio: small numbers make large ones */
  floor: z.number().check(z.minimum(0)),
  /** at or over */
  up: z.number().check(z.gt(0)),
  /** at or under */
  down: z.number().check(z.gt(0)),
  /** how many measures must agree */
  votes: z.int().check(z.minimum(1)),
  levels: z.object({ up: level, steady: level, down: level }),
})
export type RatioRule = z.infer<typeof ratioRule>

/** A count of curated incidents within some days: tallies and context are left out. */
const incidentCount = z.object({
  id: slug,
  label: text,
  /** `entries`: incidents; `days`: calendar days on which one went on; `provinces`: distinct provinces named */
  of: z.enum(['entries', 'days', 'provinces']),
  /** an incident counts if one of these fits */
  any: z
    .array(
      z.object({
        kind: z.optional(z.enum(INCIDENT_KINDS)),
        country: z.optional(z.string().check(z.length(2))),
        code: z.optional(z.enum(INCIDENT_CODES)),
      }),
    )
    .check(z.minLength(1)),
  /** a window in which the count is shown although no step asks for it; absent: none */
  shownWithin: z.optional(days),
})

const condition = z.discriminatedUnion('is', [
  z.object({ is: z.literal('count'), count: slug, within: days, atLeast: z.int().check(z.minimum(1)) }),
  /** an incident of the count goes on, on the day */
  z.object({ is: z.literal('in-force'), count: slug }),
  /** an announced pause holds: begun, not past its stated end, no breach reported */
  z.object({ is: z.literal('pause-in-force') }),
  /** the newest of one count is of the same day as the newest of the other, or later */
  z.object({ is: z.literal('newer'), count: slug, than: slug, within: days }),
])
export type Condition = z.infer<typeof condition>

/** Levels by conditions on curated incidents: the first level of which one condition holds. */
export const stepsRule = z.object({
  kind: z.literal('steps'),
  dueDays,
  ...declared,
  counts: z.array(incidentCount).check(z.minLength(1)),
  /** from the highest down; the last has no condition */
  steps: z.array(z.object({ level, any: z.array(condition), because: text })).check(z.minLength(2)),
  /** days of the record that must lie behind a reading */
  minimumRecordDays: days,
})
export type StepsRule = z.infer<typeof stepsRule>

/** A rate a day in a calendar quarter over that of the quarter before. */
export const rateRule = z.object({
  kind: z.literal('rate'),
  dueDays,
  ...declared,
  /** their sum is measured; each is shown apart */
  parts: z.array(z.object({ id: slug, label: text, series: slug })).check(z.minLength(1)),
  up: z.number().check(z.gt(0)),
  down: z.number().check(z.gt(0)),
  floor: z.number().check(z.minimum(0)),
  levels: z.object({ up: level, steady: level, down: level }),
})
export type RateRule = z.infer<typeof rateRule>

/** The median number of days from an attack to the strike that followed. */
export const lagRule = z.object({
  kind: z.literal('lag'),
  dueDays,
  ...declared,
  windowDays: days,
  minimumPairs: z.int().check(z.minimum(1)),
  /** median at or under: fast */
  fast: z.number(),
  /** median over: slow */
  slow: z.number(),
  levels: z.object({ fast: level, between: level, slow: level }),
})
export type LagRule = z.infer<typeof lagRule>

/**
 * What the editors' codes of the evidence come to. The codes are judgements, so the reading is one too; a window
 * without evidence gives no reading, since nothing found is not nothing done.
 */
export const evidenceRule = z.object({
  kind: z.literal('evidence'),
  dueDays,
  ...declared,
  /** `balance`: weights of escalatory less de-escalatory; `highest`, `newest`: of the codes; `count`: the sum of the codes */
  how: z.enum(['balance', 'highest', 'newest', 'count']),
  windowDays: days,
  /** from the highest down; the first with `atLeast` at or under the value; the last has none */
  steps: z
    .array(
      z.object({
        level,
        atLeast: z.nullable(z.number()),
        /** the level needs one item of this weight from a source outside both governments */
        needsOutside: z.optional(z.int()),
      }),
    )
    .check(z.minLength(2)),
})
export type EvidenceRule = z.infer<typeof evidenceRule>

export const rule = z.discriminatedUnion('kind', [ratioRule, stepsRule, rateRule, lagRule, evidenceRule])
export type Rule = z.infer<typeof rule>
export type LevelDeclared = z.infer<typeof level>

/** What the editors add to an incident so that rules can count it: codes with a reason each. */
export const coding = z.object({
  incident: slug,
  codes: z.array(z.enum(INCIDENT_CODES)),
  /** provinces where it happened, where there are several */
  provinces: z.array(placeId),
  why: text,
})
export type Coding = z.infer<typeof coding>

/** The days that the curated record was read for: outside them, nothing found means nothing. */
export const recordSpan = z.object({ from: isoDateText, to: isoDateText })

/** An attack and the strike that answered it. `named`: reports tie the two; `nearest`: only the closest before it. */
export const lag = z.object({
  trigger: slug,
  triggerDate: isoDateText,
  response: slug,
  responseDate: isoDateText,
  lagDays: z.int(),
  note: text,
  link: z.enum(['named', 'nearest']),
})
export type Lag = z.infer<typeof lag>
