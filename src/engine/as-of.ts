import type { Coverage, Dataset, EventTable } from '#dataset/dataset.ts'
import type { Citation } from '#dataset/schema/common.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Indicator, Pause } from '#dataset/schema/indicators.ts'
import type { SeriesFile, SeriesPoint } from '#dataset/schema/series.ts'
import { type DayNumber, dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { eventsKnownOn } from './as-of-events.ts'

const day = (text: string) => dayNumber(text as IsoDate)

/**
 * The dataset as it was known on a day: what came later is not in it, and everything is reckoned from it as from any
 * other. The rule for each kind of record stands in docs/data.md. Texts keep their present wording.
 */
export function knownOn(dataset: Dataset, asOf: DayNumber): Dataset {
  const events = eventsKnownOn(dataset.events, asOf)
  const incidents = dataset.incidents.flatMap((incident) => incidentKnownOn(incident, asOf))
  const known = new Set(incidents.map(({ id }) => id))
  const last = Math.min(asOf, dataset.asOf)
  const { counts } = dataset.manifest
  const inCountry = (code: number) => events.country.reduce((sum, of) => (of === code ? sum + 1 : sum), 0)
  const linked = idsAmong(events, new Set(dataset.links.map(({ event }) => event)))
  return {
    ...dataset,
    asOf: last,
    manifest: {
      ...dataset.manifest,
      asOf: isoDate(last),
      counts: {
        ...counts,
        events: events.count,
        eventsByCountry: { AF: inCountry(0), PK: inCountry(1) },
        incidents: incidents.length,
      },
    },
    coverage: dataset.coverage.flatMap((span) => coverageKnownOn(span, dataset.events, asOf)),
    events,
    incidents,
    indicators: dataset.indicators.map((indicator) => indicatorKnownOn(indicator, known, asOf)),
    series: seriesKnownOn(dataset.series, asOf),
    pauses: dataset.pauses.flatMap((pause) => pauseKnownOn(pause, known, asOf)),
    links: dataset.links.filter(({ incident, event }) => known.has(incident) && linked.has(event)),
    unlinked: dataset.unlinked.filter(({ incident }) => known.has(incident)),
  }
}

/** Those of some ids that a table holds; for a few ids that is quicker than its index, which may not be made yet. */
function idsAmong({ id }: EventTable, wanted: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>()
  for (const one of id) if (wanted.has(one)) found.add(one)
  return found
}

/** A page whose date was not seen counts as of the newest dated page beside it, else as of the record's own day. */
function pageDays(pages: readonly Citation[], own: DayNumber): DayNumber[] {
  const dated = pages.flatMap(({ date }) => (date === null ? [] : [day(date)]))
  const otherwise = Math.max(own, ...dated)
  return pages.map(({ date }) => (date === null ? otherwise : day(date)))
}

/** An incident is known from its first page, a claim from the first of its own pages. */
function incidentKnownOn(incident: Incident, asOf: DayNumber): Incident[] {
  if (day(incident.date) > asOf) return []
  const days = pageDays(incident.sources, day(incident.date))
  const kept = [...incident.sources.keys()].filter((index) => (days[index] ?? 0) <= asOf)
  if (kept.length === 0) return []
  if (kept.length === incident.sources.length && !isLater(incident.endDate, asOf)) return [incident]
  const sources = kept.flatMap((index) => incident.sources[index] ?? [])
  const claims = incident.claims
    .map((claim) => ({
      ...claim,
      sources: claim.sources.map((index) => kept.indexOf(index)).filter((index) => index >= 0),
    }))
    .filter(({ sources: pages }, i) => pages.length > 0 || incident.claims[i]?.sources.length === 0)
  const endDate = isLater(incident.endDate, asOf) ? null : incident.endDate
  return [{ ...incident, endDate, sources, claims }]
}

const isLater = (date: string | null, asOf: DayNumber) => date !== null && day(date) > asOf

/** Evidence is known from the first page that carries it, and not before its own day. */
function indicatorKnownOn(indicator: Indicator, incidents: ReadonlySet<string>, asOf: DayNumber): Indicator {
  const evidence = indicator.evidence
    .filter((item) => day(item.date) <= asOf && Math.min(...pageDays(item.sources, day(item.date))) <= asOf)
    .map((item) => ({ ...item, incidents: item.incidents.filter((id) => incidents.has(id)) }))
  return { ...indicator, evidence }
}

/** A pause is known from its first day, its breach from the day of the first report. */
function pauseKnownOn(pause: Pause, incidents: ReadonlySet<string>, asOf: DayNumber): Pause[] {
  if (day(pause.start) > asOf || !incidents.has(pause.incident)) return []
  if (!isLater(pause.firstReportedBreach, asOf)) {
    const isBreachKnown = pause.breachIncident === null || incidents.has(pause.breachIncident)
    return [isBreachKnown ? pause : { ...pause, breachIncident: null }]
  }
  return [{ ...pause, firstReportedBreach: null, breachIncident: null }]
}

/**
 * A stretch is covered from the day that its release is known; before, as far as an older release covers it. Of the
 * rest nothing is known.
 */
function coverageKnownOn(span: Coverage, { releases }: EventTable, asOf: DayNumber): Coverage[] {
  if (span.from > asOf) return []
  const { earlier = [], country } = span
  const isKnown = ({ release }: Pick<Coverage, 'release'>) =>
    (releases.find(({ id }) => id === release)?.knownFrom ?? Number.NEGATIVE_INFINITY) <= asOf
  const to = Math.min(span.to, asOf)
  if (isKnown(span)) return [{ ...span, to }]
  const parts: Coverage[] = []
  const unknownUntil = (last: DayNumber) => {
    const from = (parts.at(-1)?.to ?? span.from - 1) + 1
    if (from <= last) parts.push({ country, from, to: last, level: 'none', release: null })
  }
  for (const part of earlier.filter((one) => isKnown(one) && one.from <= to)) {
    unknownUntil(part.from - 1)
    parts.push({ ...part, country, to: Math.min(part.to, to) })
  }
  unknownUntil(to)
  return parts
}

/** UCDP's published country-months are of GED 25.1: the rule for a yearly GED makes them known at the end of 2025. */
const COUNTRY_MONTHS_KNOWN_FROM = day('2025-12-31')

/**
 * The published series as they were known on a day: a point from the date of its page, or, where that was not seen,
 * from the end of its own period. A restated figure has its first value until the day of the restatement.
 */
export function seriesKnownOn(file: SeriesFile, asOf: DayNumber): SeriesFile {
  const { countryMonths } = file
  const none = { country: [], month: [], events: [], best: [], high: [], civilians: [] }
  return {
    ...file,
    series: file.series
      .map((one) => ({ ...one, points: one.points.flatMap((point) => pointKnownOn(point, asOf)) }))
      .filter(({ points }) => points.length > 0),
    revisions: file.revisions.filter(
      ({ restatedOn, period }) =>
        (restatedOn ?? period) <= isoDate(asOf).slice(0, (restatedOn ?? period).length),
    ),
    countryMonths:
      asOf >= COUNTRY_MONTHS_KNOWN_FROM
        ? countryMonths
        : { ...countryMonths, ...none, stateBased: [], nonState: [], oneSided: [] },
  }
}

function pointKnownOn(point: SeriesPoint, asOf: DayNumber): SeriesPoint[] {
  const { firstPublished, firstPublishedOn, restatedOn, revisionNote, ...first } = point
  if (day(point.end) > asOf) return []
  if (firstPublished === undefined || restatedOn === undefined)
    return day(point.source?.date ?? point.end) <= asOf ? [point] : []
  if (day(restatedOn) <= asOf) return [point]
  if (day(firstPublishedOn ?? point.end) > asOf) return []
  // the page at hand may be that of the restated figure
  const source = isLater(point.source?.date ?? null, asOf) ? null : point.source
  return [{ ...first, value: firstPublished, source }]
}
