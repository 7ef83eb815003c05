import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Crossing } from '#dataset/schema/register.ts'
import { type DayNumber, type DayRange, dayNumber, type IsoDate } from '#domain/date.ts'
import { fold } from '../fold.ts'

/** What curated closures say of a crossing on the last day of the data. Nothing is concluded from their silence. */
export type CrossingState =
  /** a closure that no report has ended; `since`: the first of those days */
  | { readonly is: 'closed'; readonly since: DayNumber; readonly incident: Incident }
  /** the last closure has ended, and no other is reported */
  | { readonly is: 'open'; readonly closed: DayRange; readonly incident: Incident }
  /** no closure names it */
  | { readonly is: 'unknown' }

export interface CrossingOnDay {
  readonly crossing: Crossing
  readonly state: CrossingState
}

/** Every crossing of the register with its state on the dataset's as-of day. */
export function crossingsOn({ crossings, incidents, asOf }: Dataset): readonly CrossingOnDay[] {
  const closures = incidents
    .filter(({ kind }) => kind === 'border-closure')
    .map((incident) => ({ incident, place: plain(incident.place), ...closedDays(incident) }))
    .filter(({ from }) => from <= asOf)
  return crossings.map((crossing) => {
    const names = namesOf(crossing)
    const here = closures.filter(({ place }) => names.some((name) => ` ${place} `.includes(` ${name} `)))
    return { crossing, state: stateOf(here, asOf) }
  })
}

interface Closure {
  readonly incident: Incident
  readonly from: DayNumber
  /** last day; null: no end is reported */
  readonly to: DayNumber | null
}

function stateOf(closures: readonly Closure[], asOf: DayNumber): CrossingState {
  const running = closures
    .filter(({ to }) => to === null || to >= asOf)
    .sort((a, b) => a.from - b.from)
    .at(0)
  if (running) return { is: 'closed', since: running.from, incident: running.incident }
  const last = [...closures].sort((a, b) => (a.to ?? 0) - (b.to ?? 0)).at(-1)
  if (!last || last.to === null) return { is: 'unknown' }
  return { is: 'open', closed: { from: last.from, to: last.to }, incident: last.incident }
}

function closedDays({ date, endDate }: Incident) {
  return { from: dayNumber(date as IsoDate), to: endDate ? dayNumber(endDate as IsoDate) : null }
}

/** "Chaman - Spin Boldak (Friendship Gate)" is called by either part before the bracket. */
function namesOf({ name }: Crossing): readonly string[] {
  return name
    .replace(/\(.*\)/, '')
    .split(' - ')
    .map(plain)
}

/** Words alone, doubled letters as one: Angoor Adda is Angoor Ada. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/(\p{L})\1+/gu, '$1')
    .trim()
}
