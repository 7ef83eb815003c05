import type { Actor } from '#dataset/schema/register.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { COUNTRIES } from '#domain/event.ts'
import { changeLogProblems } from '#pipeline/changes/check.ts'
import { overrideProblems } from '#pipeline/link/overrides.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'
import { releaseOrder } from '#pipeline/ucdp/releases.ts'
import { analysisProblems } from './check-analyses.ts'
import { checkPages, type Report } from './check-pages.ts'
import { checkRevisions } from './check-revisions.ts'
import { ruleProblems } from './check-rules.ts'
import { spanOf } from './events.ts'
import type { Data } from './load.ts'

/** The first day of UCDP's georeferenced events. */
const FIRST_DAY = '1989-01-01'

function checkUnique(kind: string, ids: readonly (string | number)[], report: Report): void {
  const seen = new Set<string | number>()
  for (const id of ids) {
    if (seen.has(id)) report(`${kind} ${id}`, 'the id stands twice')
    seen.add(id)
  }
}

/** Each country's spans must follow on one another from the first day to the as-of day, without gap or overlap. */
function checkCoverage({ coverage, dataset }: Data, report: Report): void {
  for (const country of COUNTRIES) {
    const spans = coverage.filter((span) => span.country === country)
    let next = dayNumber(FIRST_DAY as IsoDate)
    for (const span of spans) {
      const name = `coverage ${country} ${span.from}`
      if (dayNumber(span.from as IsoDate) !== next)
        report(name, 'does not start on the day after the span before it')
      if (span.to < span.from) report(name, 'ends before it starts')
      if ((span.level === 'none') !== (span.release === undefined))
        report(name, 'has a release where the level is none, or none elsewhere')
      if (span.release !== undefined && releaseOrder(span.release) < 0)
        report(name, `names the unknown release ${span.release}`)
      next = dayNumber(span.to as IsoDate) + 1
    }
    if (next !== dayNumber(dataset.asOf as IsoDate) + 1)
      report(`coverage ${country}`, `does not end on ${dataset.asOf}`)
  }
}

/** The as-of day is not before the first record. */
function checkAsOf({ dataset, events, incidents }: Data, report: Report): void {
  const days = [...events.map(({ start }): string => start), ...incidents.map(({ value }) => value.date)]
  const first = days.reduce((least, day) => (day < least ? day : least), '9999-12-31')
  if (dataset.asOf < first)
    report('dataset', `its as-of day ${dataset.asOf} is before its first record, of ${first}`)
}

function checkEvent(event: EventFact, data: Data, report: Report): void {
  const name = `event ${event.id}`
  const { deaths, best } = event
  if (deaths && deaths.a + deaths.b + deaths.civilians + deaths.unknown !== best)
    report(name, 'deaths by side do not add up to the best estimate')
  if (event.end < event.start) report(name, 'ends before it starts')
  if (releaseOrder(event.release) < 0) report(name, `names the unknown release ${event.release}`)
  const span = spanOf(data.coverage, event.country, event.start)
  if (!span) report(name, `${event.start} lies outside the coverage`)
  if (event.province !== null && !data.provinces.some((province) => province.id === event.province)) {
    report(name, `names the unknown province ${event.province}`)
  }
  if (event.place !== null && event.place.length > 80) report(name, 'the place name is longer than a name')
}

function checkIncidents({ incidents, actors, provinces, dataset }: Data, report: Report): void {
  const actorIds = new Set(actors.map((actor) => actor.id))
  const provinceIds = new Set(provinces.map((province) => province.id))
  for (const { file, value } of incidents) {
    const name = `incident ${value.id}`
    if (!file.endsWith(`/${value.date.slice(0, 4)}/${value.id}.json`))
      report(name, `stands in ${file}, not in its year under its id`)
    for (const claim of value.claims) {
      if (claim.sources.length === 0) report(name, `the claim by ${claim.by} has no source`)
      for (const index of claim.sources)
        if (index >= value.sources.length)
          report(name, `the claim by ${claim.by} names source ${index}, which is not there`)
    }
    for (const id of value.actors) if (!actorIds.has(id)) report(name, `names the unknown actor ${id}`)
    if (value.province !== null && !provinceIds.has(value.province))
      report(name, `names the unknown province ${value.province}`)
    if (value.date > dataset.asOf) report(name, `its day ${value.date} is after the as-of day`)
    if (value.endDate !== null && value.endDate < value.date) report(name, 'ends before it starts')
    if ((value.point === null) !== (value.venue !== undefined))
      report(name, 'needs a point, or a venue that says where it happened')
  }
}

function checkIndicators({ indicators, incidents, pauses, lags, dataset }: Data, report: Report): void {
  const incidentIds = new Set(incidents.map(({ value }) => value.id))
  const known = (name: string, id: string | null) => {
    if (id !== null && !incidentIds.has(id)) report(name, `names the unknown incident ${id}`)
  }
  for (const { value } of indicators) {
    for (const [i, evidence] of value.evidence.entries()) {
      const name = `indicator ${value.id}, evidence ${i + 1}`
      for (const id of evidence.incidents) known(name, id)
      if (evidence.date > dataset.asOf) report(name, `its day ${evidence.date} is after the as-of day`)
    }
    const { steps, asOf } = value.reading
    if (steps && (steps.filled < 0 || steps.filled > steps.of))
      report(`indicator ${value.id}`, 'has more filled steps than steps')
    if (asOf > dataset.asOf) report(`indicator ${value.id}`, 'its reading is dated after the as-of day')
  }
  for (const pause of pauses) {
    known(`pause ${pause.id}`, pause.incident)
    known(`pause ${pause.id}`, pause.breachIncident)
    for (const [what, date] of [
      ['stated end', pause.statedEnd],
      ['first breach', pause.firstReportedBreach],
    ])
      if (date && date < pause.start) report(`pause ${pause.id}`, `its ${what} ${date} is before its start`)
  }
  for (const lag of lags) {
    known(`lag ${lag.trigger}`, lag.trigger)
    known(`lag ${lag.trigger}`, lag.response)
    const days = dayNumber(lag.responseDate as IsoDate) - dayNumber(lag.triggerDate as IsoDate)
    if (days < 0) report(`lag ${lag.trigger}`, 'the response is dated before its trigger')
    if (days !== lag.lagDays) report(`lag ${lag.trigger}`, `says ${lag.lagDays} days, its dates ${days}`)
  }
}

function checkActors(actors: readonly Actor[], report: Report): void {
  const ids = new Set(actors.map((actor) => actor.id))
  for (const actor of actors) {
    if (actor.parent !== null && !ids.has(actor.parent))
      report(`actor ${actor.id}`, `names the unknown parent ${actor.parent}`)
  }
}

/** What breaks the dataset's rules: one line a violation, each naming the record and the reason. Empty: none. */
export function violations(data: Data): string[] {
  const lines: string[] = []
  const report: Report = (record, reason) => lines.push(`${record}: ${reason}`)
  checkUnique(
    'event',
    data.events.map((event) => event.id),
    report,
  )
  checkUnique(
    'incident',
    data.incidents.map(({ value }) => value.id),
    report,
  )
  checkUnique(
    'indicator',
    data.indicators.map(({ value }) => value.id),
    report,
  )
  checkUnique(
    'series',
    data.series.map(({ value }) => value.id),
    report,
  )
  checkUnique(
    'actor',
    data.actors.map((actor) => actor.id),
    report,
  )
  checkUnique(
    'publisher',
    data.publishers.map((publisher) => publisher.name),
    report,
  )
  checkUnique(
    'province',
    data.provinces.map((province) => province.id),
    report,
  )
  checkAsOf(data, report)
  checkCoverage(data, report)
  for (const event of data.events) checkEvent(event, data, report)
  checkIncidents(data, report)
  checkIndicators(data, report)
  checkActors(data.actors, report)
  checkPages(data, report)
  checkRevisions(data, report)
  lines.push(...ruleProblems(data), ...analysisProblems(data))
  lines.push(...changeLogProblems(data))
  lines.push(
    ...overrideProblems(
      data.overrides,
      data.incidents.map(({ value }) => value),
      data.events,
    ),
  )
  return lines
}
