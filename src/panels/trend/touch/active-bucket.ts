import { useSyncExternalStore } from 'react'

/** The bucket that the reader points at or has walked to. */
export interface ActiveBucket {
  readonly index: number
  /** `point`: under the pointer; `pin`: clicked, stays; `walk`: reached by arrow keys, and so spoken */
  readonly how: 'point' | 'pin' | 'walk'
}

/** Holds the active bucket outside of React's tree, so that pointing redraws the frame and the card alone. */
export interface ActiveBucketStore {
  readonly get: () => ActiveBucket | null
  readonly set: (active: ActiveBucket | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createActiveBucketStore(): ActiveBucketStore {
  let active: ActiveBucket | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => active,
    set: (next) => {
      if (next?.index === active?.index && next?.how === active?.how) return
      active = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useActiveBucket(store: ActiveBucketStore): ActiveBucket | null {
  return useSyncExternalStore(store.subscribe, store.get, store.get)
}
