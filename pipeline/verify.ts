import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentsOf } from './backtest/documents.ts'
import { buildAll } from './build/build.ts'
import { builtFiles } from './build/publish.ts'
import type { FileSet } from './files.ts'
import { ingestAll, isEdited } from './ingest/ingest.ts'

/** What differs between files as they should be and as they stand in a folder. */
export function differences(expected: FileSet, folder: string, present: readonly string[]): string[] {
  const lines: string[] = []
  for (const [path, content] of expected) {
    const full = join(folder, path)
    if (!existsSync(full)) lines.push(`${path} is missing`)
    else if (!readFileSync(full).equals(Buffer.from(content))) lines.push(`${path} differs`)
  }
  for (const path of present) if (!expected.has(path)) lines.push(`${path} should not be there`)
  return lines
}

/** What verify found: differing files, and what it could not look at. */
export interface Verdict {
  readonly differing: readonly string[]
  readonly notes: readonly string[]
}

/**
 * Rebuilds public/ and the documents made from data/, and data/ from the inputs where they are at hand, and compares
 * byte for byte. Folders that people edit are not compared with the inputs: data/ itself is their source.
 */
export function verify(root: string, inputs: string): Verdict {
  const publicFolder = join(root, 'public')
  const built = buildAll(root)
  const data = join(root, 'data')
  // who signs it is the host's affair; a build takes an old signature away
  const made = builtFiles(publicFolder).filter((path) => path !== 'data/manifest.json.sig')
  const differing = [
    ...differences(built.files, publicFolder, made).map((line) => `public/${line}`),
    ...differences(built.ledgers, data, []).map((line) => `data/${line}`),
    ...differences(documentsOf(built), join(root, 'docs'), []).map((line) => `docs/${line}`),
  ]
  if (!existsSync(join(inputs, 'ucdp'))) {
    return { differing, notes: [`skipped: data/ against the input files, because ${inputs} holds none`] }
  }
  const { files } = ingestAll(inputs)
  const derived: FileSet = new Map([...files].filter(([path]) => !isEdited(path)))
  const edited: FileSet = new Map([...files].filter(([path]) => isEdited(path)))
  const changed = differences(edited, data, []).length
  return {
    differing: [...differing, ...differences(derived, data, []).map((line) => `data/${line}`)],
    notes: [`${changed} curated files differ from their first import (allowed: they are edited in data/)`],
  }
}
