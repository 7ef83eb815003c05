import * as z from 'zod/mini'
import { ANALYSES } from '#domain/analysis.ts'
import { LANGUAGES } from '#domain/language.ts'
import { citation, isoDateText, slug, text } from './common.ts'

const atMost = (characters: number) => text.check(z.maxLength(characters))

/**
 * What a talking point rests on: an incident with its pages, an indicator with its evidence, an analysis, a published
 * series with its points, the events that the scene's own state selects, or a page.
 */
export const evidence = z.union([
  z.strictObject({ incident: slug }),
  z.strictObject({ indicator: slug }),
  z.strictObject({ analysis: z.enum(ANALYSES) }),
  z.strictObject({ series: slug }),
  z.strictObject({ events: z.literal('selected') }),
  z.strictObject(citation.shape),
])
export type Evidence = z.infer<typeof evidence>

/** What stands below the points: a drawing from the dataset, as of the scene's state. */
export const figure = z.discriminatedUnion('is', [
  /** the claims of an incident, side by side */
  z.strictObject({ is: z.literal('claims'), incident: slug }),
  /** the readings of these indicators */
  z.strictObject({ is: z.literal('watch'), indicators: z.array(slug).check(z.minLength(1), z.maxLength(6)) }),
  /** rungs of the escalation ladder, with the day on which each was first crossed */
  z.strictObject({ is: z.literal('ladder'), rungs: z.array(slug).check(z.minLength(1), z.maxLength(8)) }),
  /** a published series, year by year or month by month */
  z.strictObject({ is: z.literal('series'), series: slug }),
  /** events and killed of the scene's selection, with low and high */
  z.strictObject({ is: z.literal('counts') }),
])
export type Figure = z.infer<typeof figure>

/** An incident that is named on the map, and what is written there. */
export const label = z.strictObject({ incident: slug, name: atMost(28), note: z.optional(atMost(40)) })

/**
 * A picture of the wall. Its words may hold `{events}`, `{killed}`, `{killed-range}` and `{period}`: what the state
 * selects, reckoned when it is shown.
 */
export const scene = z.strictObject({
  id: slug,
  /** the view, as the query of a link; `panel` says what fills the larger side: `map` (also `all`), `trend` or `watch` */
  state: z.string().check(z.maxLength(2000)),
  /** stands above the headline, such as the days that it tells of */
  kicker: z.optional(atMost(40)),
  headline: atMost(70),
  points: z
    .array(z.strictObject({ text: atMost(170), evidence: z.array(evidence).check(z.minLength(1)) }))
    .check(z.minLength(1), z.maxLength(3)),
  /** for the presenter alone */
  notes: z.optional(atMost(2000)),
  /** incidents named on the map */
  labels: z.optional(z.array(label).check(z.maxLength(6))),
  /** absent: the points stand alone */
  figure: z.optional(figure),
})
export type Scene = z.infer<typeof scene>

export const brief = z.strictObject({
  id: slug,
  title: atMost(120),
  /** of its words */
  language: z.enum(LANGUAGES),
  updatedOn: isoDateText,
  scenes: z.array(scene).check(z.minLength(1), z.maxLength(60)),
})
export type Brief = z.infer<typeof brief>

/** The briefs that the editors wrote, the one shown first in front. */
export const briefsFile = z.object({ briefs: z.array(brief) })
