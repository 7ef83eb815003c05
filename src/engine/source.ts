import type { Dataset } from '#dataset/dataset.ts'
import type { Citation } from '#dataset/schema/common.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Indicator } from '#dataset/schema/indicators.ts'
import type { SeriesFile } from '#dataset/schema/series.ts'
import { publishersOf } from './about-coverage.ts'
import { sourceId } from './source-id.ts'

/** What of the curated records rests on a source. */
export interface SourceRecords {
  /** the publisher as it is named; null: it has no curated record */
  readonly name: string | null
  /** oldest first */
  readonly incidents: readonly Incident[]
  /** claims that name a page of it */
  readonly claims: number
  readonly indicators: readonly { readonly indicator: Indicator; readonly evidence: number }[]
}

/** Figures that a publisher published: one line of its own for each, never added. */
export interface SourceFigures {
  readonly name: string
  readonly series: readonly {
    readonly id: string
    readonly title: string
    readonly frequency: string
    readonly figures: number
  }[]
  readonly figures: number
  /** pages that the figures were read on, each once */
  readonly pages: readonly Citation[]
}

/** `incidents` and `indicators` stand for all curated records of that kind; any other id for a publisher. */
export function recordsOfSource(dataset: Dataset, id: string): SourceRecords {
  const isOwn = id === 'incidents' || id === 'indicators'
  const isOf = ({ publisher }: Citation) => sourceId(publisher) === id
  const incidents = isOwn
    ? dataset.incidents.filter(() => id === 'incidents')
    : dataset.incidents.filter(({ sources }) => sources.some(isOf))
  const claims = incidents.flatMap(({ claims: own, sources }) =>
    own.filter((claim) => isOwn || claim.sources.some((index) => sources[index] && isOf(sources[index]))),
  )
  const indicators = dataset.indicators
    .map((indicator) => ({
      indicator,
      evidence: indicator.evidence.filter(({ sources }) => isOwn || sources.some(isOf)).length,
    }))
    .filter(({ evidence }) => (isOwn ? id === 'indicators' : evidence > 0))
  const pages = [
    ...incidents.flatMap(({ sources }) => sources),
    ...dataset.indicators.flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources)),
  ]
  return {
    name: pages.find(isOf)?.publisher ?? null,
    incidents,
    claims: claims.length,
    indicators,
  }
}

/** `series` stands for all publishers, `ucdp` for its country-months; null: no figure is of this source. */
export function figuresOfSource({ series, countryMonths }: SeriesFile, id: string): SourceFigures | null {
  if (id === 'ucdp') {
    const figures = countryMonths.month.length
    const { publisher, definition, source } = countryMonths
    return {
      name: publisher,
      series: [{ id, title: definition, frequency: 'monthly', figures }],
      figures,
      pages: [source],
    }
  }
  const own = [...publishersOf(series)].filter(([name]) => id === 'series' || sourceId(name) === id)
  const [first] = own
  if (!first) return null
  const listed = own.flatMap(([name, lines]) => lines.map((line) => ({ name, line })))
  const cited = listed.flatMap(({ line }) => line.points.flatMap(({ source }) => source ?? []))
  return {
    name: first[0],
    series: listed.map(({ name, line: { id: line, definition, frequency, points } }) => ({
      id: line,
      title: id === 'series' ? `${name}: ${definition}` : definition,
      frequency,
      figures: points.length,
    })),
    figures: listed.reduce((sum, { line }) => sum + line.points.length, 0),
    pages: [...new Map(cited.map((page) => [page.url, page])).values()],
  }
}
