/** What the shipped rules that count incidents must say at, under and over each of their thresholds. */

import type { Facts } from '../facts.ts'
import { DAY, type MadeIncident, makePause, NOTHING, type Trial, withIncidents } from './made-facts.ts'

type Case = readonly [name: string, facts: Facts, says: string]
const trials = (indicator: string, cases: readonly Case[]): Trial[] =>
  cases.map(([name, facts, says]) => ({ indicator, name, facts, says }))

/** The day by which a newer record was due, and the day after; and the days of record that a reading needs. */
const ofRecord = (need: number, due: number, level: string): Case[] => [
  [`the record ends ${due} days before`, { ...NOTHING, asOf: DAY + due }, level],
  [`the record ends ${due + 1} days before`, { ...NOTHING, asOf: DAY + due + 1 }, `${level}, stale`],
  [`${need} days of record`, { ...NOTHING, record: { from: DAY - need + 1, to: DAY } }, level],
  [
    `${need - 1} days of record`,
    { ...NOTHING, record: { from: DAY - need + 2, to: DAY } },
    'too little: days',
  ],
  ['before the record', { ...NOTHING, record: { from: DAY + 1, to: DAY + 90 } }, 'before-record'],
]

const strike = (days: number, more: Partial<MadeIncident> = {}): MadeIncident => ({
  ago: days,
  kind: 'cross-border-strike',
  ...more,
})
const ground = (days: number): MadeIncident => ({
  ago: days,
  kind: 'counter-terror-operation',
  codes: ['ground-entry'],
})

const STRIKES = trials('pakistan-strikes', [
  ['nothing', NOTHING, 'level-0'],
  ['a strike on Kabul 29 days ago', withIncidents([strike(29, { codes: ['deep-strike'] })]), 'level-4'],
  ['a strike on Kabul 30 days ago', withIncidents([strike(30, { codes: ['deep-strike'] })]), 'level-1'],
  ['a state target 29 days ago', withIncidents([strike(29, { codes: ['state-target'] })]), 'level-4'],
  ['a state target 30 days ago', withIncidents([strike(30, { codes: ['state-target'] })]), 'level-1'],
  [
    'a strike in Pakistan, coded by mistake',
    withIncidents([strike(0, { country: 'PK', codes: ['deep-strike'] })]),
    'level-0',
  ],
  [
    'a clash, coded by mistake',
    withIncidents([{ ago: 0, kind: 'border-clash', codes: ['deep-strike'] }]),
    'level-0',
  ],
  ['strikes on three days of 30', withIncidents([strike(29), strike(10), strike(0)]), 'level-3'],
  ['strikes on two days of 30 and one before', withIncidents([strike(30), strike(10), strike(0)]), 'level-2'],
  ['three strikes on two days', withIncidents([strike(10), strike(0), strike(0)]), 'level-2'],
  ['a strike of three days', withIncidents([strike(12, { until: 10 })]), 'level-3'],
  ['a strike of three days, two of them in 30', withIncidents([strike(30, { until: 28 })]), 'level-2'],
  ['a ground entry 29 days ago', withIncidents([ground(29)]), 'level-3'],
  ['a ground entry 30 days ago', withIncidents([ground(30)]), 'level-0'],
  ['a strike 29 days ago', withIncidents([strike(29)]), 'level-2'],
  ['a strike 30 days ago', withIncidents([strike(30)]), 'level-1'],
  ['a strike 89 days ago', withIncidents([strike(89)]), 'level-1'],
  ['a strike 90 days ago', withIncidents([strike(90)]), 'level-0'],
  ['a tally', withIncidents([strike(0, { isAggregate: true, codes: ['deep-strike'] })]), 'level-0'],
  ['context', withIncidents([strike(0, { isContext: true })]), 'level-0'],
  ['a strike tomorrow', withIncidents([strike(-1)]), 'level-0'],
  ...ofRecord(90, 14, 'level-0'),
])

const talks = (days: number, more: Partial<MadeIncident> = {}): MadeIncident => ({
  ago: days,
  kind: 'diplomacy',
  codes: ['talks-round'],
  ...more,
})
const brokenOff = (days: number): MadeIncident => talks(days, { codes: ['talks-broken-off'] })
const lastRound = (days: number): MadeIncident => talks(days, { codes: ['talks-round', 'talks-broken-off'] })
const withPause = (...pause: Parameters<typeof makePause>) =>
  withIncidents([], { pauses: [makePause(...pause)] })

const MEDIATION = trials('mediation', [
  ['nothing', NOTHING, 'stalled'],
  ['a round 29 days ago', withIncidents([talks(29)]), 'active'],
  ['a round 30 days ago', withIncidents([talks(30)]), 'dormant'],
  ['a round that ended 29 days ago', withIncidents([talks(33, { until: 29 })]), 'active'],
  ['a round 89 days ago', withIncidents([talks(89)]), 'dormant'],
  ['a round 90 days ago', withIncidents([talks(90)]), 'stalled'],
  ['a mediator’s contact', withIncidents([talks(0, { codes: ['mediation'] })]), 'stalled'],
  ['a pause from today', withPause(0, null, null), 'active'],
  ['a pause from tomorrow', withPause(-1, null, null), 'stalled'],
  ['a pause whose last day is today', withPause(5, 0, null), 'active'],
  ['a pause whose last day was yesterday', withPause(5, 1, null), 'stalled'],
  ['a pause broken today', withPause(5, null, 0), 'stalled'],
  ['a pause broken tomorrow', withPause(5, null, -1), 'active'],
  ['a round that was broken off 89 days ago', withIncidents([lastRound(89)]), 'broken-off'],
  ['a round that was broken off 90 days ago', withIncidents([lastRound(90)]), 'stalled'],
  ['broken off on the day of the last round', withIncidents([talks(10), brokenOff(10)]), 'broken-off'],
  ['a round the day after', withIncidents([brokenOff(10), talks(9)]), 'active'],
  ['broken off the day after a round', withIncidents([talks(10), brokenOff(9)]), 'broken-off'],
  [
    'broken off, though a pause holds',
    { ...withIncidents([lastRound(9)]), pauses: [makePause(20, null, null)] },
    'broken-off',
  ],
  ...ofRecord(90, 14, 'stalled'),
])

const clash = (days: number, ...provinces: string[]): MadeIncident => ({
  ago: days,
  kind: 'border-clash',
  provinces,
})
const several = (days: number): MadeIncident => ({ ...clash(days), codes: ['several-provinces'] })
const beyond = (days: number): MadeIncident => strike(days, { country: 'PK', codes: ['beyond-border'] })
const closure = (days: number, until?: number): MadeIncident => ({
  ago: days,
  kind: 'border-closure',
  ...(until !== undefined && { until }),
})

const RETALIATION = trials('retaliation-border', [
  ['nothing', NOTHING, 'level-0'],
  ['three provinces 29 days ago', withIncidents([clash(29, 'AF-KHO', 'AF-PIA', 'AF-PKA')]), 'level-3'],
  ['three provinces 30 days ago', withIncidents([clash(30, 'AF-KHO', 'AF-PIA', 'AF-PKA')]), 'level-0'],
  ['two provinces', withIncidents([clash(0, 'AF-KHO', 'AF-PIA')]), 'level-1'],
  [
    'three provinces in two clashes, one by its own place',
    withIncidents([clash(3, 'AF-KHO', 'AF-PIA'), { ...clash(3), province: 'PK-KP' }]),
    'level-3',
  ],
  [
    'two provinces, one of them twice',
    withIncidents([clash(3, 'AF-KHO', 'AF-PIA'), { ...clash(3), province: 'AF-PIA' }]),
    'level-1',
  ],
  [
    'a third province by a strike',
    withIncidents([clash(3, 'AF-KHO', 'AF-PIA'), strike(3, { country: 'PK', province: 'PK-KP' })]),
    'level-1',
  ],
  ['told of several provinces, 29 days ago', withIncidents([several(29)]), 'level-3'],
  ['told of several provinces, 30 days ago', withIncidents([several(30)]), 'level-0'],
  ['beyond the border districts 29 days ago', withIncidents([beyond(29)]), 'level-3'],
  ['beyond the border districts 30 days ago', withIncidents([beyond(30)]), 'level-0'],
  ['clashes on two days of 30', withIncidents([clash(29), clash(0)]), 'level-2'],
  ['a clash and an Afghan strike', withIncidents([clash(29), strike(0, { country: 'PK' })]), 'level-2'],
  ['clashes on one day of 30 and one before', withIncidents([clash(30), clash(0)]), 'level-1'],
  ['two clashes on one day', withIncidents([clash(4), clash(4)]), 'level-1'],
  ['a clash of two days', withIncidents([{ ...clash(4), until: 3 }]), 'level-2'],
  ['a clash 29 days ago', withIncidents([clash(29)]), 'level-1'],
  ['a clash 30 days ago', withIncidents([clash(30)]), 'level-0'],
  ['a Pakistani strike', withIncidents([strike(0)]), 'level-0'],
  ['a closure without an end', withIncidents([closure(400)]), 'level-1'],
  ['a closure that ends tomorrow', withIncidents([closure(4, -1)]), 'level-1'],
  ['a closure that ended today', withIncidents([closure(4, 0)]), 'level-0'],
  ['a closure from tomorrow', withIncidents([closure(-1)]), 'level-0'],
  ...ofRecord(30, 14, 'level-0'),
])

export const STEP_TRIALS: readonly Trial[] = [...STRIKES, ...MEDIATION, ...RETALIATION]
