import { counted, type Sentence } from './counted.ts'

const grain = { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' }
type Grain = keyof typeof grain

export const trend = {
  region: 'Trend',
  grain,
  title: {
    killed: (by: Grain) => `Killed per ${grain[by]}`,
    events: (by: Grain) => `Events per ${grain[by]}`,
  },
  running: { killed: 'Killed, running total', events: 'Events, running total' },
  published: 'Published figures',
  more: 'More',
  moreLong: 'Scale, averages and other forms of the trend',
  estimate: {
    best: (coder: string) => `${coder} best`,
    low: (coder: string) => `${coder} low`,
    high: (coder: string) => `${coder} high`,
  },
  scope: { hostilities: ', hostilities', all: ', all violence' },
  withoutRange: (events: string) =>
    `The best estimate stands in where no low and high one is given: ${counted(events, 'event')}.`,
  range: (low: string, high: string) => ` (${low}–${high})`,
  killedIn: <T>(estimate: string, killed: T, events: T, isOne: boolean, scope: string): Sentence<T> => [
    `${estimate}: `,
    killed,
    ' in ',
    events,
    ` ${isOne ? 'event' : 'events'}${scope}`,
  ],
  eventsWith: <T>(estimate: string, killed: T, events: T, isOne: boolean, scope: string): Sentence<T> => [
    events,
    ` ${isOne ? 'event' : 'events'}${scope}, `,
    killed,
    ` killed, ${estimate}`,
  ],
  thinned: (by: Grain) => `More ${grain[by]}s than pixels: each column shows its highest ${grain[by]}.`,
  stackNote: {
    'events-have-no-side': 'An event can have dead on several sides, so events are split by kind.',
    'range-has-no-side': 'UCDP gives sides for its best estimate alone, so this one is not split.',
  },
  measure: 'Measure',
  grainChoice: 'Width of a bar',
  stack: 'Split by',
  stacks: { side: 'Victim side', kind: 'Kind', country: 'Country', place: 'Province', none: 'No split' },
  legend: 'Series',
  all: 'All',
  shortSides: {
    'forces-pk': 'Pakistani forces',
    'forces-af': 'Afghan forces',
    'forces-other': 'Other forces',
    civilians: 'Civilians',
    militants: 'Militants',
    unknown: 'Unknown',
    'not-coded': 'No side',
  },
  rest: 'Other provinces',
  unplaced: 'In no province',
  seriesTotal: (name: string, value: string, measure: 'killed' | 'events') =>
    `${name}: ${value} ${measure}, show these alone`,
  lanes: { pauses: 'Pauses', incidents: 'Incidents' },
  openIncident: (day: string, text: string) => `${day}: ${text}. Open this incident`,
  pauseTitle: (name: string, days: string) => `${name}, ${days}`,
  pauseToBreach: (name: string, days: string) =>
    `${name}, ${days}: no end was announced; drawn to the first reported breach`,
  pauseOpen: (name: string, from: string) => `${name}, from ${from}; no end announced`,
  gap: (country: string, days: string) => `${country}: no data ${days}`,
  gapFrom: (country: string, from: string) => `${country}: no data from ${from}`,
  gapTo: (country: string, to: string) => `${country}: no data to ${to}`,
  gapAll: (country: string) => `${country}: no data in this period`,
  coverageTitle: (country: string, days: string, words: string) => `${country}, ${days}: ${words}`,
  shortCoverage: {
    full: 'all',
    slim: 'all',
    'no-id': 'no ids',
    thin: 'dates and totals only',
    none: 'no data',
  },
  dates: 'Dates',
  dateButton: 'Set dates',
}
