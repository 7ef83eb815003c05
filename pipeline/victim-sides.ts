import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import type { ActorClass, VictimSide } from '#domain/event.ts'
import type { SideDeaths } from './readers/ucdp-ged/row.ts'

/** The day on which the Taliban took Kabul: from here UCDP's "Government of Afghanistan" is theirs. */
export const TALIBAN_RULE_FROM: DayNumber = dayNumber('2021-08-15' as IsoDate)

/**
 * The class of a UCDP side, by its name and the event's first day:
 *
 * - `Government of Pakistan` → forces-pk
 * - `Government of Afghanistan` → forces-af: the Republic's forces before 15 August 2021, the Taliban authorities' after
 * - any other name that starts with `Government of` → forces-other
 * - `Civilians` → civilians
 * - `XXX` and a number, UCDP's mark for an actor that it has not named yet → unknown
 * - `Taleban` → militants before 15 August 2021, forces-af from then on
 * - every other name → militants. That takes in the communal groups, tribal levies and parties of UCDP's non-state
 *   conflicts: UCDP counts all of them as organised armed groups, and nothing in a row tells a levy from a militia.
 */
export function actorClass(name: string, day: DayNumber): ActorClass {
  if (name === 'Government of Pakistan') return 'forces-pk'
  if (name === 'Government of Afghanistan') return 'forces-af'
  if (name.startsWith('Government of ')) return 'forces-other'
  if (name === 'Civilians') return 'civilians'
  if (/^XXX\d*$/.test(name)) return 'unknown'
  if (name === 'Taleban' && day >= TALIBAN_RULE_FROM) return 'forces-af'
  return 'militants'
}

/** Deaths by victim side, best estimate. They add up to the event's best estimate. */
export type VictimDeaths = Readonly<Record<VictimSide, number>>

/**
 * UCDP's deaths by side of the dyad as deaths by victim side: `deaths_a` and `deaths_b` go to the classes of side a
 * and side b, `deaths_civilians` to civilians, `deaths_unknown` to unknown. A row without these fields is not coded:
 * its whole best estimate is `not-coded`.
 */
export function victimDeaths(
  best: number,
  deaths: SideDeaths | null,
  classes: { readonly a: ActorClass; readonly b: ActorClass } | null,
): VictimDeaths {
  const sums: Record<VictimSide, number> = {
    'not-coded': 0,
    'forces-pk': 0,
    'forces-af': 0,
    'forces-other': 0,
    civilians: 0,
    militants: 0,
    unknown: 0,
  }
  if (!deaths || !classes) return { ...sums, 'not-coded': best }
  sums[classes.a] += deaths.a
  sums[classes.b] += deaths.b
  sums.civilians += deaths.civilians
  sums.unknown += deaths.unknown
  return sums
}
