import { EVENT_KINDS, type EventKind, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import { INCIDENT_KINDS, type IncidentKind } from '#domain/incident.ts'
import type { MapModel } from '#engine/map.ts'
import { markValue, NOBODY } from '#engine/map-marks.ts'
import type { Frame } from '../frame.ts'
import { nearRings } from '../paint-events.ts'
import { layOut, type Scene } from '../scene.ts'

const MARKS = ['hollow', 'area', 'near'] as const
/** `hollow`: nobody killed by the best estimate; `area`: no point is known; `near`: a ring around a point. */
export type KeyMark = (typeof MARKS)[number]

/** What is drawn inside a frame and wants a word in the key. */
export interface KeyModel {
  /** values, largest first, whose discs tell what a size means; empty: no disc is drawn */
  readonly sizes: readonly number[]
  readonly sides: readonly VictimSide[]
  /** kinds of events by shape; empty where all have one and the same */
  readonly shapes: readonly EventKind[]
  readonly marks: readonly KeyMark[]
  /** kinds of incidents whose glyph is seen */
  readonly incidents: readonly IncidentKind[]
  /** most incidents under one glyph; 1 where each has its own */
  readonly stack: number
}

const NOTHING: KeyModel = { sizes: [], sides: [], shapes: [], marks: [], incidents: [], stack: 1 }
const AREAS: ReadonlySet<string> = new Set(['district', 'province'])
/** From the largest that is drawn down: what a size means is told by marks that are there. */
const SAMPLES = { killed: [100, 25, 3], events: [50, 10, 1] } as const

/** The key of what a frame shows. `isPoints`: events and incidents have marks there. */
export function keyOf(model: MapModel, frame: Frame, isPoints: boolean): KeyModel {
  if (!isPoints) return NOTHING
  const scene = layOut(model, frame)
  const clusters = scene.clusters.filter((at) => isSeen(at.x, at.y, 0, frame))
  const kinds = new Set(clusters.map(({ incidents }) => incidents[0].incident.kind))
  const { used, ...events } = eventsOf(scene, frame)
  if (clusters.some(({ incidents }) => AREAS.has(incidents[0].incident.precision))) used.add('area')
  if (nearRings(scene.marks, model, frame).some(({ x, y, radiusPx }) => isSeen(x, y, radiusPx, frame)))
    used.add('near')
  return {
    ...events,
    marks: MARKS.filter((mark) => used.has(mark)),
    incidents: INCIDENT_KINDS.filter((kind) => kinds.has(kind)),
    stack: Math.max(1, ...clusters.map(({ incidents }) => incidents.length)),
  }
}

function eventsOf({ marks, model: { columns, measure } }: Scene, frame: Frame) {
  const sides = new Set<number>()
  const shapes = new Set<number>()
  const used = new Set<KeyMark>()
  let largest = 0
  for (let i = 0; i < marks.count; i++) {
    const point = marks.point[i] ?? 0
    if (!isSeen(marks.x[i] ?? 0, marks.y[i] ?? 0, marks.radiusPx[i] ?? 0, frame)) continue
    const side = columns.side[point] ?? NOBODY
    if (side === NOBODY) used.add('hollow')
    else sides.add(side)
    if (columns.isArea[point] === 1) used.add('area')
    else shapes.add(columns.kind[point] ?? 0)
    largest = Math.max(largest, markValue(columns, point, measure))
  }
  const samples = SAMPLES[measure]
  const least = samples[samples.length - 1]
  return {
    used,
    sizes: largest === 0 ? [] : samples.filter((value) => value <= largest || value === least),
    sides: VICTIM_SIDES.filter((_, i) => sides.has(i)),
    shapes: shapes.size > 1 ? EVENT_KINDS.filter((_, i) => shapes.has(i)) : [],
  }
}

function isSeen(x: number, y: number, r: number, { widthPx, heightPx }: Frame): boolean {
  return x + r > 0 && y + r > 0 && x - r < widthPx && y - r < heightPx
}
