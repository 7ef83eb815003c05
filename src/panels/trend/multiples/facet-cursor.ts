import { createStore, type Store } from '../touch/store.ts'

/** The bucket that is marked in every panel, and the panel that the reader is at. */
export interface FacetCursor {
  readonly panel: number
  readonly bucket: number
  /** `point`: under the pointer; `walk`: reached by arrow keys, and so spoken */
  readonly how: 'point' | 'walk'
}

export type FacetCursorStore = Store<FacetCursor | null>

export const createFacetCursor = (): FacetCursorStore =>
  createStore<FacetCursor | null>(
    null,
    (a, b) => a?.panel === b?.panel && a?.bucket === b?.bucket && a?.how === b?.how,
  )
