import type { ReactNode } from 'react'

interface Props {
  /** absent: bare land */
  readonly fill?: string | undefined
  readonly children: ReactNode
}

/** A line of a legend of tints. */
export function TintRow({ fill, children }: Props) {
  return (
    <p className="map-legend-row">
      <svg width="18" height="12" aria-hidden="true">
        <rect
          className={fill === undefined ? 'map-tint map-tint-none' : 'map-tint'}
          x=".5"
          y=".5"
          width="17"
          height="11"
          fill={fill}
        />
      </svg>
      {children}
    </p>
  )
}
