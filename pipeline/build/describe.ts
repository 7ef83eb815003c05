import type { Manifest } from '#dataset/schema/manifest.ts'
import { byCodeUnit, type FileSet, prettyJson } from '#pipeline/files.ts'

const DESCRIPTION =
  'Events of organised violence in Pakistan and Afghanistan (Uppsala Conflict Data Program), curated incidents with claims by party, indicators with dated evidence, and published series. Not a continuous record: see the coverage in manifest.json.'

/** What the descriptions say beside the manifest. */
interface Says {
  readonly description: string
  /** who made the dataset */
  readonly creator: string
  /** whether anybody may have it without paying or asking */
  readonly isFree: boolean
}
const SHIPPED: Says = { description: DESCRIPTION, creator: 'Watchline', isFree: true }

const LICENCE_URLS: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'Public domain': 'https://creativecommons.org/publicdomain/mark/1.0/',
}

const LICENCE_TITLES: Readonly<Record<string, string>> = { 'CC-BY-4.0': 'Creative Commons Attribution 4.0' }

function dataPackage(manifest: Manifest, { description }: Says): unknown {
  return {
    profile: 'data-package',
    name: manifest.id,
    title: manifest.title,
    description,
    version: manifest.version,
    created: `${manifest.generatedOn}T00:00:00Z`,
    licenses: manifest.licences.slice(0, 1).map(({ licence }) => ({
      name: licence,
      title: LICENCE_TITLES[licence] ?? licence,
      ...(LICENCE_URLS[licence] ? { path: LICENCE_URLS[licence] } : {}),
    })),
    sources: manifest.licences.map(({ title, attribution, licence, url }) => ({
      title: `${title} (${licence}). ${attribution}`,
      ...(url ? { path: url } : {}),
    })),
    // a data package may not reach above its own folder, where the basemap stands
    resources: manifest.files
      .filter((file) => !file.name.startsWith('../'))
      .map((file) => ({
        name: file.role,
        path: file.name,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        bytes: file.bytes,
        hash: `sha256:${file.sha256}`,
      })),
  }
}

function jsonLd(manifest: Manifest, { description, creator, isFree }: Says): unknown {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: manifest.title,
    description,
    version: manifest.version,
    identifier: `sha256:${manifest.sha256}`,
    dateModified: manifest.generatedOn,
    temporalCoverage: `${manifest.coverage.map((span) => span.from).sort(byCodeUnit)[0]}/${manifest.asOf}`,
    spatialCoverage: ['Afghanistan', 'Pakistan'].map((name) => ({ '@type': 'Country', name })),
    license: [...new Set(manifest.licences.map(({ licence }) => LICENCE_URLS[licence] ?? licence))],
    creditText: manifest.licences.map(({ attribution }) => attribution).join('. '),
    isAccessibleForFree: isFree,
    creator: { '@type': 'Organization', name: creator },
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: 'manifest.json' },
    ],
  }
}

/** The dataset's descriptions for other tools: Frictionless Data Package and schema.org Dataset. */
export function descriptions(manifest: Manifest, says = SHIPPED): FileSet {
  return new Map([
    ['data/datapackage.json', prettyJson(dataPackage(manifest, says))],
    ['data/dataset.jsonld', prettyJson(jsonLd(manifest, says))],
  ])
}
