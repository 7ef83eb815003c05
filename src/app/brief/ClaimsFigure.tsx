import type { ClaimLine, FigureModel } from '#engine/brief/figure.ts'
import { topOf } from '#engine/claimed-toll.ts'
import { type BriefingSpeech, useBriefingSpeech } from '#panels/brief/words.ts'
import { ClaimBar, ClaimMark } from '#panels/detail/ClaimBar.tsx'
import '#panels/detail/detail.css'
import { Swatch } from '#ui/Swatch.tsx'

/** The dead by the side that suffered them, a line a claimant, on one scale from 0. No mean, no sum. */
export function ClaimsFigure({ figure }: { readonly figure: Extract<FigureModel, { is: 'claims' }> }) {
  const speech = useBriefingSpeech()
  const { m } = speech
  const { sides, top } = figure
  const stances = [...new Set(sides.flatMap(({ claims }) => claims.map(({ stance }) => stance)))]
  return (
    <>
      {sides.map(({ side, claims }) => (
        <section key={side}>
          <h2>
            <Swatch side={side} />
            {m.briefing.killedOf(m.detail.claimSides[side])}
          </h2>
          <ul className="figure-rows figure-claims">
            {claims.map((line) => (
              <li key={`${line.claim.by} ${line.claim.sources.join()} ${topOf(line.stated)}`}>
                <span>{m.briefing.says(line.claim.by)}</span>
                <ClaimBar stated={line.stated} top={top} side={side} stance={line.stance} />
                <b>{shortly(line, speech)}</b>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="figure-key">
        {stances.map((stance) => (
          <span key={stance}>
            <svg viewBox="-6 -6 12 12" aria-hidden="true" className="claim-unspecified">
              <ClaimMark stance={stance} />
            </svg>{' '}
            {m.detail.stances[stance]}
          </span>
        ))}
      </p>
    </>
  )
}

function shortly({ stated }: ClaimLine, { m, n }: BriefingSpeech): string {
  switch (stated.is) {
    case 'range':
      return n.range(stated.low, stated.high)
    case 'at-least':
      return m.briefing.orMore(n.count(stated.low))
    case 'at-most':
      return m.briefing.orFewer(n.count(stated.high))
    default:
      return n.count(topOf(stated) ?? 0)
  }
}
