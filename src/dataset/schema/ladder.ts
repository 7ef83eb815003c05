import * as z from 'zod/mini'
import { citation, slug, text } from './common.ts'

/** An incident that crossed a rung; its day and its pages are the incident's own. */
export const crossing = z.object({
  incident: slug,
  /** why it counts as a crossing of this rung */
  reason: text,
})

export const rung = z.object({
  id: slug,
  name: text,
  /** what counts, in one sentence */
  definition: text,
  /** what a reader must know of how the rung was read */
  note: z.optional(text),
  /** what a page says of crossings before the record begins */
  before: z.optional(z.object({ text, source: citation })),
  /** the crossing that the interview singles out, and in what words */
  singledOut: z.optional(z.object({ incident: slug, text, source: citation })),
  crossings: z.array(crossing),
})
export type Rung = z.infer<typeof rung>

/** The escalation ladder: rungs from the lowest to the highest, by the editors' reading. */
export const ladder = z.object({
  method: text,
  /** a turn in what is struck: from the kind of target of one incident to that of another, which crossed a rung */
  shift: z.object({ from: slug, to: slug, rung: slug, text }),
  rungs: z.array(rung),
})
export type Ladder = z.infer<typeof ladder>
