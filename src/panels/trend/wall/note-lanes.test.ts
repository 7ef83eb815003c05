import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentMark } from '#engine/trend-marks.ts'
import { noteLanes } from './note-lanes.ts'

const mark = (id: string, day: number, short: string): IncidentMark => ({
  ...{ id, day, short, kind: 'militant-attack' },
})
const lay = (marks: readonly IncidentMark[], mostLanes = 3) =>
  noteLanes({
    ...{ marks, mostLanes, x0: 70, x1: 390 },
    dateOf: ({ day }) => `${day} Mar`,
    xOf: (day) => 70 + day * 3,
  })
const idsOf = (marks: readonly IncidentMark[], mostLanes?: number) =>
  lay(marks, mostLanes).map((lane) => lane.map(({ placed }) => placed.mark.id))

const LONG = 'a hospital in the capital is bombed'

test('the heaviest stands lowest; who has no room beside it stands above', () => {
  const marks = [mark('heavy', 50, LONG), mark('before', 40, LONG), mark('late', 100, LONG)]
  expect(idsOf(marks)).toEqual([['before', 'heavy'], ['late']])
  expect(idsOf(marks, 1)).toEqual([['before', 'heavy']])
  expect(idsOf(marks, 0)).toEqual([])
  // Its leader would run through the words of the heavy one.
  expect(idsOf([...marks.slice(0, 1), mark('under', 56, LONG)])).toEqual([['heavy']])
})

test('long words stand on two lines that hold all of them', () => {
  const [[note] = []] = lay([mark('a', 50, LONG)])
  expect(note?.lines).toHaveLength(2)
  expect(note?.lines.join(' ')).toBe(LONG)
  expect(lay([mark('a', 50, 'a clash')])[0]?.[0]?.lines).toEqual(['a clash'])
})

test('no leader crosses a text below it, no text another one, and all stay between the ends of the axis', () => {
  const marks = fc.uniqueArray(
    fc.record({ day: fc.integer({ min: 0, max: 105 }), words: fc.integer({ min: 1, max: 8 }) }),
    { maxLength: 12, selector: ({ day }) => day },
  )
  fc.assert(
    fc.property(marks, (list) => {
      const lanes = lay(list.map(({ day, words }) => mark(`${day}`, day, 'words '.repeat(words).trim())))
      for (const [i, lane] of lanes.entries()) {
        for (const { placed } of lane) {
          expect(placed.fromPx >= 70 && placed.toPx <= 390).toBe(true)
          for (const { placed: lower } of lanes.slice(0, i).flat())
            expect(placed.x < lower.fromPx || placed.x > lower.toPx).toBe(true)
          for (const { placed: other } of lane)
            if (other !== placed)
              expect(placed.toPx <= other.fromPx || placed.fromPx >= other.toPx).toBe(true)
        }
      }
    }),
  )
})
