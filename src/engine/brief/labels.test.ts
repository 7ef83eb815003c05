import { describe, expect, it } from 'vitest'
import type { Scene } from '#dataset/schema/briefs.ts'
import { label as labelShape } from '#dataset/schema/briefs.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { incidentsInView, labelChoices, labelFaults, labelFor } from './labels.ts'
import { readScene } from './scene.ts'

const dataset = await loadShippedDataset()
const { incidents } = dataset
const one = (wanted: (incident: (typeof incidents)[number]) => boolean) => {
  const found = incidents.find(wanted)
  if (!found) throw new Error('the dataset has such an incident')
  return found
}
const scene = (over: Partial<Scene>): Scene => ({
  id: 'one',
  state: 'period=2025-10-01..2025-10-31&focus=all',
  headline: 'One',
  points: [{ text: 'A point', evidence: [{ events: 'selected' }] }],
  ...over,
})

describe('what may be labelled', () => {
  const inOctober = incidents.filter(({ date, point }) => point !== null && date.startsWith('2025-10'))
  const choices = (over: Partial<Scene>, said: string) =>
    labelChoices(incidentsInView(dataset, scene(over)), scene(over), said)

  it('is each incident of the view that has a place, newest first', () => {
    const found = choices({}, '')
    expect(inOctober.length).toBeGreaterThan(3)
    expect(new Set(found)).toEqual(new Set(inOctober))
    expect(found.map(({ date }) => date)).toEqual(
      found.map(({ date }) => date).toSorted((a, b) => b.localeCompare(a)),
    )
  })

  it('is found by every word, whatever its case and accents, and not where it has a label', () => {
    const [told] = inOctober
    if (!told) throw new Error('October has incidents')
    const said = told.short.toUpperCase().split(' ').toReversed().join('  ').replaceAll('A', 'Á')
    expect(choices({}, said)).toContain(told)
    expect(choices({}, `${said} nowhere-at-all`)).toEqual([])
    expect(choices({ labels: [{ incident: told.id, name: 'There' }] }, said)).not.toContain(told)
  })

  it('begins with what the points rest on', () => {
    const last = choices({}, '').at(-1)
    const points = [{ text: 'A point', evidence: [{ incident: last?.id ?? '' }] }]
    expect(choices({ points }, '')[0]).toBe(last)
    expect(choices({ points }, '')).toHaveLength(inOctober.length)
  })
})

it('every incident gets a label at first that fits, begins as its place does, and is not cut within a word', () => {
  for (const incident of incidents) {
    const label = labelFor(incident, '9 Oct 2025')
    expect(labelShape.safeParse(label).success, label.name).toBe(true)
    const whole = incident.place.startsWith(label.name) ? incident.place : incident.short
    expect(whole.startsWith(label.name), label.name).toBe(true)
    expect(`${whole} `.slice(label.name.length), label.name).toMatch(/^[\s,;]/)
  }
})

describe('a label is faulty', () => {
  const mapped = one(({ point, date }) => point !== null && date > '2025-01-01')
  const unplaced = one(({ point }) => point === null)
  const named = (...ids: string[]) => ids.map((incident) => ({ incident, name: 'N' }))
  const say = {
    ...{ count: String, range: String, days: String, page: String },
    ...{ indicator: String, analysis: String, events: String },
  }

  it.each([
    ['where its incident has no place', 'no-place', { labels: named(unplaced.id) }],
    ['where the view is of a day before', 'not-yet', { labels: named(mapped.id), state: 'asof=2024-12-31' }],
    ['where its incident has one', 'twice', { labels: named(mapped.id, mapped.id) }],
  ] as const)('%s', (_, is, over) => {
    expect(labelFaults(dataset, scene(over))).toEqual([{ is, name: 'N' }])
  })

  it('exactly where the wall leaves it out, or shows it once', () => {
    const all = scene({ state: 'asof=2025-06-30', labels: named(...incidents.map(({ id }) => id)) })
    const shown = readScene({ dataset, analysis: null, say }, all).labels.length
    expect(labelFaults(dataset, all)).toHaveLength(incidents.length - shown)
    expect(shown).toBeGreaterThan(10)
  })
})
