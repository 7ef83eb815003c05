import type { Claim } from '#dataset/schema/incidents.ts'
import { CLAIM_SIDES } from '#domain/incident.ts'
import {
  type ReadClaim,
  readClaimedToll,
  type Stance,
  type Stated,
  stanceOf,
  topOf,
  widestGap,
} from '#engine/claimed-toll.ts'
import { type Speech, useSpeech } from '#format/speech.ts'
import { Swatch } from '#ui/Swatch.tsx'
import { ClaimBar, ClaimMark } from './ClaimBar.tsx'

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
      {CLAIM_SIDES.filter(isSaidOf).map((side) => {
        const ofSide = lines.filter(({ claim }) => claim.side === side)
        return (
          <div key={side} className="claims">
            <h4>
              <Swatch side={side} />
              {m.detail.claimSides[side]}
              <Gap claims={ofSide} />
            </h4>
            <ul>
              {ofSide.map((line) => (
                <ClaimLine key={`${line.claim.by}-${line.claim.sources.join()}`} {...line} top={top} />
              ))}
            </ul>
          </div>
        )
      })}
      <Key stances={[...new Set(lines.map(({ claim }) => stanceOf(claim)))]} />
    </section>
  )
}

/** The widest gap between claims in words. */
function Gap({ claims }: { readonly claims: readonly ReadClaim[] }) {
  const speech = useSpeech()
  const gap = widestGap(claims)
  if (!gap) return null
  const said = ({ claim, stated }: ReadClaim) => speech.m.detail.says(claim.by, words(stated, speech))
  return <span className="claim-gap">{speech.m.detail.gap(said(gap[0]), said(gap[1]))}</span>
}

/** What the marks mean, as far as they are used. */
function Key({ stances }: { readonly stances: readonly Stance[] }) {
  const { m } = useSpeech()
  return (
    <p className="claim-key">
      {stances.map((stance) => (
        <span key={stance}>
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" className="claim-unspecified">
            <ClaimMark stance={stance} />
          </svg>{' '}
          {m.detail.stances[stance]}
        </span>
      ))}
    </p>
  )
}

interface LineProps extends ReadClaim {
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
      <ClaimBar stated={stated} top={top} side={claim.side} stance={stanceOf(claim)} />
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
