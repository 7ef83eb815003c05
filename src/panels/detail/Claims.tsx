import type { Citation } from '#dataset/schema/common.ts'
import type { Claim } from '#dataset/schema/incidents.ts'
import { CLAIM_SIDES } from '#domain/incident.ts'
import {
  type ReadClaim,
  readClaimedToll,
  type Stance,
  stanceOf,
  topOf,
  widestGap,
} from '#engine/claimed-toll.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { Swatch } from '#ui/Swatch.tsx'
import { Parts, Total } from '#ui/Trace.tsx'
import { ClaimBar, ClaimMark } from './ClaimBar.tsx'
import { statedWords } from './stated-words.ts'

interface Props {
  readonly claims: readonly Claim[]
  readonly measure: 'killed' | 'injured'
  /** the incident's pages, which claims name by position */
  readonly sources: readonly Citation[]
}

/** Tolls by the side that suffered them, a line a claimant, on one scale from 0. No mean, no sum. */
export function Claims({ claims, measure, sources }: Props) {
  const { m } = useDetailSpeech()
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
                <ClaimLine
                  key={`${line.claim.by}-${line.claim.sources.join()}`}
                  {...line}
                  scaleTop={top}
                  sources={sources}
                />
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
  const speech = useDetailSpeech()
  const gap = widestGap(claims)
  if (!gap) return null
  const said = ({ claim, stated }: ReadClaim) => speech.m.detail.says(claim.by, statedWords(stated, speech))
  return (
    <span className="claim-gap">
      <Parts of={gap.map(({ stated }) => topOf(stated) ?? 0)}>
        {speech.m.detail.gap(said(gap[0]), said(gap[1]))}
      </Parts>
    </span>
  )
}

/** What the marks mean, as far as they are used. */
function Key({ stances }: { readonly stances: readonly Stance[] }) {
  const { m } = useDetailSpeech()
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
  /** the largest number on the scale */
  readonly scaleTop: number
  readonly sources: readonly Citation[]
}

function ClaimLine({ claim, stated, scaleTop, sources }: LineProps) {
  const speech = useDetailSpeech()
  const { n } = speech
  const top = topOf(stated)
  return (
    <li title={claim.note}>
      <span className="claim-by">
        {claim.by}
        <sup>
          {claim.sources.map((index) => (
            <PageLink key={index} source={sources[index]} order={n.count(index + 1)} />
          ))}
        </sup>
      </span>
      <ClaimBar stated={stated} top={scaleTop} side={claim.side} stance={stanceOf(claim)} />
      <span className={stated.is === 'not-stated' ? 'claim-value claim-unstated' : 'claim-value'}>
        {top === null ? (
          speech.m.detail.notStated
        ) : (
          <Total value={top} range={stated.is === 'range' ? stated : null}>
            {statedWords(stated, speech)}
          </Total>
        )}
      </span>
    </li>
  )
}

/** From a claim to a page that carries it, by its number in the list of sources. */
function PageLink({ source, order }: { readonly source: Citation | undefined; readonly order: string }) {
  const { m } = useDetailSpeech()
  if (!source) return null
  return (
    <a
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={m.detail.pageOf(order, source.publisher)}
      title={source.publisher}
    >
      {order}
    </a>
  )
}
