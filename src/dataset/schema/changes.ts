import * as z from 'zod/mini'
import { COUNTRIES } from '#domain/event.ts'
import { count, isoDateText, text } from './common.ts'
import { COVERAGE_LEVELS } from './manifest.ts'

/** How many records came, went or say something else now. */
const tally = z.object({ added: count, removed: count, revised: count })
export type Tally = z.infer<typeof tally>

/** How many lines a list of a change log holds at most; the rest is counted. */
export const LISTED_AT_MOST = 40

const listOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({
    listed: z.array(item).check(z.maxLength(LISTED_AT_MOST)),
    /** how many more there are, beyond those listed */
    unlisted: count,
  })

/**
 * The later sum of deaths less the earlier one. `low` and `high` cover the events that have a range, so they need not
 * bracket `best`; `withoutRange` is the change in how many events have none.
 */
const killedChange = z.object({ best: z.int(), low: z.int(), high: z.int(), withoutRange: z.int() })
export type KilledChange = z.infer<typeof killedChange>

const eventChanges = z.extend(tally, {
  killed: killedChange,
  /** countries in which anything changed; a revised event counts where it now lies */
  byCountry: z.array(z.extend(tally, { country: z.enum(COUNTRIES), killed: killedChange })),
  /** first days of the earliest and the latest event added; null: none was */
  addedDays: z.nullable(z.object({ from: isoDateText, to: isoDateText })),
})
export type EventChanges = z.infer<typeof eventChanges>

/** `claims`: the incident's own words stand, but claims of it changed. */
export const INCIDENT_CHANGES = ['added', 'removed', 'revised', 'claims'] as const

const changedIncident = z.object({ id: text, short: text, what: z.enum(INCIDENT_CHANGES) })
export type ChangedIncident = z.infer<typeof changedIncident>

/** A value before and after; null: none was given. */
const flip = z.object({
  what: z.enum(['level', 'movement', 'mode']),
  from: z.nullable(text),
  to: z.nullable(text),
})

const movedIndicator = z.object({ id: text, name: text, flips: z.array(flip) })
export type MovedIndicator = z.infer<typeof movedIndicator>

const changedSpan = z.object({
  what: z.enum(['added', 'removed', 'revised']),
  country: z.enum(COUNTRIES),
  from: isoDateText,
  to: isoDateText,
  level: z.enum(COVERAGE_LEVELS),
})
export type ChangedSpan = z.infer<typeof changedSpan>

/** What changed from one version of the dataset to the next, kind by kind. */
export const changeSummary = z.object({
  events: eventChanges,
  incidents: z.extend(tally, listOf(changedIncident).shape),
  claims: tally,
  /** `moved`: the reading has another level or movement, or is made another way */
  indicators: z.extend(tally, { moved: listOf(movedIndicator) }),
  evidence: tally,
  series: tally,
  /** figures of published series; `restated`: those of the revised ones that have another value */
  points: z.extend(tally, { restated: count }),
  coverage: z.extend(tally, listOf(changedSpan).shape),
  publishers: tally,
  licences: tally,
  /** every other kind of record that changed, by the name that `npm run data -- diff` gives it */
  others: z.array(z.extend(tally, { kind: text })),
  /**
   * Fields that came to every record of a kind or to a file, or went from all: the form of the dataset changed, and no record counts
   * as revised for it alone.
   */
  form: listOf(z.object({ kind: text, field: text, what: z.enum(['added', 'removed']) })),
})
export type ChangeSummary = z.infer<typeof changeSummary>

/** One version of the dataset and what changed since the one before. */
export const changeEntry = z.object({
  from: z.object({
    version: text,
    /** first 12 hex digits of the dataset's sha-256, as links carry them */
    dataset: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
    generatedOn: isoDateText,
  }),
  /** without a hash: a file cannot hold the hash of the dataset that it is part of */
  to: z.object({ version: text, generatedOn: isoDateText }),
  changes: changeSummary,
})
export type ChangeEntry = z.infer<typeof changeEntry>

export const changesFile = z.object({
  /** oldest first, each from the version that the one before leads to; the last one leads to this dataset */
  entries: z.array(changeEntry),
})
export type ChangesFile = z.infer<typeof changesFile>
