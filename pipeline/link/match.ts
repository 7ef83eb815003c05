import type { Incident } from '#dataset/schema/incidents.ts'
import type { Province } from '#dataset/schema/register.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'
import type { Parties } from './parties.ts'
import { matchPlace } from './place.ts'

/** A row or an incident over more days than this is a summary, and no night can be told from it. */
export const LONGEST_DAYS = 7
const FARTHEST_DAYS = 2
/** high, moderate, low: with more doubts there is no link. */
const MOST_DOUBTS = 2
/** UCDP's date_prec from which a date is known to the week at best. */
const UNCERTAIN_DATE = 3

/** An incident and an event that can be of one happening. */
export interface Candidate {
  readonly incident: Incident
  readonly event: EventFact
  readonly days: number
  readonly km: number | null
  /** 0, 1 or 2: each makes the confidence one step lower */
  readonly doubts: number
  readonly reasons: readonly string[]
}

/** What else the rule has to know. */
export interface Register {
  readonly parties: Parties
  readonly provinces: readonly Province[]
}

/** First and last day, inclusive. */
export function daysOf(incident: Incident): { from: number; to: number } {
  const from = dayNumber(incident.date as IsoDate)
  return { from, to: dayNumber((incident.endDate ?? incident.date) as IsoDate) }
}

/** Days between an incident and an event; 0: they overlap. */
function daysApart(incident: Incident, event: EventFact): number {
  const { from, to } = daysOf(incident)
  return Math.max(0, dayNumber(event.start) - to, from - dayNumber(event.end))
}

/** Whether several events may tell of one incident of this kind: fighting of states is told by its places. */
export function isOfStates({ kind }: Incident): boolean {
  return kind === 'border-clash' || kind === 'cross-border-strike'
}

/** `far`: the days and parties fit, the places do not. Null: nothing to compare. */
export function match(incident: Incident, event: EventFact, register: Register): Candidate | 'far' | null {
  const days = daysApart(incident, event)
  if (days > FARTHEST_DAYS || dayNumber(event.end) - dayNumber(event.start) >= LONGEST_DAYS) return null
  if (event.country !== incident.country && incident.kind !== 'border-clash') return null
  const party = register.parties.match(incident, event)
  if (!party) return null
  const nearness = days === 0 ? 'the days overlap' : `${days} ${days === 1 ? 'day' : 'days'} apart`
  if (event.precision === 'none') {
    // without a place, the day must be the very one, but that a strike by night has two
    if (days > (isOfStates(incident) ? 1 : 0)) return null
    const hasGroup = party.isNamed || !incident.actors.includes('unknown')
    const reasons = [nearness, party.isNamed ? party.reason : 'the same conflict', 'the row has no place']
    return { incident, event, days, km: null, doubts: 1 + days + (hasGroup ? 0 : 1), reasons }
  }
  const place = matchPlace(incident, event, register.provinces)
  if (!place) return 'far'
  const isVague = (event.datePrecision ?? 0) >= UNCERTAIN_DATE
  const doubts = days + place.doubts + (party.isNamed ? 0 : 1) + (isVague ? 1 : 0)
  if (doubts > MOST_DOUBTS) return 'far'
  const reasons = [nearness, party.reason, place.reason, ...(isVague ? ['the date is uncertain'] : [])]
  return { incident, event, days, km: place.km, doubts, reasons }
}
