import type { Sentence } from './counted.ts'

/** The view of figures that institutes and governments published. */
export const trendPublished = {
  choice: 'Published figures of',
  none: 'None',
  lead: <T>(publisher: T, inPeriod: T, all: T): Sentence<T> => [
    'Figures of ',
    publisher,
    ': ',
    inPeriod,
    ' touch the period, of ',
    all,
    '. Each line has its own definition and scale; none is added to events or to another publisher’s.',
  ],
  back: 'Back to events',
  empty: 'No figure of this publisher touches the period.',
  months: {
    best: (country: string) => `${country}: killed, best estimate`,
    high: (country: string) => `${country}: killed, high estimate`,
    civilians: (country: string) => `${country}: civilians killed, best estimate`,
    events: (country: string) => `${country}: events`,
  },
  about: (geography: string, frequency: string, unit: string) => `${geography}, ${frequency}, ${unit}`,
  drawing: (definition: string, figures: string) => `${definition} ${figures}`,
  figure: (days: string, value: string) => `${days}: ${value}`,
  restatedFigure: (days: string, first: string, value: string) => `${days}: first ${first}, now ${value}`,
  caption: (publisher: string, days: string) => `Figures of ${publisher}, ${days}`,
  columns: {
    definition: 'What is counted',
    days: 'Days',
    value: 'Figure',
    first: 'First published',
    restated: 'Restated',
  },
  firstOn: (value: string, day: string) => `${value} on ${day}`,
  dayNotSeen: 'day not seen',
}
