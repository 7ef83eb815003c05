import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { pointsOf } from '#engine/map-points.ts'
import { pointAt, pointAway, usePointed } from '#view/pointed.ts'
import type { Scene } from '../scene.ts'
import type { Target } from '../use-pointer.ts'
import { MapRing } from './MapRing.tsx'

interface Props {
  readonly map: LeafletMap
  readonly dataset: Dataset
  readonly scene: Scene | null
  /** what the pointer is on */
  readonly hovered: Target | null
}

/** The ring round the event that the list points at; and tells the list what the pointer is on here. */
export function PointedMark({ map, dataset, scene, hovered }: Props) {
  const pointed = usePointed()
  const rows = hovered?.is === 'mark' ? hovered.at.mark.rows : null
  useEffect(
    function tellOthers() {
      if (!rows) return
      pointAt({ by: 'map', rows })
      return function pointNoMore() {
        pointAway('map')
      }
    },
    [rows],
  )
  if (pointed?.by !== 'list') return null
  const { events } = dataset
  const points = pointsOf(events.places)
  const point = points.ofPlace[events.place[pointed.row] ?? -1] ?? -1
  if (point < 0) return null
  const at = { x: points.x[point] ?? 0, y: points.y[point] ?? 0 }
  const drawn = scene?.marks.point.subarray(0, scene.marks.count).indexOf(point) ?? -1
  const radiusPx = Math.max(9, (scene?.marks.radiusPx[drawn] ?? 0) + 5)
  return <MapRing map={map} at={at} radiusPx={radiusPx} />
}
