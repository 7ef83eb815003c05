import { expect, test } from 'vitest'
import type { Brief, Scene } from '#dataset/schema/briefs.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { briefProblems } from './check-briefs.ts'
import { loadData } from './load.ts'

const data = loadData(`${process.cwd()}/data`)
const shipped = data.briefs.map(({ value }) => value)
const dataset = await loadShippedDataset()
const rungs = new Set(data.ladder.rungs.map(({ id }) => id))

const SCENE: Scene = {
  id: 'one',
  state: 'period=2025-10-09..2025-10-12&sel=event:kabul-strike-2025-10-09',
  headline: 'A headline',
  points: [{ text: '{killed} killed in {events} events', evidence: [{ events: 'selected' }] }],
}
const problems = (...scenes: readonly Partial<Scene>[]) => {
  const brief: Brief = {
    ...{ id: 'made', title: 'Made', language: 'en', updatedOn: '2026-01-01' },
    scenes: scenes.map((scene) => ({ ...SCENE, ...scene })),
  }
  return briefProblems([brief], dataset, rungs)
}

test('the shipped briefs name only what there is', () => {
  expect(shipped.length).toBeGreaterThan(0)
  expect(briefProblems(shipped, dataset, rungs)).toEqual([])
  expect(problems({})).toEqual([])
})

const point = (evidence: Scene['points'][number]['evidence'][number]) => ({
  points: [{ text: 'A point', evidence: [evidence] }],
})

test.each<[string, Partial<Scene>, string]>([
  ['junk in the state', { state: 'period=sometime' }, 'state period=sometime'],
  ['an unknown place', { state: 'place=PK-XX' }, 'state place=PK-XX'],
  ['an unknown incident in the state', { state: 'sel=event:nothing' }, 'state sel=event:nothing'],
  ['a word that stands for nothing', { headline: 'So many: {dead}' }, 'word dead'],
  ['an unknown incident', point({ incident: 'nothing' }), 'incident nothing'],
  ['an unknown indicator', point({ indicator: 'nothing' }), 'indicator nothing'],
  ['an unknown series', point({ series: 'nothing' }), 'series nothing'],
  ['a label of nothing', { labels: [{ incident: 'nothing', name: 'N' }] }, 'incident nothing'],
  ['claims of nothing', { figure: { is: 'claims', incident: 'nothing' } }, 'incident nothing'],
  ['readings of nothing', { figure: { is: 'watch', indicators: ['nothing'] } }, 'indicator nothing'],
  ['no such rung', { figure: { is: 'ladder', rungs: ['nothing'] } }, 'rung nothing'],
  ['no such figures', { figure: { is: 'series', series: 'nothing' } }, 'series nothing'],
])('a brief is refused with %s', (_, fault, says) => {
  expect(problems({ id: 'first' }, fault)).toEqual([`brief made, scene 2: ${says} is not there`])
})

test('ids of scenes and of briefs stand once', () => {
  expect(problems({}, {})).toEqual(['brief made, scene 2: scene-id one is not there'])
  const [first] = shipped
  if (!first) throw new Error('no brief is shipped')
  expect(briefProblems([first, first], dataset, rungs)).toEqual([`brief ${first.id}: the id stands twice`])
})

/** Digits of a text that are no days: `9–12 October`, `16 March`, `2025` and `27th` are left out. */
function countsIn(text: string): number[] {
  const withoutDays = text
    .replace(
      /\d{1,2}(?:[–-]\d{1,2})?(?:th)? (?:January|February|March|April|May|June|July|October|November|December)/g,
      '',
    )
    .replace(/\b(?:the \d+th|20\d\d)\b/g, '')
  return [...withoutDays.matchAll(/\d+/g)].map(([digits]) => Number(digits))
}

test('each count written in a point is one that its own evidence states', () => {
  let seen = 0
  for (const { scenes } of shipped) {
    for (const { text, evidence } of scenes.flatMap(({ points }) => points)) {
      const stated = evidence.flatMap((one) => {
        if ('incident' in one) {
          const incident = data.incidents.find(({ value }) => value.id === one.incident)?.value
          return (incident?.claims ?? []).flatMap(({ killed }) => [killed?.best, killed?.low, killed?.high])
        }
        if ('series' in one)
          return (
            data.series.find(({ value }) => value.id === one.series)?.value.points.map((p) => p.value) ?? []
          )
        return []
      })
      for (const count of countsIn(text)) {
        seen++
        expect(stated, text).toContain(count)
      }
    }
  }
  expect(seen).toBeGreaterThan(3)
})
