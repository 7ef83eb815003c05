interface Rules {
  /** origins that a host's settings name; null: whoever frames the page */
  readonly allowed: readonly string[] | null
  /** the site's own origin, which is always heard */
  readonly own: string
}

/** Whom the frame hears: the first origin that may speak and does, and from then on that one alone. */
export function makeGate({ allowed, own }: Rules): (origin: string) => boolean {
  let partner: string | null = null
  return (origin) => {
    if (partner === null && (allowed === null || origin === own || allowed.includes(origin))) partner = origin
    return origin === partner
  }
}
