import { counted } from './counted.ts'

/** Counts as text; undefined: none. */
interface Tallied {
  readonly added: string | undefined
  readonly removed: string | undefined
  readonly revised: string | undefined
}

const NOUNS = {
  events: 'event',
  incidents: 'incident',
  claims: 'claim',
  indicators: 'indicator',
  evidence: 'piece of evidence',
  points: 'published figure',
  coverage: 'stretch of coverage',
}
const PLURALS: Readonly<Record<string, string>> = {
  'piece of evidence': 'pieces of evidence',
  'stretch of coverage': 'stretches of coverage',
}

const parts = ({ added, removed, revised }: Tallied) =>
  [
    [added, 'added'],
    [removed, 'removed'],
    [revised, 'revised'],
  ].filter((part): part is [string, string] => part[0] !== undefined)

const some = (count: string, noun: string) =>
  count === '1' ? `1 ${noun}` : `${count} ${PLURALS[noun] ?? `${noun}s`}`

/** What changed between versions of the dataset. */
export const changes = {
  /** "12 events added, 2 revised" */
  told: (kind: keyof typeof NOUNS, tally: Tallied) =>
    parts(tally)
      .map(([count, what], i) => `${i === 0 ? some(count, NOUNS[kind]) : count} ${what}`)
      .join(', '),
  moved: (count: string) => `${counted(count, 'indicator')} moved`,
  others: (count: string) => `${counted(count, 'other record')} changed`,
  nothing: 'the description of the dataset alone',
  together: (what: readonly string[]) => what.join(', '),
  inTurn: (what: readonly string[]) => what.join('; '),
  overVersions: (what: string, versions: string) =>
    `${what} (over ${versions} versions, each counted by itself)`,
  sinceVisit: (day: string, what: string) => `Data changed since your last visit on ${day}: ${what}.`,
  sinceVisitUnknown: (day: string) =>
    `Data changed since your last visit on ${day}; the log of changes does not name that dataset.`,
  sinceOpened: (what: string) => `Data changed while this page was open: ${what}.`,
  sinceOpenedUnknown:
    'Data changed while this page was open; the log of changes does not name the dataset before.',
  sinceLink: (dataset: string, what: string) =>
    `This link was made on dataset ${dataset}. Changed since: ${what}.`,
  open: 'What changed',
  openLong: {
    visit: 'What changed since your last visit',
    opened: 'What changed while this page was open',
    link: 'What changed since this link was made',
  },
  note: 'Each version against the one before it, newest first. Counts of versions are not netted: what one added, a later one may have removed.',
  none: 'No change has been logged yet.',
  failed: 'The log of changes could not be read.',
  loading: 'Reading the log of changes',
  version: (version: string, day: string) => `Version ${version}, ${day}`,
  after: (version: string, dataset: string) => `after ${version}, dataset ${dataset}`,
  same: 'No record changed.',
  /** "12 added, 2 revised" */
  tally: (tally: Tallied) =>
    parts(tally)
      .map(([count, what]) => `${count} ${what}`)
      .join(', '),
  kinds: {
    events: 'Events',
    incidents: 'Incidents',
    claims: 'Claims',
    indicators: 'Indicators',
    evidence: 'Evidence',
    series: 'Published series',
    points: 'Published figures',
    coverage: 'Coverage',
    publishers: 'Publishers',
    licences: 'Licences',
    others: 'Other records',
    form: 'Form of the dataset',
  },
  in: (where: string, what: string) => `${where}: ${what}`,
  addedDays: (days: string) => `First days of those added: ${days}`,
  killed: (best: string) => `killed, best estimate: ${best}`,
  killedRange: (low: string, high: string) => `of the events with a range, low: ${low}, high: ${high}`,
  more: (count: string) => `${count} more`,
  fewer: (count: string) => `${count} fewer`,
  unchanged: 'unchanged',
  restated: (count: string) => `${count} of them with another value`,
  unlisted: (count: string) => `and ${count} more`,
  incident: { added: 'added', removed: 'removed', revised: 'revised', claims: 'claims changed' },
  flips: { level: 'level', movement: 'movement', mode: 'way of reading' },
  flip: (what: string, from: string, to: string) => `${what} ${from} → ${to}`,
  notGiven: 'not given',
  span: (what: string, country: string, days: string, level: string) =>
    `${country}, ${days}: ${level} (${what})`,
  formOf: {
    added: (kind: string, field: string) => `new field, ${kind}: ${field}`,
    removed: (kind: string, field: string) => `field gone, ${kind}: ${field}`,
  },
}
