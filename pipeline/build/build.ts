import { join } from 'node:path'
import type { Backtest } from '#dataset/schema/backtest.ts'
import type { Manifest } from '#dataset/schema/manifest.ts'
import { builtDataset } from '#pipeline/backtest/built-dataset.ts'
import { runBacktest } from '#pipeline/backtest/run.ts'
import { byCodeUnit, type FileSet, prettyJson } from '#pipeline/files.ts'
import { ledgerOf, linkIncidents } from '#pipeline/link/link.ts'
import { RELEASES } from '#pipeline/ucdp/releases.ts'
import { violations } from './check.ts'
import { briefProblems } from './check-briefs.ts'
import { descriptions } from './describe.ts'
import { eventsFile } from './events.ts'
import { type Data, DataError, loadData } from './load.ts'
import { type Part, packDataset } from './pack.ts'
import { schemaFiles } from './schemas.ts'
import { SideRegister } from './sides.ts'

function seriesPart(data: Data): Part {
  const { months, monthsSource, series } = data
  const ends = series.flatMap(({ value }) => value.points.map((point) => point.end)).sort(byCodeUnit)
  const content = {
    series: series.map(({ value }) => value),
    revisions: data.revisions,
    countryMonths: {
      ...monthsSource,
      country: months.map((month) => month.country),
      month: months.map((month) => month.month),
      events: months.map((month) => month.events),
      best: months.map((month) => month.best),
      high: months.map((month) => month.high),
      civilians: months.map((month) => month.civilians),
      stateBased: months.map((month) => month.stateBased),
      nonState: months.map((month) => month.nonState),
      oneSided: months.map((month) => month.oneSided),
    },
    warnings: data.warnings,
    until: ends.at(-1),
  }
  return { content, records: series.length }
}

function incidentsPart({ incidents }: Data): Part {
  const sorted = incidents
    .map(({ value }) => value)
    .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
  return { content: { incidents: sorted }, records: sorted.length }
}

function indicatorsPart({ indicators, pauses, lags, coding }: Data): Part {
  const sorted = indicators.map(({ value }) => value).sort((a, b) => a.order - b.order)
  return { content: { indicators: sorted, pauses, lags, ...coding }, records: sorted.length }
}

function analysisPart({ ladder, hypotheses, framework, strategies }: Data, backtest?: Backtest): Part {
  const records = ladder.rungs.length + hypotheses.evidence.length + framework.components.length
  return { content: { ladder, hypotheses, framework, strategies, backtest }, records }
}

function briefsPart({ briefs }: Data): Part {
  return { content: { briefs: briefs.map(({ value }) => value) }, records: briefs.length }
}

function placesPart({ provinces, crossings, towns, placeholders }: Data): Part {
  const content = { provinces, crossings, towns, placeholders }
  return { content, records: provinces.length + crossings.length + towns.length }
}

/** The dataset's files, with paths relative to public/, and the ledger of links for data/links. */
export interface Built {
  readonly files: FileSet
  readonly manifest: Manifest
  /** paths relative to data/ */
  readonly ledgers: FileSet
  readonly backtest: Backtest
}

/** The dataset of checked data. Throws DataError where a brief names what is not in it. */
export function packData(data: Data): Built {
  const register = new SideRegister(data.actors)
  const provinces = data.provinces.map((province) => province.id)
  const events = eventsFile({
    events: data.events,
    earlier: data.earlier,
    releases: RELEASES.map(({ id, completeness, knownFrom }) => ({
      id,
      completeness,
      provider: 'ucdp',
      knownFrom,
    })),
    coverage: data.coverage,
    focus: data.focus,
    provinces,
    register,
  })
  // after the events: their sides add the actors that the register lacks
  const actors = register.actors()
  const linking = linkIncidents({ ...data, incidents: data.incidents.map(({ value }) => value) })
  const parts = {
    events: { content: events, records: events.count },
    incidents: incidentsPart(data),
    indicators: indicatorsPart(data),
    links: { content: linking.file, records: linking.file.links.length },
    series: seriesPart(data),
    actors: { content: { actors }, records: actors.length },
    places: placesPart(data),
    publishers: { content: { publishers: data.publishers }, records: data.publishers.length },
    basemap: { content: data.basemap, records: provinces.length },
    analysis: analysisPart(data),
    changes: { content: data.changes, records: data.changes.entries.length },
    briefs: briefsPart(data),
  }
  const countIn = (country: string) => data.events.filter((event) => event.country === country).length
  const facts = {
    ...data.dataset,
    coverage: data.coverage,
    counts: {
      events: data.events.length,
      eventsByCountry: { AF: countIn('AF'), PK: countIn('PK') },
      incidents: data.incidents.length,
      indicators: data.indicators.length,
      series: data.series.length,
    },
  }
  // The backtest runs on the very dataset that the page reads; its result is then a part of it.
  const untested = packDataset(parts, facts)
  const dataset = builtDataset(untested.manifest, untested.files)
  const problems = briefProblems(
    data.briefs.map(({ value }) => value),
    dataset,
    new Set(data.ladder.rungs.map(({ id }) => id)),
  )
  if (problems.length > 0) throw new DataError(problems.join('\n'))
  const backtest = runBacktest(dataset, data.backtest)
  const packed = packDataset({ ...parts, analysis: analysisPart(data, backtest) }, facts)
  const files: FileSet = new Map([...packed.files, ...descriptions(packed.manifest)])
  for (const [name, text] of schemaFiles()) files.set(`schema/${name}`, text)
  const ledgers: FileSet = new Map([['links/ledger.json', prettyJson(ledgerOf(linking))]])
  return { files, manifest: packed.manifest, ledgers, backtest }
}

/** Everything that data/ makes of public/. Throws DataError listing what breaks the rules. */
export function buildAll(root: string): Built {
  const data = loadData(join(root, 'data'))
  const problems = violations(data)
  if (problems.length > 0) throw new DataError(problems.join('\n'))
  return packData(data)
}
