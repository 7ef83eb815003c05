import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** SHA-256 in hex, as a manifest says it. */
export const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Writes a dataset folder whose manifest fits its files, but for `facts`, which it says in any case. */
export function writeDataset(
  path: string,
  files: Record<string, unknown>,
  facts: Record<string, unknown> = {},
): string {
  mkdirSync(path, { recursive: true })
  const entries = Object.entries(files).map(([role, json]) => {
    const text = JSON.stringify(json)
    const name = `${role}.${hash(text).slice(0, 12)}.json`
    writeFileSync(join(path, name), text)
    return { role, name, bytes: text.length, sha256: hash(text), records: 1 }
  })
  const manifest = {
    schemaVersion: 1,
    id: 'made',
    title: 'Made',
    version: basename(path),
    generatedOn: '2026-11-22',
    asOf: '2026-07-31',
    sha256: hash(entries.map((entry) => entry.sha256).join('\n')),
    licences: [],
    coverage: [{ country: 'PK', from: '2024-01-01', to: '2026-07-31', level: 'full', release: '22.1' }],
    counts: { events: 2, eventsByCountry: { AF: 0, PK: 2 }, incidents: 1, indicators: 0, series: 0 },
    files: entries,
    ...facts,
  }
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest))
  return path
}
