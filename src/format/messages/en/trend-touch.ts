import { counted, type Sentence } from './counted.ts'

const grain = { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' }
type Grain = keyof typeof grain

/** What the trend says to a reader who points at it or walks it: its bars, its summary, its brush. */
export const trendTouch = {
  totalLabel: {
    killed: (value: string) => `${value} killed`,
    events: (value: string) => counted(value, 'event'),
  },
  chosen: (days: string, events: string) => `${days}, ${counted(events, 'event')}`,
  incidentTitle: (day: string, text: string) => `${day}: ${text}`,
  noData: 'no data',
  bucket: (days: string, by: Grain) => (by === 'day' ? days : `${days}, ${grain[by]}`),
  incomplete: 'not complete',
  killedOf: (events: string) => `Killed, ${counted(events, 'event')}`,
  killedOfOne: 'Killed, 1 event',
  eventsTotal: 'Events',
  rangeHead: 'Low–high',
  rangePartly: <T>(range: T, rows: T): Sentence<T> => [range, ' (', rows, ' without range)'],
  chart: 'Trend chart',
  chartKind: 'bar chart',
  chartHelp: 'Arrow keys walk the bars, Enter zooms to one, Escape leaves.',
  spoken: (bucket: string, total: string, parts: string, warnings: string) =>
    [bucket, total, parts, warnings].filter(Boolean).join('. '),
  spokenPart: (name: string, value: string) => `${name} ${value}`,
  summary: {
    killed: (total: string, events: string, days: string, bars: string) =>
      `${total} killed in ${counted(events, 'event')}, ${days}, as ${counted(bars, 'bar')}.`,
    events: (total: string, _events: string, days: string, bars: string) =>
      `${counted(total, 'event')}, ${days}, as ${counted(bars, 'bar')}.`,
    peak: (by: Grain, days: string, value: string) => `Highest ${grain[by]}: ${days}, with ${value}.`,
    none: 'Nothing was counted in this period.',
    gaps: (gaps: string) => `Without data: ${gaps}.`,
  },
  brush: 'Period, over the whole time of the data',
  brushFrom: 'First day of the period',
  brushTo: 'Last day of the period',
}
