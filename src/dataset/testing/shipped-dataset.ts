/** The dataset that is committed in public/, loaded by the real code. For tests of what it says. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Dataset } from '../dataset.ts'
import { loadDataset } from '../load.ts'

export async function loadShippedDataset(): Promise<Dataset> {
  vi.stubGlobal(
    'fetch',
    async (url: URL) => new Response(readFileSync(join(process.cwd(), 'public', url.pathname))),
  )
  const { signal } = new AbortController()
  try {
    return await loadDataset(new URL('https://example.test/data/manifest.json'), null, { signal })
  } finally {
    vi.unstubAllGlobals()
  }
}
