import type { ActorClass } from '#domain/event.ts'
import { actorClass } from '#pipeline/victim-sides.ts'
import type { Adapter } from './adapter.ts'

/** The name of a party that the source leaves out. */
export const NOT_STATED = 'Not stated'

/** The class of a side by its name and the event's first day: by the files' own kinds of actors, else as UCDP names them. */
export function classRule(adapters: readonly Adapter[]): typeof actorClass {
  return (name, day): ActorClass => {
    if (name === NOT_STATED) return 'unknown'
    for (const { classOf } of adapters) {
      const own = classOf?.(name)
      if (own) return own
    }
    return actorClass(name, day)
  }
}
