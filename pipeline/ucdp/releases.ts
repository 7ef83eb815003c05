import type { Completeness } from '#domain/event.ts'
import { unusable } from '#pipeline/problem.ts'
import type { GedFile } from '#pipeline/readers/ucdp-ged/read.ts'
import type { GedRow } from '#pipeline/readers/ucdp-ged/row.ts'

/** A UCDP release, or the part of one that stands in a file. */
export interface Release {
  readonly id: string
  readonly completeness: Completeness
  /**
   * The day from which its rows are taken as known, since the inputs do not say when a release came out. A Candidate
   * release: the end of the month after the last one it covers, since UCDP publishes with not more than a month's lag
   * (Hegre, Croicu, Eck and Högbladh 2020). A yearly GED: the end of the year that its version number names.
   */
  readonly knownFrom: string
  /** the input files that carry it; null: the rows name their release themselves */
  readonly file: string | null
}

/**
 * The releases in this dataset, oldest first. Where two hold the same event, the one that stands later here wins.
 * A yearly GED is older than any Candidate release, because UCDP recodes Candidate events only afterwards.
 * `GED 22.1/23.1`: the file of Afghanistan 2020 does not say which of the two it was cut from.
 */
export const RELEASES: readonly Release[] = [
  {
    id: 'GED 22.1',
    completeness: 'full',
    knownFrom: '2022-12-31',
    file: 'hdx_conflict_data_pak_ged22_1.csv',
  },
  { id: 'GED 22.1/23.1', completeness: 'no-id', knownFrom: '2023-12-31', file: 'ged_2020_AFG_no_ids.csv' },
  {
    id: '25.01.25.12',
    completeness: 'thin',
    knownFrom: '2026-01-31',
    file: 'candidate_2025_AFG_PAK_no_coords.csv',
  },
  { id: '26.0.1', completeness: 'full', knownFrom: '2026-02-28', file: 'GEDEvent_v26_0_1.csv' },
  { id: '26.0.2', completeness: 'full', knownFrom: '2026-03-31', file: 'GEDevent_v26_0_2.xlsx' },
  { id: '26.0.4', completeness: 'full', knownFrom: '2026-05-31', file: 'GEDEvent_v26_0_4.csv' },
  { id: '26.01.26.06', completeness: 'slim', knownFrom: '2026-07-31', file: null },
  { id: '26.0.7', completeness: 'slim', knownFrom: '2026-08-31', file: null },
]

/** Input files in the order of the account. */
export const INPUT_FILES: readonly string[] = [
  ...RELEASES.flatMap((release) => release.file ?? []),
  'candidate_2026_01-07_AFG_slim.csv',
]

/** Place of a release in `RELEASES`; -1 when it is not there. */
export function releaseOrder(id: string): number {
  return RELEASES.findIndex((release) => release.id === id)
}

/** Of two releases, the one whose rows were known first. */
export function earlierKnown(a: string, b: string): string {
  const knownFrom = (id: string) => RELEASES[releaseOrder(id)]?.knownFrom ?? ''
  return knownFrom(b) < knownFrom(a) ? b : a
}

/** The release of a row: the one that it names, or the one that its file is. Throws InputError for an unknown one. */
export function releaseOf(file: GedFile, row: GedRow): string {
  const id = row.release ?? RELEASES.find((release) => release.file === file.file)?.id
  if (id !== undefined && releaseOrder(id) >= 0) return id
  return unusable({
    file: file.file,
    line: row.line,
    ...(row.release === null ? {} : { column: 'x_release', value: row.release }),
    why: 'the release is not in the list of releases, so it cannot be told which of two rows is newer',
    fix: 'Add it to pipeline/ucdp/releases.ts at its place in time',
  })
}
