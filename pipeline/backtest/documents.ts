import { join } from 'node:path'
import { decodeDataset } from '#dataset/load.ts'
import type { Built } from '#pipeline/build/build.ts'
import type { FileSet } from '#pipeline/files.ts'
import { methodDocument } from './document.ts'
import { readPlan } from './plan.ts'
import { runBacktest } from './run.ts'

/** The dataset that a build has made, as the app decodes it. */
export function datasetOf({ files, manifest }: Built) {
  return decodeDataset(manifest, (role) => {
    const name = manifest.files.find((file) => file.role === role)?.name ?? role
    const path = name.startsWith('../') ? name.slice(3) : `data/${name}`
    return JSON.parse(String(files.get(path) ?? 'null'))
  })
}

/** The documents that are made from the data; paths relative to docs/. */
export function documentsOf(root: string, built: Built): FileSet {
  const dataset = datasetOf(built)
  const backtest = runBacktest(dataset, readPlan(join(root, 'data')))
  return new Map([['method.md', methodDocument(dataset, backtest)]])
}
