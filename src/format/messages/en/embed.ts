/** The panel in another page's frame. */
export const embed = {
  scope: (title: string, day: string) => `${title}, as of ${day}. Our readings, each with its evidence.`,
  panels: {
    all: 'The whole dashboard',
    map: 'Map',
    trend: 'Trend',
    watch: 'What to watch',
    events: 'Events',
    about: 'About the data',
  },
  source: (coder: string, releases: string, licence: string) =>
    `${[`${coder} ${releases}`, licence].filter(Boolean).join(', ')}.`,
  dataTo: (day: string, age: string) => `Data to ${day}, ${age} days old.`,
  dataToday: (day: string) => `Data to ${day}.`,
  open: 'Open in Watchline',
  method: 'Method',
  address: 'Address, where no page opens',
  backTo: (panel: string) => `Back: ${panel}`,
}
