import { useMemo } from 'react'
import type { SceneLabel } from '#engine/brief/scene.ts'
import type { MapModel } from '#engine/map.ts'
import type { Box } from '../disc-grid.ts'
import { type Frame, toPixel } from '../frame.ts'
import { layOut } from '../scene.ts'
import type { BoxSize } from '../use-box.ts'
import { boxIn, type Corner, freeCorner, type Kept } from './free-corner.ts'
import { RING_REACH_PX } from './use-placed-names.ts'

/** Room for the scale bar with its distance, px of the desk. */
const SCALE = { widthPx: 110, heightPx: 30 }
/** How bad it is to cover a mark: of an incident that the scene names, of another one, of events. */
const WEIGHTS = { named: 100, incident: 10, events: 1 } as const

interface Asked {
  readonly model: MapModel
  readonly labels: readonly SceneLabel[]
  readonly frame: Frame
  /** in pixels of the map's box; null: not measured yet */
  readonly keySize: BoxSize | null
  readonly magnified: number
}

/** Where the key stands, the boxes of key and scale bar in pixels of the desk (the bar gives way to the key), and the marks. */
export function useCorners({ model, labels, frame, keySize, magnified }: Asked): {
  readonly corner: Corner
  readonly corners: readonly Box[]
  /** boxes of the marks, in pixels of the desk */
  readonly marks: readonly Box[]
  /** of them those of incidents, with their rings */
  readonly rings: readonly Box[]
} {
  const marks = useMemo(() => keptOf(model, labels, frame), [model, labels, frame])
  return useMemo(() => {
    const { widthPx = 0, heightPx = 0 } = keySize ?? {}
    const size = { widthPx: widthPx / magnified, heightPx: heightPx / magnified }
    const boxesFor = (at: Corner) => [
      boxIn(at, size, frame),
      boxIn(at === 'bottom-right' ? 'bottom-left' : 'bottom-right', SCALE, frame),
    ]
    const corner = freeCorner(boxesFor, marks)
    const rings = marks.filter(({ weight }) => weight > WEIGHTS.events)
    return { corner, corners: boxesFor(corner), marks, rings }
  }, [marks, frame, keySize, magnified])
}

function keptOf(model: MapModel, labels: readonly SceneLabel[], frame: Frame): readonly Kept[] {
  const named = new Set(labels.map(({ incident }) => incident.id))
  const { marks } = layOut(model, frame)
  return [
    ...model.incidents.map((mark) => {
      const { x, y } = toPixel(frame, mark)
      const { id, precision } = mark.incident
      return around(x, y, RING_REACH_PX[precision], named.has(id) ? WEIGHTS.named : WEIGHTS.incident)
    }),
    ...Array.from({ length: marks.count }, (_, i) =>
      around(marks.x[i] ?? 0, marks.y[i] ?? 0, marks.radiusPx[i] ?? 0, WEIGHTS.events),
    ),
  ]
}

const around = (x: number, y: number, r: number, weight: number): Kept => ({
  ...{ left: x - r, top: y - r, right: x + r, bottom: y + r },
  weight,
})
