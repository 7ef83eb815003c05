import type { Dataset } from '#dataset/dataset.ts'
import type { Citation } from '#dataset/schema/common.ts'
import type { Component, Framework } from '#dataset/schema/framework.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Lag } from '#dataset/schema/rules.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import { type LagStrip, lagStrip } from './lags.ts'
import { type PauseRow, pauseRow } from './pauses.ts'
import { type StrikeCounts, strikeCounts } from './strikes.ts'

const day = (text: string) => dayNumber(text as IsoDate)

type Evidence = Component['newer'][number]

/** A component as it was known: evidence later than the as-of day is not in it. */
export interface ComponentRow {
  readonly id: string
  readonly name: string
  readonly seedView: string
  /** oldest first */
  readonly newer: readonly Evidence[]
  /** the editors' judgement; null: none had been made by the as-of day */
  readonly judgement: Pick<Component, 'change' | 'why' | 'confidence'> | null
}

/** A strike or operation that reportedly had a named leader as its aim. */
export interface LeaderCase {
  readonly incident: Incident
  readonly target: string
  readonly outcome: Framework['leaderTargets'][number]['outcome']
  readonly note: string
}

export interface LeaderCount {
  readonly killed: number
  /** oldest first */
  readonly cases: readonly LeaderCase[]
}

/** Legibility and speed as of the dataset's as-of day. */
export interface FrameworkModel {
  readonly interview: { readonly day: DayNumber; readonly page: Citation }
  /** the as-of day is before the interview: its views were not known */
  readonly isBeforeInterview: boolean
  /** the day to which the editors' judgements hold; null: none had been made by the as-of day */
  readonly judgedOn: DayNumber | null
  readonly legibility: readonly ComponentRow[]
  readonly speed: readonly ComponentRow[]
  readonly lags: LagStrip
  readonly pauses: readonly PauseRow[]
  readonly leaders: LeaderCount
  readonly strikes: StrikeCounts
  readonly limits: readonly string[]
  readonly strategyNote: string
}

interface Parts {
  /** as known on its as-of day */
  readonly dataset: Pick<Dataset, 'asOf' | 'incidents' | 'pauses'>
  readonly framework: Framework
  readonly lags: readonly Lag[]
}

/** Legibility and speed: the interview's views, what came after, and the counts made from the incidents. */
export function buildFramework({ dataset, framework, lags }: Parts): FrameworkModel {
  const { asOf, incidents } = dataset
  const byId = new Map(incidents.map((incident) => [incident.id, incident]))
  const judgedOn = day(framework.judgedOn)
  const isJudged = judgedOn <= asOf
  const interviewDay = day(framework.interview.date ?? framework.judgedOn)
  const rows = (group: Component['group']) =>
    framework.components
      .filter((component) => component.group === group)
      .map((component) => componentRow(component, isJudged, byId, asOf))
  const cases = leaderCases(framework, byId)
  return {
    interview: { day: interviewDay, page: framework.interview },
    isBeforeInterview: asOf < interviewDay,
    judgedOn: isJudged ? judgedOn : null,
    legibility: rows('legibility'),
    speed: rows('speed'),
    lags: lagStrip(lags, byId, asOf),
    pauses: dataset.pauses
      .map((pause) => pauseRow(pause, asOf))
      .sort((a, b) => day(a.pause.start) - day(b.pause.start)),
    leaders: { killed: cases.filter(({ outcome }) => outcome === 'killed').length, cases },
    strikes: strikeCounts(incidents, framework.strikes),
    limits: framework.limits,
    strategyNote: framework.strategyNote,
  }
}

function componentRow(
  { id, name, seedView, newer, change, why, confidence }: Component,
  isJudged: boolean,
  incidents: ReadonlyMap<string, Incident>,
  asOf: DayNumber,
): ComponentRow {
  return {
    id,
    name,
    seedView,
    newer: newer
      .filter((item) => knownFrom(item) <= asOf)
      .map((item) => ({ ...item, incidents: item.incidents.filter((one) => incidents.has(one)) }))
      .sort((a, b) => day(a.date) - day(b.date)),
    judgement: isJudged ? { change, why, confidence } : null,
  }
}

/** The first of its pages and not before its own day; a page without a date counts as the newest beside it. */
function knownFrom({ date, sources }: Evidence): DayNumber {
  const own = day(date)
  const dated = sources.flatMap((page) => (page.date === null ? [] : [day(page.date)]))
  return dated.length === 0 ? own : Math.max(own, Math.min(...dated))
}

function leaderCases({ leaderTargets }: Framework, incidents: ReadonlyMap<string, Incident>): LeaderCase[] {
  return leaderTargets
    .flatMap(({ incident: id, ...rest }) => {
      const incident = incidents.get(id)
      return incident ? [{ incident, ...rest }] : []
    })
    .sort((a, b) => day(a.incident.date) - day(b.incident.date))
}
