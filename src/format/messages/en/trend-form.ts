import type { Sentence } from './counted.ts'

const grains = { day: 'days', week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' }
type Grain = keyof typeof grains

/** Other forms of the trend: scales, running totals, averages, ranges. */
export const trendForm = {
  periods: {
    'last-30d': 'Last 30 days of data',
    'last-90d': 'Last 90 days of data',
    'last-365d': 'Last 365 days of data',
    '2021-08-15': 'Since 15 August 2021',
    '2025-10-09': 'Since 9 October 2025',
  },
  notAvailable: '–',
  coverageHead: 'Coverage',
  tableCaption: (title: string, days: string) => `${title}, ${days}`,
  rowsShown: (shown: string, all: string) => `The first ${shown} of ${all} rows.`,
  moreRows: (count: string) => `Show ${count} more`,
  dateFrom: 'From',
  dateTo: 'To',
  releaseTitle: (country: string, day: string, words: string) => `${country}, ${day}: ${words}`,
  releaseTurns: (from: string, to: string) => `release ${from} gives way to ${to}`,
  releaseBegins: (to: string) => `release ${to} begins`,
  releaseEnds: (from: string) => `release ${from} ends`,
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
  baseline: 'Compare with',
  baselines: {
    none: 'Nothing',
    previous: 'The period before',
    year: 'The same days a year before',
    mean: 'The mean of the bars before',
  },
  sideBySide: 'Side by side',
  sideBySideWith: { previous: 'with the period before', year: 'with a year before' },
  baselineHead: { previous: 'Period before', year: 'A year before' },
  baselineLead: {
    previous: (days: string) => `Dashed: the period before, ${days}: `,
    year: (days: string) => `Dashed: the same days a year before, ${days}: `,
  },
  counts: <T>(measure: 'killed' | 'events', killed: T, events: T, isOne: boolean): Sentence<T> =>
    measure === 'events'
      ? [events, isOne ? ' event' : ' events']
      : [killed, ' killed in ', events, isOne ? ' event' : ' events'],
  nowIs: <T>(now: T, days: string): Sentence<T> => ['; ', now, ` in ${days}`],
  more: <T>(difference: T): Sentence<T> => [': ', difference, ' more'],
  fewer: <T>(difference: T): Sentence<T> => [': ', difference, ' fewer'],
  same: ': as many',
  noBaseline: (gaps: string) => `no data${gaps === '' ? '' : ` (${gaps})`}. Nothing is compared.`,
  baselinePartly: (gaps: string) => ` in the days that have data (${gaps}). Nothing is compared.`,
  nowPartly: (gaps: string) => `; the period lacks data itself (${gaps}), so nothing is compared.`,
  meanLead: <T>(window: T, days: string): Sentence<T> => [
    'Dashed: mean of the ',
    window,
    ` before, ${days}: `,
  ],
  meanIs: <T>(mean: T, sum: T): Sentence<T> => [mean, ', from ', sum, ' in all'],
  noMeanHere: 'No bar is complete and has data, so nothing is compared.',
  end: '.',
  runningHead: 'Running total',
  runningBand: 'Running low–high',
  shareHead: (series: string) => `${series}, share`,
  shareOf: (share: string, part: string, whole: string) => `${share}: ${part} of ${whole}`,
  meanHead: (window: string) => `Mean of ${window}`,
  figureOn: (count: string, days: string) => `${count}, ${days}`,
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
