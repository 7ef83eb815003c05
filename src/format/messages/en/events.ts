import { counted } from './counted.ts'

const ways = {
  date: { asc: 'oldest first', desc: 'newest first' },
  number: { asc: 'fewest first', desc: 'most first' },
  precision: { asc: 'best known first', desc: 'least known first' },
  text: { asc: 'in order', desc: 'in reverse order' },
}

/** The event table. */
export const events = {
  title: 'Events',
  listed: (events: string) => counted(events, 'event'),
  ordered: (column: string, kind: keyof typeof ways, way: 'asc' | 'desc') =>
    kind === 'date' ? ways.date[way] : `by ${column.toLowerCase()}, ${ways[kind][way]}`,
  grid: (order: string) => `Events, ${order}`,
  keys: 'Arrow keys, Home, End, Page Up and Page Down walk the table. Enter opens an event; on a heading it sorts.',
  columns: {
    date: 'Date',
    place: 'Place',
    province: 'Province',
    country: 'Country',
    kind: 'Kind',
    parties: 'Parties',
    side: 'Victim side',
    killed: 'Killed',
    low: 'Low',
    high: 'High',
    'date-precision': 'Date known to',
    'place-precision': 'Place known to',
    source: 'Source',
  },
  choose: 'Columns',
  always: 'Date always stands',
  reset: 'Reset columns',
  group: 'Group by',
  groups: { none: 'None', day: 'Day', incident: 'Incident' },
  toll: (best: string, low: string, high: string) => `${best} killed (${low}–${high})`,
  withoutRange: (events: string) => `${counted(events, 'event')} without a range: best stands in`,
  /** in a group, where room is scarce */
  lacking: (n: string) => `${n} without a range`,
  noIncident: 'No incident linked',
  incident: (day: string) => `incident of ${day}`,
  noRange: 'no range',
  notGiven: 'not given',
  conflictOnly: (conflict: string) => `not given; ${conflict}`,
  nobody: 'none known dead',
  datePrecisions: ['not given', 'the day', 'two to six days', 'the week', 'the month', 'longer'],
  inCountry: (country: string) => `${country}, place not given`,
  back: 'Back to what to watch',
  empty: 'No event matches.',
  range: (low: string, high: string) => `${low}–${high}`,
}
