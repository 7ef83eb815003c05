import type { Sentence } from './counted.ts'

const grains = { day: 'days', week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' }
type Grain = keyof typeof grains

/** Other forms of the trend: scales, running totals, averages, ranges. */
export const trendForm = {
  scale: 'Scale',
  scales: { linear: 'Linear', log: 'Log', share: 'Share' },
  cumulative: 'Running total',
  cumulativeNote: 'from the first day of the period',
  average: 'Moving average',
  noAverage: 'None',
  window: (count: string, by: Grain) => `${count} ${grains[by]}`,
  line: 'How this is drawn',
  log: 'Log scale: each line is ten times the one below. One mark a series, not stacked; 0 has no mark.',
  share: 'Each bar as parts of its whole; a bar of few counts is as high as one of many.',
  cumulativeFrom: (day: string) => `Running total from ${day}; days without data add nothing.`,
  averageOf: <T>(window: T): Sentence<T> => [
    'Line: mean of ',
    window,
    ', ending with each bar; drawn where every day of them has data.',
  ],
  withoutAverage: {
    cumulative: 'A running total has no moving average.',
    share: 'Shares have no moving average.',
  },
  band: 'Band: UCDP’s low to high.',
  bandStops: <T>(events: T, isOne: boolean): Sentence<T> => [
    'Band: UCDP’s low to high; left out where an event has none: ',
    events,
    isOne ? ' event.' : ' events.',
  ],
  bandStopsRunning: <T>(events: T, isOne: boolean): Sentence<T> => [
    'Band: UCDP’s low to high; it ends at the first event without one, of ',
    events,
    isOne ? ' event.' : ' events.',
  ],
  runningHead: 'Running total',
  runningBand: 'Running low–high',
  shareHead: (series: string) => `${series}, share`,
  shareOf: (share: string, part: string, whole: string) => `${share}: ${part} of ${whole}`,
  meanHead: (window: string) => `Mean of ${window}`,
  averageHead: 'Moving average (sum)',
  meanOf: <T>(mean: T, sum: T): Sentence<T> => [mean, ' (', sum, ')'],
  noMean: 'no data',
  summary: {
    running: (day: string, total: string) => `Running total to ${day}: ${total}.`,
    average: (window: string, days: string, mean: string) =>
      `Mean of ${window}, last known for ${days}: ${mean}.`,
    noAverage: (window: string) => `A mean of ${window} is known for no bar.`,
    logScale: 'Log scale.',
    shares: 'Drawn as shares.',
  },
}
