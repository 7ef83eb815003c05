import { counted, type Sentence } from './counted.ts'

/** The backtest of the indicators. It loads with its view. */
export const backtest = {
  title: 'Backtest of the rules',
  intro:
    'At each month end: what a rule said, and what followed. Beside it two naive rules on the same month ends.',
  verdictNone: (rules: string) =>
    `Of ${counted(rules, 'rule')} tested, none is shown to warn better than by lot in its second half.`,
  verdictSome: (rules: string, names: string) =>
    `Of ${counted(rules, 'rule')} tested, these are shown to warn better than by lot in their second half: ${names}.`,
  wholeRecord: 'It looks at the whole record, whatever day the page is set to.',
  known: { 'as-known-then': 'As known then', 'later-values': 'On later values' },
  lead: <T>(parts: {
    months: T
    from: string
    to: string
    warnings: T
    hits: T
    days: T
    followed: T
  }): Sentence<T> => [
    'At ',
    parts.months,
    ` month ends, ${parts.from} – ${parts.to}, the rule warned at `,
    parts.warnings,
    '; the outcome followed ',
    parts.hits,
    ' of these warnings within ',
    parts.days,
    ' days. It followed ',
    parts.followed,
    ' of the month ends in all.',
  ],
  outcome: (text: string) => `Outcome: ${text}.`,
  skill: { '1': 'better than by lot', '0': 'not told apart from lot', '-1': 'worse than by lot' },
  noScore: 'no score: it followed always, or never',
  range: (low: string, high: string) => `${low} to ${high}`,
  thin: 'too few to tell',
  forecasters: {
    proposed: 'The rule',
    calibrated: 'The rule, calibrated',
    persistence: 'Last state',
    average: 'Moving average',
  },
  halves: { calibration: 'first half', report: 'second half' },
  table: {
    caption: (name: string, half: string) => `${name}: ${half}`,
    all: 'Both halves, every outcome and number of days',
    allCaption: (name: string) => `${name}: every outcome, half and number of days`,
    case: 'Outcome, days, half',
    caseOf: (outcome: string, days: string, half: string) => `${outcome}, ${days} days, ${half}`,
    forecaster: 'Said by',
    hits: 'Hits',
    misses: 'Misses',
    falseAlarms: 'False alarms',
    silences: 'Silences',
    score: 'Score, with its interval',
  },
  leadTime: <T>(median: T, followed: T, warnings: T): Sentence<T> => [
    'Lead time: ',
    median,
    ' in the middle, from the month end at which a warning began (',
    followed,
    ' of ',
    warnings,
    ' warnings that began were followed).',
  ],
  days: (days: string) => counted(days, 'day'),
  noLead: <T>(warnings: T): Sentence<T> => [
    'Lead time: none; of ',
    warnings,
    ' warnings that began, none was followed.',
  ],
  calibration: {
    none: (tried: string) => `Calibration: ${tried} choices tried; none can be scored on the first half.`,
    same: (tried: string, proposed: string) =>
      `Calibration: of ${tried} choices tried none did better on the first half than the proposed one, ${proposed}.`,
    other: (tried: string, proposed: string, best: string) =>
      `Calibration: of ${tried} choices tried, ${best} did best on the first half; proposed and kept: ${proposed}.`,
    edge: ' It lies at the edge of what was tried.',
  },
  leftOut: <T>(uncovered: T, across: T): Sentence<T> => [
    'Left out for days without data: ',
    uncovered,
    '; because the days after reach from one half into the other: ',
    across,
    '.',
  ],
  strip: {
    label: (name: string, from: string, to: string) =>
      `${name}: what the rule said and what followed, by month, ${from} to ${to}. The table below holds the same.`,
    warned: 'warned',
    silent: 'did not warn',
    noLevel: 'no level',
    followed: (days: string) => `followed within ${days} days`,
    not: 'did not follow',
    uncovered: 'not covered',
    first: 'first half',
    month: (month: string, said: string, after: string) => `${month}: ${said}; ${after}`,
  },
  months: {
    open: 'Month by month',
    caption: (name: string) => `${name}: what the rule said at each month end, and what followed`,
    end: 'Month end',
    said: 'Said',
    after: (days: string) => `Within ${days} days`,
    followedOn: (day: string) => `followed, from ${day}`,
    not: 'not',
    deaths: (deaths: string) => counted(deaths, 'death'),
  },
  notes: 'How this was tested',
  untested: {
    title: 'What cannot be tested',
    have: <T>(have: T, need: T, unit: 'month-ends' | 'quarters' | 'pairs'): Sentence<T> => [
      ': ',
      have,
      ' of ',
      need,
      ` ${{ 'month-ends': 'month ends', quarters: 'quarters', pairs: 'pairs' }[unit]} needed.`,
    ],
  },
  method: {
    title: 'How to read it',
    lines: [
      'Hit: warned, and it followed. Miss: not warned, and it followed. False alarm: warned, and it did not follow. Silence: neither.',
      'Score: share of what followed that was warned of, less the share of false alarms among the month ends that nothing followed (Peirce 1884). 1 is perfect; 0 is what always warning, never warning or drawing lots gets.',
      'Interval, at 95 %: of a difference of two proportions, for few cases (Newcombe 1998, method 10); at 90 days three month ends count as one.',
      'Last state: warns where the outcome held over the days just past. Moving average: warns where the last month lies over the mean of the year before.',
    ],
    criterion: 'Calibration: ',
    limits: 'Limits',
  },
}
