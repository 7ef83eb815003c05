import type { Built } from '#pipeline/build/build.ts'
import type { FileSet } from '#pipeline/files.ts'
import { builtDataset } from './built-dataset.ts'
import { methodDocument } from './document.ts'

/** The documents that are made from the data; paths relative to docs/. */
export function documentsOf({ files, manifest, backtest }: Built): FileSet {
  return new Map([['method.md', methodDocument(builtDataset(manifest, files), backtest)]])
}
