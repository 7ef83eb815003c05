import { join } from 'node:path'
import { byCodeUnit, type FileSet, prettyJson, readJson } from '#pipeline/files.ts'

interface RawPublisher {
  kind: string
  country: string | null
  note?: string
  via?: string
}

/** data/publishers, by name. */
export function ingestPublishers(folder: string): FileSet {
  const raw = readJson(join(folder, 'publishers.json')) as Record<string, RawPublisher>
  const publishers = Object.entries(raw)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, { kind, country, note, via }]) => ({
      name,
      kind,
      country,
      ...(note ? { note } : {}),
      ...(via ? { via } : {}),
    }))
  return new Map([['publishers/publishers.json', prettyJson({ publishers })]])
}
