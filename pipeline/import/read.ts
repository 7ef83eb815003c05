import type { IsoDate } from '#domain/date.ts'
import { unusable } from '#pipeline/problem.ts'
import { eventFact } from '#pipeline/ucdp/event-facts.ts'
import type { Adapter, Draft, Outcome, Style } from './adapter.ts'
import type { Geography } from './geography.ts'
import type { IdMaker } from './ids.ts'
import type { Ledger } from './ledger.ts'
import type { Merger, Placed } from './merge.ts'
import type { Progress } from './progress.ts'
import { type ImportRelease, noteRow, type ReleaseRegister, versionOf } from './releases.ts'
import type { FileAccount } from './report.ts'
import type { RowSource, SourceRow } from './source.ts'

/** The app and this command are made for so many events at most. */
export const MOST_EVENTS = 500_000

/** What all files of an import add to. */
export interface Gathering {
  readonly merger: Merger
  readonly ids: IdMaker
  readonly releases: ReleaseRegister
  readonly ledger: Ledger
  readonly geography: Geography
  /** by file name */
  readonly accounts: Map<string, FileAccount>
}

/** A file ready to be read. */
export interface Opened {
  readonly source: RowSource
  readonly adapter: Adapter
}

/** Reads the rows of one file into the gathering. */
class FileReader {
  readonly #gathering: Gathering
  readonly #opened: Opened
  readonly #account: FileAccount

  constructor(gathering: Gathering, opened: Opened, account: FileAccount) {
    this.#gathering = gathering
    this.#opened = opened
    this.#account = account
  }

  take(row: SourceRow, style: Style): void {
    const { counts } = this.#account
    const outcome: Outcome = row.fault
      ? { is: 'fault', fault: row.fault }
      : this.#opened.adapter.read(row, style)
    if (outcome.is === 'tags') return
    counts.read++
    if (outcome.is === 'draft') this.#place(row.line, outcome.draft)
    else if (outcome.is === 'fault') this.#reject(row.line, outcome.fault)
    else {
      counts.outside++
      this.#gathering.ledger.leaveOut(outcome.by, outcome.name)
      if (outcome.day !== null) noteRow(this.#releaseOf(null), outcome.day, null)
    }
  }

  #reject(line: number, fault: Parameters<Ledger['reject']>[2]): void {
    this.#account.counts.rejected++
    this.#gathering.ledger.reject(this.#account.file, line, fault)
  }

  #place(line: number, draft: Draft): void {
    const { geography, ledger } = this.#gathering
    const { place, country } = draft.row
    const fault = place && geography.fault(place, country)
    if (fault) {
      this.#reject(line, fault)
      return
    }
    const oddity = place && geography.oddity(place, country)
    if (oddity) ledger.flag(this.#account.file, line, oddity)
    this.#merge(line, draft)
  }

  #merge(line: number, draft: Draft): void {
    const { merger, accounts } = this.#gathering
    const { counts, file } = this.#account
    const { row } = draft
    const release = this.#releaseOf(row.release)
    const merged = merger.add(this.#placed(line, draft, release))
    if (merged.is === 'fault') {
      this.#reject(line, merged.fault)
      return
    }
    this.#note(release, row.start, row.country)
    if (merged.is === 'repeated') counts.repeated++
    else counts.in++
    if (merged.is === 'superseded') {
      const older = accounts.get(merged.file)?.counts ?? counts
      older.in--
      older.superseded++
    }
    if (merger.size > MOST_EVENTS) {
      const why = `the import has over ${MOST_EVENTS} events of the two countries, more than the app is made for`
      unusable({ file, line, why, fix: 'Import fewer years at a time' })
    }
  }

  #placed(line: number, { row, sourceId, newness, victims }: Draft, release: ImportRelease): Placed {
    const { ids, geography } = this.#gathering
    const isMadeId = sourceId === null
    const merged = {
      id: ids.idOf({ row, sourceId }),
      isMadeId,
      release: release.id,
      firstRelease: release.id,
      row,
    }
    const event = eventFact(merged, geography.shapes)
    return { event, victims, release, newness, file: this.#account.file, line, sourceId }
  }

  #note(release: ImportRelease, day: IsoDate, country: string): void {
    noteRow(release, day, country)
    const { releases } = this.#account
    if (!releases.includes(release.id)) releases.push(release.id)
  }

  /** The release that a row names, else the one of the file. */
  #releaseOf(named: string | null): ImportRelease {
    const { adapter, source } = this.#opened
    const stated = named ?? adapter.release
    const isVersion = stated !== null && versionOf(stated) !== null
    const name = stated ?? (adapter.as === 'ucdp-ged' ? source.file : `${adapter.source.id}: ${source.file}`)
    return this.#gathering.releases.meet(name, adapter.completeness, isVersion)
  }
}

/** Reads every row of a file. What is wrong with single rows goes to the ledger. Throws InputError. */
export async function readRows(
  gathering: Gathering,
  opened: Opened,
  style: Style,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const { source, adapter } = opened
  const account: FileAccount = {
    file: source.file,
    bytes: source.bytes,
    form: source.form,
    layout: adapter.layout,
    releases: [],
    notes: source.notes,
    counts: { read: 0, in: 0, superseded: 0, repeated: 0, rejected: 0, outside: 0 },
  }
  gathering.accounts.set(source.file, account)
  gathering.ids.nextFile()
  const reader = new FileReader(gathering, opened, account)
  for await (const row of source.rows(adapter.wanted, progress.onBytes)) {
    signal.throwIfAborted()
    reader.take(row, style)
    progress.row()
  }
  progress.end()
}
