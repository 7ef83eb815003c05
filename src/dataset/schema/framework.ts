import * as z from 'zod/mini'
import { citation, isoDateText, slug, text } from './common.ts'

/** Which of the framework's two halves a component belongs to. */
const FRAMEWORK_GROUPS = ['legibility', 'speed'] as const

/** Which way a component moved since the interview; `no-evidence`: nothing newer is at hand. */
const CHANGES = ['up', 'same', 'down', 'no-evidence'] as const

/** What Pakistan said of a strike: that it struck, that it did not, nothing; `unclear`: the account does not say. */
const STANCES = ['acknowledged', 'denied', 'silent', 'unclear'] as const

const newerEvidence = z.strictObject({
  date: isoDateText,
  text,
  incidents: z.array(slug),
  /** strongest first */
  sources: z.array(citation),
})

/** A part of legibility or speed: what the interview said, and what is known since. */
const component = z.strictObject({
  id: slug,
  group: z.enum(FRAMEWORK_GROUPS),
  name: text,
  /** the interview's view, in our words */
  seedView: text,
  /** later than the interview; oldest first */
  newer: z.array(newerEvidence),
  change: z.enum(CHANGES),
  /** the reason for `change`, one line */
  why: text,
  confidence: z.enum(['low', 'moderate', 'high']),
})
export type Component = z.infer<typeof component>

/** A strike or operation said to have had a named leader as its aim. */
const leaderTarget = z.strictObject({
  incident: slug,
  /** name and office */
  target: text,
  outcome: z.enum(['killed', 'survived', 'unknown']),
  note: text,
})

/** What Pakistan said of one of its strikes across the border, as the incident's own account has it. */
const strikeStance = z.strictObject({ incident: slug, stance: z.enum(STANCES), why: text })
export type Stance = z.infer<typeof strikeStance>['stance']

/** data/analysis/framework.json: legibility and speed, judged by the editors. */
export const framework = z.strictObject({
  /** the interview that the seed views are from; its date is the day from which change is told */
  interview: citation,
  /** the day to which the editors' judgement of change holds */
  judgedOn: isoDateText,
  components: z.array(component),
  leaderTargets: z.array(leaderTarget),
  strikes: z.array(strikeStance),
  /** what the framework cannot say here */
  limits: z.array(text),
  /** why the framework says less of coercing the Taliban government */
  strategyNote: text,
})
export type Framework = z.infer<typeof framework>
