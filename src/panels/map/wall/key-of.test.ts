import { expect, test } from 'vitest'
import { EVENT_KINDS, VICTIM_SIDES } from '#domain/event.ts'
import type { IncidentMark, MapModel } from '#engine/map.ts'
import { NOBODY } from '#engine/map-marks.ts'
import type { Frame } from '../frame.ts'
import { keyOf } from './key-of.ts'

const FRAME: Frame = {
  ...{ widthPx: 400, heightPx: 300, marginPx: 0, zoom: 6, scale: 1, leftPx: 0, topPx: 0, pixelRatio: 1 },
}

interface Mark {
  readonly x: number
  readonly killed: number
  readonly side?: (typeof VICTIM_SIDES)[number]
  readonly kind?: (typeof EVENT_KINDS)[number]
  readonly isArea?: boolean
}

function modelOf(marks: readonly Mark[], incidents: readonly IncidentMark[] = []): MapModel {
  const columns = {
    points: { x: marks.map(({ x }) => x), y: marks.map(() => 150) },
    order: marks.map((_, i) => i),
    events: marks.map(() => 1),
    near: marks.map(() => 0),
    killed: marks.map(({ killed }) => killed),
    side: marks.map(({ side }) => (side ? VICTIM_SIDES.indexOf(side) : NOBODY)),
    kind: marks.map(({ kind = 'state-based' }) => EVENT_KINDS.indexOf(kind)),
    isArea: marks.map(({ isArea }) => (isArea ? 1 : 0)),
  }
  return { measure: 'killed', columns, incidents } as unknown as MapModel
}

const incident = (x: number, kind: string, precision = 'exact') =>
  ({
    x,
    y: 150,
    incident: { id: `${kind}${x}`, kind, precision, date: '2026-01-01' },
  }) as unknown as IncidentMark

test('only what lies in the frame has a word', () => {
  const model = modelOf(
    [
      { x: 100, killed: 30, side: 'civilians' },
      { x: 200, killed: 2, side: 'militants', isArea: true },
      { x: 600, killed: 400, side: 'forces-pk', kind: 'one-sided' },
    ],
    [incident(50, 'cross-border-strike'), incident(700, 'diplomacy', 'province')],
  )
  expect(keyOf(model, FRAME, true)).toEqual({
    sizes: [25, 3],
    sides: VICTIM_SIDES.filter((side) => side === 'civilians' || side === 'militants'),
    shapes: [],
    marks: ['area'],
    incidents: ['cross-border-strike'],
    stack: 1,
  })
})

test('shapes have words where there are several; an event without dead is hollow and has no side', () => {
  const { shapes, marks, sides, sizes } = keyOf(
    modelOf([
      { x: 100, killed: 0 },
      { x: 200, killed: 1, side: 'civilians', kind: 'one-sided' },
    ]),
    FRAME,
    true,
  )
  expect([...shapes].sort()).toEqual(['one-sided', 'state-based'])
  expect({ marks, sides, sizes }).toEqual({ marks: ['hollow'], sides: ['civilians'], sizes: [3] })
})

test('incidents under one glyph are told by their number, under the kind that is seen', () => {
  const close = [
    incident(100, 'diplomacy'),
    incident(104, 'border-clash', 'district'),
    incident(108, 'diplomacy'),
  ]
  const { incidents, stack, marks } = keyOf(modelOf([], close), FRAME, true)
  expect({ incidents, stack, marks }).toEqual({ incidents: ['border-clash'], stack: 3, marks: ['area'] })
})

test('a layer without marks has no key of marks', () => {
  const { sides, incidents } = keyOf(modelOf([{ x: 100, killed: 3, side: 'civilians' }]), FRAME, false)
  expect([sides, incidents]).toEqual([[], []])
})
