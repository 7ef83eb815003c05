import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { unusable } from '#pipeline/problem.ts'
import { openCsv } from './csv.ts'
import { sniff } from './sniff.ts'
import type { RowSource } from './source.ts'
import { openWorkbook } from './workbook.ts'

/** What the user says of the files; null: not said. */
export interface Stated {
  readonly encoding: string | null
  readonly sheet: string | null
}

function checkEncoding(file: string, encoding: string): void {
  try {
    new TextDecoder(encoding)
  } catch {
    const fix = 'Name one such as utf-8, utf-16le, windows-1252, windows-1256 or iso-8859-1'
    unusable({ file, line: 0, value: encoding, why: 'no encoding is known by this name', fix })
  }
}

/** A file as a table, whatever its name says that it is. Throws InputError for what is none. */
export async function openSource(path: string, { encoding, sheet }: Stated): Promise<RowSource> {
  const file = basename(path)
  if (!existsSync(path) || !statSync(path).isFile()) {
    const why = existsSync(path) ? 'this is a folder, not a file' : 'there is no such file'
    unusable({ file, line: 0, value: path, why, fix: 'Name the file of an export' })
  }
  if (encoding !== null) checkEncoding(file, encoding)
  const found = sniff(path, file, encoding)
  return found.is === 'zip' ? openWorkbook(path, file, sheet) : openCsv(path, file, found)
}
