import type { Incident } from '#dataset/schema/incidents.ts'
import type { Actor } from '#dataset/schema/register.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'

/** UCDP's conflict between the two states. */
export const INTERSTATE = 11_639
/** Government of Pakistan – Civilians: strikes in which UCDP codes civilians as the target. */
const STATE_ON_CIVILIANS = 730

/** UCDP's conflicts that a group takes part in, by the root of the group in the actor register and by country. */
const FAMILIES = [
  // Pakistan: Government; TTP, IMP and Lashkar-e-Islam against civilians
  { roots: ['ttp', 'lei'], country: 'PK', conflicts: [404, 530, 16_759, 923] },
  { roots: ['iskp'], country: 'PK', conflicts: [13_936, 506] },
  { roots: ['iskp'], country: 'AF', conflicts: [13_637, 506] },
  { roots: ['bla'], country: 'PK', conflicts: [325, 14_859] },
] as const

/** Whether the two can be of the same parties, and whether the event names a group that the incident names. */
export interface PartyMatch {
  readonly isNamed: boolean
  readonly reason: string
}

/** Finds out whether an incident and an event can be of the same parties. */
export class Parties {
  readonly #parents: ReadonlyMap<string, string | null>
  readonly #idOfUcdpName: ReadonlyMap<string, string>

  constructor(actors: readonly Actor[]) {
    this.#parents = new Map(actors.map(({ id, parent }) => [id, parent]))
    this.#idOfUcdpName = new Map(actors.flatMap(({ id, ucdpNames }) => ucdpNames.map((name) => [name, id])))
  }

  /** Null: their parties or kinds exclude one another. */
  match(incident: Incident, event: EventFact): PartyMatch | null {
    const { kind } = incident
    const conflict = event.conflictId ?? 0
    if (kind === 'border-clash')
      return conflict === INTERSTATE ? both('the two states, as in the incident') : null
    if (kind === 'cross-border-strike') return this.#strike(incident, conflict)
    return this.#militants(incident, event, conflict)
  }

  /** The incident's militant groups. */
  #groups(incident: Incident): string[] {
    const roots: readonly string[] = FAMILIES.flatMap((family) => family.roots)
    return incident.actors.filter((id) => roots.includes(this.#root(id)))
  }

  #strike(incident: Incident, conflict: number): PartyMatch | null {
    if (conflict === INTERSTATE) return both('UCDP counts the strike among the fighting of the two states')
    if (incident.country !== 'AF') return null
    if (conflict === STATE_ON_CIVILIANS) return both('UCDP counts the strike as one on civilians')
    const isOnMilitants = this.#groups(incident).some((id) => this.#root(id) === 'ttp')
    return conflict === 404 && isOnMilitants ? both('UCDP counts the strike as one on the group') : null
  }

  #militants(incident: Incident, event: EventFact, conflict: number): PartyMatch | null {
    const groups = this.#groups(incident)
    if (groups.length === 0 && !incident.actors.includes('unknown')) return null
    const families = FAMILIES.filter(
      ({ roots, country }) =>
        country === event.country &&
        (groups.length === 0
          ? incident.country === 'PK' && (roots[0] !== 'bla' || incident.province === 'PK-BA')
          : groups.some((id) => (roots as readonly string[]).includes(this.#root(id)))),
    )
    if (!families.some(({ conflicts }) => (conflicts as readonly number[]).includes(conflict))) return null
    if (groups.length === 0) return { isNamed: false, reason: 'the incident names no group' }
    const named = [event.sideA, event.sideB].some((side) => {
      const id = this.#idOfUcdpName.get(side ?? '')
      return id !== undefined && groups.some((group) => this.#isWithin(group, id))
    })
    return named
      ? both('the same group')
      : { isNamed: false, reason: 'the same conflict; UCDP names another group or none' }
  }

  #root(id: string): string {
    const parent = this.#parents.get(id)
    return parent ? this.#root(parent) : id
  }

  #isWithin(id: string, ancestor: string): boolean {
    if (id === ancestor) return true
    const parent = this.#parents.get(id)
    return parent ? this.#isWithin(parent, ancestor) : false
  }
}

function both(reason: string): PartyMatch {
  return { isNamed: true, reason }
}
