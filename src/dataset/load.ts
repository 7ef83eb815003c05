import * as z from 'zod/mini'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import type { Config } from './config.ts'
import type { Coverage, Dataset, Signature } from './dataset.ts'
import { decodeEvents } from './decode-events.ts'
import { DatasetError } from './errors.ts'
import { type FetchOptions, fetchBytes, parseJson, sha256Hex } from './fetch.ts'
import { checkReferences } from './references.ts'
import { basemapFile } from './schema/basemap.ts'
import { SCHEMA_VERSION } from './schema/common.ts'
import { type EventsFile, eventsFrame } from './schema/events.ts'
import { incidentsFile } from './schema/incidents.ts'
import { indicatorsFile } from './schema/indicators.ts'
import { linksFile } from './schema/links.ts'
import { type FileRole, type Manifest, manifest as manifestSchema } from './schema/manifest.ts'
import { actorsFile, placesFile } from './schema/register.ts'
import { seriesFile } from './schema/series.ts'

const MANIFEST = 'manifest.json'
const UNSIGNED: Signature = { is: 'unsigned' }

interface LoadOptions extends FetchOptions {
  /** the host's settings, on their way; absent: none */
  readonly config?: Promise<Config>
}

/** Fetches, checks and decodes the dataset that a manifest describes; `held` comes back when it is still the same. */
export async function loadDataset(url: URL, held: Dataset | null, options: LoadOptions): Promise<Dataset> {
  const bytes = await fetchBytes(url, MANIFEST, options)
  const manifest = parseManifest(parseJson(bytes, MANIFEST))
  if (held?.manifest.sha256 === manifest.sha256) return held

  const read = async <S extends z.ZodMiniType>(role: FileRole, schema: S): Promise<z.infer<S>> =>
    parseWith(schema, await fetchFile(role, manifest, url, options), fileNamed(role, manifest).name)

  const [signature, events, incidents, indicators, links, series, actors, places, basemap] =
    await Promise.all([
      signatureOf({ url, bytes, manifest }, held, options),
      read('events', eventsFrame),
      read('incidents', incidentsFile),
      read('indicators', indicatorsFile),
      read('links', linksFile),
      read('series', seriesFile),
      read('actors', actorsFile),
      read('places', placesFile),
      read('basemap', basemapFile),
    ])
  const files = { events, incidents, indicators, links, series, actors, places, basemap }
  return datasetOf(manifest, files, signature)
}

async function signatureOf(
  served: {
    readonly url: URL
    readonly bytes: Uint8Array<ArrayBuffer>
    readonly manifest: Manifest
  },
  held: Dataset | null,
  options: LoadOptions,
): Promise<Signature> {
  const { keys = [] } = (await options.config) ?? {}
  if (keys.length === 0) return UNSIGNED
  const { checkSignature } = await import('./signature.ts')
  return checkSignature(served, keys, held, options)
}

/** The files that every view needs, each of the form its schema asks for; columns of events not yet decoded. */
interface DatasetFiles {
  readonly events: z.infer<typeof eventsFrame>
  readonly incidents: z.infer<typeof incidentsFile>
  readonly indicators: z.infer<typeof indicatorsFile>
  readonly links: z.infer<typeof linksFile>
  readonly series: z.infer<typeof seriesFile>
  readonly actors: z.infer<typeof actorsFile>
  readonly places: z.infer<typeof placesFile>
  readonly basemap: z.infer<typeof basemapFile>
}

/** The dataset that checked files hold. Throws DatasetError where a column or a reference is wrong. */
function datasetOf(manifest: Manifest, files: DatasetFiles, signature: Signature = UNSIGNED): Dataset {
  const coverage = coverageOf(manifest)
  const { indicators: watched, places } = files
  const dataset: Dataset = {
    manifest,
    signature,
    asOf: dayNumber(manifest.asOf as IsoDate),
    start: Math.min(...coverage.map(({ from }) => from)),
    coverage,
    events: decodeEvents(
      files.events as EventsFile,
      manifest.files.find(({ role }) => role === 'events')?.name ?? 'events',
    ),
    incidents: files.incidents.incidents.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    links: files.links.links,
    unlinked: files.links.unlinked,
    indicators: watched.indicators.toSorted((a, b) => a.order - b.order),
    pauses: watched.pauses,
    lags: watched.lags,
    coding: new Map(watched.coding.map((coding) => [coding.incident, coding])),
    record: {
      from: dayNumber(watched.record.from as IsoDate),
      to: dayNumber(watched.record.to as IsoDate),
    },
    series: files.series,
    actors: files.actors.actors,
    provinces: places.provinces,
    crossings: places.crossings,
    towns: places.towns,
    basemap: files.basemap,
  }
  checkReferences(dataset)
  return Object.freeze(dataset)
}

/** The dataset of contents at hand, such as a build has just made, by the role of their file. Throws DatasetError. */
export function decodeDataset(manifest: Manifest, contentOf: (role: FileRole) => unknown): Dataset {
  const read = <S extends z.ZodMiniType>(role: FileRole, schema: S): z.infer<S> =>
    parseWith(schema, contentOf(role), role)
  return datasetOf(manifest, {
    events: read('events', eventsFrame),
    incidents: read('incidents', incidentsFile),
    indicators: read('indicators', indicatorsFile),
    links: read('links', linksFile),
    series: read('series', seriesFile),
    actors: read('actors', actorsFile),
    places: read('places', placesFile),
    basemap: read('basemap', basemapFile),
  })
}

/** The editors' views of the evidence as a whole, which no first view needs. */
export async function loadAnalysis(url: URL, manifest: Manifest, options: FetchOptions) {
  const { analysisFile } = await import('./schema/analysis.ts')
  return parseWith(
    analysisFile,
    await fetchFile('analysis', manifest, url, options),
    fileNamed('analysis', manifest).name,
  )
}

/** The editors' briefs, which only a briefing needs; none where the dataset has no such file. */
export async function loadBriefs(url: URL, manifest: Manifest, options: FetchOptions) {
  if (!manifest.files.some(({ role }) => role === 'briefs')) return []
  const { briefsFile } = await import('./schema/briefs.ts')
  const { name } = fileNamed('briefs', manifest)
  return parseWith(briefsFile, await fetchFile('briefs', manifest, url, options), name).briefs
}

/** The log of the dataset's versions, which no first view needs. */
export async function loadChanges(url: URL, manifest: Manifest, options: FetchOptions) {
  const { changesFile } = await import('./schema/changes.ts')
  return parseWith(
    changesFile,
    await fetchFile('changes', manifest, url, options),
    fileNamed('changes', manifest).name,
  )
}

/** The manifest in some JSON. The version is looked at first, since another version may have other fields. */
export function parseManifest(json: unknown): Manifest {
  const version = z.safeParse(z.looseObject({ schemaVersion: z.int() }), json)
  if (version.success && version.data.schemaVersion !== SCHEMA_VERSION) {
    throw new DatasetError(
      MANIFEST,
      'other-version',
      `version ${version.data.schemaVersion}, this app reads ${SCHEMA_VERSION}`,
    )
  }
  return parseWith(manifestSchema, json, MANIFEST)
}

function parseWith<S extends z.ZodMiniType>(schema: S, json: unknown, file: string): z.infer<S> {
  const result = z.safeParse(schema, json)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new DatasetError(
    file,
    'wrong-shape',
    `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? ''}`,
  )
}

function fileNamed(role: FileRole, { files }: Manifest) {
  const entry = files.find((file) => file.role === role)
  if (!entry) throw new DatasetError(MANIFEST, 'wrong-shape', `files: none with the role ${role}`)
  return entry
}

async function fetchFile(
  role: FileRole,
  manifest: Manifest,
  base: URL,
  options: FetchOptions,
): Promise<unknown> {
  const entry = fileNamed(role, manifest)
  const bytes = await fetchBytes(new URL(entry.name, base), entry.name, options)
  const hash = await sha256Hex(bytes)
  if (hash !== entry.sha256) {
    throw new DatasetError(
      entry.name,
      'altered',
      `sha-256 ${hash.slice(0, 12)}…, expected ${entry.sha256.slice(0, 12)}…`,
    )
  }
  return parseJson(bytes, entry.name)
}

function coverageOf(manifest: Manifest): Coverage[] {
  return manifest.coverage.map((span) => {
    const from = dayNumber(span.from as IsoDate)
    const to = dayNumber(span.to as IsoDate)
    if (to < from)
      throw new DatasetError(
        MANIFEST,
        'wrong-shape',
        `coverage ${span.country}: ${span.to} before ${span.from}`,
      )
    const earlier = span.earlier?.map((part) => ({
      ...part,
      from: dayNumber(part.from as IsoDate),
      to: dayNumber(part.to as IsoDate),
    }))
    return {
      country: span.country,
      from,
      to,
      level: span.level,
      release: span.release ?? null,
      ...(earlier && { earlier }),
    }
  })
}
