import { applyKind, type KindChanges, kindChanges } from './changes.ts'
import type { Json } from './json.ts'
import type { DatasetRecords } from './records.ts'
import { type DiffSummary, summarise } from './summary.ts'

/** What changed from one dataset to another, complete: the first and this make the second. */
export interface DatasetDiff {
  readonly form: 'watchline-diff'
  readonly formVersion: 1
  /** what the manifests say of the two datasets; null: a set of records without a manifest */
  readonly from: Json
  readonly to: Json
  readonly summary: DiffSummary
  /** kinds with a change, in order of name; empty: the datasets are the same */
  readonly changes: readonly KindChanges[]
}

const NONE: ReadonlyMap<string, Json> = new Map()

/** What changed from `a` to `b`. The order of records and of fields does not count. */
export function diff(a: DatasetRecords, b: DatasetRecords): DatasetDiff {
  const changes = [...new Set([...a.keys(), ...b.keys()])]
    .sort()
    .map((kind) => kindChanges(kind, a.get(kind) ?? NONE, b.get(kind) ?? NONE))
    .filter(({ added, removed, revised }) => added.length + removed.length + revised.length > 0)
  const manifest = (records: DatasetRecords) => records.get('dataset')?.get('manifest') ?? null
  return {
    form: 'watchline-diff',
    formVersion: 1,
    from: manifest(a),
    to: manifest(b),
    summary: summarise(a, b, changes),
    changes,
  }
}

/**
 * The dataset after its changes: `apply(a, diff(a, b))` is `b`, but for kinds without records, which are left out.
 * Throws WrongBaseError where `a` is not what the changes were made from.
 */
export function apply(a: DatasetRecords, { changes }: DatasetDiff): DatasetRecords {
  const records = new Map(a)
  for (const one of changes) records.set(one.kind, applyKind(a.get(one.kind) ?? NONE, one))
  return new Map([...records].filter(([, ofKind]) => ofKind.size > 0))
}
