import type { Dataset } from '#dataset/dataset.ts'
import { decodeDataset } from '#dataset/load.ts'
import type { EventsFile } from '#dataset/schema/events.ts'
import type { FileRole, Manifest } from '#dataset/schema/manifest.ts'
import { generateEvents } from './generate.ts'

/** The seed of every generated set. */
export const SEED = 20_251_013

/** The files of a dataset by role. */
export type Files = Readonly<Record<FileRole, unknown>>

/** The shipped dataset, or one of `count` invented events with everything else as shipped. */
export interface Made {
  readonly manifest: Manifest
  readonly files: Files
  readonly events: EventsFile
}

/** Puts invented events in the place of the shipped ones; null leaves them. Links to events that are gone go too. */
export function madeOf(manifest: Manifest, files: Files, count: number | null): Made {
  const base = files.events as EventsFile
  if (count === null) return { manifest, files, events: base }
  const ground = files.places as Parameters<typeof generateEvents>[1]
  const events = generateEvents(base, ground, { count, seed: SEED })
  const [from, to] = ['1989-01-01', '2026-07-31']
  const release = base.releases.find(({ completeness }) => completeness === 'full')?.id
  const coverage = base.countries.map((country) => ({
    ...{ country, from, to, level: 'full' as const },
    ...(release && { release }),
  }))
  return {
    manifest: { ...manifest, coverage },
    files: { ...files, events, links: { links: [], unlinked: [] } },
    events,
  }
}

export function decodeMade({ manifest, files }: Made): Dataset {
  return decodeDataset(manifest, (role) => files[role])
}
