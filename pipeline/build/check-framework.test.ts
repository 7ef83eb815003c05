import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Framework, framework } from '#dataset/schema/framework.ts'
import { frameworkProblems } from './check-framework.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(`data/${path}`, 'utf8'))
const shipped = framework.parse(read('analysis/framework.json'))
const incidents = new Set(
  readdirSync('data/incidents', { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/^.*[/\\]|\.json$/g, '')),
)

/** The shipped framework, spoilt. */
function spoilt(spoil: (copy: Framework) => void): string[] {
  const copy = structuredClone(shipped)
  spoil(copy)
  return frameworkProblems(copy, incidents)
}
const humanSources = (copy: Framework) => {
  const [component] = copy.components
  const [item] = component?.newer ?? []
  if (!component || !item) throw new Error('the first component has no newer evidence to spoil')
  return { component, item }
}

describe('frameworkProblems', () => {
  it('finds nothing in what is shipped', () => {
    expect(frameworkProblems(shipped, incidents)).toEqual([])
  })

  it.each<readonly [fault: string, spoil: (copy: Framework) => void, line: string]>([
    [
      'evidence of an unknown incident',
      (copy) => humanSources(copy).item.incidents.push('no-such-thing'),
      'framework component human-sources, evidence 1: names the unknown incident no-such-thing',
    ],
    [
      'evidence without a source',
      (copy) => humanSources(copy).item.sources.splice(0),
      'framework component human-sources, evidence 1: has no source',
    ],
    [
      'a page without a date and without a reason',
      (copy) =>
        humanSources(copy).item.sources.push({ publisher: 'X', url: 'https://x.example/', date: null }),
      'framework component human-sources, evidence 1: the page https://x.example/ has neither a date nor a note that says why',
    ],
    [
      'evidence of the day of the interview',
      (copy) => {
        humanSources(copy).item.date = '2025-10-13'
      },
      'framework component human-sources, evidence 1: its day 2025-10-13 is not after the interview of 2025-10-13',
    ],
    [
      'evidence later than the judgement',
      (copy) => {
        humanSources(copy).item.date = '2026-07-01'
      },
      'framework component human-sources, evidence 1: its day 2026-07-01 is after the judgement of 2026-06-30',
    ],
    [
      'a change without evidence',
      (copy) => humanSources(copy).component.newer.splice(0),
      'framework component human-sources: says same without newer evidence',
    ],
    [
      'no evidence, with evidence',
      (copy) => {
        humanSources(copy).component.change = 'no-evidence'
      },
      'framework component human-sources: says no evidence, and has some',
    ],
    [
      'a component twice',
      (copy) => copy.components.push(humanSources(copy).component),
      'framework component human-sources: stands twice',
    ],
    [
      'an interview without a date',
      (copy) => {
        copy.interview.date = null
      },
      'framework interview: has no date, from which change is told',
    ],
    [
      'a leader target of an unknown incident',
      (copy) => copy.leaderTargets.push({ incident: 'x', target: 'X', outcome: 'unknown', note: 'X' }),
      'framework leader target x: names the unknown incident x',
    ],
    [
      'a leader target twice',
      (copy) => copy.leaderTargets.push(...copy.leaderTargets.slice(0, 1)),
      'framework leader target kabul-strike-2025-10-09: stands twice',
    ],
    [
      'a strike of an unknown incident',
      (copy) => copy.strikes.push({ incident: 'x', stance: 'denied', why: 'X' }),
      'framework strike x: names the unknown incident x',
    ],
    [
      'a strike twice',
      (copy) => copy.strikes.push(...copy.strikes.slice(0, 1)),
      'framework strike khost-paktika-strikes-2024-03-18: stands twice',
    ],
  ])('names %s', (_, spoil, line) => {
    expect(spoilt(spoil)).toEqual([line])
  })
})

describe('the schema of the framework', () => {
  it.each([
    ['evidence without a date', { newer: [{ text: 'X', incidents: [], sources: [] }] }, 'newer.0.date'],
    ['a day that does not exist', { newer: [{ date: '2026-02-30' }] }, 'newer.0.date'],
    ['a change of another name', { change: 'better' }, 'change'],
    ['a confidence of another name', { confidence: 'certain' }, 'confidence'],
    ['a field that nobody reads', { score: 3 }, ''],
  ])('refuses %s', (_, change, path) => {
    const [first] = shipped.components
    const outcome = z.safeParse(framework, { ...shipped, components: [{ ...first, ...change }] })
    const paths = outcome.error?.issues.map((issue) => issue.path.join('.')) ?? []
    expect(paths).toContain(['components', '0', path].filter(Boolean).join('.'))
  })
})
