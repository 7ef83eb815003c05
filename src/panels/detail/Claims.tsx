import type { Claim } from '#dataset/schema/incidents.ts'
import { CLAIM_SIDES } from '#domain/incident.ts'
import { readClaimedToll, type Stated, topOf } from '#engine/claimed-toll.ts'
import { type Speech, useSpeech } from '#format/speech.ts'
import { Swatch } from '#ui/Swatch.tsx'
import { ClaimBar } from './ClaimBar.tsx'

interface Props {
  readonly claims: readonly Claim[]
  readonly measure: 'killed' | 'injured'
}

/** Tolls by the side that suffered them, a line a claimant, on one scale from 0. No mean, no sum. */
export function Claims({ claims, measure }: Props) {
  const { m } = useSpeech()
  const lines = claims.map((claim) => ({ claim, stated: readClaimedToll(claim[measure]) }))
  const top = Math.max(...lines.map(({ stated }) => topOf(stated) ?? Number.NEGATIVE_INFINITY))
  if (top < 0) {
    return measure === 'killed' ? (
      <section className="detail-section">
        <h3>{m.detail.claims}</h3>
        <p className="detail-note">{m.detail.noClaims}</p>
      </section>
    ) : null
  }
  const isSaidOf = (side: (typeof CLAIM_SIDES)[number]) =>
    lines.some(({ claim, stated }) => claim.side === side && stated.is !== 'not-stated')
  return (
    <section className="detail-section">
      <h3>
        {measure === 'killed' ? m.detail.claims : m.detail.injuredClaims} <small>{m.detail.claimsNote}</small>
      </h3>
      {CLAIM_SIDES.filter(isSaidOf).map((side) => (
        <div key={side} className="claims">
          <h4>
            <Swatch side={side} />
            {m.detail.claimSides[side]}
          </h4>
          <ul>
            {lines
              .filter(({ claim }) => claim.side === side)
              .map(({ claim, stated }) => (
                <ClaimLine
                  key={`${claim.by}-${claim.sources.join()}`}
                  claim={claim}
                  stated={stated}
                  top={top}
                />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

interface LineProps {
  readonly claim: Claim
  readonly stated: Stated
  readonly top: number
}

function ClaimLine({ claim, stated, top }: LineProps) {
  const speech = useSpeech()
  const { n } = speech
  return (
    <li title={claim.note}>
      <span className="claim-by">
        {claim.by}
        <sup>{claim.sources.map((index) => n.count(index + 1)).join(' ')}</sup>
      </span>
      <ClaimBar stated={stated} top={top} side={claim.side} />
      <span className={stated.is === 'not-stated' ? 'claim-value claim-unstated' : 'claim-value'}>
        {words(stated, speech)}
      </span>
    </li>
  )
}

function words(stated: Stated, { m, n }: Speech): string {
  switch (stated.is) {
    case 'not-stated':
      return m.detail.notStated
    case 'exactly':
      return n.count(stated.best)
    case 'at-least':
      return m.detail.atLeast(n.count(stated.low))
    case 'at-most':
      return m.detail.atMost(n.count(stated.high))
    case 'range':
      return n.range(stated.low, stated.high)
  }
}
