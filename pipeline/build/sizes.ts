import { brotliCompressSync } from 'node:zlib'
import type { Manifest } from '#dataset/schema/manifest.ts'
import type { FileSet } from '#pipeline/files.ts'

/** The dataset may weigh this much in all, compressed. Bytes. */
const BUDGET = 400_000

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** A line a file: records, bytes, and bytes as a server sends them (brotli). Last the total against the budget. */
export function sizeReport(manifest: Manifest, files: FileSet): string[] {
  let total = 0
  const lines = manifest.files.map((entry) => {
    const path = entry.name.startsWith('../') ? entry.name.slice(3) : `data/${entry.name}`
    const bytes = brotliCompressSync(files.get(path) ?? '').length
    total += bytes
    return `${entry.name}  ${entry.records} records  ${kilobytes(entry.bytes)}  brotli ${kilobytes(bytes)}`
  })
  const verdict = total > BUDGET ? 'OVER' : 'within'
  return [...lines, `total brotli ${kilobytes(total)}, ${verdict} the budget of ${kilobytes(BUDGET)}`]
}
