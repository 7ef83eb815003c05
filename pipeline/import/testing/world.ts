/** A place to import in, and what was said and written there. For tests. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dataset } from '#dataset/dataset.ts'
import { decodeDataset } from '#dataset/load.ts'
import { type Manifest, manifest as manifestSchema } from '#dataset/schema/manifest.ts'
import type { IsoDate } from '#domain/date.ts'
import { importCommand, importOptions } from '../command.ts'
import { type Disk, realDisk } from '../disk.ts'
import type { Entry } from '../ledger.ts'
import { loadRegisters } from '../registers.ts'
import type { FileAccount } from '../report.ts'

const registers = loadRegisters(join(import.meta.dirname, '../../../data'))
export const TODAY = '2026-11-22' as IsoDate

/** A disk that does not wait for what it writes. */
export const quickDisk: Disk = { ...realDisk, write: writeFileSync, sync: () => undefined }

/** A report as it stands in its file. */
export interface Report {
  readonly status: number
  readonly ending: string
  readonly dataset: { readonly sha256: string; readonly events: number } | null
  readonly files: readonly FileAccount[]
  readonly rejectedByReason: Readonly<Record<string, number>>
  readonly flaggedByReason: Readonly<Record<string, number>>
  readonly outsideByCountry: Readonly<Record<string, number>>
  readonly outsideByKind: Readonly<Record<string, number>>
  readonly problems: readonly Entry[]
  readonly rejected: readonly Entry[]
  readonly flagged: readonly Entry[]
}

export class Place {
  readonly root = mkdtempSync(join(tmpdir(), 'watchline-import-test-'))
  readonly said: string[] = []
  disk: Disk = quickDisk

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(join(this.root, name), content)
    return name
  }

  /** Runs a command line; the exit status. Null: the command line makes no sense. */
  async run(...args: string[]): Promise<number | null> {
    const options = importOptions(this.root, args)
    if (options === null) return null
    const keep = (line: string) => this.said.push(line)
    const output = { say: keep, complain: keep, show: null }
    return importCommand(options, { registers, today: TODAY, disk: this.disk, output })
  }

  /** Runs a command line with a report, and reads it. */
  async report(...args: string[]): Promise<Report> {
    await this.run(...args, '--report', 'report.json')
    return JSON.parse(readFileSync(join(this.root, 'report.json'), 'utf8')) as Report
  }

  get output(): string {
    return this.said.join('\n')
  }

  /** Every file below the place but those given, with its content. */
  snapshot(folder = ''): Record<string, string> {
    const names = readdirSync(join(this.root, folder), { recursive: true, withFileTypes: true })
    const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
    return Object.fromEntries(
      files.sort().map((path) => [path.slice(this.root.length + 1), readFileSync(path, 'latin1')]),
    )
  }

  manifest(folder = 'imported'): Manifest {
    const json: unknown = JSON.parse(readFileSync(join(this.root, folder, 'manifest.json'), 'utf8'))
    return manifestSchema.parse(json)
  }

  /** The dataset as the app decodes it. */
  dataset(folder = 'imported'): Dataset {
    const manifest = this.manifest(folder)
    return decodeDataset(manifest, (role) => {
      const name = manifest.files.find((file) => file.role === role)?.name ?? role
      return JSON.parse(readFileSync(join(this.root, folder, name), 'utf8'))
    })
  }

  leave(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
