import { COUNTRIES } from '#domain/event.ts'
import type { EventsFile } from './schema/events.ts'

interface Coded {
  readonly conflict: Int16Array
  readonly dyad: Int16Array
  readonly country: Uint8Array
}

/**
 * Which rows belong to the hostilities that the dataset is about: 1 where a rule names the row's conflict and
 * neither its country nor its dyad is left out. A row without a dyad passes a rule that leaves dyads out.
 */
export function focusMask(file: Pick<EventsFile, 'focus' | 'conflicts' | 'dyads'>, rows: Coded): Uint8Array {
  const rules = file.conflicts.map(({ id }) => file.focus.find((rule) => rule.conflict === id))
  return Uint8Array.from(rows.conflict, (conflict, row) => {
    const rule = rules[conflict]
    if (!rule) return 0
    if (rule.onlyCountry && COUNTRIES[rows.country[row] ?? 0] !== rule.onlyCountry) return 0
    const dyadId = file.dyads[rows.dyad[row] ?? -1]?.id
    return dyadId !== undefined && dyadId !== null && rule.exceptDyads?.includes(dyadId) ? 0 : 1
  })
}
