import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { IsoDate } from '#domain/date.ts'
import { diff } from '#pipeline/diff/diff.ts'
import { readDatasetRecords } from '#pipeline/diff/read.ts'
import { diffText } from '#pipeline/diff/text.ts'
import { InputError, type Problem, unusable } from '#pipeline/problem.ts'
import type { KindOfImport } from './adapter.ts'
import { type MadeDataset, makeDataset } from './dataset.ts'
import { gatherStyle } from './evidence.ts'
import { Geography } from './geography.ts'
import { IdMaker } from './ids.ts'
import { openAll } from './inputs.ts'
import { Ledger, type SpoolPaths } from './ledger.ts'
import { Merger } from './merge.ts'
import type { ImportOptions, World } from './options.ts'
import { number, Progress } from './progress.ts'
import { besides, checkTarget, cleanUp, folderAt, publishStaged, stage } from './publish.ts'
import { type Gathering, type Opened, readRows } from './read.ts'
import { ReleaseRegister } from './releases.ts'
import { type ReportFacts, sayResult, writeReport } from './report.ts'

const FIRST_DAYS: Readonly<Record<KindOfImport, IsoDate>> = {
  'ucdp-ged': '1989-01-01' as IsoDate,
  acled: '1946-01-01' as IsoDate,
  table: '1946-01-01' as IsoDate,
}

/** A dry run writes beside this, where nothing is published. */
const DRY_RUN = join(tmpdir(), 'watchline-dry-run')

/** Rows and reasons said of an import in which not one could be taken. */
const SAID = 10

/** What an import has come to so far. */
class Import {
  readonly #options: ImportOptions
  readonly #world: World
  readonly #spools: SpoolPaths
  /** where the dataset is written before it is published */
  readonly #staging: string
  readonly #folder: string
  readonly #gathering: Gathering
  #as: KindOfImport | null = null

  constructor(options: ImportOptions, world: World) {
    this.#options = options
    this.#world = world
    this.#folder = folderAt(options.out)
    const beside = options.isDryRun ? DRY_RUN : this.#folder
    this.#staging = besides(beside, 'dataset')
    const report = options.report ?? beside
    this.#spools = { rejected: besides(report, 'rejected'), flagged: besides(report, 'flagged') }
    this.#gathering = {
      merger: new Merger(),
      ids: new IdMaker(),
      releases: new ReleaseRegister(),
      ledger: new Ledger(world.disk, options.report === null ? null : this.#spools),
      geography: new Geography(world.registers.basemap),
      accounts: new Map(),
    }
  }

  /** Everything but what tells of the end. The exit status. Throws InputError, Interrupted or what the disk says. */
  async run(): Promise<number> {
    const { disk } = this.#world
    this.#prepare()
    try {
      const { as, opened } = await openAll(this.#options, this.#world.registers)
      this.#as = as
      await this.#read(opened, as)
      return this.#finish(opened)
    } catch (error) {
      if (error instanceof InputError && this.#options.report !== null)
        this.#report(this.#facts(1, null, error.problems))
      throw error
    } finally {
      for (const path of [this.#staging, this.#spools.rejected, this.#spools.flagged]) disk.remove(path)
    }
  }

  #prepare(): void {
    const { report, isDryRun, out, files } = this.#options
    const { disk, output } = this.#world
    checkTarget(this.#folder)
    if (report !== null && !existsSync(dirname(report))) {
      unusable({
        file: report,
        line: 0,
        why: 'its folder is not there',
        fix: 'Name a report in a folder that is',
      })
    }
    if (report !== null && files.includes(report)) {
      const fix = 'Name another file with --report'
      unusable({ file: report, line: 0, why: 'the report would take the place of an input', fix })
    }
    if (report !== null && dirname(report) === this.#folder) {
      const why = 'the report would stand in the folder of the dataset'
      unusable({ file: report, line: 0, why, fix: 'Name another place with --report' })
    }
    const left =
      cleanUp(disk, isDryRun ? DRY_RUN : this.#folder) + (report === null ? 0 : cleanUp(disk, report))
    if (left > 0)
      output.complain(`An import before was cut short: ${number(left)} leftovers removed beside ${out}`)
    disk.makeFolder(dirname(this.#staging))
  }

  async #read(opened: readonly Opened[], as: KindOfImport): Promise<void> {
    const { output, today, signal } = this.#world
    const { mapping, dateOrder } = this.#options
    const limits = { first: FIRST_DAYS[as], last: today }
    const stated = {
      dateOrder: dateOrder ?? mapping?.file?.dateOrder ?? null,
      decimal: mapping?.file?.decimal ?? null,
    }
    for (const one of opened) {
      const { file, bytes } = one.source
      const looking = new Progress(output, `${file}, looking through`, bytes)
      const style = await gatherStyle(one.source, one.adapter, stated, limits, looking, signal)
      await readRows(this.#gathering, one, style, new Progress(output, `${file}, importing`, bytes), signal)
    }
  }

  #finish(opened: readonly Opened[]): number {
    const { merger, releases, ledger } = this.#gathering
    const { disk, output, today, signal } = this.#world
    const { mapping, isDryRun, report } = this.#options
    if (merger.size === 0) this.#refuseAll()
    const made = makeDataset({
      merger,
      releases: releases.all().filter(({ countries }) => countries.size > 0),
      adapters: opened.map(({ adapter }) => adapter),
      files: opened.map(({ source }) => source.file),
      registers: this.#world.registers,
      today,
      statedCoverage: (mapping?.coverage as { from: IsoDate; to: IsoDate } | undefined) ?? null,
    })
    stage(disk, this.#staging, made.files)
    signal.throwIfAborted()
    const isWhole = ledger.rejectedBy.total + ledger.outside.country.total + ledger.outside.kind.total === 0
    const facts = this.#facts(isWhole ? 0 : 2, made, [])
    const finished = report === null ? null : this.#report(facts, 'kept')
    const left: unknown[] = []
    if (isDryRun) this.#compare()
    else left.push(publishStaged(disk, this.#staging, this.#folder, made.files))
    try {
      if (finished !== null && report !== null) disk.rename(finished, report)
    } catch (error) {
      left.push(error)
    }
    sayResult(facts, report, output)
    for (const error of left.filter((one) => one !== null))
      output.complain(
        `The dataset is in place, but not all beside it: ${String(error)}. Import again to mend that.`,
      )
    return facts.status
  }

  /** Not one row is an event of the dataset: there is nothing to write. */
  #refuseAll(): never {
    const { ledger, accounts } = this.#gathering
    const file = [...accounts.keys()].join(', ')
    const read = [...accounts.values()].reduce((sum, { counts }) => sum + counts.read, 0)
    const left = [...ledger.outside.country.entries(), ...ledger.outside.kind.entries()].slice(0, SAID)
    const names = left.map(([name, count]) => `${name} (${number(count)})`).join(', ')
    const problem: Problem = {
      file,
      line: 0,
      ...(names === '' ? {} : { value: names }),
      why:
        read === 0
          ? 'the header has no rows below it'
          : `of ${number(read)} rows not one can be an event of the dataset, which holds Afghanistan and Pakistan`,
      fix: 'Check that this is the file you mean, and what is said of its first rows',
    }
    throw new InputError([problem, ...ledger.first])
  }

  #facts(status: number, made: MadeDataset | null, problems: readonly Problem[]): ReportFacts {
    const { isDryRun, out } = this.#options
    return {
      on: this.#world.today,
      as: this.#as,
      ending: made === null ? 'nothing-written' : isDryRun ? 'dry-run' : 'published',
      status,
      out,
      manifest: made?.manifest ?? null,
      files: [...this.#gathering.accounts.values()],
      ledger: this.#gathering.ledger,
      problems,
    }
  }

  /** Writes the report beside its place, and puts it there unless it is to be kept for later. */
  #report(facts: ReportFacts, until?: 'kept'): string {
    const { disk } = this.#world
    const report = this.#options.report ?? ''
    const temporary = besides(report, 'report')
    try {
      writeReport(disk, temporary, facts, this.#spools)
      if (until !== 'kept') disk.rename(temporary, report)
    } catch (error) {
      disk.remove(temporary)
      throw error
    }
    return temporary
  }

  /** Says what would change in the dataset that is there. */
  #compare(): void {
    const { output } = this.#world
    if (!existsSync(join(this.#folder, 'manifest.json'))) {
      output.say(`There is no dataset in ${this.#options.out} yet.`)
      return
    }
    try {
      output.say(diffText(diff(readDatasetRecords(this.#folder), readDatasetRecords(this.#staging)), false))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      output.complain(`The dataset in ${this.#options.out} cannot be compared: ${error.message}`)
    }
  }
}

/**
 * Imports files into a dataset folder. The exit status: 0 all rows are in, 2 some are not. Throws InputError where nothing
 * can be made of the files, and what the signal or the disk says; the folder is then as it was.
 */
export const runImport = (options: ImportOptions, world: World): Promise<number> =>
  new Import(options, world).run()
