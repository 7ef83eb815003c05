import type { Sentence } from './counted.ts'

/** Two periods or two places side by side. */
export const compare = {
  title: 'Compare',
  close: 'Close',
  choice: 'With',
  periods: 'Periods',
  presets: { previous: 'The period before', year: 'The same days a year before' },
  otherDays: 'Other days',
  from: 'From',
  to: 'To',
  everywhere: 'All places',
  heading: (one: string, other: string) => `${one} against ${other}`,
  counted: 'Counted',
  difference: 'Difference',
  ratio: 'Ratio',
  rows: {
    events: 'Events',
    killed: 'Killed, best estimate',
    days: 'Days with events',
    'events-rate': 'Events in 30 days',
    'killed-rate': 'Killed in 30 days',
  },
  killedOf: (side: string) => `Killed: ${side}`,
  eventsOf: (kind: string) => `Events: ${kind}`,
  deadliest: 'Deadliest event',
  at: (place: string, day: string) => `${place}, ${day}`,
  noData: 'no data',
  signed: (value: number, size: string) => (value > 0 ? '+' : value < 0 ? '−' : '') + size,
  between: (low: string, high: string) => `${low} to ${high}`,
  tested: (ratio: string, low: string, high: string) =>
    `Events a day: ${ratio} times as many, 95 % interval ${low}–${high}.`,
  beyond: {
    yes: 'That is more than chance alone would explain.',
    no: 'That is within what chance alone would explain.',
  },
  untested: {
    gaps: 'No difference is taken while a side lacks data.',
    shared: 'What both share counts twice: no interval.',
    zero: 'A side has no event: no interval.',
  },
  noSides: 'Some dead have no victim side in the source: no difference by side.',
  shared: <T>(days: T, events: T): Sentence<T> => ['Shared by both: days ', days, ', events ', events, '.'],
  lacks: (side: string, days: string, needsDetail: boolean) =>
    `${side}: no data${needsDetail ? ' with places and sides' : ''} for ${days}.`,
  onlyKnown: 'Leave out the days without data',
  lengths: (one: string, other: string) => `${one} days beside ${other}: compare what is in 30 days.`,
  method:
    'Difference and ratio: the first to the second. Interval: log-normal, from the counts of events and their scatter by month, under 180 days by week. None for killed, as many die in one event: below its difference, what UCDP’s low and high allow.',
}
