/** What this project asks of its peers; each module here answers one of these. */

export interface ArrowPeer {
  readonly encode: (columns: Readonly<Record<string, ArrayLike<number>>>) => Uint8Array<ArrayBuffer>
  readonly open: (bytes: Uint8Array) => unknown
  readonly columnsOf: (table: unknown, keys: readonly string[]) => Record<string, ArrayLike<number>>
}

/** An event as a filter library gets it: codes, not words. */
export interface FilterRow {
  readonly row: number
  readonly day: number
  /** months since the first */
  readonly month: number
  readonly kind: number
  readonly country: number
  /** -1: none */
  readonly province: number
  readonly precision: number
  /** bit i: dead on the i-th side */
  readonly sides: number
  readonly killed: number
}

/** Filters that are on: bit i lets code i pass. Days inclusive. */
export interface Ask {
  readonly from: number
  readonly to: number
  readonly kinds: number
  readonly countries: number
  readonly precisions: number
  readonly sides: number
}

/** How many codes each field has. */
export interface Sizes {
  readonly months: number
  readonly kinds: number
  readonly sides: number
  readonly precisions: number
  readonly countries: number
  readonly provinces: number
}

/** What a dashboard shows of a selection. Facets leave their own filter out; countries and provinces share one. */
export interface Answer {
  /** selected events by month */
  readonly months: ArrayLike<number>
  readonly kinds: ArrayLike<number>
  readonly sides: ArrayLike<number>
  readonly precisions: ArrayLike<number>
  readonly countries: ArrayLike<number>
  readonly provinces: ArrayLike<number>
  /** selected events and dead by province */
  readonly regions: ArrayLike<number>
  readonly regionsKilled: ArrayLike<number>
  /** rows of the selected events, in any order */
  readonly visible: Iterable<number>
}

export type Answerer = (ask: Ask) => Answer
export type FilterPeer = (rows: readonly FilterRow[], sizes: Sizes) => Answerer

/** A mark to draw: an event, or all events of one point. */
export interface Item {
  readonly key: number
  readonly latitude: number
  readonly longitude: number
  readonly radiusPx: number
  readonly colour: string
}

/** A map layer under test, in a map of its own. */
export interface MapPeer {
  /** Shows exactly these. Resolves when they are on the canvas; not necessarily composited. */
  readonly show: (items: readonly Item[]) => Promise<void> | void
  /** Waits for a drawing that goes on in another process; absent: there is none. */
  readonly flush?: () => void
  /** What is under a point of the container; null: nothing. */
  readonly hover: (x: number, y: number) => unknown
  /** Keys of what it holds now. */
  readonly keys: () => Iterable<number>
}
export type MapPeerMaker = (map: import('leaflet').Map) => MapPeer
