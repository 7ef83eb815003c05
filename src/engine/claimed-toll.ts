import type { ClaimedToll } from '#dataset/schema/incidents.ts'

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
