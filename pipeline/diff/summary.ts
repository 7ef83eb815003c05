import type { KindChanges } from './changes.ts'
import { fieldOf, isSameJson, type Json } from './json.ts'
import type { DatasetRecords } from './records.ts'
import { type TollDeltas, tollDeltas } from './tolls.ts'

/** How many records of a kind there are, and how many of them changed. */
export interface KindCount {
  readonly kind: string
  readonly before: number
  readonly after: number
  readonly added: number
  readonly removed: number
  readonly revised: number
}

/** Ids of the claims of an incident that came, went or changed. */
export interface ClaimChanges {
  readonly incident: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

/** An indicator that now says something else. */
export interface IndicatorFlip {
  readonly id: string
  readonly short: Json
  readonly flips: readonly {
    readonly what: 'level' | 'movement' | 'mode'
    readonly from: Json
    readonly to: Json
  }[]
}

/** The changes in short. Everything here can be reckoned from the two datasets again. */
export interface DiffSummary {
  /** every kind that either dataset has, in order of name */
  readonly counts: readonly KindCount[]
  readonly tolls: TollDeltas
  readonly claims: readonly ClaimChanges[]
  readonly indicators: readonly IndicatorFlip[]
}

const WATCHED = [
  ['level', ['reading', 'level']],
  ['movement', ['reading', 'movement']],
  ['mode', ['measurement', 'mode']],
] as const

function kindCounts(a: DatasetRecords, b: DatasetRecords, changes: readonly KindChanges[]): KindCount[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort().map((kind) => {
    const found = changes.find((one) => one.kind === kind)
    return {
      kind,
      before: a.get(kind)?.size ?? 0,
      after: b.get(kind)?.size ?? 0,
      added: found?.added.length ?? 0,
      removed: found?.removed.length ?? 0,
      revised: found?.revised.length ?? 0,
    }
  })
}

function claimChanges(b: DatasetRecords, changes: readonly KindChanges[]): ClaimChanges[] {
  const found = changes.find(({ kind }) => kind === 'claims')
  const incidents = new Map<string, { added: string[]; removed: string[]; changed: string[] }>()
  const note = (claim: Json | undefined, what: keyof Omit<ClaimChanges, 'incident'>, id: string) => {
    const incident = String(fieldOf(claim, 'incident'))
    const known = incidents.get(incident) ?? { added: [], removed: [], changed: [] }
    known[what].push(id)
    incidents.set(incident, known)
  }
  for (const { id, record } of found?.added ?? []) note(record, 'added', id)
  for (const { id, record } of found?.removed ?? []) note(record, 'removed', id)
  for (const { id } of found?.revised ?? []) note(b.get('claims')?.get(id), 'changed', id)
  return [...incidents.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([incident, lists]) => ({ incident, ...lists }))
}

function indicatorFlips(
  a: DatasetRecords,
  b: DatasetRecords,
  changes: readonly KindChanges[],
): IndicatorFlip[] {
  const revised = changes.find(({ kind }) => kind === 'indicators')?.revised ?? []
  return revised.flatMap(({ id }) => {
    const [before, after] = [a, b].map((records) => records.get('indicators')?.get(id))
    const flips = WATCHED.map(([what, path]) => ({
      what,
      from: fieldOf(before, ...path),
      to: fieldOf(after, ...path),
    })).filter(({ from, to }) => !isSameJson(from, to))
    return flips.length === 0 ? [] : [{ id, short: fieldOf(after, 'short'), flips }]
  })
}

/** The changes between two datasets in short. */
export function summarise(
  a: DatasetRecords,
  b: DatasetRecords,
  changes: readonly KindChanges[],
): DiffSummary {
  return {
    counts: kindCounts(a, b, changes),
    tolls: tollDeltas(a, b),
    claims: claimChanges(b, changes),
    indicators: indicatorFlips(a, b, changes),
  }
}
