import type { GedFile } from '#pipeline/readers/ucdp-ged/read.ts'
import type { GedRow, Rejection } from '#pipeline/readers/ucdp-ged/row.ts'
import { makeIds } from './made-id.ts'
import { earlierKnown, releaseOf, releaseOrder } from './releases.ts'

/** A row that is in the dataset, with its id and release. */
export interface MergedRow {
  readonly id: number
  readonly isMadeId: boolean
  readonly release: string
  /** of the releases at hand that hold the event, the one known first; its values may have been others */
  readonly firstRelease: string
  readonly row: GedRow
}

/** What became of a file's records: read = kept + superseded + all rejected. */
export interface FileAccount {
  readonly file: string
  readonly layout: string
  readonly releases: readonly string[]
  readonly read: number
  readonly kept: number
  /** rows whose event stands in a newer release */
  readonly superseded: number
  /** by reason; reasons that do not occur are left out */
  readonly rejected: Readonly<Partial<Record<Rejection, number>>>
}

interface Candidate extends MergedRow {
  readonly file: string
}

function candidates(file: GedFile): Candidate[] {
  const unnamed = file.rows.filter((row) => row.id === null)
  const made = new Map(makeIds(unnamed).map((id, i) => [unnamed[i] as GedRow, id]))
  return file.rows.map((row) => ({
    id: row.id ?? (made.get(row) as number),
    isMadeId: row.id === null,
    release: releaseOf(file, row),
    firstRelease: releaseOf(file, row),
    row,
    file: file.file,
  }))
}

function accountOf(file: GedFile, all: readonly Candidate[], kept: ReadonlySet<Candidate>): FileAccount {
  const own = all.filter((candidate) => candidate.file === file.file)
  const keptHere = own.filter((candidate) => kept.has(candidate)).length
  const rejected: Partial<Record<Rejection, number>> = {}
  for (const { reason } of file.rejected) rejected[reason] = (rejected[reason] ?? 0) + 1
  const releases = [...new Set(own.map((candidate) => candidate.release))]
  return {
    file: file.file,
    layout: file.layout,
    releases: releases.sort((a, b) => releaseOrder(a) - releaseOrder(b)),
    read: file.read,
    kept: keptHere,
    superseded: own.length - keptHere,
    rejected,
  }
}

function byDayIdAndRelease(a: MergedRow, b: MergedRow): number {
  if (a.row.start !== b.row.start) return a.row.start < b.row.start ? -1 : 1
  return a.id - b.id || releaseOrder(a.release) - releaseOrder(b.release)
}

/**
 * One row an event: of rows with the same id the newest release wins, and within a release the row read last. What
 * older releases said of an event stands in `earlier`. Ordered by first day, then id, then release. The files' order
 * does not matter.
 */
export function mergeReleases(files: readonly GedFile[]): {
  rows: readonly MergedRow[]
  earlier: readonly MergedRow[]
  account: readonly FileAccount[]
} {
  const all = files.flatMap(candidates)
  const newest = new Map<number, Candidate>()
  const first = new Map<number, string>()
  for (const candidate of all) {
    const held = newest.get(candidate.id)
    first.set(candidate.id, earlierKnown(first.get(candidate.id) ?? candidate.release, candidate.release))
    if (held && releaseOrder(held.release) > releaseOrder(candidate.release)) continue
    if (held && held.isMadeId !== candidate.isMadeId) {
      throw new Error(`id ${candidate.id} is both UCDP's and made`)
    }
    newest.set(candidate.id, candidate)
  }
  const kept = new Set(newest.values())
  const ordered = (candidates: Iterable<Candidate>) =>
    [...candidates]
      .map((candidate) => ({ ...candidate, firstRelease: first.get(candidate.id) ?? candidate.release }))
      .sort(byDayIdAndRelease)
  const lastOfRelease = new Map(all.map((candidate) => [`${candidate.id} ${candidate.release}`, candidate]))
  const earlier = [...lastOfRelease.values()].filter(({ id, release }) => release !== newest.get(id)?.release)
  return {
    rows: ordered(kept),
    earlier: ordered(earlier),
    account: files.map((file) => accountOf(file, all, kept)),
  }
}
