import { describe, expect, it } from 'vitest'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import type { SceneLabel } from '#engine/brief/scene.ts'
import { toWorld } from '#engine/map-points.ts'
import type { Pen } from '#ui/pen.ts'
import type { Box } from '../disc-grid.ts'
import { type Frame, toPixel } from '../frame.ts'
import { mergeIncidents } from '../scene.ts'
import type { MapTheme } from '../theme.ts'
import { drawSceneNames, placeSceneNames } from './scene-names.ts'

const { incidents } = await loadShippedDataset()
const mapped = incidents.flatMap((incident) => (incident.point ? [{ incident, point: incident.point }] : []))
const marks = mapped.map(({ incident, point }) => ({
  incident,
  ...point,
  ...toWorld(point.latitude, point.longitude),
}))
const theme = { sans: 'Sans', ink: '#000', ink2: '#444', halo: '#fff' } as MapTheme

function frameAt(latitude: number, longitude: number, zoom: number): Frame {
  const [widthPx, heightPx, scale] = [540, 440, 2 ** zoom]
  const { x, y } = toWorld(latitude, longitude)
  return {
    ...{ widthPx, heightPx, marginPx: 0, zoom, scale, pixelRatio: 1 },
    leftPx: x * scale - widthPx / 2,
    topPx: y * scale - heightPx / 2,
  }
}

/** A pen that only writes, every letter 6 px wide, and what it wrote. */
function scribe() {
  const written: {
    readonly text: string
    readonly left: number
    readonly right: number
    readonly y: number
  }[] = []
  const pen = {
    textAlign: 'left',
    measureText: (text: string) => ({ width: text.length * 6 }),
    strokeText: () => undefined,
    fillText(text: string, x: number, y: number) {
      const width = text.length * 6
      const left = this.textAlign === 'right' ? x - width : x
      written.push({ text, left, right: left + width, y })
    },
  }
  return { pen: pen as unknown as Pen, written }
}

const named = (wanted: readonly (typeof mapped)[number][]): SceneLabel[] =>
  wanted.map(({ incident }, i) => ({ incident, name: `Name ${i}`, note: i % 2 === 0 ? `a line ${i}` : null }))

describe('the names of a scene on its picture', () => {
  const frame = frameAt(33.5, 70.2, 6.5)
  const isInside = ({ latitude, longitude }: { latitude: number; longitude: number }) => {
    const { x, y } = toPixel(frame, toWorld(latitude, longitude))
    return x >= 0 && y >= 0 && x <= frame.widthPx && y <= frame.heightPx
  }
  const within = mapped
    .filter(({ point }) => isInside(point))
    .filter((_, i) => i % 6 === 0)
    .slice(0, 6)
  const outside = mapped.filter(({ point }) => !isInside(point)).slice(0, 2)
  const clusters = mergeIncidents(marks, frame)
  const { pen, written } = scribe()
  const placed = (taken: readonly Box[]) =>
    placeSceneNames(pen, named([...within, ...outside]), { clusters, frame, theme, taken })
  // Where the first name would stand by itself.
  const taken = placed([])
    .slice(0, 1)
    .map(({ box }) => box)
  const names = placed(taken)
  drawSceneNames(pen, names, theme)

  it('are those of the incidents inside, each with its line, beside its mark', () => {
    expect(within).toHaveLength(6)
    expect(outside).toHaveLength(2)
    const expected = named(within).flatMap(({ name, note }) => (note === null ? [name] : [name, note]))
    expect(written.map(({ text }) => text)).toEqual(expected)
    for (const { id, side, box } of names) {
      const at = clusters.find((one) => one.incidents.some(({ incident }) => incident.id === id))
      const gap = side === 'right' ? box.left - (at?.x ?? 0) : (at?.x ?? 0) - box.right
      expect(gap).toBeGreaterThanOrEqual(11)
      expect(gap).toBeLessThan(40)
    }
  })

  it('stand inside the frame, on nothing that is taken, and cover none of each other', () => {
    const boxes = names.map(({ box }) => box)
    for (const [i, a] of boxes.entries()) {
      expect(a.left >= 0 && a.top >= 0 && a.right <= frame.widthPx && a.bottom <= frame.heightPx).toBe(true)
      for (const b of [...boxes.slice(i + 1), ...taken])
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
    }
  })

  it('are written within the boxes that are kept free for them', () => {
    for (const { label, box } of names)
      for (const text of [label.name, label.note ?? label.name]) {
        const line = written.find((one) => one.text === text)
        expect(line && line.left >= box.left - 0.01 && line.right <= box.right + 0.01).toBe(true)
        expect(line && line.y > box.top && line.y <= box.bottom + 0.01).toBe(true)
      }
  })
})
