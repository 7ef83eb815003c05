import type { Incident } from '#dataset/schema/incidents.ts'
import {
  LINK_CONFIDENCES,
  type Link,
  type LinksFile,
  type NoLinkReason,
  type Unlinked,
} from '#dataset/schema/links.ts'
import type { CoverageSpan } from '#dataset/schema/manifest.ts'
import type { Actor, Province } from '#dataset/schema/register.ts'
import { dayNumber } from '#domain/date.ts'
import { eventId } from '#domain/id.ts'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import { byCodeUnit } from '#pipeline/files.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'
import { assign } from './assign.ts'
import { type Candidate, daysOf, LONGEST_DAYS, match } from './match.ts'
import { type Overrides, pairName } from './overrides.ts'
import { Parties } from './parties.ts'

const NOT_VIOLENT: readonly string[] = ['diplomacy', 'policy-statement', 'border-closure']
const VIOLENT = INCIDENT_KINDS.filter((kind) => !NOT_VIOLENT.includes(kind))

/** What the linking rests on. */
export interface LinkInput {
  readonly incidents: readonly Incident[]
  readonly events: readonly EventFact[]
  readonly actors: readonly Actor[]
  readonly provinces: readonly Province[]
  readonly coverage: readonly CoverageSpan[]
  readonly overrides: Overrides
}

/** A line of the ledger: a link with its reasons, the event's id as links carry it. */
export interface LedgerLine extends Omit<Link, 'event' | 'why'> {
  readonly event: string
  readonly best: number
  readonly reasons: readonly string[]
}

/** The links, and the ledger that says what each rests on. */
export interface Linking {
  readonly file: LinksFile
  readonly lines: readonly LedgerLine[]
}

/** Links incidents to events by the written rule (docs/data.md) and the editors' overrides, in the order of incidents. */
export function linkIncidents(input: LinkInput): Linking {
  const { overrides, actors, provinces } = input
  const incidents = input.incidents.toSorted((a, b) => byCodeUnit(`${a.date} ${a.id}`, `${b.date} ${b.id}`))
  const apart = new Set(overrides.unlink.map(({ incident, event }) => pairName(incident, event)))
  const register = { parties: new Parties(actors), provinces }
  const candidates: Candidate[] = []
  const reasons = new Map<string, NoLinkReason>()
  for (const incident of incidents.filter(({ kind }) => VIOLENT.includes(kind))) {
    const outside = whyNotCompared(incident)
    reasons.set(incident.id, outside ?? whyNothing(incident, input.coverage))
    if (outside) continue
    for (const event of input.events) {
      const found = match(incident, event, register)
      if (found === 'far') reasons.set(incident.id, 'too-far')
      else if (found && apart.has(pairName(incident.id, eventId(event.id))))
        reasons.set(incident.id, 'unlinked')
      else if (found) candidates.push(found)
    }
  }
  const { kept, lost } = assign(candidates)
  const lines = [
    ...kept.map(ruleLine),
    ...overrideLines(
      input,
      kept.map(({ incident, event }) => pairName(incident.id, eventId(event.id))),
    ),
  ]
  return {
    file: { links: linksOf(lines, input, incidents), unlinked: unlinkedOf(reasons, lost, lines) },
    lines: inOrder(lines, incidents),
  }
}

function whyNotCompared(incident: Incident): NoLinkReason | null {
  if (incident.isAggregate) return 'aggregate'
  if (incident.country !== 'AF' && incident.country !== 'PK') return 'abroad'
  const { from, to } = daysOf(incident)
  return to - from >= LONGEST_DAYS ? 'campaign' : null
}

function whyNothing(incident: Incident, coverage: readonly CoverageSpan[]): NoLinkReason {
  const { country, date } = incident
  const span = coverage.find((one) => one.country === country && one.from <= date && date <= one.to)
  return !span || span.level === 'none' ? 'no-data' : 'no-candidate'
}

function ruleLine({ incident, event, days, km, doubts, reasons }: Candidate): LedgerLine {
  const confidence = LINK_CONFIDENCES[doubts] ?? 'low'
  return {
    incident: incident.id,
    event: eventId(event.id),
    confidence,
    days,
    km,
    by: 'rule',
    best: event.best,
    reasons,
  }
}

/** Pairs that an editor made, without those that the rule made already. */
function overrideLines({ overrides, incidents, events }: LinkInput, made: readonly string[]): LedgerLine[] {
  return overrides.link.flatMap(({ incident: id, event: name, why = '' }) => {
    const incident = incidents.find((one) => one.id === id)
    const event = events.find((one) => eventId(one.id) === name)
    if (!incident || !event || made.includes(pairName(id, name))) return []
    const { from, to } = daysOf(incident)
    const days = Math.max(0, dayNumber(event.start) - to, from - dayNumber(event.end))
    const line = { incident: id, event: name, confidence: 'high', days, km: null, by: 'override' } as const
    return [{ ...line, best: event.best, reasons: [why] }]
  })
}

function inOrder(lines: readonly LedgerLine[], incidents: readonly Incident[]): LedgerLine[] {
  const place = new Map(incidents.map(({ id }, i) => [id, i]))
  return lines.toSorted(
    (a, b) => (place.get(a.incident) ?? 0) - (place.get(b.incident) ?? 0) || byCodeUnit(a.event, b.event),
  )
}

function linksOf(
  lines: readonly LedgerLine[],
  { events }: LinkInput,
  incidents: readonly Incident[],
): Link[] {
  const stored = new Map(events.map(({ id }) => [eventId(id), id]))
  return inOrder(lines, incidents).map(({ incident, event, confidence, days, km, by, reasons }) => ({
    incident,
    event: stored.get(event) ?? 0,
    confidence,
    days,
    km,
    by,
    ...(by === 'override' ? { why: reasons.join(' ') } : {}),
  }))
}

function unlinkedOf(
  reasons: ReadonlyMap<string, NoLinkReason>,
  lost: ReadonlyMap<string, NoLinkReason>,
  lines: readonly LedgerLine[],
): Unlinked[] {
  const linked = new Set(lines.map(({ incident }) => incident))
  return [...reasons]
    .filter(([incident]) => !linked.has(incident))
    .map(([incident, reason]) => ({ incident, reason: lost.get(incident) ?? reason }))
}

/** data/links/ledger.json: what every link rests on, and why the other violent incidents have none. */
export function ledgerOf({ lines, file }: Linking) {
  const of = (confidence: string) => lines.filter((line) => line.confidence === confidence).length
  return {
    counts: {
      links: lines.length,
      incidents: new Set(lines.map(({ incident }) => incident)).size,
      unlinked: file.unlinked.length,
      ...Object.fromEntries(LINK_CONFIDENCES.map((word) => [word, of(word)])),
    },
    links: lines,
    unlinked: file.unlinked,
  }
}
