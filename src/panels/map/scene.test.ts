import { expect, test } from 'vitest'
import type { IncidentMark } from '#engine/map.ts'
import { toWorld } from '#engine/map-points.ts'
import { defaultCamera, isSameCamera } from './camera.ts'
import type { Frame } from './frame.ts'
import { type LabelRequest, placeLabels } from './labels.ts'
import { mergeIncidents, NO_MARKS } from './scene.ts'

const frame: Frame = {
  widthPx: 400,
  heightPx: 300,
  marginPx: 50,
  zoom: 0,
  scale: 1,
  leftPx: 0,
  topPx: 0,
  pixelRatio: 1,
}
const at = (x: number, y: number, kind: string, id: string) =>
  ({ x, y, incident: { id, kind, date: '2026-01-01' } }) as unknown as IncidentMark

test('incidents within 17 px merge under the most violent kind, and each is in one cluster', () => {
  const incidents = [
    at(100, 100, 'diplomacy', 'talks'),
    at(110, 100, 'cross-border-strike', 'strike'),
    at(128, 100, 'militant-attack', 'attack'),
  ]
  const ids = mergeIncidents(incidents, frame).map((cluster) =>
    cluster.incidents.map(({ incident }) => incident.id),
  )
  expect(ids).toEqual([['strike', 'talks'], ['attack']])
})

test('the selected incident heads its cluster', () => {
  const incidents = [at(100, 100, 'diplomacy', 'talks'), at(104, 100, 'border-clash', 'clash')]
  expect(mergeIncidents(incidents, frame, 'talks')[0]?.incidents[0].incident.id).toBe('talks')
})

const town = (name: string, x: number, y: number): LabelRequest => ({
  style: 'town',
  lines: [name],
  anchors: [{ x, y }],
})
const measure = (line: string) => line.length * 6

test('labels keep clear of each other and are left out where there is no room', () => {
  const placed = placeLabels([town('Alpha', 100, 100), town('Beta', 102, 100)], frame, [], measure, NO_MARKS)
  expect(placed.map(({ lines }) => lines[0])).toEqual(['Alpha', 'Beta'])
  const [a, b] = placed.map(({ box }) => box)
  expect(a && b && (a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top)).toBe(
    true,
  )
  const wall = { left: 0, top: 0, right: 400, bottom: 300, weight: 1 }
  expect(placeLabels([town('Alpha', 100, 100)], frame, [wall], measure, NO_MARKS)).toEqual([])
})

test('a label that the edge would cut stands on the other side', () => {
  const [label] = placeLabels([town('Edge', 390, 100)], frame, [], measure, NO_MARKS)
  expect(label?.align).toBe('right')
})

test('a label stands outside the mark on its own point', () => {
  const one = (value: number) => Float64Array.of(value)
  const disc = { count: 1, x: one(100), y: one(100), radiusPx: one(20) }
  const wall = { left: 80, top: 80, right: 120, bottom: 120, weight: 1 }
  const [label] = placeLabels([town('Kabul', 100, 100)], frame, [wall], measure, disc)
  expect(label?.box.left).toBeGreaterThanOrEqual(120)
})

test('the first camera is the desk’s on its box, and shows the frontier on any', () => {
  expect(defaultCamera(940, 454)).toEqual({ latitude: 32.72, longitude: 68.75, zoom: 6.5 })
  for (const [width, height] of [
    [390, 286],
    [360, 240],
    [640, 420],
    [1400, 900],
  ] as const) {
    const { latitude, longitude, zoom } = defaultCamera(width, height)
    const center = toWorld(latitude, longitude)
    for (const [lat, lon] of [
      [31, 66.4],
      [35, 71.2],
    ] as const) {
      const point = toWorld(lat, lon)
      expect(Math.abs(point.x - center.x) * 2 ** zoom).toBeLessThan(width / 2)
      expect(Math.abs(point.y - center.y) * 2 ** zoom).toBeLessThan(height / 2)
    }
  }
})

test('a camera rounded for a link is the same camera', () => {
  const camera = { latitude: 32.7171234, longitude: 68.7554321, zoom: 8 }
  expect(isSameCamera(camera, { latitude: 32.717, longitude: 68.755, zoom: 8 })).toBe(true)
  expect(isSameCamera(camera, { ...camera, zoom: 8.25 })).toBe(false)
})
