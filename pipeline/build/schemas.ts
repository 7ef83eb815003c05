import * as z from 'zod/mini'
import { analysisFile } from '#dataset/schema/analysis.ts'
import { basemapFile } from '#dataset/schema/basemap.ts'
import { briefsFile } from '#dataset/schema/briefs.ts'
import { changesFile } from '#dataset/schema/changes.ts'
import { eventsFile } from '#dataset/schema/events.ts'
import { incidentsFile } from '#dataset/schema/incidents.ts'
import { indicatorsFile } from '#dataset/schema/indicators.ts'
import { linksFile } from '#dataset/schema/links.ts'
import { type FileRole, manifest } from '#dataset/schema/manifest.ts'
import { actorsFile, placesFile, publishersFile } from '#dataset/schema/register.ts'
import { seriesFile } from '#dataset/schema/series.ts'
import { type FileSet, prettyJson } from '#pipeline/files.ts'

/** The schema of each file of a dataset. */
export const FILE_SCHEMAS = {
  events: eventsFile,
  incidents: incidentsFile,
  indicators: indicatorsFile,
  links: linksFile,
  series: seriesFile,
  actors: actorsFile,
  places: placesFile,
  publishers: publishersFile,
  basemap: basemapFile,
  analysis: analysisFile,
  changes: changesFile,
  briefs: briefsFile,
} as const satisfies Record<FileRole, z.ZodMiniType>

/** JSON Schema 2020-12 of the manifest and of each file, from the definitions that the app parses with. */
export function schemaFiles(): FileSet {
  const all: [string, z.ZodMiniType][] = [['manifest', manifest], ...Object.entries(FILE_SCHEMAS)]
  return new Map(
    all.map(([name, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' })
      const title = `Watchline dataset: ${name}`
      return [`${name}.schema.json`, prettyJson({ $schema, $id: `${name}.schema.json`, title, ...rest })]
    }),
  )
}
