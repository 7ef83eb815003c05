import * as z from 'zod/mini'
import { citation, isoDateText, slug, text } from './common.ts'

export const VERDICTS = ['consistent', 'inconsistent', 'neutral'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How a piece of evidence stands to a hypothesis. The build stops at a cell without a reason. */
export const cell = z.object({ verdict: z.enum(VERDICTS), reason: z.string() })
export type Cell = z.infer<typeof cell>

export const hypothesis = z.object({ id: slug, name: text, statement: text })
export type Hypothesis = z.infer<typeof hypothesis>

export const evidenceRow = z.object({
  id: slug,
  date: isoDateText,
  /** 1–3, as in the evidence logs of the indicators */
  weight: z.int().check(z.minimum(1), z.maximum(3)),
  text,
  /** what a reader must know of what the row rests on */
  note: z.optional(text),
  incidents: z.array(slug),
  /** pages that incidents or evidence logs cite */
  sources: z.array(citation),
  /** by id of the hypothesis */
  cells: z.record(slug, cell),
})
export type EvidenceRow = z.infer<typeof evidenceRow>

/** Analysis of competing hypotheses: evidence against hypotheses, by the editors' reading. */
export const hypotheses = z.object({
  method: text,
  /** where the method is described, and how much of that was read */
  methodSource: z.object({ title: text, url: z.url({ protocol: /^https?$/ }), seen: text }),
  /** at least two; empty: the dataset weighs none */
  hypotheses: z.array(hypothesis),
  evidence: z.array(evidenceRow),
  /** what would tell the hypotheses apart, with ids of those it would favour and speak against */
  tellApart: z.array(z.object({ observation: text, favours: z.array(slug), against: z.array(slug) })),
  assumptions: z.array(z.object({ text, ifWrong: text })),
})
export type Hypotheses = z.infer<typeof hypotheses>
