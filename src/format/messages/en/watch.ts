/** The "what to watch" panel. */
export const watch = {
  title: 'What to watch',
  note: (n: string) => `${n} indicators, the editors’ readings`,
  evidence: (from: string, to: string) => `Evidence, ${from}–${to}`,
  reading: 'Reading',
  modes: { computed: 'computed', judged: 'judged', hybrid: 'hybrid' },
  until: (day: string) => `to ${day}`,
  movement: { up: 'rising', down: 'falling', steady: 'steady', mixed: 'mixed' },
  steps: (filled: string, of: string) => `step ${filled} of ${of}`,
  noReading: 'No reading had been made',
  stale: 'older than 90 days at the as-of day',
  stripLabel: (n: string) => `${n} pieces of evidence in twelve months`,
  table: {
    caption: 'Indicators with reading, date, confidence and evidence',
    indicator: 'Indicator',
    question: 'Question',
    reading: 'Reading',
    asOf: 'Holds to',
    confidence: 'Confidence',
    evidence: 'Evidence',
  },
}
