import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '#view/link.ts'
import { followed, stepOf, type Trail } from './use-undo.ts'

const step = (query: string) => stepOf(parseQuery(query).view)
const start = (query: string): Trail => ({ past: [], now: step(query), future: [], going: null })
const go = (trail: Trail, query: string, isMoving = false) => followed(trail, step(query), isMoving)
const keys = ({ past, now, future }: Trail) =>
  [past, [now], future].map((steps) => steps.map(({ key }) => key))

const queries = [
  '',
  'kind=one-sided',
  'kind=one-sided&place=PK',
  'place=PK',
  'notplace=PK',
  'actor=ttp',
  'toll=low',
]

test('taking back and putting on again walks the choices as a list and a cursor would', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...queries), fc.constantFrom('undo', 'redo')), { maxLength: 40 }),
      (acts) => {
        let trail = start('')
        let list = ['']
        let at = 0
        for (const act of acts) {
          const target = act === 'undo' ? trail.past.at(-1)?.key : act === 'redo' ? trail.future[0]?.key : act
          if (target === undefined || step(target).key === trail.now.key) continue
          trail = go(trail, target)
          const key = step(target).key
          if (list[at - 1] === key) at--
          else if (list[at + 1] === key) at++
          else {
            list = [...list.slice(0, at + 1), key]
            at++
          }
          expect(keys(trail)).toEqual([list.slice(0, at), [list[at]], list.slice(at + 1)])
        }
      },
    ),
  )
})

test('a word typed letter by letter, and a brush moved on, are one step each', () => {
  let trail = start('')
  for (const q of ['T', 'To', 'Tor']) trail = go(trail, `q=${q}`)
  expect(trail.past.map(({ key }) => key)).toEqual([''])
  for (const month of ['05', '06', '07']) trail = go(trail, `period=2025-01-01..2025-${month}-28&q=Tor`, true)
  expect(trail.past.map(({ key }) => key)).toEqual(['', 'q=Tor'])
  trail = go(trail, 'period=2024-01-01..2024-02-01&q=Tor')
  expect(trail.past).toHaveLength(3)
})

test('what is no filter is no step', () => {
  expect(step('map=33,69,7&sel=place:PK-KP&table=map').key).toBe('')
})
