import { decodeDataset } from '#dataset/load.ts'
import type { EventsFile } from '#dataset/schema/events.ts'
import type { Manifest } from '#dataset/schema/manifest.ts'
import type { IsoDate } from '#domain/date.ts'
import { eventId } from '#domain/id.ts'
import { descriptions } from '#pipeline/build/describe.ts'
import { eventsFile } from '#pipeline/build/events.ts'
import { packDataset } from '#pipeline/build/pack.ts'
import { SideRegister } from '#pipeline/build/sides.ts'
import { byCodeUnit, type FileSet } from '#pipeline/files.ts'
import { unusable } from '#pipeline/problem.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'
import type { VictimDeaths } from '#pipeline/victim-sides.ts'
import { writeCsv } from '#pipeline/write-csv.ts'
import type { Adapter } from './adapter.ts'
import { coverageOf } from './coverage.ts'
import type { Merger, Placed } from './merge.ts'
import { emptyParts, usedActors } from './parts.ts'
import type { Registers } from './registers.ts'
import { type ImportRelease, knownFrom } from './releases.ts'
import { classRule } from './sides.ts'

/** The app numbers conflicts and dyads in 16 bits, and releases in 8. */
const MOST_CONFLICTS = 2 ** 15 - 1
const MOST_RELEASES = 2 ** 8 - 1

/** What a dataset is made of. */
export interface DatasetInput {
  readonly merger: Merger
  /** oldest first */
  readonly releases: readonly ImportRelease[]
  /** one a file */
  readonly adapters: readonly Adapter[]
  readonly files: readonly string[]
  readonly registers: Registers
  readonly today: IsoDate
  readonly statedCoverage: { readonly from: IsoDate; readonly to: IsoDate } | null
}

/** A dataset in one folder. */
export interface MadeDataset {
  /** paths relative to the folder */
  readonly files: FileSet
  readonly manifest: Manifest
}

/** Events with the release in which each was first known, and the deaths by side that their source gives. */
function eventsOf(merger: Merger) {
  const rows = merger.rows()
  const older = merger.older()
  const first = new Map<number, ImportRelease>()
  for (const { event, release } of [...rows, ...older]) {
    const held = first.get(event.id)
    if (!held || knownFrom(release) < knownFrom(held)) first.set(event.id, release)
  }
  const victims = new Map<EventFact, VictimDeaths | null>()
  const named = (row: Placed): EventFact => {
    const { release } = row
    const firstRelease = (first.get(row.event.id) ?? release).id
    const event = { ...row.event, release: release.id, firstRelease }
    victims.set(event, row.victims)
    return event
  }
  return { events: rows.map(named), earlier: older.map(named), victims }
}

/** Which row of which file an event was read from, so that it can be walked back. */
function originsCsv(merger: Merger): string {
  const rows = merger.rows().sort((a, b) => a.event.id - b.event.id)
  const cells = rows.map(({ event, file, line, sourceId }) => [eventId(event.id), file, line, sourceId])
  return writeCsv(['event', 'file', 'line', 'source_id'], cells)
}

function checkSizes({ conflicts, dyads, releases }: EventsFile, file: string): void {
  for (const [what, list, most] of [
    ['different conflicts', conflicts, MOST_CONFLICTS],
    ['different pairs of parties', dyads, MOST_CONFLICTS],
    ['releases', releases, MOST_RELEASES],
  ] as const) {
    if (list.length <= most) continue
    const why = `the rows name ${list.length} ${what}, and the app holds ${most} at most`
    unusable({ file, line: 0, why, fix: 'Import fewer years at a time' })
  }
}

/** Rules of the default view that some event falls under; none: the default view is not narrowed by anything at hand. */
function focusOf({ registers }: DatasetInput, events: readonly EventFact[]): EventsFile['focus'] {
  const ids = new Set(events.map(({ conflictId }) => conflictId))
  return registers.focus.filter(({ conflict }) => ids.has(conflict))
}

function licencesOf({ adapters }: DatasetInput): Manifest['licences'] {
  const [own] = adapters
  const source = own && {
    id: own.source.id,
    title: own.source.name,
    covers: 'Events',
    licence: own.source.licence,
    attribution: own.source.attribution,
    ...(own.source.url === undefined ? {} : { url: own.source.url }),
  }
  return [
    ...(source ? [source] : []),
    {
      id: 'natural-earth',
      title: 'Natural Earth',
      covers: 'Boundaries, rivers and lakes of the basemap',
      licence: 'Public domain',
      attribution: 'Made with Natural Earth',
      url: 'https://www.naturalearthdata.com/',
    },
    {
      id: 'geonames',
      title: 'GeoNames',
      covers: 'Towns: positions, populations and native names',
      licence: 'CC-BY-4.0',
      attribution: 'GeoNames',
      url: 'https://www.geonames.org/',
    },
  ]
}

/** The app’s own decoder must take it: what it refuses is never published. */
function checkDecodes(manifest: Manifest, files: FileSet): void {
  decodeDataset(manifest, (role) => {
    const name = manifest.files.find((file) => file.role === role)?.name
    return JSON.parse(files.get(`data/${name}`) ?? 'null')
  })
}

/** The dataset of the rows that are in. Throws InputError where the app could not hold it. */
export function makeDataset(input: DatasetInput): MadeDataset {
  const { merger, releases, adapters, registers, today } = input
  const [{ as, source } = { as: 'table', source: null } as const] = adapters
  const { events, earlier, victims } = eventsOf(merger)
  const days = events.map(({ start }) => start).sort(byCodeUnit)
  const [from = today] = days
  const { coverage, asOf } = coverageOf({
    as,
    releases,
    events: { from, to: days.at(-1) ?? from },
    stated: input.statedCoverage,
  })
  const register = new SideRegister(registers.actors, classRule(adapters))
  const content = eventsFile({
    events,
    earlier,
    releases: releases.map((release) => ({
      id: release.id,
      completeness: release.completeness,
      provider: source?.id ?? 'table',
      knownFrom: knownFrom(release),
    })),
    coverage,
    focus: focusOf(input, events),
    provinces: registers.provinces.map(({ id }) => id),
    register,
    victimsOf: (event) => victims.get(event) ?? null,
  })
  checkSizes(content, input.files.join(', '))
  const actors = usedActors(register.actors(), content.sides)
  const { provinces, towns, placeholders } = registers
  const inCountry = (country: string) => events.filter((event) => event.country === country).length
  const title = `${source?.name ?? 'Table'}: imported events`
  const { files, manifest } = packDataset(
    {
      ...emptyParts(registers, asOf),
      events: { content, records: content.count },
      actors: { content: { actors }, records: actors.length },
      places: {
        content: { provinces, crossings: [], towns, placeholders },
        records: provinces.length + towns.length,
      },
      basemap: { content: registers.basemap, records: provinces.length },
    },
    {
      id: `import-${source?.id ?? 'table'}`,
      title,
      version: today,
      generatedOn: today,
      asOf,
      licences: licencesOf(input),
      coverage,
      counts: {
        events: events.length,
        eventsByCountry: { AF: inCountry('AF'), PK: inCountry('PK') },
        incidents: 0,
        indicators: 0,
        series: 0,
      },
    },
    '',
  )
  checkDecodes(manifest, files)
  const description = `Events imported from ${input.files.join(', ')}. No incidents, indicators or published series.`
  const described = descriptions(manifest, {
    description,
    creator: 'The user who imported it',
    isFree: false,
  })
  const all: FileSet = new Map([...files, ...described, ['data/rows.csv', originsCsv(merger)]])
  return { manifest, files: new Map([...all].map(([path, text]) => [path.replace(/^data\//, ''), text])) }
}
