import { createStore, type Store, useStored } from './store.ts'

/** The bucket that the reader points at or has walked to. */
export interface ActiveBucket {
  readonly index: number
  /** `point`: under the pointer; `pin`: clicked, stays; `walk`: reached by arrow keys, and so spoken */
  readonly how: 'point' | 'pin' | 'walk'
}

/** Holds the active bucket: the frame and the card show it. */
export type ActiveBucketStore = Store<ActiveBucket | null>

export const createActiveBucketStore = (): ActiveBucketStore =>
  createStore<ActiveBucket | null>(null, (a, b) => a?.index === b?.index && a?.how === b?.how)

export const useActiveBucket = (store: ActiveBucketStore): ActiveBucket | null => useStored(store)
