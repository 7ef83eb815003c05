/**
 * The id of a counted event as links carry it. Rows with a UCDP id are `ucdp-<id>`. Rows that came without one
 * have an id made from their own facts, stored as a negative number: `ucdp-x<8 hex digits>`.
 */
export function eventId(stored: number): string {
  return stored >= 0 ? `ucdp-${stored}` : `ucdp-x${(-stored).toString(16).padStart(8, '0')}`
}

/** The stored number of an event id, or null when the text is no event id. */
export function parseEventId(text: string): number | null {
  const made = /^ucdp-x([0-9a-f]{8})$/.exec(text)
  if (made?.[1]) {
    const value = Number.parseInt(made[1], 16)
    return value > 0 && value < 2 ** 31 ? -value : null
  }
  const own = /^ucdp-(0|[1-9]\d{0,9})$/.exec(text)
  if (!own?.[1]) return null
  const value = Number(own[1])
  return value < 2 ** 31 ? value : null
}
