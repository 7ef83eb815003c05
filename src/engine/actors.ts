import type { Actor } from '#dataset/schema/register.ts'

/** The actors named and every actor below them in the register. */
export function actorsWithin(actors: readonly Actor[], named: readonly string[]): ReadonlySet<string> {
  const within = new Set(named)
  let before = -1
  while (within.size !== before) {
    before = within.size
    for (const { id, parent } of actors) if (parent !== null && within.has(parent)) within.add(id)
  }
  return within
}
