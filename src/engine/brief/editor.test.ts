import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Brief, Scene } from '#dataset/schema/briefs.ts'
import { BRIEF_LIMITS, changedScene, movedScene, withEvidence, withoutScene, withScene } from './editor.ts'
import { formFaults, readBrief, writeBrief } from './parse.ts'

const sceneOf = (headline: string): Scene => ({
  id: 'scene-1',
  state: '',
  headline,
  points: [{ text: 'A point', evidence: [{ events: 'selected' }] }],
})
const empty: Brief = { id: 'own', title: 'T', language: 'en', updatedOn: '2026-11-22', scenes: [] }

type Deed =
  | { readonly is: 'add'; readonly headline: string; readonly at: number }
  | { readonly is: 'remove' | 'undo' | 'earlier' | 'later'; readonly at: number }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    is: fc.constant('add' as const),
    headline: fc.string({ minLength: 1, maxLength: 5 }),
    at: fc.nat(70),
  }),
  fc.record({ is: fc.constantFrom('remove' as const, 'undo', 'earlier', 'later'), at: fc.nat(70) }),
)

it('any run of adding, deleting, undoing and moving is that of a plain list of headlines', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 200 }), (deeds) => {
      let brief = empty
      let list: string[] = []
      let gone: { scene: Scene; at: number } | null = null
      for (const one of deeds) {
        const at = list.length === 0 ? 0 : one.at % list.length
        const scene = brief.scenes[at]
        if (one.is === 'add') {
          const place = one.at % (list.length + 1)
          brief = withScene(brief, sceneOf(one.headline), place)
          if (list.length < BRIEF_LIMITS.scenes) list.splice(place, 0, one.headline)
        } else if (one.is === 'remove' && scene) {
          gone = { scene, at }
          brief = withoutScene(brief, at)
          list = list.filter((_, i) => i !== at)
        } else if (one.is === 'undo' && gone) {
          const place = Math.min(gone.at, list.length)
          brief = withScene(brief, gone.scene, place)
          if (list.length < BRIEF_LIMITS.scenes) list.splice(place, 0, gone.scene.headline)
          gone = null
        } else if (one.is === 'earlier' || one.is === 'later') {
          const by = one.is === 'earlier' ? -1 : 1
          brief = movedScene(brief, at, by)
          const to = at + by
          const moved = list[at]
          if (moved !== undefined && to >= 0 && to < list.length) {
            list.splice(at, 1)
            list.splice(to, 0, moved)
          }
        }
      }
      expect(brief.scenes.map(({ headline }) => headline)).toEqual(list)
      expect(new Set(brief.scenes.map(({ id }) => id)).size).toBe(list.length)
      expect(formFaults({ ...brief, scenes: [sceneOf('x'), ...brief.scenes.slice(1)] })).toEqual([])
    }),
  )
})

it('undoing a deletion gives back the very brief', () => {
  const brief = ['a', 'b', 'c'].reduce((held, name, i) => withScene(held, sceneOf(name), i), empty)
  const [, second] = brief.scenes
  if (!second) throw new Error('three scenes')
  expect(withScene(withoutScene(brief, 1), second, 1)).toEqual(brief)
  expect(movedScene(movedScene(brief, 0, 1), 1, -1)).toEqual(brief)
  expect(movedScene(brief, 0, -1)).toBe(brief)
  expect(movedScene(brief, 2, 1)).toBe(brief)
})

it('a changed scene keeps what was not changed, and an emptied field is no field', () => {
  const brief = changedScene(withScene(empty, sceneOf('a'), 0), 0, {
    kicker: 'K',
    notes: 'N',
    figure: { is: 'counts' },
  })
  expect(brief.scenes[0]).toEqual({ ...sceneOf('a'), kicker: 'K', notes: 'N', figure: { is: 'counts' } })
  expect(changedScene(brief, 0, { kicker: '', notes: '', figure: undefined }).scenes[0]).toEqual(sceneOf('a'))
  expect(changedScene(brief, 5, { headline: 'x' })).toBe(brief)
})

it('labels are kept as written, without empty lines below them; none left is no field', () => {
  const brief = withScene(empty, sceneOf('a'), 0)
  const label = { incident: 'x', name: '' }
  const labelled = changedScene(brief, 0, { labels: [{ ...label, note: '' }] })
  expect(labelled.scenes[0]).toEqual({ ...sceneOf('a'), labels: [label] })
  expect(formFaults(labelled)).toMatchObject([{ scene: 1, field: 'labels 1 name', why: 'missing' }])
  expect(readBrief(writeBrief(labelled))).toEqual(labelled)
  expect(changedScene(labelled, 0, { labels: [] })).toEqual(brief)
  const { labels, labelName, labelNote } = BRIEF_LIMITS
  const full = { incident: 'x', name: 'n'.repeat(labelName), note: 'n'.repeat(labelNote) }
  const most = Array.from({ length: labels }, () => full)
  expect(formFaults(changedScene(brief, 0, { labels: most }))).toEqual([])
  for (const over of [
    [...most, full],
    [{ ...full, name: `${full.name}n` }],
    [{ ...full, note: `${full.note}n` }],
  ])
    expect(formFaults(changedScene(brief, 0, { labels: over }))).toHaveLength(1)
})

it('evidence is not put there twice, whatever the order of its fields', () => {
  const page = { publisher: 'Dawn', url: 'https://example.org/', date: null }
  const same = { date: null, url: 'https://example.org/', publisher: 'Dawn' }
  expect(withEvidence([page], same)).toEqual([page])
  expect(withEvidence([page], { incident: 'x' })).toEqual([page, { incident: 'x' }])
})
