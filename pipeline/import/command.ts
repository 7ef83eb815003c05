import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseIsoDate } from '#domain/date.ts'
import { InputError } from '#pipeline/problem.ts'
import { KINDS_OF_IMPORT } from './adapter.ts'
import { DATE_ORDERS } from './days.ts'
import { realDisk } from './disk.ts'
import { readMapping } from './mapping.ts'
import type { ImportOptions, World } from './options.ts'
import type { Output } from './progress.ts'
import { loadRegisters } from './registers.ts'
import { runImport } from './run.ts'

/** Where the dataset goes unless told. */
const OUT = 'imported'

/** The user interrupted. */
class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly status: number
  constructor(status: number) {
    super('interrupted')
    this.status = status
  }
}

/** The options of a command line, or null when it makes no sense. Throws InputError for a mapping that is none. */
export function importOptions(root: string, args: readonly string[]): ImportOptions | null {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch {
    return null
  }
  const { values, positionals } = parsed
  const as = KINDS_OF_IMPORT.find((kind) => kind === values.as) ?? null
  const dateOrder = DATE_ORDERS.find((order) => order === values['date-order']) ?? null
  const isSound =
    positionals.length > 0 &&
    (values.as === undefined || as !== null) &&
    (values['date-order'] === undefined || dateOrder !== null) &&
    (values.map === undefined || as === null || as === 'table')
  if (!isSound) return null
  return {
    files: positionals.map((file) => resolve(root, file)),
    as,
    mapping: values.map === undefined ? null : readMapping(resolve(root, values.map), basename(values.map)),
    out: resolve(root, values.out),
    report: values.report === undefined ? null : resolve(root, values.report),
    isDryRun: values['dry-run'],
    encoding: values.encoding ?? null,
    dateOrder,
  }
}

function parse(args: readonly string[]) {
  const options = {
    as: { type: 'string' },
    map: { type: 'string' },
    out: { type: 'string', default: OUT },
    report: { type: 'string' },
    encoding: { type: 'string' },
    'date-order': { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  } as const
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

const DISK_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
  EXDEV: 'the folder lies on another disk than the one above it',
}

/** What a failed operation of the system comes to in words; null: it was none. */
function diskText(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return null
  const reason = DISK_REASONS[String(error.code)]
  return reason === undefined ? error.message : `${reason} (${error.message})`
}

/** Runs a command line; the exit status: 0 all rows in, 2 some not, 1 nothing written, 128 + n ended by signal n. */
export async function importCommand(
  options: ImportOptions,
  world: Omit<World, 'signal' | 'disk'> & Partial<Pick<World, 'disk'>>,
): Promise<number> {
  const controller = new AbortController()
  const stop = (signal: NodeJS.Signals, number: number) => {
    const abort = () => {
      controller.abort(new Interrupted(128 + number))
    }
    process.once(signal, abort)
    return () => process.removeListener(signal, abort)
  }
  const unlisten = [stop('SIGINT', 2), stop('SIGTERM', 15)]
  try {
    return await runImport(options, { disk: realDisk, ...world, signal: controller.signal })
  } catch (error) {
    return ending(error, world.output)
  } finally {
    for (const remove of unlisten) remove()
  }
}

function ending(error: unknown, output: Output): number {
  output.show?.('')
  if (error instanceof Interrupted) {
    output.complain('Interrupted. Nothing was written; the dataset is as it was.')
    return error.status
  }
  const reason = error instanceof InputError ? error.message : diskText(error)
  if (reason === null) throw error
  output.complain(`${reason}\nNothing was written; the dataset is as it was.`)
  return 1
}

/** The world of a terminal. */
export function terminalWorld(root: string, speak: Pick<Output, 'say' | 'complain'>) {
  const today = parseIsoDate(new Date().toISOString().slice(0, 10))
  if (today === null) throw new Error('the clock tells no day')
  const { stderr } = process
  const show = (line: string) => {
    stderr.write(`\r\u001b[2K${line}`)
  }
  return {
    registers: loadRegisters(join(root, 'data')),
    today,
    output: { ...speak, show: stderr.isTTY ? show : null },
  }
}
