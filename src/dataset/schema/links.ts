import * as z from 'zod/mini'
import { count, slug, text } from './common.ts'

/** How sure it is that an incident and an event tell of one happening; the rule is in docs/data.md. */
export const LINK_CONFIDENCES = ['high', 'moderate', 'low'] as const
export type LinkConfidence = (typeof LINK_CONFIDENCES)[number]

/**
 * Why a violent incident has no event. `aggregate`: it is a tally; `campaign`: it lasted over a week; `abroad`: in
 * neither country; `no-data`: no release at hand covers its days; `no-candidate`: no event near its days in a
 * conflict of its parties; `too-far`: such events are too far away; `toll-apart`: the only ones of the day have
 * another toll and no place; `not-told-apart`: several fit, and no place or party tells which; `shared`: the events
 * that fit also fit other incidents; `unlinked`: an editor took the pair apart.
 */
export const NO_LINK_REASONS = [
  'aggregate',
  'campaign',
  'abroad',
  'no-data',
  'no-candidate',
  'too-far',
  'toll-apart',
  'not-told-apart',
  'shared',
  'unlinked',
] as const
export type NoLinkReason = (typeof NO_LINK_REASONS)[number]

/** An incident and an event that tell of one happening. They are shown side by side and never added. */
export const link = z.object({
  incident: slug,
  /** the event's id as stored: UCDP's, negative where made (domain/id) */
  event: z.int(),
  confidence: z.enum(LINK_CONFIDENCES),
  /** days between the two; 0: they overlap */
  days: count,
  /** kilometres between the two places; null: one of them is not known that well */
  km: z.nullable(count),
  by: z.enum(['rule', 'override']),
  /** an editor's reason, where an editor linked them */
  why: z.optional(text),
})
export type Link = z.infer<typeof link>

export const unlinked = z.object({ incident: slug, reason: z.enum(NO_LINK_REASONS) })
export type Unlinked = z.infer<typeof unlinked>

export const linksFile = z.object({
  /** by incident, then day, then event */
  links: z.array(link),
  /** every violent incident without an event */
  unlinked: z.array(unlinked),
})
export type LinksFile = z.infer<typeof linksFile>
