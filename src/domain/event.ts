/** The vocabulary of counted events, in UCDP's terms. */

/** UCDP's types of violence 1, 2, 3, in that order. */
export const EVENT_KINDS = ['state-based', 'non-state', 'one-sided'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Countries whose territory the dataset covers, ISO 3166-1, in dictionary order. */
export const COUNTRIES = ['AF', 'PK'] as const
export type Country = (typeof COUNTRIES)[number]

/**
 * Whom the dead belonged to. `forces-…`: a state's army, police and other forces (the Taliban are `militants`
 * to 15 August 2021 and `forces-af` after); `unknown`: the source says that it is not known; `not-coded`: the
 * source row has no such field. The two are never folded together. Order: stacking order, from the axis up.
 */
export const VICTIM_SIDES = [
  'not-coded',
  'forces-pk',
  'forces-af',
  'forces-other',
  'civilians',
  'militants',
  'unknown',
] as const
export type VictimSide = (typeof VICTIM_SIDES)[number]

/** The three sides that `side=forces` stands for. */
export const FORCES: readonly VictimSide[] = ['forces-pk', 'forces-af', 'forces-other']

/** UCDP gives a best, a low and a high estimate of deaths; the side of the dead is given for best alone. */
export const TOLLS = ['best', 'low', 'high'] as const
export type Toll = (typeof TOLLS)[number]

/**
 * How well the place of an event is known. UCDP's where_prec 1–7 are exact, near (within about 25 km),
 * district, province, border (a line or fuzzy area), country and international (sea, air). `unstated`: the row
 * has a point but no where_prec and its place name tells nothing; `none`: the row has no place at all.
 */
export const PRECISIONS = [
  'exact',
  'near',
  'district',
  'province',
  'border',
  'country',
  'international',
  'unstated',
  'none',
] as const
export type Precision = (typeof PRECISIONS)[number]

/** Whether a mark may be drawn for this precision: a border, a country or nothing is counted beside the map. */
export function isDrawable(precision: Precision): boolean {
  return !(
    precision === 'border' ||
    precision === 'country' ||
    precision === 'international' ||
    precision === 'none'
  )
}

/** What is odd about a row. Bit i of an event's `flags` is the i-th of these. */
export const QUALITY_FLAGS = [
  /** low estimate above best, as published */
  'low-above-best',
  /** best estimate above high, as published */
  'best-above-high',
  /** the event lasted more than a day */
  'multi-day',
  /** the best estimate is 0: deaths are possible, none is confirmed */
  'best-zero',
  /** the coordinates are one of UCDP's stand-ins for a border or a country */
  'placeholder-point',
  /** UCDP's code status is not "Clear" */
  'under-review',
  /** UCDP's event clarity is 2: an aggregate of events that could not be told apart */
  'unclear',
  /** no UCDP id in the input; the id was made from the row's own facts */
  'made-id',
  /** where_prec read off the wording of the place name */
  'inferred-precision',
  /** the point lies in no province of the coded country; the nearest one was taken */
  'nearest-province',
  /** UCDP's adm_1 names another province than the one the point lies in */
  'province-mismatch',
  /** date known to the week or worse (date_prec ≥ 3) */
  'uncertain-date',
  /** no low and high estimates in the row */
  'no-range',
  /** from a month that is not complete in this dataset */
  'incomplete-month',
] as const
export type QualityFlag = (typeof QUALITY_FLAGS)[number]

/** How many of UCDP's fields a row has. */
export const COMPLETENESS = ['full', 'slim', 'no-id', 'thin'] as const
export type Completeness = (typeof COMPLETENESS)[number]

/** What an actor is, for the rule that maps UCDP's side a and side b deaths to victim sides. */
export const ACTOR_CLASSES = [
  'forces-pk',
  'forces-af',
  'forces-other',
  'militants',
  'civilians',
  'unknown',
] as const
export type ActorClass = (typeof ACTOR_CLASSES)[number]
