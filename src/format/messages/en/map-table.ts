import type { Sentence } from './counted.ts'

/** The map as a table. It loads with the table. */
export const mapTable = {
  caption: 'Events by province, and events without one',
  province: 'Province',
  country: 'Country',
  events: 'Events',
  killed: 'Killed',
  shareKilled: 'Share of killed',
  shareEvents: 'Share of events',
  unplaced: (precision: string) => `No province: ${precision}`,
  inNoProvince: <T>(events: T, isOne: boolean, killed: T): Sentence<T> => [
    'In no province: ',
    events,
    isOne ? ' event, ' : ' events, ',
    killed,
    ' killed',
  ],
  lessThanOnePercent: '<1%',
  total: 'All',
  placed: 'Placed exactly or near',
  density: 'Density',
  population: 'Population',
  populationOf: (people: string, kind: string, year: string) => `${people}, ${kind} ${year}`,
  populationUnknown: 'not known',
  rate: 'Rate',
  rateToggle: 'Per 100,000 people',
  atMost: (rate: string) => `at most ${rate}`,
  rateNote: {
    killed: (sources: string) =>
      `Rate: killed per 100,000 people over the whole period, without events in no province. Population: ${sources}.`,
    events: (sources: string) =>
      `Rate: events per 100,000 people over the whole period, without events in no province. Population: ${sources}.`,
  },
  atMostNote: '“At most”: the population is a lower bound.',
  source: (kind: string, year: string, publishers: string) => `${kind} ${year} (${publishers})`,
  under: (density: string) => `<${density}`,
  densityNote:
    'Density: events placed exactly or near per 1,000 km² of the province, as measured on the outlines that the map draws.',
}
