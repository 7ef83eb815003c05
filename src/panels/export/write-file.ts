import type { ExportFile } from './make-file.ts'

/** Milliseconds of work at a time: a page that answers after so long feels at rest. */
const AT_A_TIME_MS = 30

/**
 * Writes a file piece by piece and lets the page draw in between. Null: it was given up.
 * `onRows`: told now and then how many rows are written.
 */
export async function writeFile(
  { pieces, type }: ExportFile,
  { signal, onRows }: { readonly signal: AbortSignal; readonly onRows: (rows: number) => void },
): Promise<Blob | null> {
  const parts: BlobPart[] = []
  let rows = 0
  let since = performance.now()
  for (const piece of pieces) {
    parts.push(piece.part)
    rows += piece.rows
    if (performance.now() - since < AT_A_TIME_MS) continue
    onRows(rows)
    await new Promise((done) => setTimeout(done))
    if (signal.aborted) return null
    since = performance.now()
  }
  return new Blob(parts, { type })
}
