import { COUNTRIES } from '#domain/event.ts'
import { type FileSet, prettyJson } from '#pipeline/files.ts'
import { followBoundaries } from '#pipeline/geo/layers.ts'
import { provinceShapes } from '#pipeline/geo/provinces.ts'
import { formatProblem } from '#pipeline/problem.ts'
import { readGed } from '#pipeline/readers/ucdp-ged/read.ts'
import { readPublishedMonths, writeCountryMonths } from '#pipeline/ucdp/country-months.ts'
import { eventFact } from '#pipeline/ucdp/event-facts.ts'
import { writeEvents } from '#pipeline/ucdp/event-table.ts'
import { mergeReleases } from '#pipeline/ucdp/merge.ts'
import { INPUT_FILES } from '#pipeline/ucdp/releases.ts'
import { inputBytes, rawLayers } from './inputs.ts'

const MONTHS_FILE = 'country_month_1989-2024_AFG_PAK.csv'

/** data/ucdp from the UCDP files of an inputs folder, and one line a row that was left out for a fault. */
export function ingestUcdp(folder: string): { files: FileSet; ledger: readonly string[] } {
  const inputs = INPUT_FILES.map((name) => readGed(name, inputBytes(folder, `ucdp/${name}`)))
  const { rows, earlier, account } = mergeReleases(inputs)
  const layers = rawLayers(folder)
  const shapes = provinceShapes(followBoundaries(layers.provinces, layers.boundaries))
  const events = rows.map((row) => eventFact(row, shapes))
  const earlierValues = earlier.map((row) => eventFact(row, shapes))
  const months = readPublishedMonths(MONTHS_FILE, inputBytes(folder, `ucdp/${MONTHS_FILE}`))
  const files: FileSet = new Map([
    ...COUNTRIES.map(
      (country) =>
        [
          `ucdp/events-${country}.csv`,
          writeEvents(events.filter((event) => event.country === country)),
        ] as const,
    ),
    ['ucdp/events-earlier.csv', writeEvents(earlierValues)],
    ['ucdp/country-months.csv', writeCountryMonths(months)],
    ['ucdp/account.json', prettyJson({ events: events.length, files: account })],
  ])
  const ledger = inputs
    .flatMap((file) => file.rejected)
    .flatMap((row) => (row.problem ? formatProblem(row.problem) : []))
  return { files, ledger }
}
