import * as z from 'zod/mini'
import { backtest } from './backtest.ts'
import { slug, text } from './common.ts'
import { framework } from './framework.ts'
import { hypotheses } from './hypotheses.ts'
import { ladder } from './ladder.ts'

/** What Pakistan may be after, and by what success would show. */
export const strategy = z.object({
  id: slug,
  name: text,
  logic: text,
  successWouldLookLike: z.array(text),
  keyIndicators: z.array(slug),
  limits: text,
})
export type Strategy = z.infer<typeof strategy>

/** The evidence seen as a whole: each part is the editors' judgement over incidents and indicators. */
export const analysisFile = z.object({
  ladder,
  hypotheses,
  framework,
  strategies: z.array(strategy),
  /** absent: the rules were not tested on these data */
  backtest: z.optional(backtest),
})
export type AnalysisFile = z.infer<typeof analysisFile>
