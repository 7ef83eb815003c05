import './swatch.css'

/** A small square in a victim side's colour; dotted for rows without a side. */
export function Swatch({ side }: { readonly side: string }) {
  return <span className={`swatch swatch-${side}`} aria-hidden="true" />
}
