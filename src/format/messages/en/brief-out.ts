/** What a briefing says on slides and on paper. It loads with them. */
export const briefOut = {
  foot: (title: string, day: string, hash: string) => `${title} · data as of ${day} · dataset ${hash}`,
  scene: (number: string, of: string) => `${number} of ${of}`,
  notes: 'Notes',
  sources: 'Sources',
  filters: (filters: string) => `What is counted: ${filters}`,
  attributions: (names: string) => `Data: ${names}. Boundaries are not an opinion on their status.`,
  alt: (title: string, filters: string, events: string, killed: string) =>
    `${title}. ${filters}. ${events} events, ${killed} killed; not every event has a place that can be drawn.`,
  named: (names: string) => `Named on it: ${names}.`,
  claims: {
    title: (incident: string) => `Killed, by who says so: ${incident}`,
    head: ['Who says so', 'Of whom', 'Killed'],
    note: 'No average is made of claims.',
  },
  watch: { title: 'What to watch', head: ['Indicator', 'Reading', 'Moved'] },
  ladder: {
    title: 'Escalation ladder',
    head: ['Rung', 'First crossed', 'By'],
    never: 'not crossed in this record',
  },
  counts: {
    title: 'Counts of the view',
    head: ['Period', 'Events', 'Killed', 'Low to high'],
    noRange: 'not given for chosen sides',
  },
  series: {
    gap: '…',
    note: (definition: string, unit: string) => `${definition} In ${unit}.`,
    gapNote: (gap: string) => `${gap}: nothing was published for the time between.`,
  },
}
