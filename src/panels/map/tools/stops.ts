import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import { toWorld, type WorldPoint } from '#engine/map-points.ts'
import type { Layer } from '#view/view-state.ts'
import { type Frame, toPixel } from '../frame.ts'
import { mergeIncidents, type Scene } from '../scene.ts'
import type { Target } from '../use-pointer.ts'

/** Something on the map that keys walk to. */
export interface Stop extends WorldPoint {
  /** the same for the same mark, whatever the camera */
  readonly key: string
  /** what is there, in pixels of a frame */
  readonly target: (frame: Frame, scene: Scene | null) => Target
}

/** Radius of the ring round what has no size of its own. */
const PLAIN_PX = 7

/**
 * What keys walk to, largest first: the marks of events and then of incidents, newest kinds as they are merged at this
 * zoom; on the layer of provinces each of these. Nothing on the density layer.
 */
export function stopsOf(dataset: Dataset, model: MapModel, layer: Layer, frame: Frame): readonly Stop[] {
  if (layer === 'density') return []
  if (layer === 'regions') return provinceStops(dataset, model)
  const { order, points } = model.columns
  const marks = Array.from(order, (point): Stop => {
    const at = { x: points.x[point] ?? 0, y: points.y[point] ?? 0 }
    return {
      ...at,
      key: `point:${point}`,
      target: (now, scene) => {
        const shown = scene?.marks.point.subarray(0, scene.marks.count).indexOf(point) ?? -1
        const radiusPx = scene?.marks.radiusPx[shown] ?? PLAIN_PX
        return { is: 'mark', at: { ...toPixel(now, at), mark: model.markAt(point), radiusPx } }
      },
    }
  })
  const incidents = mergeIncidents(model.incidents, frame).map(({ incidents: merged }): Stop => {
    const [head] = merged
    return {
      ...{ x: head.x, y: head.y, key: `incident:${head.incident.id}` },
      target: (now) => ({ is: 'incidents', at: { ...toPixel(now, head), incidents: merged } }),
    }
  })
  return [...marks, ...incidents]
}

function provinceStops({ provinces }: Dataset, { regions, measure }: MapModel): readonly Stop[] {
  const placeOf = new Map(provinces.map(({ id, latitude, longitude }) => [id, toWorld(latitude, longitude)]))
  return regions
    .toSorted((a, b) => b[measure] - a[measure] || b.events - a.events)
    .flatMap(({ id }) => {
      const at = placeOf.get(id)
      if (!at) return []
      return [
        {
          ...at,
          key: `province:${id}`,
          target: (now: Frame): Target => ({ is: 'province', id, at: toPixel(now, at) }),
        },
      ]
    })
}
