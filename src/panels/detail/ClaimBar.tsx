import type { ClaimSide } from '#domain/incident.ts'
import type { Stated } from '#engine/claimed-toll.ts'

interface Props {
  readonly stated: Stated
  /** the largest number on the scale */
  readonly top: number
  readonly side: ClaimSide
}

const WIDTH = 200
const INSET = 6
/** px: how far the arrow of "at least" reaches */
const ARROW = 16

/** A claim on the scale: disc for a number, bar for a range, arrow for "at least". The number stands beside it in words. */
export function ClaimBar({ stated, top, side }: Props) {
  const at = (value: number) => INSET + (value / Math.max(1, top)) * (WIDTH - 2 * INSET - ARROW)
  return (
    <svg viewBox={`0 0 ${WIDTH} 16`} className={`claim-bar claim-${side}`} aria-hidden="true">
      <line x1={at(0)} x2={WIDTH} y1="15.5" y2="15.5" className="claim-axis" />
      {stated.is === 'exactly' && <circle cx={at(stated.best)} cy="8" r="4.5" className="claim-best" />}
      {stated.is === 'at-least' && (
        <>
          <circle cx={at(stated.low)} cy="8" r="4.5" className="claim-best" />
          <path d={`M${at(stated.low)} 8h${ARROW}m-4-3.5l4 3.5l-4 3.5`} className="claim-range" />
        </>
      )}
      {stated.is === 'at-most' && <path d={`M${at(0)} 8H${at(stated.high)}m0-4v8`} className="claim-range" />}
      {stated.is === 'range' && (
        <>
          <path d={`M${at(stated.low)} 8H${at(stated.high)}`} className="claim-range" />
          {stated.best !== null && <circle cx={at(stated.best)} cy="8" r="4.5" className="claim-best" />}
        </>
      )}
    </svg>
  )
}
