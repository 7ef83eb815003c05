/** What the shipped rules that reckon with figures and codes must say at, under and over each of their thresholds. */

import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import type { Facts } from '../facts.ts'
import {
  DAY,
  type MadeEvidence,
  type MadePoint,
  makeEvidence,
  NOTHING,
  type Trial,
  withLags,
  withSeries,
} from './made-facts.ts'

type Figure = number | null

/** Monthly points that end with a month; null: none of that month. */
function monthly(values: readonly Figure[], last: readonly [year: number, month: number]): MadePoint[] {
  return values.flatMap((value, i) => {
    const back = values.length - 1 - i
    const start = new Date(Date.UTC(last[0], last[1] - 1 - back, 1)).toISOString().slice(0, 10)
    const end = new Date(Date.UTC(last[0], last[1] - back, 0)).toISOString().slice(0, 10)
    return value === null ? [] : [{ start, end, value }]
  })
}

const times = <T>(count: number, value: T) => Array.from({ length: count }, () => value)
const YEAR = times(12, 100)

/** PICSS's three series up to a month, oldest first. */
function picss(
  attacks: readonly Figure[],
  forces = attacks,
  killed = attacks,
  last: readonly [number, number] = [2025, 6],
): Facts {
  return withSeries({
    'picss-monthly-attacks': monthly(attacks, last),
    'picss-monthly-sf-killed': monthly(forces, last),
    'picss-monthly-total-deaths': monthly(killed, last),
  })
}

/** UCDP's events in Pakistan, each with a soldier dead, so many a month up to May 2025, all of it covered. */
function ucdp(counts: readonly number[], asOf: string): Facts {
  const made = monthly(counts, [2025, 5]).flatMap(({ start, value }) =>
    times(value, { date: start, sides: { 'forces-pk': 1 } }),
  )
  const { events, coverage } = makeDataset(made)
  const to = dayNumber('2025-05-31' as IsoDate)
  return {
    ...NOTHING,
    asOf: dayNumber(asOf as IsoDate),
    events,
    coverage: coverage.map((span) => ({ ...span, to })),
  }
}

const on = (facts: Facts, asOf: string): Facts => ({ ...facts, asOf: dayNumber(asOf as IsoDate) })
const [up, under, flat] = [
  [...YEAR, ...times(3, 125)],
  [...YEAR, 125, 125, 124],
  [...YEAR, ...times(3, 100)],
]
const down = [...YEAR, ...times(3, 80)]
/** the least baseline: no month before can be decided */
const nine = (recent: number) => [...times(9, 100), ...times(3, recent)]
const upInMay = picss(up, up, up, [2025, 5])
const UCDP = [...times(12, 8), 10, 10, 10]

const VIOLENCE: readonly (readonly [name: string, facts: Facts, says: string])[] = [
  ['nothing', NOTHING, 'nothing-published'],
  ['all at 1.25', picss(up), 'escalatory'],
  ['all just under 1.25', picss(under), 'steady'],
  ['all at 0.8', picss(down), 'de-escalatory'],
  ['all just over 0.8', picss([...YEAR, 80, 80, 81]), 'steady'],
  ['two at 1.25', picss(up, flat, up), 'escalatory'],
  ['one at 1.25', picss(up, flat, flat), 'steady'],
  ['two at 0.8', picss(flat, down, down), 'de-escalatory'],
  ['one at 0.8', picss(flat, down, flat), 'steady'],
  ['one up, one down, one steady', picss(up, down, flat), 'steady'],
  ['one up, the others not known', picss(up, [], []), 'too little: measures'],
  ['one steady, the others not known', picss(flat, [], []), 'too little: measures'],
  ['two steady, the third not known', picss(flat, flat, []), 'steady'],
  ['one up, one steady, the third not known', picss(nine(125), nine(100), []), 'too little: measures'],
  ['one up, one steady, the third not known; decided in May', picss(up, flat, []), 'steady'],
  ['9 months of 12', picss(nine(125)), 'escalatory'],
  ['8 months of 12', picss([...times(8, 100), ...times(3, 125)]), 'too little: measures'],
  ['three months that reach 1.25 by the first', picss([...YEAR, 155, 110, 110]), 'escalatory'],
  // a year of 1300 and eleven times 100 has a mean of 200; the month before it must not count
  [
    'a year’s first month counts, none before',
    picss([0, 1300, ...YEAR.slice(1), 160, 160, 160]),
    'de-escalatory',
  ],
  ['a baseline of 5', picss([...times(12, 5), 7, 7, 7]), 'escalatory'],
  ['a baseline just under 5', picss([4, ...times(11, 5), 7, 7, 7]), 'too little: measures'],
  ['a baseline of 4', picss([...times(12, 4), 7, 7, 7]), 'too little: measures'],
  ['a baseline of 0', picss([...times(12, 0), 7, 7, 7]), 'zero-baseline'],
  ['June not known on 10 July', on(upInMay, '2025-07-10'), 'escalatory'],
  ['June not known on 11 July', on(upInMay, '2025-07-11'), 'escalatory, stale'],
  ['UCDP at 1.25; June not known on 30 August', ucdp(UCDP, '2025-08-30'), 'escalatory'],
  ['UCDP at 1.25; June not known on 31 August', ucdp(UCDP, '2025-08-31'), 'escalatory, stale'],
  [
    'PICSS down but late, UCDP up and not late',
    { ...ucdp(UCDP, '2025-08-30'), series: picss(down, down, down, [2025, 5]).series },
    'escalatory',
  ],
  [
    'one up by PICSS and two by UCDP are never three',
    { ...ucdp([...times(12, 8), 8, 8, 8], '2025-06-30'), series: picss(up, [], [], [2025, 5]).series },
    'steady',
  ],
]

/** UNAMA's killed and injured in the first two quarters of 2025, of 90 and 91 days; before each a month's, to be left. */
const unama = (before: readonly [Figure, Figure], now: readonly [Figure, Figure], asOf = '2025-06-30') => {
  const points = (of: 0 | 1) =>
    [
      { start: '2025-01-01', end: '2025-01-31', value: 1 },
      { start: '2025-04-01', end: '2025-04-30', value: 1 },
      { start: '2025-01-01', end: '2025-03-31', value: before[of] },
      { start: '2025-04-01', end: '2025-06-30', value: now[of] },
    ].flatMap(({ value, ...days }) => (value === null ? [] : [{ ...days, value }]))
  return on(withSeries({ 'unama-civilians-killed': points(0), 'unama-civilians-injured': points(1) }), asOf)
}

const HARM: readonly (readonly [name: string, facts: Facts, says: string])[] = [
  ['nothing', NOTHING, 'nothing-published'],
  // 180 in 90 days are 2 a day; 273 in 91 days are 3
  ['1.5 times as many a day', unama([90, 90], [91, 182]), 'rising'],
  ['just under 1.5 times', unama([90, 90], [91, 181]), 'steady'],
  // 9000 in 90 days are 100 a day; 6097 in 91 days are 67
  ['0.67 times as many a day', unama([4500, 4500], [6000, 97]), 'falling'],
  ['just over 0.67 times', unama([4500, 4500], [6000, 98]), 'steady'],
  ['none after some', unama([90, 90], [0, 0]), 'falling'],
  ['0.1 a day before', unama([4, 5], [9, 9]), 'rising'],
  ['just under 0.1 a day before', unama([4, 4.9], [9, 9]), 'zero-baseline'],
  ['none before', unama([0, 0], [9, 9]), 'zero-baseline'],
  ['the injured of one quarter not known', unama([90, null], [90, 90]), 'too little: quarters'],
  ['the next quarter not known 75 days after it', unama([90, 90], [91, 182], '2025-12-14'), 'rising'],
  ['the next quarter not known 76 days after it', unama([90, 90], [91, 182], '2025-12-15'), 'rising, stale'],
]

const answers = (...lags: number[]) => withLags(lags.map((lag, i) => ({ ago: 10 * i, lag })))
const oldest = (days: number) => withLags([0, 9, 99, days].map((ago) => ({ ago, lag: 2 })))
const SPEED: readonly (readonly [name: string, facts: Facts, says: string])[] = [
  ['nothing', NOTHING, 'too little: pairs'],
  ['a median of 2', answers(2, 2, 2, 9), 'fast'],
  ['a median of 2.5', answers(3, 2, 0, 9), 'between'],
  ['a median of 7', answers(7, 7, 7, 7), 'between'],
  ['a median of 7.5', answers(1, 7, 8, 9), 'slow'],
  ['five pairs, the middle one 2', answers(0, 0, 2, 9, 9), 'fast'],
  ['three pairs', answers(2, 2, 2), 'too little: pairs'],
  ['the fourth pair 364 days ago', oldest(364), 'fast'],
  ['the fourth pair 365 days ago', oldest(365), 'too little: pairs'],
  [
    'an attack that is not known',
    { ...answers(2, 2, 2, 2), incidents: answers(2, 2, 2, 2).incidents.slice(1) },
    'too little: pairs',
  ],
  [
    'a strike that is not known',
    { ...answers(2, 2, 2, 2), incidents: answers(2, 2, 2, 2).incidents.slice(0, -1) },
    'too little: pairs',
  ],
  [
    'a fourth strike on the day after the record',
    { ...withLags([0, 9, 99, -1].map((days) => ({ ago: days, lag: 2 }))), asOf: DAY + 5 },
    'too little: pairs',
  ],
  ['the record ends 14 days before', { ...answers(2, 2, 2, 2), asOf: DAY + 14 }, 'fast'],
  ['the record ends 15 days before', { ...answers(2, 2, 2, 2), asOf: DAY + 15 }, 'fast, stale'],
  ['before the record', { ...answers(2, 2, 2, 2), record: { from: DAY + 1, to: DAY + 9 } }, 'before-record'],
]

const plain = (indicator: string, cases: typeof SPEED): Trial[] =>
  cases.map(([name, facts, says]) => ({ indicator, name, facts, says }))

/** An item that raises tension by a weight, or lowers it. */
const item = (signed: number, ago = 0, isOutside = false): MadeEvidence => ({
  ago,
  weight: Math.abs(signed),
  direction: signed > 0 ? 'escalatory' : 'de-escalatory',
  ...(isOutside && { isOutside }),
})
const coded = (code: number, ago = 0): MadeEvidence => ({ ago, code })
const judged = (
  indicator: string,
  cases: readonly (readonly [
    name: string,
    evidence: readonly MadeEvidence[],
    says: string,
    later?: number,
  ])[],
): Trial[] =>
  cases.map(([name, evidence, says, later]) => ({
    ...{ indicator, name, says },
    evidence: evidence.map(makeEvidence),
    facts: { ...NOTHING, asOf: DAY + (later ?? 0) },
  }))

const POSTURE = judged('taliban-posture', [
  ['nothing', [], 'nothing-published'],
  ['+3, 179 days ago', [item(3, 179)], 'loosening'],
  ['+3, 180 days ago', [item(3, 180)], 'too little: evidence'],
  ['+2', [item(2)], 'unclear'],
  ['+2 and +1', [item(2), item(1, 50)], 'loosening'],
  ['+3 and -1', [item(3), item(-1)], 'unclear'],
  ['mixed of weight 3', [{ ago: 0, weight: 3 }], 'unclear'],
  ['-2 from outside', [item(-2, 0, true)], 'unclear'],
  ['-3, of it 2 from outside', [item(-2, 0, true), item(-1)], 'tightening'],
  ['-3, of it 1 from outside', [item(-2), item(-1, 0, true)], 'unclear'],
  ['-3 from inside', [item(-3)], 'unclear'],
  ['-3 from inside, and what an outsider says against it', [item(-3), item(-2), item(2, 0, true)], 'unclear'],
  ['14 days after the record', [item(3)], 'loosening', 14],
  ['15 days after the record', [item(3)], 'loosening, stale', 15],
  ['14 days after evidence that is newer than the record', [item(3, -5)], 'loosening', 19],
  ['15 days after evidence that is newer than the record', [item(3, -5)], 'loosening, stale', 20],
])

const REGIME = judged('regime-change', [
  ['nothing', [], 'nothing-published'],
  ['uncoded', [{ ago: 0, weight: 3 }], 'too little: evidence'],
  ['rung 4, 89 days ago', [coded(4, 89)], 'high'],
  ['rung 4, 90 days ago', [coded(4, 90)], 'too little: evidence'],
  ['rung 5', [coded(5)], 'high'],
  ['rung 4, then 1', [coded(1), coded(4, 50)], 'high'],
  ['rung 3', [coded(3)], 'medium'],
  ['rung 2', [coded(2)], 'medium'],
  ['rung 1', [coded(1)], 'low'],
  ['rung 0', [coded(0)], 'low'],
  ['14 days after the record', [coded(4)], 'high', 14],
  ['15 days after the record', [coded(4)], 'high, stale', 15],
])

const BAGRAM = judged('us-bagram', [
  ['nothing', [], 'nothing-published'],
  ['acts, 89 days ago', [coded(2, 89)], 'high'],
  ['acts, 90 days ago', [coded(2, 90)], 'too little: evidence'],
  ['backs one side', [coded(1)], 'medium'],
  ['silent', [coded(0)], 'low'],
  ['urges restraint', [coded(-1)], 'low'],
  ['acted, now silent', [coded(0, 1), coded(2, 2)], 'low'],
  ['was silent, now acts', [coded(2, 1), coded(0, 2)], 'high'],
  ['what is uncoded does not count', [coded(2, 2), { ago: 0 }], 'high'],
  ['14 days after the record', [coded(2)], 'high', 14],
  ['15 days after the record', [coded(2)], 'high, stale', 15],
])

const INDIA = judged('india-taliban', [
  ['nothing', [], 'nothing-published'],
  ['two steps, one 179 days ago', [coded(1), coded(1, 179)], 'rising'],
  ['two steps, one 180 days ago', [coded(1), coded(1, 180)], 'steady'],
  ['three steps', [coded(1), coded(1), coded(1)], 'rising'],
  ['one step', [coded(1)], 'steady'],
  ['a step and its reversal', [coded(1, 9), coded(-1)], 'cooling'],
  ['14 days after the record', [coded(1)], 'steady', 14],
  ['15 days after the record', [coded(1)], 'steady, stale', 15],
])

export const FIGURE_TRIALS: readonly Trial[] = [
  ...plain('ttp-violence', VIOLENCE),
  ...plain('civilian-harm', HARM),
  ...plain('legibility-speed', SPEED),
  ...[...POSTURE, ...REGIME, ...BAGRAM, ...INDIA],
]
