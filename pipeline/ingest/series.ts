import { join } from 'node:path'
import { type FileSet, prettyJson, readJson } from '#pipeline/files.ts'
import { slugOf } from '#pipeline/slug.ts'
import { citationOf, type RawSource } from './raw.ts'

interface RawPoint {
  period: string
  start: string
  end: string
  value: number
  source: RawSource | null
  first_published?: number
  revision_note?: string
  injured_claimed?: number | null
}
interface RawSeries {
  id: string
  publisher: string
  geography: string
  frequency: string
  measure: string
  unit: string
  definition: string
  notes?: string
  points: RawPoint[]
}
interface RawRevision {
  publisher: string
  period: string
  measure: string
  first_published: number
  restated: number
  note: string
}
interface RawMonthly {
  coverage: string
  warnings: string[]
  revisions: RawRevision[]
  series: RawSeries[]
}

function pointOf(point: RawPoint) {
  return {
    period: point.period,
    start: point.start,
    end: point.end,
    value: point.value,
    ...(point.injured_claimed == null ? {} : { injuredClaimed: point.injured_claimed }),
    ...(point.first_published === undefined ? {} : { firstPublished: point.first_published }),
    ...(point.revision_note === undefined ? {} : { revisionNote: point.revision_note }),
    source: point.source && citationOf(point.source),
  }
}

function seriesOf(series: RawSeries) {
  return {
    id: slugOf(series.id),
    publisher: series.publisher,
    geography: series.geography,
    frequency: series.frequency,
    measure: series.measure,
    unit: series.unit,
    definition: series.definition,
    ...(series.notes ? { notes: series.notes } : {}),
    points: series.points.map(pointOf),
  }
}

/** The file of a publisher: "PICSS (Pakistan Institute …)" and "PICSS" are one. */
function publisherSlug(publisher: string): string {
  if (publisher.startsWith('Government of Pakistan')) return 'government-of-pakistan'
  return slugOf(publisher.split(/[ (/]/, 1)[0] ?? publisher)
}

/** data/series: one file a publisher; restated figures and warnings apart. */
export function ingestSeries(folder: string): FileSet {
  const raw = readJson(join(folder, 'monthly.json')) as RawMonthly
  const byPublisher = groupBy(raw.series)
  const files: FileSet = new Map()
  for (const [slug, list] of byPublisher)
    files.set(`series/${slug}.json`, prettyJson({ series: list.map(seriesOf) }))
  const revisions = raw.revisions.map(({ publisher, period, measure, first_published, restated, note }) => ({
    publisher,
    period,
    measure,
    firstPublished: first_published,
    restated,
    note,
  }))
  files.set('series/revisions.json', prettyJson({ revisions }))
  files.set('series/warnings.json', prettyJson({ coverage: raw.coverage, warnings: raw.warnings }))
  return files
}

function groupBy(list: readonly RawSeries[]): Map<string, RawSeries[]> {
  const groups = new Map<string, RawSeries[]>()
  for (const series of list) {
    const slug = publisherSlug(series.publisher)
    groups.set(slug, [...(groups.get(slug) ?? []), series])
  }
  return groups
}
