import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type FileSet, writeFiles } from '#pipeline/files.ts'
import { ingestCurated } from './curated.ts'
import { ingestPlaces } from './places.ts'
import { ingestUcdp } from './ucdp.ts'

/** Folders of data/ that people edit: once they are there, ingest leaves them alone unless it is told otherwise. */
const EDITED_FOLDERS = ['incidents', 'series', 'actors', 'indicators', 'publishers'] as const

/** Whether a path of data/ belongs to what people edit. */
export function isEdited(path: string): boolean {
  return EDITED_FOLDERS.some((folder) => path.startsWith(`${folder}/`))
}

/** Everything that an inputs folder makes of data/, and the rows that were left out for a fault. */
export function ingestAll(inputs: string): { files: FileSet; ledger: readonly string[] } {
  const ucdp = ingestUcdp(inputs)
  return {
    files: new Map([...ucdp.files, ...ingestPlaces(inputs), ...ingestCurated(inputs)]),
    ledger: ucdp.ledger,
  }
}

/** Writes data/ from an inputs folder: how many files, and the rows that were left out for a fault. */
export function ingest(
  root: string,
  folder: string,
  withCurated: boolean,
): { written: number; ledger: readonly string[] } {
  const data = join(root, 'data')
  const { files, ledger } = ingestAll(resolve(root, folder))
  const chosen = [...files].filter(
    ([path]) => withCurated || !isEdited(path) || !existsSync(join(data, path.split('/')[0] as string)),
  )
  writeFiles(data, new Map(chosen))
  return { written: chosen.length, ledger }
}
