import { counted, type Sentence } from './counted.ts'

/** Two periods or two places side by side. */
export const compare = {
  title: 'Compare',
  close: 'Close',
  choice: 'With',
  periods: 'Periods',
  presets: {
    previous: (days: string) => `The period before: ${days}`,
    year: (days: string) => `A year before: ${days}`,
  },
  otherDays: (days: string) => `Other days: ${days}`,
  from: 'From',
  to: 'To',
  here: 'This view',
  everywhere: 'All places',
  heading: (one: string, other: string) => `${one} against ${other}`,
  caption: (one: string, other: string) => `${one} beside ${other}`,
  counted: 'Counted',
  difference: 'Difference',
  ratio: 'Ratio',
  killed: 'Killed, best estimate',
  killedOf: (side: string) => `Killed: ${side}`,
  eventsOf: (kind: string) => `Events: ${kind}`,
  days: 'Days with events',
  eventsRate: 'Events in 30 days',
  killedRate: 'Killed in 30 days',
  deadliest: 'Deadliest event',
  noData: 'no data',
  more: (size: string) => `+${size}`,
  less: (size: string) => `−${size}`,
  between: (low: string, high: string) => `${low} to ${high}`,
  tested: <T>(ratio: T, low: T, high: T, isBeyond: boolean): Sentence<T> => [
    'Events a day: ',
    ratio,
    ' times as many, 95 % interval ',
    low,
    '–',
    high,
    isBeyond
      ? '. That is more than chance alone would explain.'
      : '. That is within what chance alone would explain.',
  ],
  untested: {
    gaps: 'Where a side lacks data on some days, the counts are of what is known, and no difference is taken.',
    shared: 'What counts on both sides allows no interval.',
    zero: 'A side has no event: no ratio and no interval.',
  },
  dayCount: (days: string) => counted(days, 'day'),
  shared: <T>(days: T, events: T, isOne: boolean): Sentence<T> => [
    'The two share ',
    days,
    ' and ',
    events,
    isOne ? ' event.' : ' events.',
  ],
  lacks: (side: string, country: string, days: string, needsDetail: boolean) =>
    needsDetail
      ? `${side}: no data with places and sides for ${country}, ${days}.`
      : `${side}: no data for ${country}, ${days}.`,
  onlyKnown: 'Leave out the days without data',
  lengths: (one: string, other: string) =>
    `${counted(one, 'day')} beside ${counted(other, 'day')}: compare the rates, not the counts.`,
  method: [
    'Difference and ratio: this view to the other. Interval: log-normal, from the counts of events and from how much those of months (under 180 days: weeks) scatter; it knows nothing of what goes unreported.',
    'Killed has no such interval, because many die in one event. Below its difference: the least and the most that UCDP’s low and high estimates allow.',
  ],
}
