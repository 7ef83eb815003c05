import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { strategy } from '#dataset/schema/analysis.ts'
import { type Brief, brief } from '#dataset/schema/briefs.ts'
import { changesFile } from '#dataset/schema/changes.ts'
import { citation, isoDateText, slug, text } from '#dataset/schema/common.ts'
import { focusRule } from '#dataset/schema/events.ts'
import { framework } from '#dataset/schema/framework.ts'
import { hypotheses } from '#dataset/schema/hypotheses.ts'
import { type Incident, incident } from '#dataset/schema/incidents.ts'
import { type Indicator, indicator, type Pause, pause } from '#dataset/schema/indicators.ts'
import { ladder } from '#dataset/schema/ladder.ts'
import { coverageSpan, licence } from '#dataset/schema/manifest.ts'
import { actor, crossing, placeholder, province, publisher, town } from '#dataset/schema/register.ts'
import { coding, lag, recordSpan } from '#dataset/schema/rules.ts'
import { revision, type Series, series } from '#dataset/schema/series.ts'
import { COUNTRIES } from '#domain/event.ts'
import { plan } from '#pipeline/backtest/plan.ts'
import { listFiles, readJson } from '#pipeline/files.ts'
import { overridesFile } from '#pipeline/link/overrides.ts'
import { type CountryMonth, readCountryMonths } from '#pipeline/ucdp/country-months.ts'
import { type EventFact, readEvents } from '#pipeline/ucdp/event-table.ts'

/** data/dataset.json */
const datasetFile = z.strictObject({
  id: slug,
  title: text,
  version: text,
  generatedOn: isoDateText,
  asOf: isoDateText,
  licences: z.array(licence),
})

/** A record of data/ with the file that it stands in, for messages. */
export interface Filed<T> {
  readonly file: string
  readonly value: T
}

/** A record that does not have the form its schema asks for. */
export class DataError extends Error {
  override readonly name = 'DataError'
}

function parse<T extends z.ZodMiniType>(schema: T, file: string, value: unknown): z.infer<T> {
  const outcome = z.safeParse(schema, value)
  if (outcome.success) return outcome.data
  const lines = outcome.error.issues.map(
    (issue) => `data/${file}, ${issue.path.join('.') || 'whole file'}: ${issue.message}`,
  )
  throw new DataError(lines.join('\n'))
}

/** Reads one JSON file of data/ by a schema. Throws DataError naming file, field and reason. */
export function load<T extends z.ZodMiniType>(data: string, file: string, schema: T): z.infer<T> {
  return parse(schema, file, readJson(join(data, file)))
}

function loadFolder<T extends z.ZodMiniType>(
  data: string,
  folder: string,
  only: RegExp,
  schema: T,
): Filed<z.infer<T>>[] {
  return listFiles(join(data, folder))
    .filter((name) => only.test(name))
    .map((name) => ({ file: `${folder}/${name}`, value: load(data, `${folder}/${name}`, schema) }))
}

/** Everything that data/ holds, parsed but not yet checked across records. */
export function loadData(data: string) {
  const csv = (name: string) => readFileSync(join(data, 'ucdp', name))
  const seriesFiles = loadFolder(
    data,
    'series',
    /^(?!revisions|warnings|country-months).*\.json$/,
    z.object({ series: z.array(series) }),
  )
  const events: EventFact[] = COUNTRIES.flatMap((country) => {
    const name = `events-${country}.csv`
    return readEvents(`ucdp/${name}`, csv(name))
  })
  const earlier: EventFact[] = readEvents('ucdp/events-earlier.csv', csv('events-earlier.csv'))
  const months: CountryMonth[] = readCountryMonths('ucdp/country-months.csv', csv('country-months.csv'))
  return {
    dataset: load(data, 'dataset.json', datasetFile),
    coverage: load(
      data,
      'coverage.json',
      z.strictObject({ coverage: z.array(z.strictObject(coverageSpan.shape)) }),
    ).coverage,
    events,
    /** what older releases said of events that a newer one holds too */
    earlier,
    months,
    focus: load(data, 'ucdp/focus.json', z.strictObject({ focus: z.array(z.strictObject(focusRule.shape)) }))
      .focus,
    incidents: loadFolder(data, 'incidents', /\.json$/, z.strictObject(incident.shape)) as Filed<Incident>[],
    indicators: loadFolder(data, 'indicators', /^\d+-.*\.json$/, indicator) as Filed<Indicator>[],
    pauses: load(data, 'indicators/pauses.json', z.object({ pauses: z.array(pause) })).pauses as Pause[],
    lags: load(data, 'indicators/lags.json', z.object({ lags: z.array(lag) })).lags,
    coding: load(
      data,
      'indicators/coding.json',
      z.strictObject({ record: recordSpan, coding: z.array(z.strictObject(coding.shape)) }),
    ),
    ladder: load(data, 'analysis/ladder.json', ladder),
    hypotheses: load(data, 'analysis/hypotheses.json', hypotheses),
    framework: load(data, 'analysis/framework.json', framework),
    /** what the backtest tests, and how */
    backtest: load(data, 'analysis/backtest.json', plan),
    strategies: load(
      data,
      'analysis/strategies.json',
      z.strictObject({ strategies: z.array(z.strictObject(strategy.shape)) }),
    ).strategies,
    /** in the order of their file names */
    briefs: loadFolder(data, 'briefs', /\.json$/, brief) as Filed<Brief>[],
    overrides: load(data, 'links/overrides.json', overridesFile),
    series: seriesFiles.flatMap(({ file, value }) =>
      value.series.map((one) => ({ file, value: one })),
    ) as Filed<Series>[],
    revisions: load(data, 'series/revisions.json', z.strictObject({ revisions: z.array(revision) }))
      .revisions,
    warnings: load(data, 'series/warnings.json', z.object({ warnings: z.array(text) })).warnings,
    monthsSource: load(
      data,
      'series/country-months.json',
      z.strictObject({ publisher: text, definition: text, source: citation }),
    ),
    actors: load(data, 'actors/actors.json', z.object({ actors: z.array(actor) })).actors,
    publishers: load(
      data,
      'publishers/publishers.json',
      z.strictObject({ publishers: z.array(z.strictObject(publisher.shape)) }),
    ).publishers,
    provinces: load(data, 'places/provinces.json', z.object({ provinces: z.array(province) })).provinces,
    crossings: load(data, 'places/crossings.json', z.object({ crossings: z.array(crossing) })).crossings,
    towns: load(data, 'places/towns.json', z.object({ towns: z.array(town) })).towns,
    placeholders: load(data, 'places/placeholders.json', z.object({ placeholders: z.array(placeholder) }))
      .placeholders,
    basemap: readJson(join(data, 'places/basemap.json')),
    changes: load(data, 'changes.json', changesFile),
  }
}
export type Data = ReturnType<typeof loadData>
