import * as z from 'zod/mini'
import { DIRECTIONS, INDICATOR_MODES } from '#domain/indicator.ts'
import { citation, isoDateText, slug, text } from './common.ts'
import { coding, lag, recordSpan, rule } from './rules.ts'

export const evidence = z.object({
  date: isoDateText,
  text,
  direction: z.enum(DIRECTIONS),
  /** 1 single or partisan report, 2 credible report or formal act, 3 threshold-crossing act or independent finding */
  weight: z.int().check(z.minimum(1), z.maximum(3)),
  sources: z.array(citation).check(z.minLength(1)),
  incidents: z.array(slug),
  /** the editors' code on the indicator's own scale (rung, stance, step); absent: it tells nothing on that scale */
  code: z.optional(z.int()),
  /** told by a source outside both governments, as the editors judge */
  isOutside: z.optional(z.boolean()),
})
export type Evidence = z.infer<typeof evidence>

/** How the indicator is measured: in words, and as the rule that the engine runs. */
export const measurement = z.object({
  mode: z.enum(INDICATOR_MODES),
  metric: text,
  data: z.array(text),
  window: z.optional(text),
  /** name of a threshold → its condition, in words */
  thresholds: z.array(z.object({ name: text, rule: text })),
  direction: z.optional(text),
  thresholdStatus: z.optional(text),
  /** figures that the thresholds were set by; absent: none are written down */
  anchors: z.optional(text),
  rule,
})

/** The editors' reading: a judgement, dated, with its reasons. */
export const reading = z.object({
  /** to this day the reading holds */
  asOf: isoDateText,
  asOfNote: z.optional(text),
  /** one or two words: "High", "Level 3", "Permissive" */
  level: text,
  /** at most 40 characters */
  short: text.check(z.maxLength(40)),
  trend: text,
  /** which way it moves, for the arrow; null: not said */
  movement: z.nullable(z.enum(['up', 'down', 'steady', 'mixed'])),
  /** filled steps of how many; null: a category without a rule, so no steps are drawn */
  steps: z.nullable(z.object({ filled: z.int(), of: z.int() })),
  confidence: text,
  rationale: text,
})

export type Reading = z.infer<typeof reading>

export const indicator = z.object({
  id: slug,
  order: z.int(),
  short: text,
  question: text,
  whyItMatters: text,
  escalation: z.array(text),
  deescalation: z.array(text),
  measurement,
  caveats: z.array(text),
  /** how much it tells of each strategy, by the editors, and why */
  bearsOn: z.object({
    strategies: z.array(z.object({ id: slug, weight: z.enum(['primary', 'secondary', 'none']) })),
    why: text,
  }),
  reading,
  evidence: z.array(evidence),
})
export type Indicator = z.infer<typeof indicator>

/** An announced pause in the fighting, with the first breach that was reported. */
export const pause = z.object({
  id: slug,
  name: text,
  start: isoDateText,
  statedEnd: z.nullable(isoDateText),
  brokers: z.array(text),
  firstReportedBreach: z.nullable(isoDateText),
  breachIncident: z.nullable(slug),
  incident: slug,
  note: text,
})
export type Pause = z.infer<typeof pause>

export const indicatorsFile = z.object({
  indicators: z.array(indicator),
  pauses: z.array(pause),
  lags: z.array(lag),
  coding: z.array(coding),
  record: recordSpan,
})
