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
  under: (density: string) => `<${density}`,
  densityNote:
    'Density: events placed exactly or near per 1,000 km² of the province, as measured on the outlines that the map draws.',
}
