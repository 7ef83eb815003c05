import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { SCHEMA_VERSION } from '#dataset/schema/common.ts'
import {
  FILE_ROLES,
  type FileEntry,
  type FileRole,
  type Manifest,
  manifest,
} from '#dataset/schema/manifest.ts'
import type { FileSet } from '#pipeline/files.ts'
import { DATE_NOT_SEEN } from './check-pages.ts'
import { FILE_SCHEMAS } from './schemas.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Leaves out the note that says no more than the date's null: data/ needs it in writing, a reader does not. */
const withoutPlainNotes = (key: string, value: unknown) =>
  key === 'note' && value === DATE_NOT_SEEN ? undefined : value

/** The content of a file of the dataset, and how many records it holds. */
export interface Part {
  readonly content: unknown
  readonly records: number
}

/** A file with its entry in the manifest. */
interface Packed {
  readonly entry: FileEntry
  readonly text: string
}

function packPart(role: FileRole, { content, records }: Part, basemapFolder: string): Packed {
  const checked: unknown = z.parse(FILE_SCHEMAS[role], content)
  const text = `${JSON.stringify(checked, withoutPlainNotes)}\n`
  const hash = sha256(text)
  const folder = role === 'basemap' ? basemapFolder : ''
  const name = `${folder}${role}.${hash.slice(0, 12)}.json`
  return { text, entry: { role, name, bytes: Buffer.byteLength(text), sha256: hash, records } }
}

/** What the manifest says beside its files. */
export type ManifestFacts = Omit<Manifest, 'schemaVersion' | 'sha256' | 'files'>

/**
 * The dataset's files (paths relative to public/) and its manifest. `basemapFolder`: where the basemap stands, seen from
 * the manifest. Throws a ZodError when a part breaks its schema.
 */
export function packDataset(
  parts: Readonly<Record<FileRole, Part>>,
  facts: ManifestFacts,
  basemapFolder: '../geo/' | '' = '../geo/',
): { files: FileSet; manifest: Manifest } {
  const packed = FILE_ROLES.map((role) => packPart(role, parts[role], basemapFolder))
  const entries = packed.map(({ entry }) => entry)
  const whole = z.parse(manifest, {
    schemaVersion: SCHEMA_VERSION,
    ...facts,
    sha256: sha256(entries.map((entry) => entry.sha256).join('\n')),
    files: entries,
  })
  const files: FileSet = new Map(
    packed.map(({ entry, text }) => [
      entry.name.startsWith('../') ? entry.name.slice(3) : `data/${entry.name}`,
      text,
    ]),
  )
  files.set('data/manifest.json', `${JSON.stringify(whole, null, 2)}\n`)
  return { files, manifest: whole }
}
