import { useSyncExternalStore } from 'react'
import type { DayRange } from '#domain/date.ts'

/** What the reader points at in one panel, for the others to mark: rows of events, or days. */
export type Pointed =
  | { readonly by: 'list'; readonly row: number }
  | { readonly by: 'map'; readonly rows: ArrayLike<number> }
  | { readonly by: 'trend'; readonly days: DayRange }

// Outside of React's tree: only what marks it is drawn anew.
let pointed: Pointed | null = null
const listeners = new Set<() => void>()

export function pointAt(next: Pointed): void {
  announce(next)
}

/** Ends the pointing of a panel; that of another goes on. */
export function pointAway(by: Pointed['by']): void {
  if (pointed?.by === by) announce(null)
}

export function usePointed(): Pointed | null {
  return useSyncExternalStore(watchPointed, () => pointed)
}

function announce(next: Pointed | null): void {
  pointed = next
  for (const listener of listeners) listener()
}

function watchPointed(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
