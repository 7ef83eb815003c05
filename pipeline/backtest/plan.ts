import * as z from 'zod/mini'
import { isoDateText, slug, text } from '#dataset/schema/common.ts'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import { INCIDENT_CODES } from '#domain/indicator.ts'

const count = z.int().check(z.minimum(1))
const span = z.strictObject({ from: isoDateText, to: isoDateText })

const outcomeRule = z.discriminatedUnion('is', [
  /** deaths a day of the hostilities in a country, at least some times the mean of the days before */
  z.strictObject({
    is: z.literal('deaths'),
    country: z.enum(['AF', 'PK']),
    times: z.number().check(z.gt(1)),
    beforeDays: count,
  }),
  /** a day on which an incident that fits goes on; tallies and context are left out */
  z.strictObject({
    is: z.literal('incidents'),
    any: z
      .array(
        z.strictObject({
          kind: z.enum(INCIDENT_KINDS),
          country: z.optional(z.enum(['AF', 'PK'])),
          codes: z.optional(z.array(z.enum(INCIDENT_CODES))),
        }),
      )
      .check(z.minLength(1)),
  }),
])
export type OutcomeRule = z.infer<typeof outcomeRule>

const grid = z.discriminatedUnion('is', [
  /** the ratio at or over which a measure votes for more violence */
  z.strictObject({ is: z.literal('up'), from: z.number(), to: z.number(), by: z.number().check(z.gt(0)) }),
  /** how many, within how many days, a step of a ladder asks for */
  z.strictObject({
    is: z.literal('step'),
    level: slug,
    count: slug,
    words: text,
    atLeast: z.array(count).check(z.minLength(1)),
    within: z.array(count).check(z.minLength(1)),
  }),
])
export type Grid = z.infer<typeof grid>

const test = z.strictObject({
  indicator: slug,
  known: z.enum(['as-known-then', 'later-values']),
  knownNote: text,
  /** of a ratio rule, the basis that is tested */
  basis: z.optional(slug),
  calibration: span,
  report: span,
  halvesNote: text,
  outcomes: z.array(z.strictObject({ id: slug, name: text, text, rule: outcomeRule })).check(z.minLength(1)),
  primary: z.strictObject({ outcome: slug, days: count }),
  grid,
})
export type Test = z.infer<typeof test>

/** data/analysis/backtest.json: what is tested, and how. */
export const plan = z.strictObject({
  horizons: z.array(count).check(z.minLength(1)),
  criterion: text,
  minimumEach: count,
  /** the plain moving average of incidents: the last days against those before, as far as the record reaches */
  average: z.strictObject({ days: count, baselineDays: count, minimumBaselineDays: count }),
  limits: z.array(text),
  tests: z.array(test),
  untested: z.array(
    z.strictObject({
      indicator: slug,
      unit: z.enum(['month-ends', 'quarters', 'pairs']),
      need: count,
      why: text,
    }),
  ),
})
export type Plan = z.infer<typeof plan>

/** The plan, as messages name it. */
export const PLAN_FILE = 'data/analysis/backtest.json'
