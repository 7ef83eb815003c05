import type { Claim, ClaimedToll } from '#dataset/schema/incidents.ts'
import { CLAIM_SIDES } from '#domain/incident.ts'
import { useSpeech } from '#format/speech.ts'
import { Swatch } from '#ui/Swatch.tsx'

interface Props {
  readonly claims: readonly Claim[]
  readonly measure: 'killed' | 'injured'
}

const WIDTH = 240
const INSET = 6

/** The highest number in a claim; null: not stated. */
function topOf(toll: ClaimedToll | null): number | null {
  const values = [toll?.low, toll?.best, toll?.high].filter((value) => value !== null && value !== undefined)
  return values.length > 0 ? Math.max(...values) : null
}

/** Tolls by the side that suffered them, a line a claimant, on one scale from 0. No mean, no sum. */
export function Claims({ claims, measure }: Props) {
  const { m, n } = useSpeech()
  const tops = claims.map((claim) => topOf(claim[measure])).filter((top) => top !== null)
  if (claims.length === 0 || tops.length === 0) {
    return measure === 'killed' ? (
      <section className="detail-section">
        <h3>{m.detail.claims}</h3>
        <p className="detail-note">{m.detail.noClaims}</p>
      </section>
    ) : null
  }
  const scale = (WIDTH - 2 * INSET) / Math.max(1, ...tops)
  const sides = CLAIM_SIDES.filter((side) =>
    claims.some((claim) => claim.side === side && topOf(claim[measure]) !== null),
  )
  return (
    <section className="detail-section">
      <h3>
        {measure === 'killed' ? m.detail.claims : m.detail.injuredClaims} <small>{m.detail.claimsNote}</small>
      </h3>
      {sides.map((side) => (
        <div key={side} className="claims">
          <h4>
            <Swatch side={side} />
            {m.detail.claimSides[side]}
          </h4>
          <ul>
            {claims
              .filter((claim) => claim.side === side)
              .map((claim) => (
                <ClaimLine
                  key={`${claim.by}-${claim.sources.join()}`}
                  claim={claim}
                  toll={claim[measure]}
                  scale={scale}
                />
              ))}
          </ul>
        </div>
      ))}
      <p className="detail-note">
        {n.count(0)}–{n.count(Math.max(...tops))}
      </p>
    </section>
  )
}

interface LineProps {
  readonly claim: Claim
  readonly toll: ClaimedToll | null
  /** px a person */
  readonly scale: number
}

function ClaimLine({ claim, toll, scale }: LineProps) {
  const { m, n } = useSpeech()
  const at = (value: number) => INSET + value * scale
  const low = toll?.low ?? toll?.best ?? null
  const high = toll?.high ?? toll?.best ?? null
  const best = toll?.best ?? null
  const text = () => {
    if (low === null || high === null) return m.detail.notStated
    if (best === null || low === high) return n.range(low, high)
    return low === best && high === best
      ? n.count(best)
      : m.detail.range(n.count(best), n.count(low), n.count(high))
  }
  return (
    <li title={claim.note}>
      <span className="claim-by">
        {claim.by}
        <sup>{claim.sources.map((index) => n.count(index + 1)).join(' ')}</sup>
      </span>
      <svg width={WIDTH} height="16" className={`claim-bar claim-${claim.side}`} aria-hidden="true">
        <line x1={at(0)} x2={WIDTH} y1="15.5" y2="15.5" className="claim-axis" />
        {low !== null && high !== null && low !== high && (
          <line x1={at(low)} x2={at(high)} y1="8" y2="8" className="claim-range" />
        )}
        {best !== null && <circle cx={at(best)} cy="8" r="4.5" className="claim-best" />}
      </svg>
      <b className={low === null ? 'claim-value detail-note' : 'claim-value number'}>{text()}</b>
    </li>
  )
}
