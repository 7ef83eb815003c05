import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Pause } from '#dataset/schema/indicators.ts'
import { type DayNumber, type DayRange, dayNumber, type IsoDate } from '#domain/date.ts'
import { INCIDENT_KINDS, type IncidentKind } from '#domain/incident.ts'
import { incidentDays } from './incident-filter.ts'

/** An incident as a mark on the time axis. */
export interface IncidentMark {
  readonly id: string
  readonly kind: IncidentKind
  readonly day: DayNumber
  /** at most 40 characters */
  readonly short: string
}

/** A pause in the fighting, cut to the period. */
export interface PauseMark extends DayRange {
  readonly id: string
  readonly name: string
  /** it began before the period */
  readonly isCutAtStart: boolean
  /** it went on after the period */
  readonly isCutAtEnd: boolean
  /** `stated`: to its announced end; `breach`: none was announced, so to the first breach that was reported; `open` */
  readonly ends: 'stated' | 'breach' | 'open'
  /** id of the incident that announced it */
  readonly incident: string
}

/** More candidates than can stand side by side, so that a crossing one can be passed over for the next. */
const MOST_CANDIDATES = 24

export function incidentMark(incident: Incident): IncidentMark {
  const { id, kind, short } = incident
  return { id, kind, short, day: incidentDays(incident).from }
}

/**
 * How much an incident deserves a note, without unit: up to 5 sources, up to 6 for the violence of its kind, and 2
 * for each factor of ten in the largest number of killed that any party claims. A drawing rule, not a judgement.
 */
export function annotationWeight({ sources, kind, claims }: Incident): number {
  const killed = claims.map((claim) => claim.killed?.best ?? claim.killed?.high ?? claim.killed?.low ?? 0)
  const violence = INCIDENT_KINDS.length - 1 - INCIDENT_KINDS.indexOf(kind)
  return Math.min(5, sources.length) + violence + 2 * Math.log10(1 + Math.max(0, ...killed))
}

/** Incidents worth a note, heaviest first. Running tallies and other stories' incidents get none. */
export function annotationCandidates(incidents: readonly Incident[]): IncidentMark[] {
  return incidents
    .filter(({ isAggregate, isContext }) => !isAggregate && !isContext)
    .map((incident) => ({ incident, weight: annotationWeight(incident) }))
    .sort((a, b) => b.weight - a.weight || (a.incident.id < b.incident.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(({ incident }) => incidentMark(incident))
}

/** The pauses that touch a period, oldest first. */
export function pausesWithin({ pauses }: Pick<Dataset, 'pauses'>, period: DayRange): PauseMark[] {
  return pauses
    .map((pause) => ({ pause, ...pauseDays(pause, period) }))
    .filter(({ from, to }) => from <= period.to && to >= period.from)
    .sort((a, b) => a.from - b.from)
    .map(({ pause, from, to, ends }) => ({
      id: pause.id,
      name: pause.name,
      incident: pause.incident,
      ends,
      from: Math.max(from, period.from),
      to: Math.min(to, period.to),
      isCutAtStart: from < period.from,
      isCutAtEnd: to > period.to || ends === 'open',
    }))
}

function pauseDays(pause: Pause, period: DayRange): DayRange & Pick<PauseMark, 'ends'> {
  const from = dayNumber(pause.start as IsoDate)
  const stated = pause.statedEnd ?? pause.firstReportedBreach
  if (stated === null) return { from, to: Math.max(from, period.to), ends: 'open' }
  return { from, to: dayNumber(stated as IsoDate), ends: pause.statedEnd ? 'stated' : 'breach' }
}
