import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChangeEntry } from '#dataset/schema/changes.ts'
import type { IsoDate } from '#domain/date.ts'
import { type Built, packData } from '#pipeline/build/build.ts'
import { violations } from '#pipeline/build/check.ts'
import { type Data, DataError, loadData } from '#pipeline/build/load.ts'
import { diff } from '#pipeline/diff/diff.ts'
import { fieldOf } from '#pipeline/diff/json.ts'
import { readDatasetRecords, readEarlierRecords } from '#pipeline/diff/read.ts'
import type { DatasetRecords } from '#pipeline/diff/records.ts'
import { type FileSet, prettyJson, readJson, writeFiles } from '#pipeline/files.ts'
import { unusable } from '#pipeline/problem.ts'
import { summaryOf } from './summary.ts'
import { nextVersion } from './version.ts'

/** What a release is made from. */
export interface ReleaseOptions {
  /** folder or manifest of the dataset last published */
  readonly from: string
  /** undefined: the next one by the scheme */
  readonly version: string | undefined
  /** the day that the new dataset says it was made on */
  readonly on: IsoDate
}

/** A dataset of a new version, not yet written. */
export interface Release {
  readonly built: Built
  /** paths relative to data/ */
  readonly inputs: FileSet
  readonly entry: ChangeEntry
}

function publishedFacts(path: string, records: DatasetRecords): ChangeEntry['from'] {
  const manifest = records.get('dataset')?.get('manifest')
  const said = (field: string) => {
    const value = fieldOf(manifest, field)
    if (typeof value === 'string') return value
    return unusable({
      file: path,
      line: 0,
      column: field,
      why: 'the manifest does not say it',
      fix: 'Name a dataset',
    })
  }
  return { version: said('version'), dataset: said('sha256').slice(0, 12), generatedOn: said('generatedOn') }
}

function versionAfter(from: ChangeEntry['from'], { version, on }: ReleaseOptions): string {
  const next = version ?? nextVersion(from.version, on)
  if (next === null || next === from.version) {
    unusable({
      file: 'the release',
      line: 0,
      value: version ?? from.version,
      why: next === null ? `no version follows it on ${on}` : 'is the version already published',
      fix: 'Name another with --version',
    })
  }
  return next
}

/** The log up to the published version: what it says after that was never published, and is said anew. */
function publishedEntries({ changes: { entries } }: Data, { version }: ChangeEntry['from']): ChangeEntry[] {
  const last = entries.at(-1)
  const kept = last?.from.version === version ? entries.slice(0, -1) : entries
  const reached = kept.at(-1)?.to.version ?? version
  if (reached !== version) {
    unusable({
      file: 'data/changes.json',
      line: 0,
      value: version,
      why: `the log leads to ${reached}, so the dataset last published is not this one`,
      fix: `Name the folder of ${reached} with --from`,
    })
  }
  return [...kept]
}

/** The records of a dataset as it would be published. */
function recordsOf({ files }: Built): DatasetRecords {
  const folder = mkdtempSync(join(tmpdir(), 'watchline-release-'))
  try {
    writeFiles(folder, files)
    return readDatasetRecords(join(folder, 'data'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * The data/ folder as a new version of the dataset, with what changed since the one last published in its log. The same
 * folders and options make the same bytes. Throws InputError or DataError; writes nothing.
 */
export function release(root: string, options: ReleaseOptions): Release {
  const before = readEarlierRecords(options.from)
  const from = publishedFacts(options.from, before)
  const data = loadData(join(root, 'data'))
  const version = versionAfter(from, options)
  const kept = publishedEntries(data, from)
  const facts = { version, generatedOn: options.on }
  const next: Data = { ...data, dataset: { ...data.dataset, ...facts }, changes: { entries: [] } }
  const problems = violations(next)
  if (problems.length > 0) throw new DataError(problems.join('\n'))

  const after = recordsOf(packData(next))
  const changes = summaryOf(before, after, diff(before, after))
  const entry: ChangeEntry = { from, to: facts, changes }
  const log = { entries: [...kept, entry] }
  const inputs: FileSet = new Map([
    ['dataset.json', prettyJson({ ...(readJson(join(root, 'data/dataset.json')) as object), ...facts })],
    ['changes.json', prettyJson(log)],
  ])
  return { built: packData({ ...next, changes: log }), inputs, entry }
}
