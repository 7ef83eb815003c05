/** The event list and the detail panel. */
export const events = {
  title: 'Events',
  caption: 'Events, newest first',
  note: (listed: string) => `newest first · ${listed}`,
  columns: { date: 'Date', place: 'Place', parties: 'Parties', killed: 'Killed' },
  more: (n: string) => `Show ${n} more`,
  noParties: 'parties not given',
  noRange: 'no range',
  withoutRange: (events: string) => ` · ${events} without a range`,
  inCountry: (country: string) => `${country}, place not given`,
  back: 'Back to what to watch',
  empty: 'No event matches.',
  rangeShown: (low: string, high: string) => `${low}–${high}`,
}
