import * as z from 'zod/mini'
import { brief, evidence, label, scene } from './briefs.ts'

/** Text of at most as many characters as in a finished brief, and perhaps none yet. */
const open = (characters: number) => z.string().check(z.maxLength(characters))

const draftScene = z.strictObject({
  ...scene.shape,
  kicker: z.optional(open(40)),
  headline: open(70),
  points: z
    .array(z.strictObject({ text: open(170), evidence: z.array(evidence).check(z.maxLength(20)) }))
    .check(z.maxLength(3)),
  labels: z.optional(
    z
      .array(z.strictObject({ ...label.shape, name: open(28), note: z.optional(open(40)) }))
      .check(z.maxLength(6)),
  ),
})

/** A brief that somebody is still writing: of the form of a brief, but what must be said may yet be missing. */
export const briefDraft = z.strictObject({
  ...brief.shape,
  title: open(120),
  scenes: z.array(draftScene).check(z.maxLength(60)),
})
