import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Hypotheses, hypotheses } from '#dataset/schema/hypotheses.ts'
import { type Ladder, ladder } from '#dataset/schema/ladder.ts'
import { hypothesesProblems, type Known, ladderProblems } from './check-analysis.ts'
import { loadData } from './load.ts'

const root = process.cwd()
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, 'data/analysis', name), 'utf8'))
const data = loadData(join(root, 'data'))
const known: Known = {
  incidents: new Set(data.incidents.map(({ value }) => value.id)),
  pages: [
    ...data.incidents.flatMap(({ value }) => value.sources),
    ...data.indicators.flatMap(({ value }) => value.evidence.flatMap(({ sources }) => sources)),
  ],
  asOf: data.dataset.asOf,
}
const soundLadder = ladder.parse(read('ladder.json'))
const soundHypotheses = hypotheses.parse(read('hypotheses.json'))
const first = <T>(list: readonly T[]): T => list[0] as T

test('the analysis files break no rule', () => {
  expect(ladderProblems(soundLadder, known.incidents)).toEqual([])
  expect(hypothesesProblems(soundHypotheses, known)).toEqual([])
})

const LADDER_FAULTS: readonly [string, (copy: Ladder) => unknown, string][] = [
  [
    'an unknown incident',
    (l) => first(l.rungs).crossings.push({ incident: 'nowhere-2025-01-01', reason: 'because' }),
    'rung verbal-threat: names the unknown incident nowhere-2025-01-01',
  ],
  [
    'a rung without date or source',
    (l) => first(l.rungs).crossings.splice(0),
    'rung verbal-threat: no incident crosses it, so it has neither a date nor a source',
  ],
  [
    'a crossing without a reason',
    (l) => Object.assign(first(first(l.rungs).crossings), { reason: ' ' }),
    'rung verbal-threat: does not say why emancipation-statement-2025-10-12 crosses it',
  ],
  [
    'a crossing that stands twice',
    (l) => first(l.rungs).crossings.push(first(first(l.rungs).crossings)),
    'rung verbal-threat, crossing emancipation-statement-2025-10-12: the id stands twice',
  ],
  [
    'a rung that stands twice',
    (l) => l.rungs.push(first(l.rungs)),
    'rung verbal-threat: the id stands twice',
  ],
  [
    'what does not cross, singled out',
    (l) => {
      const { source } = l.rungs.find(({ id }) => id === 'capital-strike')?.singledOut ?? {}
      if (source) first(l.rungs).singledOut = { incident: 'kabul-strike-2025-10-09', text: 'here', source }
    },
    'rung verbal-threat: singles out kabul-strike-2025-10-09, which does not cross it',
  ],
  [
    'a page without a date',
    (l) => {
      first(l.rungs).before = {
        text: 'before',
        source: { publisher: 'P', url: 'https://a.test/', date: null },
      }
    },
    'rung verbal-threat: the page https://a.test/ has neither a date nor a note that says why',
  ],
  [
    'a shift to an unknown incident',
    (l) => Object.assign(l.shift, { to: 'nowhere-2025-01-01' }),
    'shift: names the unknown incident nowhere-2025-01-01',
  ],
  [
    'a shift to an unknown rung',
    (l) => Object.assign(l.shift, { rung: 'attic' }),
    'shift: names the unknown rung attic',
  ],
  [
    'a shift that crosses another rung',
    (l) => Object.assign(l.shift, { rung: 'closure' }),
    'shift: ghazab-strikes-kabul-2026-02-27 does not cross its rung closure',
  ],
]

test.each(LADDER_FAULTS)('ladder: %s', (_, spoil, line) => {
  const copy = structuredClone(soundLadder)
  spoil(copy)
  expect(ladderProblems(copy, known.incidents)).toContain(line)
})

const row = (h: Hypotheses) => first(h.evidence)
const NAME = 'evidence khost-paktika-2024'
const HYPOTHESES_FAULTS: readonly [string, (copy: Hypotheses) => unknown, string][] = [
  [
    'an unknown incident',
    (h) => row(h).incidents.push('nowhere-2025-01-01'),
    `${NAME}: names the unknown incident nowhere-2025-01-01`,
  ],
  ['no source', (h) => row(h).sources.splice(0), `${NAME}: has no source`],
  [
    'a source that is nowhere else',
    (h) => row(h).sources.push({ publisher: 'Dawn', url: 'https://a.test/', date: '2024-03-18' }),
    `${NAME}: cites https://a.test/, which no incident or evidence log cites so`,
  ],
  [
    'a source with another date',
    (h) => Object.assign(first(row(h).sources), { date: '2020-01-01' }),
    `${NAME}: cites ${first(row(soundHypotheses).sources).url}, which no incident or evidence log cites so`,
  ],
  [
    'a source without a date',
    (h) => row(h).sources.push({ publisher: 'Dawn', url: 'https://a.test/', date: null }),
    `${NAME}: the page https://a.test/ has neither a date nor a note that says why`,
  ],
  [
    'a cell without a reason',
    (h) => Object.assign(row(h).cells['both'] ?? {}, { reason: '' }),
    `${NAME}: its verdict on both has no reason`,
  ],
  ['a missing cell', (h) => Reflect.deleteProperty(row(h).cells, 'both'), `${NAME}: has no verdict on both`],
  [
    'a cell of no hypothesis',
    (h) => Object.assign(row(h).cells, { other: { verdict: 'neutral', reason: 'because' } }),
    `${NAME}: has a verdict on the unknown hypothesis other`,
  ],
  [
    'a day after the data',
    (h) => Object.assign(row(h), { date: '2026-08-01' }),
    `${NAME}: its day 2026-08-01 is after the as-of day`,
  ],
  ['evidence that stands twice', (h) => h.evidence.push(row(h)), `${NAME}: the id stands twice`],
  [
    'a hypothesis that stands twice',
    (h) => h.hypotheses.push(first(h.hypotheses)),
    'hypothesis degrade-ttp: the id stands twice',
  ],
  [
    'a hypothesis alone',
    (h) => h.hypotheses.splice(1),
    'hypotheses: one alone cannot be weighed against another',
  ],
  [
    'an observation on no hypothesis',
    (h) => h.tellApart.push({ observation: 'x', favours: ['other'], against: [] }),
    'observation "x": names the unknown hypothesis other',
  ],
  [
    'an observation for and against',
    (h) => h.tellApart.push({ observation: 'x', favours: ['both'], against: ['both'] }),
    'observation "x": speaks for and against the same hypothesis',
  ],
  [
    'an observation that tells nothing',
    (h) => h.tellApart.push({ observation: 'x', favours: [], against: [] }),
    'observation "x": tells nothing apart',
  ],
]

test.each(HYPOTHESES_FAULTS)('hypotheses: %s', (_, spoil, line) => {
  const copy = structuredClone(soundHypotheses)
  spoil(copy)
  expect(hypothesesProblems(copy, known)).toContain(line)
})

test.each([
  ['evidence without a date', { date: undefined }],
  ['evidence on a day that does not exist', { date: '2025-02-30' }],
  ['a weight of 4', { weight: 4 }],
])('the schema refuses %s', (_, change) => {
  const copy = structuredClone(soundHypotheses)
  Object.assign(row(copy), change)
  expect(hypotheses.safeParse(copy).success).toBe(false)
})
