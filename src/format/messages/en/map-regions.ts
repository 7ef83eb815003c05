/** The layer of provinces. It loads with the layer. */
export const mapRegions = {
  title: {
    count: { killed: 'Killed, by province', events: 'Events, by province' },
    rate: { killed: 'Killed per 100,000 people', events: 'Events per 100,000 people' },
  },
  toggle: 'Per 100,000 people',
  none: 'none',
  unlocated: 'no located data',
  unknown: 'no located data or no population',
  below: (from: string) => `under ${from}, or none`,
  top: (from: string) => `${from} and more`,
  hint: 'Choose a province to filter by it. Points shows incidents.',
  step: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  /** `years`: each kind of count with its year */
  population: (years: string) =>
    `Over the whole period, without events in no province. Population: ${years}; the table has sources.`,
}
