import type { Claim, ClaimedToll } from '#dataset/schema/incidents.ts'
import type { ClaimSide } from '#domain/incident.ts'

/** What a claimant said of a number of dead or injured. Not stated is a case of its own, never 0. */
export type Stated =
  | { readonly is: 'not-stated' }
  | { readonly is: 'exactly'; readonly best: number }
  /** "at least", "more than": a low end and no high one */
  | { readonly is: 'at-least'; readonly low: number }
  | { readonly is: 'at-most'; readonly high: number }
  /** `best` null: the claimant gave a range and no number in it */
  | { readonly is: 'range'; readonly low: number; readonly high: number; readonly best: number | null }

/** Reads a toll of a claim. A low end that stands alone, or beside an equal best, means "at least". */
export function readClaimedToll(toll: ClaimedToll | null): Stated {
  if (!toll) return { is: 'not-stated' }
  const { low, best, high } = toll
  if (low !== null && high !== null) {
    return low === high ? { is: 'exactly', best: low } : { is: 'range', low, high, best }
  }
  if (low !== null) {
    return best === null || best === low ? { is: 'at-least', low } : { is: 'range', low, high: best, best }
  }
  if (high !== null) {
    return best === null || best === high ? { is: 'at-most', high } : { is: 'range', low: best, high, best }
  }
  return best === null ? { is: 'not-stated' } : { is: 'exactly', best }
}

/** The largest number in what was stated; null: nothing was. */
export function topOf(stated: Stated): number | null {
  switch (stated.is) {
    case 'not-stated':
      return null
    case 'exactly':
      return stated.best
    case 'at-least':
      return stated.low
    case 'at-most':
    case 'range':
      return stated.high
  }
}

/** A claim with its toll read. */
export interface ReadClaim {
  readonly claim: Claim
  readonly stated: Stated
}

/** How a claimant stands to the side it speaks of: a party on its own dead, a party on others', or no party. */
export type Stance = 'own' | 'other' | 'third'

/** Claimants that are parties, by the first word of their names, with the side that is their own. */
const PARTIES: readonly (readonly [name: string, own: ClaimSide])[] = [
  ['Pakistan', 'forces-pk'],
  ['Afghan Taliban', 'forces-af'],
  ['militant group', 'militants'],
]

/** Whether a claim is a party's on its own losses, on another's, or by somebody who is no party. */
export function stanceOf({ by, side }: Pick<Claim, 'by' | 'side'>): Stance {
  const party = PARTIES.find(([name]) => by.startsWith(name))
  if (!party) return 'third'
  return party[1] === side ? 'own' : 'other'
}

/** The claims of one side that lie furthest apart, the higher first; null: fewer than two differ. */
export function widestGap(claims: readonly ReadClaim[]): readonly [high: ReadClaim, low: ReadClaim] | null {
  const stated = claims.filter(({ stated: { is } }) => is !== 'not-stated')
  const top = ({ stated: one }: ReadClaim) => topOf(one) ?? 0
  const [first] = stated
  if (!first) return null
  const high = stated.reduce((a, b) => (top(b) > top(a) ? b : a), first)
  const low = stated.reduce((a, b) => (top(b) < top(a) ? b : a), first)
  return top(high) > top(low) ? [high, low] : null
}
