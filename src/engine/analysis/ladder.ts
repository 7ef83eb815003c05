import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Ladder, Rung } from '#dataset/schema/ladder.ts'
import { type DayNumber, type DayRange, dayNumber, type IsoDate } from '#domain/date.ts'

/** "Of late" on the ladder: so many days up to the as-of day, which belongs to them. */
export const RECENT_DAYS = 90

/** A rung crossed, by which incident, when and why it counts. */
export interface Crossing {
  readonly incident: Incident
  readonly day: DayNumber
  readonly reason: string
  readonly isRecent: boolean
}

/** What was known of one rung on the as-of day. */
export interface RungModel extends Omit<Rung, 'crossings' | 'singledOut' | 'before'> {
  /** from 1, the lowest */
  readonly height: number
  /** oldest first; empty: not crossed in this record by that day */
  readonly crossings: readonly Crossing[]
  readonly first: Crossing | null
  readonly last: Crossing | null
  /** crossings after the first one */
  readonly since: number
  /** crossings in the last 90 days */
  readonly recent: number
  /** null: nothing is singled out, or its incident was not known */
  readonly singledOut: Rung['singledOut'] | null
  readonly before: Rung['before'] | null
}

/** The turn in what is struck, between two incidents. */
export interface Shift {
  readonly from: Incident
  readonly to: Incident
  readonly text: string
  /** id of the rung */
  readonly rung: string
}

export interface LadderModel {
  readonly method: string
  /** from the lowest */
  readonly rungs: readonly RungModel[]
  /** from the first incident of the record to the as-of day */
  readonly record: DayRange
  readonly recent: DayRange
  /** highest rung that was ever crossed; null: none */
  readonly highest: RungModel | null
  /** highest rung crossed in the last 90 days; null: none */
  readonly highestRecent: RungModel | null
  /** null: had not been seen by the as-of day */
  readonly shift: Shift | null
}

/** The ladder as it was known on the dataset's as-of day. */
export function buildLadder(dataset: Dataset, ladder: Ladder): LadderModel {
  const { asOf } = dataset
  const incidents = new Map(dataset.incidents.map((incident) => [incident.id, incident]))
  const recent = { from: asOf - RECENT_DAYS + 1, to: asOf }
  const rungs = ladder.rungs.map((rung, i) => rungModel(rung, i + 1, incidents, recent))
  return {
    method: ladder.method,
    rungs,
    record: { from: Math.min(asOf, ...dataset.incidents.map(dayOfIncident)), to: asOf },
    recent,
    highest: rungs.findLast(({ first }) => first !== null) ?? null,
    highestRecent: rungs.findLast((rung) => rung.recent > 0) ?? null,
    shift: shiftOf(ladder, incidents),
  }
}

const dayOfIncident = ({ date }: Incident): DayNumber => dayNumber(date as IsoDate)

function rungModel(
  rung: Rung,
  height: number,
  incidents: ReadonlyMap<string, Incident>,
  recent: DayRange,
): RungModel {
  const crossings = rung.crossings
    .flatMap(({ incident: id, reason }): Crossing[] => {
      const incident = incidents.get(id)
      if (!incident) return []
      const day = dayOfIncident(incident)
      return [{ incident, day, reason, isRecent: day >= recent.from && day <= recent.to }]
    })
    .sort((a, b) => a.day - b.day)
  const { singledOut } = rung
  return {
    ...rung,
    height,
    crossings,
    first: crossings[0] ?? null,
    last: crossings.at(-1) ?? null,
    since: Math.max(0, crossings.length - 1),
    recent: crossings.filter(({ isRecent }) => isRecent).length,
    singledOut: singledOut && incidents.has(singledOut.incident) ? singledOut : null,
    before: (crossings.length > 0 && rung.before) || null,
  }
}

/** The day on which the turn in what is struck crossed this rung; null: it crossed another, or had not been seen. */
export function turnOf(
  { id }: Pick<RungModel, 'id'>,
  { shift }: Pick<LadderModel, 'shift'>,
): DayNumber | null {
  return shift?.rung === id ? dayOfIncident(shift.to) : null
}

function shiftOf({ shift }: Ladder, incidents: ReadonlyMap<string, Incident>): Shift | null {
  const from = incidents.get(shift.from)
  const to = incidents.get(shift.to)
  return from && to ? { from, to, text: shift.text, rung: shift.rung } : null
}
