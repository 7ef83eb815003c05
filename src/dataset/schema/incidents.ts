import * as z from 'zod/mini'
import { CLAIM_SIDES, INCIDENT_KINDS, INCIDENT_PRECISIONS } from '#domain/incident.ts'
import { citation, count, isoDateText, latitude, longitude, placeId, slug, text } from './common.ts'

/** A toll as stated: best with or without a range; `best` null with low and high: the claimant gave a range. */
export const toll = z.object({
  low: z.nullable(count),
  best: z.nullable(count),
  high: z.nullable(count),
})
export type ClaimedToll = z.infer<typeof toll>

/** One party's account of the dead and injured on one side. `killed` or `injured` null: not stated, never 0. */
export const claim = z.object({
  by: text,
  side: z.enum(CLAIM_SIDES),
  killed: z.nullable(toll),
  injured: z.nullable(toll),
  note: z.optional(text),
  /** indexes of the incident's sources */
  sources: z.array(count),
})
export type Claim = z.infer<typeof claim>

export const incident = z.object({
  id: slug,
  date: isoDateText,
  endDate: z.nullable(isoDateText),
  title: text,
  /** at most 40 characters */
  short: text.check(z.maxLength(40)),
  summary: text,
  kind: z.enum(INCIDENT_KINDS),
  country: z.string().check(z.length(2)),
  province: z.nullable(placeId),
  place: text,
  /** null: has no place in the frame (talks, statements); `venue` then says where it happened */
  point: z.nullable(z.object({ latitude, longitude })),
  precision: z.enum(INCIDENT_PRECISIONS),
  venue: z.optional(text),
  /** the acting party and the other one, as named */
  actor1: text,
  actor2: z.nullable(text),
  /** ids in the actor register of both, where they are in it */
  actors: z.array(slug),
  claims: z.array(claim),
  /** strongest first */
  sources: z.array(citation).check(z.minLength(1)),
  /** whether several independent pages carry it */
  corroboration: z.enum(['multiple', 'single']),
  /** a UN window or running tally: never summed */
  isAggregate: z.boolean(),
  /** outside the story of the two states and the TTP */
  isContext: z.boolean(),
  note: z.optional(text),
})
export type Incident = z.infer<typeof incident>

export const incidentsFile = z.object({ incidents: z.array(incident) })
