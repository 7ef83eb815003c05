/** The event list and the detail panel. */
export const events = {
  title: 'Events',
  note: (listed: string) => `newest first · ${listed}`,
  columns: { date: 'Date', place: 'Place', parties: 'Parties', killed: 'Killed' },
  more: (n: string) => `Show ${n} more`,
  noPlace: 'place not given',
  noParties: 'parties not given',
  noRange: 'no range',
  inCountry: (country: string) => `${country}, place not given`,
  back: 'Back to what to watch',
  open: 'Event list',
  empty: 'No event matches.',
  rangeShown: (low: string, high: string) => `${low}–${high}`,
  rangeTitle: 'low to high estimate',
}
