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
  trend: {
    average: (window: string) => `Moving average, ${window}`,
    averageNote: 'The average ends with each bar; it is drawn where every day of it has data.',
    meanBefore: (window: string) => `Mean of the ${window} before`,
    low: 'Low estimate',
    high: 'High estimate',
    range: 'Low and high stand where UCDP gives them.',
    log: 'Log scale: each line is ten times the one below. One mark a series, not stacked; 0 has none, or one at the foot.',
    plain: 'Other scales, running totals, averages and comparisons are left to one chart.',
    thin: 'Empty too: records of dates and totals alone, which name no province, actor or side.',
    published: 'The page shows figures that somebody published; here are the selected events.',
  },
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
