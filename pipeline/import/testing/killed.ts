/** An import that sends itself a signal: at its nth row or its nth change to the disk. Run by publish.test.ts. */

import { join } from 'node:path'
import type { IsoDate } from '#domain/date.ts'
import { importCommand, importOptions } from '../command.ts'
import { type Disk, realDisk } from '../disk.ts'
import type { Output } from '../progress.ts'
import { loadRegisters } from '../registers.ts'

const [root = '', where = '', signal = '', ...args] = process.argv.slice(2)
const [what, at] = where.split(' ')

/** Counts, and sends the signal at the number asked for. */
function counter(kind: string): () => void {
  let count = 0
  return () => {
    count++
    if (kind === what && count === Number(at)) process.kill(process.pid, signal)
  }
}

const atDisk = counter('disk')
const counted = (name: keyof Disk) => {
  const operation = realDisk[name] as (...all: string[]) => void
  return (...all: string[]) => {
    atDisk()
    operation(...all)
  }
}
const names = Object.keys(realDisk) as (keyof Disk)[]
const disk = Object.fromEntries(names.map((name) => [name, counted(name)])) as unknown as Disk

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)
const output: Output = { say, complain, show: null, onRow: counter('row') }
const options = importOptions(root, args)
if (options === null) throw new Error('the command line makes no sense')
const world = {
  registers: loadRegisters(join(process.cwd(), 'data')),
  today: '2026-11-22' as IsoDate,
  output,
  disk,
}
process.exitCode = await importCommand(options, world)
