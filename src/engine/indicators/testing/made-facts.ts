/** Invented facts for the tests of rules: everything is told by days before one day. */

import type { Incident } from '#dataset/schema/incidents.ts'
import type { Evidence, Indicator, Pause } from '#dataset/schema/indicators.ts'
import type { Coding, Lag } from '#dataset/schema/rules.ts'
import type { Series } from '#dataset/schema/series.ts'
import { makeDataset, NO_SERIES } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import type { Facts } from '../facts.ts'
import type { RuleReading } from '../reading.ts'

/** The day that the made facts are told from. */
export const DAY = dayNumber('2025-06-30' as IsoDate)
export const ago = (days: number) => isoDate(DAY - days)

/** Facts that hold nothing but a record of two years and a half, as of the day. */
export const NOTHING: Facts = {
  ...makeDataset([]),
  coverage: [],
  record: { from: DAY - 900, to: DAY },
  asOf: DAY,
}

export interface MadeIncident {
  readonly ago: number
  /** lasted until so many days ago; absent: a day */
  readonly until?: number
  readonly kind: Incident['kind']
  readonly country?: 'AF' | 'PK'
  readonly province?: string
  readonly codes?: Coding['codes']
  readonly provinces?: readonly string[]
  readonly isAggregate?: boolean
  readonly isContext?: boolean
}

const page = { publisher: 'Made', url: 'https://example.test/', date: '2024-01-01' }

/** Facts with these incidents alone. */
export function withIncidents(made: readonly MadeIncident[], more: Partial<Facts> = {}): Facts {
  const incidents = made.map(
    (one, i): Incident => ({
      id: `made-${i}`,
      date: ago(one.ago),
      endDate: one.until === undefined ? null : ago(one.until),
      title: 'Made',
      short: 'Made',
      summary: 'Nothing of this happened.',
      kind: one.kind,
      country: one.country ?? 'AF',
      province: one.province ?? null,
      place: 'Nowhere',
      point: null,
      precision: 'town',
      actor1: 'Army',
      actor2: null,
      actors: [],
      claims: [],
      sources: [page],
      corroboration: 'single',
      isAggregate: one.isAggregate ?? false,
      isContext: one.isContext ?? false,
    }),
  )
  const coding = new Map(
    made.map(({ codes, provinces }, i): [string, Coding] => [
      `made-${i}`,
      { incident: `made-${i}`, codes: codes ?? [], provinces: [...(provinces ?? [])], why: 'made' },
    ]),
  )
  return { ...NOTHING, incidents, coding, ...more }
}

export function makePause(from: number, until: number | null, breach: number | null): Pause {
  return {
    id: 'made',
    name: 'Made pause',
    start: ago(from),
    statedEnd: until === null ? null : ago(until),
    brokers: [],
    firstReportedBreach: breach === null ? null : ago(breach),
    breachIncident: null,
    incident: 'made-0',
    note: 'made',
  }
}

/** Answers so many days ago, each after so many days. */
export function withLags(answers: readonly { readonly ago: number; readonly lag: number }[]): Facts {
  const facts = withIncidents(
    answers.flatMap(({ ago: days, lag }) => [
      { ago: days + lag, kind: 'militant-attack' as const },
      { ago: days, kind: 'cross-border-strike' as const },
    ]),
  )
  const lags = answers.map(
    ({ ago: days, lag }, i): Lag => ({
      trigger: `made-${2 * i}`,
      triggerDate: ago(days + lag),
      response: `made-${2 * i + 1}`,
      responseDate: ago(days),
      lagDays: lag,
      note: 'made',
      link: 'named',
    }),
  )
  return { ...facts, lags }
}

export interface MadePoint {
  readonly start: string
  readonly end: string
  readonly value: number
}

export function withSeries(figures: Readonly<Record<string, readonly MadePoint[]>>): Facts {
  const series = Object.entries(figures).map(
    ([id, points]): Series => ({
      id,
      publisher: 'Made',
      geography: 'made',
      frequency: 'made',
      measure: 'made',
      unit: 'made',
      definition: 'made',
      points: points.map((point) => ({ ...point, period: point.start.slice(0, 7), source: null })),
    }),
  )
  return { ...NOTHING, series: { ...NO_SERIES, series } }
}

export type MadeEvidence = Partial<Pick<Evidence, 'direction' | 'weight' | 'code' | 'isOutside'>> & {
  readonly ago: number
}

export const makeEvidence = ({ ago: days, ...item }: MadeEvidence): Evidence => ({
  date: ago(days),
  text: 'made',
  direction: 'mixed',
  weight: 1,
  sources: [page],
  incidents: [],
  ...item,
})

/** One trial of a rule: facts, and what the rule must say of them. */
export interface Trial {
  readonly indicator: string
  readonly name: string
  readonly facts: Facts
  /** absent: none */
  readonly evidence?: Indicator['evidence']
  /** id of the level, with `, stale` where newer data were due; else why there is none */
  readonly says: string
}

/** A reading in a word or two, for comparing. */
export function wordOf(reading: RuleReading): string {
  if (reading.state === 'no-data') return reading.why
  if (reading.state === 'too-little') return `too little: ${reading.short}`
  return reading.state === 'stale' ? `${reading.level.id}, stale` : reading.level.id
}
