import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseIsoDate } from '#domain/date.ts'
import { documentsOf } from './backtest/documents.ts'
import { type Built, buildAll } from './build/build.ts'
import { DataError } from './build/load.ts'
import { publish } from './build/publish.ts'
import { sizeReport } from './build/sizes.ts'
import { type ReleaseOptions, release } from './changes/release.ts'
import { diff } from './diff/diff.ts'
import { readDatasetRecords } from './diff/read.ts'
import { diffText } from './diff/text.ts'
import { prettyJson, writeFiles } from './files.ts'
import { importCommand, importOptions, terminalWorld } from './import/command.ts'
import { ingest } from './ingest/ingest.ts'
import { InputError, unusable } from './problem.ts'
import { keysCommand, signCommand } from './sign/command.ts'
import { verify } from './verify.ts'

const USAGE = `Usage: npm run data -- COMMAND
  ingest DIR [--curated]   input files in DIR → data/ (with --curated, the curated folders too, over what is there)
  build                    data/ → public/data, public/geo, public/schema and docs/method.md
  verify [DIR]             rebuild, and compare with the committed files byte for byte; with the input files too,
                           where DIR (../shared/data unless told) holds them
  diff A B [--json] [--full] [--out FILE]
                           what changed from dataset A to B, each a folder with a manifest.json or that manifest;
                           as text (--full: nothing cut) or as JSON, to FILE where one is named
  import FILE… [--as ucdp-ged|acled|table] [--map MAPPING.json] [--out DIR] [--report REPORT.json] [--dry-run]
         [--date-order dmy|mdy] [--encoding NAME]
                           a user's own export → a dataset folder that the app can load (docs/import.md); status 0: all
                           rows are in, 2: some are not, 1: nothing was written
  release --from DIR [--version V] [--on DAY]
                           data/ as the version after the dataset in DIR, which is the one last published: sets version
                           and day (today unless told), logs what changed in data/changes.json, and builds
  keys --out FILE [--id NAME]
                           a new Ed25519 key: the private half to FILE, outside of this folder; the public half as
                           config.json pins it
  sign --key FILE [--dir DIR]
                           signs the manifest in DIR (public/data unless told): manifest.json.sig beside it`

/** Where the input files stand beside a checkout, unless told otherwise. */
const INPUTS = '../shared/data'

function runIngest(root: string, folder: string, withCurated: boolean): number {
  const { written, ledger } = ingest(root, folder, withCurated)
  for (const line of ledger) console.error(line)
  console.log(
    `data: ${written} files written, ${ledger.length} rows left out for a fault (data/ucdp/account.json)`,
  )
  return ledger.length > 0 ? 2 : 0
}

function writeBuilt(root: string, built: Built): void {
  const { files, manifest, ledgers } = built
  const documents = documentsOf(built)
  writeFiles(join(root, 'data'), ledgers)
  writeFiles(join(root, 'docs'), documents)
  publish(join(root, 'public'), files)
  const { events, eventsByCountry, incidents, indicators, series } = manifest.counts
  console.log(
    `${events} events (Pakistan ${eventsByCountry.PK}, Afghanistan ${eventsByCountry.AF}), ${incidents} incidents, ${indicators} indicators, ${series} series`,
  )
  console.log([...sizeReport(manifest, files), `dataset ${manifest.sha256.slice(0, 12)}`].join('\n'))
}

function runBuild(root: string): number {
  writeBuilt(root, buildAll(root))
  return 0
}

function runVerify(root: string, folder: string): number {
  const { differing, notes } = verify(root, resolve(root, folder))
  for (const note of notes) console.log(note)
  for (const line of differing) console.error(line)
  console.log(
    differing.length === 0
      ? 'verify: every file is as it should be'
      : `verify: ${differing.length} files differ`,
  )
  return differing.length === 0 ? 0 : 1
}

/** The options of release, or null when the command line makes no sense. */
function releaseOptions(root: string, args: readonly string[]): ReleaseOptions | null {
  try {
    const options = {
      from: { type: 'string' },
      version: { type: 'string' },
      on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    } as const
    const { from, version, on } = parseArgs({ args: [...args], options }).values
    const day = parseIsoDate(on)
    return from === undefined || version === '' || day === null
      ? null
      : { from: resolve(root, from), version, on: day }
  } catch {
    return null
  }
}

function runRelease(root: string, args: readonly string[]): number {
  const options = releaseOptions(root, args)
  if (options === null) return sayUsage()
  const { built, inputs, entry } = release(root, options)
  writeFiles(join(root, 'data'), inputs)
  writeBuilt(root, built)
  console.log(`release: version ${entry.to.version}, after ${entry.from.version} (${entry.from.dataset})`)
  return 0
}

/** The options of diff, or null when the command line makes no sense. */
function diffOptions(args: readonly string[]) {
  try {
    const options = {
      json: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      out: { type: 'string' },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [a, b, ...more] = positionals
    return a === undefined || b === undefined || more.length > 0 ? null : { ...values, a, b }
  } catch {
    return null
  }
}

function writeReport(file: string, report: string): void {
  try {
    writeFileSync(file, report)
  } catch (error) {
    const why = `the report cannot be written: ${error instanceof Error ? error.message : String(error)}`
    unusable({ file, line: 0, why, fix: 'Name a file in a folder that is there and can be written to' })
  }
}

function runDiff(root: string, args: readonly string[]): number {
  const options = diffOptions(args)
  if (options === null) return sayUsage()
  const read = (path: string) => readDatasetRecords(resolve(root, path))
  const changes = diff(read(options.a), read(options.b))
  const report = options.json ? prettyJson(changes) : diffText(changes, options.full)
  if (options.out === undefined) console.log(report.trimEnd())
  else {
    writeReport(resolve(root, options.out), report)
    console.log(`diff: written to ${options.out}`)
  }
  return 0
}

async function runImport(root: string, args: readonly string[]): Promise<number> {
  const options = importOptions(root, args)
  if (options === null) return sayUsage()
  return importCommand(options, terminalWorld(root, { say: console.log, complain: console.error }))
}

function sayUsage(): number {
  console.error(USAGE)
  return 1
}

function run(root: string, args: readonly string[]): number {
  if (args[0] === 'diff') return runDiff(root, args.slice(1))
  if (args[0] === 'release') return runRelease(root, args.slice(1))
  const world = { root, say: console.log }
  if (args[0] === 'keys') return keysCommand(args.slice(1), world) ? 0 : sayUsage()
  if (args[0] === 'sign') return signCommand(args.slice(1), world) ? 0 : sayUsage()
  const [command, folder] = args.filter((arg) => !arg.startsWith('--'))
  if (command === 'ingest' && folder !== undefined) return runIngest(root, folder, args.includes('--curated'))
  if (command === 'build') return runBuild(root)
  if (command === 'verify') return runVerify(root, folder ?? INPUTS)
  return sayUsage()
}

/** The exit status of a command that threw. Throws what is no fault of an input. */
function failure(error: unknown): number {
  if (!(error instanceof InputError || error instanceof DataError)) throw error
  console.error(`${error.message}\nNothing was written.`)
  return 1
}

/** Runs a command line, any but import; the exit status. */
export function main(root: string, args: readonly string[]): number {
  try {
    return run(root, args)
  } catch (error) {
    return failure(error)
  }
}

/** Runs a command line; the exit status. */
export async function start(root: string, args: readonly string[]): Promise<number> {
  if (args[0] !== 'import') return main(root, args)
  try {
    return await runImport(root, args.slice(1))
  } catch (error) {
    return failure(error)
  }
}
