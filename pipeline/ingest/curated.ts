import { join } from 'node:path'
import type { FileSet } from '#pipeline/files.ts'
import { ingestActors } from './actors.ts'
import { ingestIncidents } from './incidents.ts'
import { ingestIndicators } from './indicators.ts'
import { ingestPublishers } from './publishers.ts'
import { ingestSeries } from './series.ts'

/** The curated folders of data/ from the curated files of an inputs folder. */
export function ingestCurated(folder: string): FileSet {
  const curated = join(folder, 'curated')
  const actors = ingestActors(curated)
  return new Map([
    ...actors.files,
    ...ingestIncidents(curated, actors.idsByName),
    ...ingestIndicators(curated),
    ...ingestSeries(curated),
    ...ingestPublishers(curated),
  ])
}
