import type { Claim, Incident } from '#dataset/schema/incidents.ts'

/** The least and most dead that the parties' claims allow together; `high` null: a claimant set no upper end. */
export interface ClaimedRange {
  readonly low: number
  readonly high: number | null
}

const least = ({ killed }: Claim) => killed?.low ?? killed?.best ?? killed?.high ?? null
const most = ({ killed }: Claim) => killed?.high ?? killed?.best ?? killed?.low ?? null

/**
 * The sides' smallest claims together, and their largest. A claim without a side may be a total, so it stands beside
 * the sum at the low end. Null: nobody stated a number.
 */
export function claimedRange({ claims }: Incident): ClaimedRange | null {
  const stated = claims.filter((claim) => least(claim) !== null)
  if (stated.length === 0) return null
  const ends = (only: readonly Claim[], end: typeof least) => only.map((claim) => end(claim) ?? 0)
  const sides = [...new Set(stated.map(({ side }) => side))].map((side) => ({
    side,
    low: Math.min(...ends(bySide(stated, side), least)),
    high: Math.max(...ends(bySide(stated, side), most)),
  }))
  const coded = sides.filter(({ side }) => side !== 'unspecified')
  const lows = [coded, sides.filter(({ side }) => side === 'unspecified')]
    .filter((group) => group.length > 0)
    .map((group) => group.reduce((sum, { low }) => sum + low, 0))
  const isOpen = stated.some(({ killed }) => killed?.low !== null && killed?.high === null)
  return {
    low: Math.min(...lows),
    high: isOpen ? null : sides.reduce((sum, { high }) => sum + high, 0),
  }
}

const bySide = (claims: readonly Claim[], side: Claim['side']) =>
  claims.filter((claim) => claim.side === side)

/** Whether a count lies within what was claimed. Nothing claimed, or nobody: it cannot. */
export function isWithinClaims(best: number, range: ClaimedRange | null): boolean {
  return range !== null && range.low > 0 && best >= range.low && (range.high === null || best <= range.high)
}

/** Whether a count is so far from all claims (under half, over double) that they hardly speak of one happening. */
export function isFarFromClaims(best: number, range: ClaimedRange | null): boolean {
  if (range === null) return false
  return best * 2 < range.low || (range.high !== null && best > range.high * 2)
}
