import type { Dataset } from '#dataset/dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { COUNTRIES } from '#domain/event.ts'
import { monthSpans, type SeriesParts } from '#engine/about-coverage.ts'
import { type PublisherSource, publisherSources, releaseSources } from '#engine/about-sources.ts'
import { everything } from '#engine/about-view.ts'
import { coderOf } from '#engine/coder.ts'
import { monthOf } from '#engine/overview.ts'
import { sourceId } from '#engine/source-id.ts'
import type { AboutSpeech } from '#format/about-speech.ts'
import { formatQuery, queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { spanWords } from './span-words.ts'

/** One row of the table of sources, ready to read. */
export interface SourceRow {
  readonly source: string
  readonly version: string
  readonly what: string
  readonly records: number
  /** records that the view of `query` shows, where it shows those of other rows too */
  readonly within?: number
  /** the view that shows the records; absent: they stand in a file alone */
  readonly query?: string
  readonly completeness: string
  /** a number that `completeness` states, with the view that shows it */
  readonly stated?: { readonly value: number; readonly query: string }
  readonly licence: string
  readonly bias?: string
}

/** Rows that share a citation and a bias. */
export interface SourceGroup {
  readonly id: string
  readonly rows: readonly SourceRow[]
  /** what the first row is made of, each with a bias of its own */
  readonly parts?: readonly SourceRow[]
  readonly cite: string
  readonly bias: string
  readonly url?: string | undefined
}

/** Every source, counted from the dataset, in the reader's words. */
export function sourceGroups(
  dataset: Dataset,
  parts: SeriesParts | null,
  view: ViewState,
  speech: AboutSpeech,
): SourceGroup[] {
  return [
    ...eventGroups(dataset, view, speech),
    ...(parts ? seriesGroups(dataset, parts, view, speech) : []),
    ...ownGroups(dataset, view, speech),
    ...mapGroups(dataset, speech),
  ].filter(({ rows }) => rows.length > 0)
}

/** The view that opens what rests on a source. */
export const sourceQuery = (view: ViewState, id: string) =>
  queryWith(everything(view), { selected: { kind: 'source', id } })

const licenceOf = ({ manifest }: Dataset, id: string) => manifest.licences.find((one) => one.id === id)

function eventGroups(dataset: Dataset, view: ViewState, { m, n }: AboutSpeech): SourceGroup[] {
  const coder = coderOf(dataset)
  const providerOf = new Map(dataset.events.releases.map(({ id, provider }) => [id, provider]))
  const releases = releaseSources(dataset, view)
  const isOther = releases.some(({ family }) => family === 'other')
  const rows = releases.map(
    ({ family, release, country, completeness, records, within, query, ...days }) => ({
      source: family === 'other' ? coder.name : m.about.families[family],
      version: release.replace(/^GED /, ''),
      what: m.about.whatIn(m.words.countries[country], spanWords(wholeMonths(days), n)),
      records,
      within,
      query,
      completeness: m.about.completeness[completeness],
      licence: licenceOf(dataset, providerOf.get(release) ?? '')?.licence ?? '',
    }),
  )
  const bias = isOther ? m.about.biasOf.otherEvents : m.about.biasOf.events
  return [{ id: 'events', rows, cite: coder.attributions.join('; '), bias, url: coder.url }]
}

/** The months that hold some days: a release is made for months, whichever day its first event fell on. */
function wholeMonths({ from, to }: { from: number; to: number }) {
  const start = monthOf(from)
  return { from: start.from, to: monthOf(to).to }
}

function seriesGroups(
  dataset: Dataset,
  parts: SeriesParts,
  view: ViewState,
  { m, n }: AboutSpeech,
): SourceGroup[] {
  const ucdp = licenceOf(dataset, 'ucdp')
  const own = licenceOf(dataset, 'watchline')
  const months = COUNTRIES.flatMap((country) => monthSpans(parts.countryMonths, country))
  const monthRow = (): SourceRow => {
    const days = {
      from: Math.min(...months.map(({ from }) => from)),
      to: Math.max(...months.map(({ to }) => to)),
    }
    return {
      source: m.about.countryMonthsSource,
      version: /GED [\d.]+\d/.exec(parts.countryMonths.source.note ?? '')?.[0] ?? '',
      what: m.about.whatIn(m.about.bothCountries, spanWords(days, n)),
      records: months.length,
      query: sourceQuery(view, 'ucdp'),
      completeness: m.about.monthTotals,
      licence: ucdp?.licence ?? '',
    }
  }
  const publishers = publisherSources(parts)
  const publisherRow = ({ name, geography, series, points, ...span }: PublisherSource): SourceRow => ({
    source: name,
    version: m.about.seriesUntil(n.month(span.to)),
    what: m.about.whatIn(geography, spanWords(span, n)),
    records: points,
    query: sourceQuery(view, sourceId(name)),
    completeness: m.about.seriesCount(n.count(series), n.count(points)),
    stated: { value: series, query: sourceQuery(view, sourceId(name)) },
    licence: own?.licence ?? '',
    bias: m.about.publisherBias[name] ?? m.about.biasOf.otherSeries,
  })
  const points = publishers.reduce((sum, publisher) => sum + publisher.points, 0)
  const allRow: SourceRow = {
    source: m.about.seriesSource,
    version: dataset.manifest.version,
    what: m.about.onePublisherALine,
    records: points,
    query: sourceQuery(view, 'series'),
    completeness: m.about.seriesCount(n.count(parts.series.length), n.count(points)),
    stated: { value: parts.series.length, query: sourceQuery(view, 'series') },
    licence: own?.licence ?? '',
  }
  return [
    {
      id: 'country-months',
      rows: months.length > 0 ? [monthRow()] : [],
      cite: ucdp?.attribution ?? '',
      bias: m.about.biasOf.countryMonths,
    },
    {
      id: 'series',
      rows: publishers.length > 0 ? [allRow] : [],
      parts: publishers.map(publisherRow),
      cite: m.about.citeEachPage,
      bias: m.about.biasOf.otherSeries,
    },
  ]
}

function ownGroups(dataset: Dataset, view: ViewState, { m, n }: AboutSpeech): SourceGroup[] {
  const { incidents, indicators, manifest } = dataset
  const own = licenceOf(dataset, 'watchline')
  const row = { version: manifest.version, licence: own?.licence ?? '' }
  const first = incidents[0]
  const last = incidents.at(-1)
  const claims = incidents.reduce((sum, incident) => sum + incident.claims.length, 0)
  const span = (from: string, to: string) =>
    n.days({ from: dayNumber(from as IsoDate), to: dayNumber(to as IsoDate) })
  const incidentRow = {
    ...row,
    source: m.about.incidentsSource,
    what: first && last ? span(first.date, last.date) : m.about.noData,
    records: incidents.length,
    query: formatQuery(everything(view)),
    completeness: m.about.claimsCount(n.count(claims)),
    stated: { value: claims, query: sourceQuery(view, 'incidents') },
  }
  const indicatorRow = {
    ...row,
    source: m.about.indicatorsSource,
    what: m.about.indicatorsWhat,
    records: indicators.length,
    query: sourceQuery(view, 'indicators'),
    completeness: m.about.proposedThresholds,
  }
  const cite = m.about.citeIncidents
  return [
    {
      id: 'incidents',
      rows: incidents.length > 0 ? [incidentRow] : [],
      cite,
      bias: m.about.biasOf.incidents,
    },
    {
      id: 'indicators',
      rows: indicators.length > 0 ? [indicatorRow] : [],
      cite: own?.attribution ?? '',
      bias: m.about.biasOf.indicators,
    },
  ]
}

function mapGroups(dataset: Dataset, { m }: AboutSpeech): SourceGroup[] {
  const group = (
    id: string,
    row: Pick<SourceRow, 'source' | 'what' | 'records' | 'completeness'>,
    bias: string,
  ) => {
    const licence = licenceOf(dataset, id)
    const rows = licence ? [{ ...row, version: dataset.manifest.version, licence: licence.licence }] : []
    return { id, rows, cite: licence?.attribution ?? '', bias, url: licence?.url }
  }
  const basemap = dataset.manifest.files.find(({ role }) => role === 'basemap')
  return [
    group(
      'natural-earth',
      {
        source: m.about.basemapSource,
        what: m.about.basemapWhat,
        records: basemap?.records ?? 0,
        completeness: m.about.simplified,
      },
      m.about.biasOf.basemap,
    ),
    group(
      'geonames',
      {
        source: m.about.townsSource,
        what: m.about.townsWhat,
        records: dataset.towns.length,
        completeness: m.about.largerTowns,
      },
      m.about.biasOf.towns,
    ),
  ]
}
