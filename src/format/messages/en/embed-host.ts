/** What embed.js says on another site's page. */
export const embedHost = {
  title: (panel: string) => `Watchline: ${panel}`,
  panels: {
    all: 'dashboard',
    map: 'map',
    trend: 'trend',
    watch: 'what to watch',
    events: 'events',
    about: 'about the data',
  },
  failed: 'This panel did not load. ',
  open: 'Open it in Watchline',
}
