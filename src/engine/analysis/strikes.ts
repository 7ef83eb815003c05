import type { Framework, Stance } from '#dataset/schema/framework.ts'
import type { Claim, Incident } from '#dataset/schema/incidents.ts'

/**
 * What the accounts say of civilians killed in a strike. `disputed`: some account counts civilians killed, and
 * Pakistan's leaves no room for them; `counted`: some account counts them, and Pakistan's does not speak against it;
 * `no-count`: no account gives a number above 0, which is not the same as none killed.
 */
export type CivilianToll = 'disputed' | 'counted' | 'no-count'

/** Why a civilian toll is disputed: Pakistan denies the strike, counts no civilian killed, or names fighters alone. */
export type DisputeReason = 'no-strike' | 'no-civilians' | 'fighters-only'

/** One Pakistani strike across the border. */
export interface StrikeRow {
  readonly incident: Incident
  /** null: not coded */
  readonly stance: Stance | null
  /** the reason for the stance; null: not coded */
  readonly why: string | null
  readonly civilians: CivilianToll
  /** null: not disputed */
  readonly dispute: DisputeReason | null
}

/** Pakistani strikes on Afghan soil, told as incidents; tallies over many strikes are left out. */
export interface StrikeCounts {
  /** oldest first */
  readonly rows: readonly StrikeRow[]
  readonly denied: number
  readonly disputed: number
  /** strikes in which some account gives a number of civilians killed above 0: what `disputed` is out of */
  readonly withCivilians: number
}

const isPakistan = ({ by }: Claim) => by.startsWith('Pakistan')
const isOfFighters = ({ side }: Claim) => side === 'militants' || side === 'forces-af'

export function strikeCounts(incidents: readonly Incident[], coded: Framework['strikes']): StrikeCounts {
  const stances = new Map(coded.map((one) => [one.incident, one]))
  const rows = incidents.filter(isPakistaniStrike).map((incident): StrikeRow => {
    const { stance = null, why = null } = stances.get(incident.id) ?? {}
    return { incident, stance, why, ...civilianToll(incident, stance) }
  })
  const count = (is: (row: StrikeRow) => boolean) => rows.filter(is).length
  return {
    rows,
    denied: count(({ stance }) => stance === 'denied'),
    disputed: count(({ civilians }) => civilians === 'disputed'),
    withCivilians: count(({ civilians }) => civilians !== 'no-count'),
  }
}

function isPakistaniStrike({ kind, country, isAggregate }: Incident): boolean {
  return kind === 'cross-border-strike' && country === 'AF' && !isAggregate
}

function civilianToll({ claims }: Incident, stance: Stance | null): Pick<StrikeRow, 'civilians' | 'dispute'> {
  const ofCivilians = claims.filter(({ side }) => side === 'civilians')
  const most = Math.max(
    0,
    ...ofCivilians.map(({ killed }) => killed?.high ?? killed?.best ?? killed?.low ?? 0),
  )
  if (most === 0) return { civilians: 'no-count', dispute: null }
  const own = claims.filter(isPakistan)
  const ownCivilians = own.filter(({ side }) => side === 'civilians')
  const says = (reason: DisputeReason) => ({ civilians: 'disputed' as const, dispute: reason })
  if (stance === 'denied') return says('no-strike')
  if (ownCivilians.length > 0 && ownCivilians.every(({ killed }) => killed?.best === 0))
    return says('no-civilians')
  if (ownCivilians.length === 0 && own.some(isOfFighters)) return says('fighters-only')
  return { civilians: 'counted', dispute: null }
}
