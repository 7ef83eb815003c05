import { describe, expect, it } from 'vitest'
import type { Scene } from '#dataset/schema/briefs.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { isoDate } from '#domain/date.ts'
import type { SceneSay } from './say.ts'
import { readScene } from './scene.ts'

const dataset = await loadShippedDataset()
/** Plain ASCII, so that what is compared is the figures. */
const say: SceneSay = {
  count: String,
  range: (low, high) => `${low} to ${high}`,
  days: ({ from, to }) => `${isoDate(from)}..${isoDate(to)}`,
  page: (publisher, day, more) => `${publisher} ${day === null ? 'undated' : isoDate(day)} +${more}`,
  indicator: (name, readTo) => `${name} ${isoDate(readTo)}`,
  analysis: (id) => id,
  events: (coder, count, period) => `${coder} ${count} ${isoDate(period.from)}`,
}
const ground = { dataset, analysis: null, say }

const scene = (over: Partial<Scene>): Scene => ({
  id: 'one',
  state: '',
  headline: 'One',
  points: [{ text: 'A point', evidence: [{ events: 'selected' }] }],
  ...over,
})

describe('the words of a scene', () => {
  it('hold what its state selects, as a slow count says', () => {
    const { words } = readScene(
      ground,
      scene({
        state: 'focus=all&period=2025-10-01..2025-10-31&place=PK',
        headline: '{events} events, {killed} killed ({killed-range}), {period}',
      }),
    )
    const { events } = dataset
    const rows = [...events.day.keys()].filter(
      (row) => isoDate(events.day[row] ?? 0).startsWith('2025-10') && events.country[row] === 1,
    )
    const sum = (of: (row: number) => number) => rows.reduce((all, row) => all + of(row), 0)
    const best = (row: number) => events.best[row] ?? 0
    const end = (column: Int32Array) =>
      sum((row) => ((column[row] ?? -1) < 0 ? best(row) : (column[row] ?? 0)))
    expect(rows.length).toBeGreaterThan(100)
    expect(words.headline).toBe(
      `${rows.length} events, ${sum(best)} killed (${end(events.low)} to ${end(events.high)}), 2025-10-01..2025-10-31`,
    )
  })

  it('leave a word that nobody knows as it is, and say so', () => {
    const { words, faults } = readScene(ground, scene({ headline: 'So {many}' }))
    expect(words.headline).toBe('So {many}')
    expect(faults).toEqual([{ scene: 1, what: 'word', names: 'many' }])
  })

  it('give no range where the coder gives none by side, and say so', () => {
    const { words, faults } = readScene(
      ground,
      scene({ state: 'side=civilians', headline: '{killed-range}' }),
    )
    expect(words.headline).toMatch(/^\d+$/)
    expect(faults).toEqual([{ scene: 1, what: 'word', names: 'killed-range' }])
  })
})

describe('the sources of a scene', () => {
  const kabul = { incident: 'kabul-strike-2025-10-09' }
  const page = { publisher: 'Reuters (London)', url: 'https://made.example/a', date: '2025-10-09' }

  it('are numbered in the order of the points, one number a source', () => {
    const { words, footnotes } = readScene(
      ground,
      scene({
        points: [
          { text: 'a', evidence: [page, kabul] },
          { text: 'b', evidence: [kabul] },
          { text: 'c', evidence: [page, { events: 'selected' }, page] },
        ],
      }),
    )
    expect(words.points.map(({ notes }) => notes)).toEqual([[1, 2], [2], [1, 3]])
    expect(footnotes.map((one) => one.n)).toEqual([1, 2, 3])
    expect(footnotes[0]).toEqual({ n: 1, text: 'Reuters 2025-10-09 +0', url: page.url })
    const incident = dataset.incidents.find(({ id }) => id === kabul.incident)
    expect(footnotes[1]?.url).toBe(incident?.sources[0]?.url)
    expect(footnotes[2]?.text).toMatch(/^UCDP \d+ 20/)
  })

  it('leave out what the dataset does not have, and say so', () => {
    const { words, footnotes, faults, figure, labels } = readScene(
      ground,
      scene({
        state: 'place=XX-YY',
        points: [{ text: 'a', evidence: [{ incident: 'none-such' }] }],
        labels: [{ incident: 'none-such', name: 'Nowhere' }],
        figure: { is: 'claims', incident: 'none-such' },
      }),
    )
    expect(words.points).toEqual([{ text: 'a', notes: [] }])
    expect([footnotes, labels, figure]).toEqual([[], [], null])
    expect(new Set(faults.map(({ what, names }) => `${what} ${names}`))).toEqual(
      new Set(['state place=XX-YY', 'incident none-such']),
    )
  })
})

describe('what a scene knows', () => {
  it('is what was known on its as-of day', () => {
    const later = { incident: 'kabul-strike-2025-10-09' }
    const early = readScene(
      ground,
      scene({ state: 'asof=2025-10-08&focus=all&period=all', points: [{ text: 'a', evidence: [later] }] }),
    )
    expect(early.footnotes).toEqual([])
    expect(early.faults.map(({ what }) => what)).toEqual(['incident'])
    const { rows } = early.selection
    expect(rows.length).toBeGreaterThan(0)
    expect(isoDate(early.dataset.events.day[rows.at(-1) ?? 0] ?? 0) <= '2025-10-08').toBe(true)
  })

  it('draws the claims of an incident by side, on the largest number said', () => {
    const incident = dataset.incidents.find(({ id }) => id === 'border-clash-2025-10-11')
    const { figure } = readScene(ground, scene({ figure: { is: 'claims', incident: incident?.id ?? '' } }))
    if (figure?.is !== 'claims') throw new Error('no figure')
    const said = incident?.claims.filter(({ killed }) => killed) ?? []
    expect(figure.sides.flatMap(({ claims }) => claims)).toHaveLength(said.length)
    const largest = Math.max(...said.map(({ killed }) => killed?.high ?? killed?.best ?? killed?.low ?? 0))
    expect(figure.top).toBe(largest)
  })
})
