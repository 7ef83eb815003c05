/** What the host was told of the height. Pixels; null: nothing yet. */
export interface Told {
  readonly heightPx: number | null
  /** what was told before that, unless something has stirred since */
  readonly beforePx: number | null
  /** the width at which it was measured */
  readonly widthPx: number | null
}

export const NOTHING_TOLD: Told = { heightPx: null, beforePx: null, widthPx: null }

const STEP_PX = 4
const LEAST_PX = 80
const MOST_PX = 20_000

/** A height that is told: whole steps, so that a hair's breadth moves nothing. */
const roundedUp = (px: number) =>
  Math.min(MOST_PX, Math.max(LEAST_PX, Math.ceil((Number.isFinite(px) ? px : 0) / STEP_PX) * STEP_PX))

/** Something changed what is shown: a reader, the host, the data. What comes next is news, whatever it is. */
export const stirred = (told: Told): Told => ({ ...told, beforePx: null })

/**
 * What to tell of a height just measured; the same object: nothing. With nothing stirred, a height that falls back to the
 * one before is the frame's own doing (its scroll bar, a host that answers with another height), so the taller stands.
 */
export function measured(told: Told, size: { readonly heightPx: number; readonly widthPx: number }): Told {
  const { widthPx } = size
  const heightPx = roundedUp(size.heightPx)
  if (heightPx === told.heightPx) return told
  const isStirred = widthPx !== told.widthPx
  const isFallingBack = told.heightPx !== null && heightPx === told.beforePx && heightPx < told.heightPx
  if (isFallingBack && !isStirred) return told
  return { heightPx, beforePx: isStirred ? null : told.heightPx, widthPx }
}
