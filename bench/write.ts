import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileEntry, FileRole, Manifest } from '#dataset/schema/manifest.ts'
import { type Files, madeOf } from './data.ts'

/** The files of a dataset with invented events that differ from the shipped ones, and its manifest. */
export function datasetFiles(root: string, count: number, digest: (text: string) => string) {
  const data = join(root, 'public', 'data')
  const read = (name: string): unknown => JSON.parse(readFileSync(join(data, name), 'utf8'))
  const shipped = read('manifest.json') as Manifest
  const files = Object.fromEntries(shipped.files.map(({ role, name }) => [role, read(name)])) as Files
  const made = madeOf(shipped, files, count)
  const written: { name: string; text: string }[] = []
  const entries = shipped.files.map((entry): FileEntry => {
    const content = made.files[entry.role as FileRole]
    if (content === files[entry.role as FileRole]) return entry
    const text = JSON.stringify(content)
    const sha256 = digest(text)
    const name = `${entry.role}.${sha256.slice(0, 12)}.json`
    written.push({ name, text })
    return { ...entry, name, sha256, bytes: Buffer.byteLength(text) }
  })
  const manifest = {
    ...made.manifest,
    sha256: digest(entries.map(({ sha256 }) => sha256).join('\n')),
    files: entries,
  }
  return [...written, { name: 'manifest.json', text: JSON.stringify(manifest) }]
}
