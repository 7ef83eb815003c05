import type { VictimSide } from '#domain/event.ts'

/** The colour of a side, as small as a letter. */
export function SideSwatch({ side }: { readonly side: VictimSide }) {
  return <span className={`map-swatch map-swatch-${side}`} aria-hidden="true" />
}
