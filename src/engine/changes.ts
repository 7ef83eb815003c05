import type { ChangeEntry, ChangesFile, Tally } from '#dataset/schema/changes.ts'

/** Kinds of record that a change is told of in one sentence, in its order. */
const TOLD = ['events', 'incidents', 'claims', 'indicators', 'evidence', 'points', 'coverage'] as const
type ToldKind = (typeof TOLD)[number]

/** What changed in records of one kind, over all entries. */
interface ToldChange extends Tally {
  readonly kind: ToldKind
}

/**
 * What changed since a dataset. Counts are sums over the versions, each counted by itself: an event that one version added
 * and the next removed stands in both, and nothing is netted.
 */
export interface Changes {
  /** newest first; at least one */
  readonly entries: readonly ChangeEntry[]
  /** kinds with a change; `indicators` without those revised because their reading moved */
  readonly told: readonly ToldChange[]
  /** indicators whose reading moved in any of the versions, each counted once */
  readonly moved: number
  /** records of all other kinds that came, went or changed */
  readonly others: number
}

const sizeOf = ({ added, removed, revised }: Tally) => added + removed + revised

const movedOf = ({ changes: { indicators } }: ChangeEntry) =>
  indicators.moved.listed.length + indicators.moved.unlisted

/** The changes of one kind in an entry, without what `moved` tells. */
function tallyOf(kind: ToldKind, entry: ChangeEntry): Tally {
  const tally = entry.changes[kind]
  if (kind !== 'indicators') return tally
  return { ...tally, revised: Math.max(0, tally.revised - movedOf(entry)) }
}

function sumOf(kind: ToldKind, entries: readonly ChangeEntry[]): ToldChange {
  const sum = (what: keyof Tally) => entries.reduce((total, entry) => total + tallyOf(kind, entry)[what], 0)
  return { kind, added: sum('added'), removed: sum('removed'), revised: sum('revised') }
}

/** Indicators moved, each once where the lists name them. */
function movedIn(entries: readonly ChangeEntry[]): number {
  const lists = entries.map(({ changes }) => changes.indicators.moved)
  const named = new Set(lists.flatMap(({ listed }) => listed.map(({ id }) => id)))
  return lists.reduce((total, { unlisted }) => total + unlisted, named.size)
}

function othersIn({ changes: { series, publishers, licences, others } }: ChangeEntry): number {
  return [series, publishers, licences, ...others].reduce((total, one) => total + sizeOf(one), 0)
}

/**
 * What changed from the dataset with these first 12 hex digits to the one that the log belongs to; null: the log does not
 * name that dataset.
 */
export function changesSince({ entries }: ChangesFile, dataset: string): Changes | null {
  const start = entries.findIndex(({ from }) => from.dataset === dataset)
  if (start < 0) return null
  const since = entries.slice(start)
  return {
    entries: since.toReversed(),
    told: TOLD.map((kind) => sumOf(kind, since)).filter((one) => sizeOf(one) > 0),
    moved: movedIn(since),
    others: since.reduce((total, entry) => total + othersIn(entry), 0),
  }
}
