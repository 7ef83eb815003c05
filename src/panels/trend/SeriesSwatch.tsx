import { useId } from 'react'
import { dots, Patterns } from '#ui/patterns.tsx'

/** A series' filling as a small square beside its name. */
export function SeriesSwatch({ tone }: { readonly tone: string }) {
  const prefix = useId()
  const isDotted = tone === 'tone-not-coded'
  return (
    <svg className="trend-swatch" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {isDotted && <Patterns prefix={prefix} />}
      <rect
        className={tone}
        x="0.5"
        y="0.5"
        width="9"
        height="9"
        fill={isDotted ? dots(prefix) : undefined}
      />
    </svg>
  )
}
