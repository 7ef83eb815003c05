import {
  appendFileSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'

/** Everything that an import changes on a disk goes through here, so that a test can let it fail. */
export interface Disk {
  makeFolder(path: string): void
  /** a whole file, on the disk when this returns */
  write(path: string, content: string): void
  append(path: string, content: string): void
  /** what was appended is on the disk when this returns */
  sync(path: string): void
  /** atomic within a file system; takes the place of a file */
  rename(from: string, to: string): void
  /** a file, or a folder with all that is in it; nothing where there is none */
  remove(path: string): void
}

export const realDisk: Disk = {
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true })
  },
  write: (path, content) => {
    const handle = openSync(path, 'w')
    try {
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  append: appendFileSync,
  sync: (path) => {
    // there a folder cannot be opened, and a file only for writing
    if (process.platform === 'win32') return
    const handle = openSync(path, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  rename: renameSync,
  remove: (path) => {
    rmSync(path, { recursive: true, force: true })
  },
}
