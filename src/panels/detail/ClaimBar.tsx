import type { ClaimSide } from '#domain/incident.ts'
import type { Stance, Stated } from '#engine/claimed-toll.ts'

interface Props {
  readonly stated: Stated
  /** the largest number on the scale */
  readonly top: number
  readonly side: ClaimSide
  readonly stance: Stance
}

const WIDTH = 200
const INSET = 6
/** px: how far the arrow of "at least" reaches */
const ARROW = 16

/** A claim on the scale: a mark for a number, a bar for a range, an arrow for "at least". It stands beside in words. */
export function ClaimBar({ stated, top, side, stance }: Props) {
  const at = (value: number) => INSET + (value / Math.max(1, top)) * (WIDTH - 2 * INSET - ARROW)
  const mark = (value: number) => (
    <g transform={`translate(${at(value)} 8)`}>
      <ClaimMark stance={stance} />
    </g>
  )
  return (
    <svg viewBox={`0 0 ${WIDTH} 16`} className={`claim-bar claim-${side}`} aria-hidden="true">
      <line x1={at(0)} x2={WIDTH} y1="15.5" y2="15.5" className="claim-axis" />
      {stated.is === 'exactly' && mark(stated.best)}
      {stated.is === 'at-least' && (
        <>
          <path d={`M${at(stated.low)} 8h${ARROW}m-4-3.5l4 3.5l-4 3.5`} className="claim-range" />
          {mark(stated.low)}
        </>
      )}
      {stated.is === 'at-most' && <path d={`M${at(0)} 8H${at(stated.high)}m0-4v8`} className="claim-range" />}
      {stated.is === 'range' && (
        <>
          <path d={`M${at(stated.low)} 8H${at(stated.high)}`} className="claim-range" />
          {stated.best !== null && mark(stated.best)}
        </>
      )}
    </svg>
  )
}

/** Ring: a party on its own losses. Disc: on another's. Diamond: somebody who is no party. Around the origin. */
export function ClaimMark({ stance }: { readonly stance: Stance }) {
  switch (stance) {
    case 'own':
      return <circle r="4" className="claim-own" />
    case 'other':
      return <circle r="4.5" className="claim-best" />
    case 'third':
      return <path d="M0-5L5 0L0 5L-5 0Z" className="claim-best" />
  }
}
