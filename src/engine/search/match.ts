import { foldedOf, spelledAlike } from './folded.ts'

/** A stretch of a text, in UTF-16 units; `to` is not in it. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** How well a name answers a query, best first: all of it, whole words of it, the start of a word, all words of the query, inside a word. */
const LEVELS = ['all', 'words', 'start', 'apart', 'inside'] as const

/** A text ready to be searched: as it is written, and with common spellings made one. */
export interface Needle {
  readonly exact: string
  readonly alike: string
}

/** Keys of a name; what stands where is reckoned for the few that are shown. */
export type Keys = Needle

export function keysOf(text: string): Keys {
  const folded = foldedOf(text)
  return { exact: folded.text, alike: spelledAlike(folded).text }
}

/** Shorter queries match only from the start of a word. */
const INSIDE_FROM = 3

/** How well a text answers, and where: pairs of position and length in it. */
interface Match {
  /** position in LEVELS */
  readonly level: number
  readonly at: readonly (readonly [at: number, length: number])[]
}

function matchOf(text: string, query: string): Match | null {
  const padded = ` ${text} `
  const found = (level: (typeof LEVELS)[number], ...at: Match['at']) => ({ level: LEVELS.indexOf(level), at })
  if (query === '') return null
  if (text === query) return found('all', [0, query.length])
  const words = padded.indexOf(` ${query} `)
  if (words >= 0) return found('words', [words, query.length])
  const apart = query.split(' ').map((word) => [padded.indexOf(` ${word}`), word.length] as const)
  const start = padded.indexOf(` ${query}`)
  if (start >= 0) return found('start', [start, query.length])
  if (apart.every(([at]) => at >= 0)) return found('apart', ...apart)
  const inside = query.length < INSIDE_FROM ? -1 : text.indexOf(query)
  return inside < 0 ? null : found('inside', [inside, query.length])
}

/** Less is better: twice the level; another spelling comes after the next level of the same one. Null: no match. */
export function scoreOf(keys: Keys, needle: Needle): number | null {
  const exact = matchOf(keys.exact, needle.exact)
  const alike = matchOf(keys.alike, needle.alike)
  const score = Math.min(exact ? 2 * exact.level : 99, alike ? 2 * alike.level + 3 : 99)
  return score < 99 ? score : null
}

/** The parts of a name that answer a query, in order and apart from each other. */
export function stretchesOf(name: string, needle: Needle): readonly Stretch[] {
  const folded = foldedOf(name)
  const alike = spelledAlike(folded)
  const exactly = matchOf(folded.text, needle.exact)
  const nearly = matchOf(alike.text, needle.alike)
  const isExact = exactly && (!nearly || exactly.level <= nearly.level)
  const { from, to } = isExact ? folded : alike
  const stretches = ((isExact ? exactly : nearly)?.at ?? [])
    .map(([at, length]) => ({ from: from[at] ?? 0, to: to[at + length - 1] ?? 0 }))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  // A word may stand within another: "ka kabul".
  return stretches.filter((one, i) => stretches.slice(0, i).every(({ to: end }) => one.from >= end))
}
