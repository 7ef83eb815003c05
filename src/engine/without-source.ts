import type { Dataset } from '#dataset/dataset.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Selection } from './selection.ts'
import { type Recount, recount } from './sensitivity.ts'

/** A source that a part of the selection rests on. */
export type Source =
  | { readonly is: 'release'; readonly release: string; readonly events: number }
  /** a publisher of pages, and how many incidents cite it */
  | { readonly is: 'publisher'; readonly publisher: string; readonly incidents: number }

/** Sources to do without: releases of events, oldest first; then publishers, those of most incidents first. */
export function sourcesOf({ events }: Pick<Dataset, 'events'>, { rows, incidents }: Selection): Source[] {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const code = events.release[row] ?? 0
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const releases = [...counts]
    .sort(([a], [b]) => a - b)
    .map(
      ([code, count]): Source => ({
        is: 'release',
        release: events.releases[code]?.id ?? '',
        events: count,
      }),
    )
  const cited = new Map<string, number>()
  for (const { sources } of incidents)
    for (const publisher of new Set(sources.map((page) => page.publisher)))
      cited.set(publisher, (cited.get(publisher) ?? 0) + 1)
  const publishers = [...cited]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([publisher, count]): Source => ({ is: 'publisher', publisher, incidents: count }))
  return [...releases, ...publishers]
}

/** The events that remain without a release. */
export function withoutRelease(
  { events }: Pick<Dataset, 'events'>,
  selection: Selection,
  release: string,
): Recount {
  const code = events.releases.findIndex(({ id }) => id === release)
  return recount(
    events,
    selection.rows.filter((row) => events.release[row] !== code),
    selection,
  )
}

/** What remains of the incidents and their claims without one publisher's pages. Never added to events. */
export interface WithoutPublisher {
  readonly incidents: { readonly all: number; readonly kept: number }
  readonly claims: { readonly all: number; readonly kept: number }
  /** incidents that would have no page left, oldest first */
  readonly gone: readonly Incident[]
}

/** Recounts incidents and claims as if a publisher's pages were not there. */
export function withoutPublisher({ incidents }: Selection, publisher: string): WithoutPublisher {
  const gone: Incident[] = []
  const claims = { all: 0, kept: 0 }
  for (const incident of incidents) {
    const isKept = incident.sources.map((page) => page.publisher !== publisher)
    if (!isKept.includes(true)) gone.push(incident)
    claims.all += incident.claims.length
    claims.kept += incident.claims.filter(({ sources }) => sources.some((page) => isKept[page])).length
  }
  return { incidents: { all: incidents.length, kept: incidents.length - gone.length }, claims, gone }
}
