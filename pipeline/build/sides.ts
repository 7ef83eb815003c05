import type { EventsFile } from '#dataset/schema/events.ts'
import type { Actor } from '#dataset/schema/register.ts'
import { type DayNumber, dayNumber } from '#domain/date.ts'
import type { ActorClass } from '#domain/event.ts'
import { slugOf } from '#pipeline/slug.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'
import { actorClass, TALIBAN_RULE_FROM } from '#pipeline/victim-sides.ts'

type Side = EventsFile['sides'][number]

/** Before the Taliban took Kabul, UCDP's "Government of Afghanistan" is the Republic: an actor of its own. */
const REPUBLIC: Actor = {
  id: 'government-of-afghanistan',
  name: 'Government of Afghanistan (to August 2021)',
  type: 'state',
  parent: null,
  aliases: ['Islamic Republic of Afghanistan'],
  stateLabels: [],
  ucdpNames: ['Government of Afghanistan'],
  notes:
    'The governments that UCDP codes under this name before 15 August 2021; from that day the name stands for the Taliban authorities.',
  sources: [],
  origin: 'ucdp',
}

const TYPES: Readonly<Record<ActorClass, string>> = {
  'forces-pk': 'state',
  'forces-af': 'state',
  'forces-other': 'state',
  militants: 'non-state armed group',
  civilians: 'civilians',
  unknown: 'residual',
}

/** Finds the actor of a UCDP side, making one where the register has none. */
export class SideRegister {
  readonly #actors = new Map<string, Actor>()
  readonly #curatedByUcdpName = new Map<string, Actor>()
  readonly #classOf: typeof actorClass

  /** `classOf`: the class of a side by its name and the event's first day; UCDP's names unless told */
  constructor(curated: readonly Actor[], classOf = actorClass) {
    this.#classOf = classOf
    for (const actor of curated) {
      this.#actors.set(actor.id, actor)
      for (const name of actor.ucdpNames) this.#curatedByUcdpName.set(name, actor)
    }
  }

  /** The side of that name in an event of that first day. */
  side(name: string, day: DayNumber): Side {
    const kind = this.#classOf(name, day)
    return { name, class: kind, actor: this.#actorOf(name, kind, day).id }
  }

  /** Curated actors in the register's order, then those known from UCDP alone, by id. */
  actors(): Actor[] {
    const all = [...this.#actors.values()]
    const own = all.filter((actor) => actor.origin === 'ucdp').sort((a, b) => (a.id < b.id ? -1 : 1))
    return [...all.filter((actor) => actor.origin === 'curated'), ...own]
  }

  #actorOf(name: string, kind: ActorClass, day: DayNumber): Actor {
    if (name === 'Government of Afghanistan' && day < TALIBAN_RULE_FROM) return this.#keep(REPUBLIC)
    const curated = this.#curatedByUcdpName.get(name)
    if (curated) return curated
    const id = slugOf(name)
    const held = this.#actors.get(id)
    if (held?.origin === 'curated') return this.#keep(made(`ucdp-${id}`, name, kind))
    // "TTP - MT" and "TTP-MT" are one
    if (held?.ucdpNames.includes(name)) return held
    if (held) return this.#keep({ ...held, ucdpNames: [...held.ucdpNames, name] })
    return this.#keep(made(id, name, kind))
  }

  #keep(actor: Actor): Actor {
    this.#actors.set(actor.id, actor)
    return actor
  }
}

function made(id: string, name: string, kind: ActorClass): Actor {
  return {
    id,
    name,
    type: TYPES[kind],
    parent: null,
    aliases: [],
    stateLabels: [],
    ucdpNames: [name],
    ...(kind === 'unknown' ? { notes: 'UCDP has not named this actor yet.' } : {}),
    sources: [],
    origin: 'ucdp',
  }
}

/** Both sides of an event; null where its row has none. */
export function sidesOf(event: EventFact, register: SideRegister): { a: Side; b: Side } | null {
  if (event.sideA === null || event.sideB === null) return null
  const day = dayNumber(event.start)
  return { a: register.side(event.sideA, day), b: register.side(event.sideB, day) }
}
