import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type FileSet, listFiles } from '#pipeline/files.ts'

/** Folders under public/ that the build owns. */
const BUILT_FOLDERS = ['data', 'geo', 'schema'] as const

/** The only unhashed name that readers start from; it must come last. */
const SWITCH = 'data/manifest.json'

function writeDurably(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const handle = openSync(path, 'w')
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Paths under public/ that stand in the built folders, relative to public/. */
export function builtFiles(publicFolder: string): string[] {
  return BUILT_FOLDERS.flatMap((folder) =>
    listFiles(join(publicFolder, folder)).map((name) => `${folder}/${name}`),
  )
}

/**
 * Puts files into public/ so that a reader sees the old dataset or the new one: all are written to a folder beside,
 * then renamed into place, the manifest last; only then do files that nothing names any more go.
 */
export function publish(publicFolder: string, files: FileSet): void {
  mkdirSync(publicFolder, { recursive: true })
  const temporary = mkdtempSync(join(publicFolder, '.building-'))
  try {
    for (const [path, content] of files) writeDurably(join(temporary, path), content)
    const inOrder = [...files.keys()].sort((a, b) => Number(a === SWITCH) - Number(b === SWITCH))
    for (const path of inOrder) {
      mkdirSync(dirname(join(publicFolder, path)), { recursive: true })
      renameSync(join(temporary, path), join(publicFolder, path))
    }
    for (const path of builtFiles(publicFolder)) if (!files.has(path)) rmSync(join(publicFolder, path))
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
