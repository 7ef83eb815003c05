import { type Entry, FOUND_KINDS, type FoundKind } from './entry.ts'
import { type Keys, keysOf, type Needle, type Stretch, scoreOf, stretchesOf } from './match.ts'

/** Entries with what they are searched by. Made once, asked at each letter. */
export type SearchIndex = readonly { readonly entry: Entry; readonly keys: readonly Keys[] }[]

export interface Found {
  readonly entry: Entry
  /** the name that answers best: the shown one unless another answers better */
  readonly name: string
  /** what to mark in that name */
  readonly marks: readonly Stretch[]
}

/** What of one kind was found, best first. */
export interface FoundGroup {
  readonly kind: FoundKind
  readonly found: readonly Found[]
}

/** At most so many of a kind are listed. */
export const LISTED = 8

export function indexOf(entries: readonly Entry[]): SearchIndex {
  return entries.map((entry) => ({ entry, keys: entry.names.map(keysOf) }))
}

interface Hit {
  readonly entry: Entry
  readonly score: number
  readonly name: string
}

/** What answers a query, by kind: the kind with the best match first, then in the order of kinds. */
export function search(index: SearchIndex, query: string): FoundGroup[] {
  const needle = keysOf(query)
  const hits = index.flatMap(({ entry, keys }) => bestName(entry, keys, needle) ?? [])
  return FOUND_KINDS.map((kind) => ({ kind, hits: best(hits.filter(({ entry }) => entry.kind === kind)) }))
    .filter(({ hits: own }) => own.length > 0)
    .sort((a, b) => (a.hits[0]?.score ?? 0) - (b.hits[0]?.score ?? 0))
    .map(({ kind, hits: own }) => ({
      kind,
      found: own.map(({ entry, name }) => ({ entry, name, marks: stretchesOf(name, needle) })),
    }))
}

function bestName(entry: Entry, keys: readonly Keys[], needle: Needle): Hit | null {
  let hit: Hit | null = null
  for (const [i, key] of keys.entries()) {
    const score = scoreOf(key, needle)
    if (score !== null && (hit === null || score < hit.score))
      hit = { entry, score, name: entry.names[i] ?? '' }
  }
  return hit
}

function best(hits: readonly Hit[]): Hit[] {
  return hits
    .toSorted(
      (a, b) => a.score - b.score || b.entry.weight - a.entry.weight || (nameOf(a) < nameOf(b) ? -1 : 1),
    )
    .slice(0, LISTED)
}

const nameOf = ({ entry }: Hit) => entry.names[0] ?? ''
