import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import type { Manifest } from '#dataset/schema/manifest.ts'
import { formatProblem, type Problem } from '#pipeline/problem.ts'
import type { KindOfImport } from './adapter.ts'
import type { Disk } from './disk.ts'
import type { Ledger, SpoolPaths } from './ledger.ts'
import { number, type Output } from './progress.ts'

/** What became of a file's rows: read = in + superseded + repeated + rejected + outside. */
export interface FileCounts {
  read: number
  /** are events of the dataset */
  in: number
  /** gave way to a newer row of the same event */
  superseded: number
  /** are the very same event as another row */
  repeated: number
  rejected: number
  /** of a country or kind that the dataset does not hold */
  outside: number
}

/** The account of a file. */
export interface FileAccount {
  readonly file: string
  readonly bytes: number
  /** "CSV, UTF-8, commas" */
  readonly form: string
  readonly layout: string
  readonly releases: string[]
  readonly notes: readonly string[]
  readonly counts: FileCounts
}

/** How an import ended. */
export type Ending = 'published' | 'dry-run' | 'nothing-written'

/** Everything that a report says beside its lists of rows. */
export interface ReportFacts {
  readonly on: string
  readonly as: KindOfImport | null
  readonly ending: Ending
  readonly status: number
  readonly out: string
  /** null: no dataset could be made */
  readonly manifest: Manifest | null
  readonly files: readonly FileAccount[]
  readonly ledger: Ledger
  /** why there is no dataset; empty where there is one */
  readonly problems: readonly Problem[]
}

const PIECE = 1 << 20

function appendFile(disk: Disk, to: string, from: string): void {
  if (!existsSync(from)) return
  const handle = openSync(from, 'r')
  try {
    const buffer = Buffer.alloc(PIECE)
    const decoder = new TextDecoder()
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
      disk.append(to, decoder.decode(buffer.subarray(0, read), { stream: true }))
  } finally {
    closeSync(handle)
  }
}

/** The report as JSON in a file, on the disk when this returns: what it comes to first, then row after row. */
export function writeReport(disk: Disk, path: string, facts: ReportFacts, spools: SpoolPaths): void {
  const { manifest, ledger, files, problems, on, as, ending, status, out } = facts
  const head = {
    form: 'watchline-import-report',
    formVersion: 1,
    ...{ on, as, ending, status, out },
    dataset: manifest && {
      sha256: manifest.sha256,
      asOf: manifest.asOf,
      events: manifest.counts.events,
      eventsByCountry: manifest.counts.eventsByCountry,
    },
    files,
    rejectedByReason: Object.fromEntries(ledger.rejectedBy.entries()),
    flaggedByReason: Object.fromEntries(ledger.flaggedBy.entries()),
    outsideByCountry: Object.fromEntries(ledger.outside.country.entries()),
    outsideByKind: Object.fromEntries(ledger.outside.kind.entries()),
    problems,
  }
  ledger.flush()
  disk.write(path, JSON.stringify(head, null, 2).replace(/\n\}$/, ',\n  "rejected": [\n'))
  appendFile(disk, path, spools.rejected)
  disk.append(path, '\n  ],\n  "flagged": [\n')
  appendFile(disk, path, spools.flagged)
  disk.append(path, '\n  ]\n}\n')
  disk.sync(path)
}

/** Without the control characters by which a text could steer a terminal. */
const plain = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')

const listed = (entries: readonly [string, number][], most: number): string => {
  const shown = entries.slice(0, most).map(([name, count]) => `${name} ${number(count)}`)
  const rest = entries.length - shown.length
  return [...shown, ...(rest > 0 ? [`${number(rest)} more`] : [])].join(', ')
}

function sayFile({ file, form, layout, releases, notes, counts }: FileAccount, output: Output): void {
  const named = releases.length > 0 ? `; ${releases.slice(0, 5).join(', ')}` : ''
  const parts = (['in', 'superseded', 'repeated', 'rejected', 'outside'] as const)
    .filter((key) => key === 'in' || counts[key] > 0)
    .map((key) => `${number(counts[key])} ${key}`)
  output.say(plain(`${file}: ${form}; layout ${layout}${named}`))
  output.say(`  ${number(counts.read)} rows: ${parts.join(', ')}`)
  for (const note of notes) output.say(plain(`  note: ${note}`))
}

/** The result on a terminal: files, what is not in and why, the first rows of these, and the dataset. */
export function sayResult(facts: ReportFacts, reportPath: string | null, output: Output): void {
  const { files, ledger, manifest, ending, out } = facts
  for (const file of files) sayFile(file, output)
  for (const [by, tally] of Object.entries(ledger.outside)) {
    if (tally.total === 0) continue
    const what =
      by === 'country'
        ? 'outside the dataset’s countries, Afghanistan and Pakistan'
        : 'no organised violence in UCDP’s sense'
    output.say(plain(`${number(tally.total)} rows are ${what}: ${listed(tally.entries(), 8)}`))
  }
  const where = reportPath === null ? '--report FILE lists all of them' : `all of them: ${reportPath}`
  for (const [what, tally, first] of [
    ['rejected', ledger.rejectedBy, ledger.first],
    ['in, but odd', ledger.flaggedBy, ledger.firstFlagged],
  ] as const) {
    if (tally.total === 0) continue
    output.complain(`${number(tally.total)} rows are ${what}: ${listed(tally.entries(), 20)}`)
    for (const entry of first) output.complain(plain(`  ${formatProblem(entry)}`))
    if (tally.total > first.length)
      output.complain(`  and ${number(tally.total - first.length)} more; ${where}`)
  }
  if (manifest === null) return
  const { events, eventsByCountry } = manifest.counts
  output.say(
    `${number(events)} events (Pakistan ${number(eventsByCountry.PK)}, Afghanistan ${number(eventsByCountry.AF)}), as of ${manifest.asOf}, dataset ${manifest.sha256.slice(0, 12)}`,
  )
  output.say(ending === 'dry-run' ? 'Dry run: nothing was written.' : `Written to ${out}`)
}
