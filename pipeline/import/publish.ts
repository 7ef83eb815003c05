import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { FILE_ROLES } from '#dataset/schema/manifest.ts'
import type { FileSet } from '#pipeline/files.ts'
import { unusable } from '#pipeline/problem.ts'
import type { Disk } from './disk.ts'

/** The only name that readers start from; it is put in place last. */
const SWITCH = 'manifest.json'
/** Beside the manifest, for other tools and for walking back. */
const UNHASHED = ['datapackage.json', 'dataset.jsonld', 'rows.csv']
const HASHED = new RegExp(`^(${FILE_ROLES.join('|')})\\.[0-9a-f]{12}\\.json$`)
const MARK = '.importing-'

const named = z.object({ schemaVersion: z.int(), files: z.array(z.object({ name: z.string() })) })

/** Names that the manifest in a folder lists; null: it has none that can be read. */
function listedIn(folder: string): ReadonlySet<string> | null {
  try {
    const parsed = z.safeParse(named, JSON.parse(readFileSync(join(folder, SWITCH), 'utf8')))
    return parsed.success ? new Set(parsed.data.files.map(({ name }) => name)) : null
  } catch {
    return null
  }
}

const isThere = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** What an import that is no longer running left beside a path: `.NAME.importing-PID-…`. */
function leftovers(path: string): string[] {
  const parent = dirname(path)
  const prefix = `.${basename(path)}${MARK}`
  if (!existsSync(parent)) return []
  return readdirSync(parent)
    .filter((name) => name.startsWith(prefix))
    .filter((name) => {
      const pid = Number.parseInt(name.slice(prefix.length), 10)
      return Number.isNaN(pid) || pid === process.pid || !isThere(pid)
    })
    .map((name) => join(parent, name))
}

/** A path beside another one, on the same file system, by which a later run knows whose it is. */
export const besides = (path: string, what: string) =>
  join(dirname(path), `.${basename(path)}${MARK}${process.pid}-${what}`)

/** The folder that a path names: a link is followed, so that what it points to is replaced and not the link. */
export const folderAt = (path: string): string => (existsSync(path) ? realpathSync(path) : path)

/** Refuses to publish where other things would be in the way. */
export function checkTarget(folder: string): void {
  if (!existsSync(folder)) return
  const file = basename(folder)
  if (!statSync(folder).isDirectory())
    unusable({ file, line: 0, why: 'this is a file, not a folder', fix: 'Name a folder with --out' })
  // another kind of manifest.json is not ours to replace
  if (readdirSync(folder).length > 0 && listedIn(folder) === null) {
    const why = 'the folder holds other files and no dataset'
    unusable({ file, line: 0, why, fix: 'Name another folder, or an empty one, with --out' })
  }
}

/** Takes away what an import that was cut short left beside a path, or in a dataset folder. How many things there were. */
export function cleanUp(disk: Disk, path: string): number {
  const listed = listedIn(path)
  const strays =
    listed === null
      ? []
      : readdirSync(path)
          .filter((name) => HASHED.test(name) && !listed.has(name))
          .map((name) => join(path, name))
  const all = [...leftovers(path), ...strays]
  for (const one of all) disk.remove(one)
  return all.length
}

/** Writes a dataset to a folder of its own, all of it on the disk when this returns. */
export function stage(disk: Disk, temporary: string, files: FileSet): void {
  disk.makeFolder(temporary)
  for (const [name, content] of files) disk.write(join(temporary, name), content)
  disk.sync(temporary)
}

/**
 * Puts a staged dataset in the place of a folder, so that a reader sees the old one or the new one at every moment. A new
 * folder comes by one rename. In one that is there, the files with hashes in their names come first, beside the old
 * ones; then the manifest takes the place of the old; only then does go what the old one alone named. Returns what went
 * wrong after the manifest was in place, when the new dataset stands already; null: nothing. Throws before that.
 */
export function publishStaged(disk: Disk, temporary: string, folder: string, files: FileSet): unknown {
  if (!existsSync(folder) || readdirSync(folder).length === 0) {
    if (existsSync(folder)) disk.remove(folder)
    disk.rename(temporary, folder)
    disk.sync(dirname(folder))
    return null
  }
  const old = listedIn(folder) ?? new Set<string>()
  const move = (name: string) => {
    disk.rename(join(temporary, name), join(folder, name))
  }
  const hashed = [...files.keys()].filter((name) => name !== SWITCH && !UNHASHED.includes(name))
  for (const name of hashed) move(name)
  disk.sync(folder)
  move(SWITCH)
  try {
    disk.sync(folder)
    for (const name of UNHASHED) if (files.has(name)) move(name)
    for (const name of old) if (HASHED.test(name) && !files.has(name)) disk.remove(join(folder, name))
    disk.sync(folder)
    return null
  } catch (error) {
    return error
  }
}
