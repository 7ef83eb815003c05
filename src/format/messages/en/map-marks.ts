import { counted } from './counted.ts'

/** What lies under a mark of the map. It loads once the map is drawn. */
export const mapMarks = {
  tooltip: {
    unnamed: 'Unnamed place',
    total: (killed: string, events: string, isOne: boolean) =>
      `${killed} killed in ${events} ${isOne ? 'event' : 'events'}`,
    none: (events: string, isOne: boolean) =>
      `Best estimate 0 in ${events} ${isOne ? 'event' : 'events'}: none confirmed killed`,
    toll: { low: 'low estimate', high: 'high estimate' },
    sidesAreBest: 'By side: best estimate',
    area: {
      district: 'Known to the district: the point is not exact',
      province: 'Known to the province: the point is not exact',
    },
    more: (incidents: string) => `${incidents} incidents here`,
    region: (killed: string, events: string, isOne: boolean) =>
      `${killed} killed in ${events} ${isOne ? 'event' : 'events'}`,
    unlocated: 'No located data in this period',
    rate: {
      killed: (rate: string, year: string) => `${rate} killed per 100,000 people of ${year}`,
      events: (rate: string, year: string) => `${rate} events per 100,000 people of ${year}`,
    },
    noPopulation: 'Its population is not known',
  },
  list: {
    events: (events: string, place: string) => `${counted(events, 'event')} at ${place}`,
    incidents: (incidents: string) => `${incidents} incidents near this point`,
    killed: (killed: string) => `${killed} killed`,
    close: 'Close',
    more: (next: string, rest: string) => `Show ${next} more of ${rest}`,
  },
}
