import { useMemo } from 'react'
import type { SceneLabel } from '#engine/brief/scene.ts'
import type { IncidentMark, MapModel } from '#engine/map.ts'
import { toWorld } from '#engine/map-points.ts'
import type { Box } from '../disc-grid.ts'
import { type Frame, isDrawn } from '../frame.ts'
import { mergeIncidents } from '../scene.ts'
import type { MapTheme } from '../theme.ts'
import { type NameRequest, type PlacedName, placeNames } from './place-names.ts'

/** Sizes of a name on the wall, in pixels of the desk; wall.css has the same. */
const NAME_PX = 11.7
const NOTE_PX = 10.2
const LINE = 1.2
/** From the middle of a mark to its name, and of one with a ring. */
const REACH_PX = 11
export const RING_REACH_PX = { district: 24, province: 38, exact: REACH_PX, town: REACH_PX } as const

interface Asked {
  readonly incidents: readonly IncidentMark[]
  readonly labels: readonly SceneLabel[]
  readonly frame: Frame
  readonly magnified: number
  readonly theme: Pick<MapTheme, 'sans'>
  /** boxes of the key and the scale bar, in pixels of the desk */
  readonly corners: readonly Box[]
}

/** The map with the incidents that the scene names, whether or not its state selects them. */
export function withNamed(model: MapModel, labels: readonly SceneLabel[]): MapModel {
  const drawn = new Set(model.incidents.map(({ incident }) => incident.id))
  const missing = labels.flatMap(({ incident }) =>
    incident.point && !drawn.has(incident.id)
      ? [{ incident, ...incident.point, ...toWorld(incident.point.latitude, incident.point.longitude) }]
      : [],
  )
  return missing.length === 0 ? model : { ...model, incidents: [...model.incidents, ...missing] }
}

/** Where the scene's names stand, in pixels of the map's box. */
export function usePlacedNames({
  incidents,
  labels,
  frame,
  magnified,
  theme,
  corners,
}: Asked): readonly PlacedName[] {
  return useMemo(() => {
    const clusters = mergeIncidents(incidents, frame)
    const requests = labels.flatMap(({ incident, name, note }): NameRequest[] => {
      const at = clusters.find((one) => one.incidents.some((mark) => mark.incident.id === incident.id))
      // A name for what lies outside the picture would stand beside nothing.
      if (!at || !isDrawn(frame, at)) return []
      const reach = at.incidents.length > 1 ? REACH_PX + 8 : REACH_PX
      const ring = RING_REACH_PX[at.incidents[0].incident.precision]
      const width = Math.max(
        widthOf(name, `600 ${NAME_PX}px ${theme.sans}`),
        note === null ? 0 : widthOf(note, `400 ${NOTE_PX}px ${theme.sans}`),
      )
      return [
        {
          id: incident.id,
          at: { x: at.x * magnified, y: at.y * magnified },
          reachPx: Math.max(reach, ring) * magnified,
          widthPx: (width + 2) * magnified,
          heightPx: (NAME_PX + (note === null ? 0 : NOTE_PX)) * LINE * magnified,
        },
      ]
    })
    const { widthPx, heightPx } = frame
    const wall = { widthPx: widthPx * magnified, heightPx: heightPx * magnified }
    const nameless = clusters.filter((one) =>
      one.incidents.every(({ incident: { id } }) => labels.every(({ incident }) => incident.id !== id)),
    )
    const glyphs = nameless.map(({ x, y }) => ({
      left: x - REACH_PX,
      top: y - REACH_PX,
      right: x + REACH_PX,
      bottom: y + REACH_PX,
    }))
    const taken = [...corners, ...glyphs].map(({ left, top, right, bottom }) => ({
      left: left * magnified,
      top: top * magnified,
      right: right * magnified,
      bottom: bottom * magnified,
    }))
    return placeNames(requests, wall, taken)
  }, [incidents, labels, frame, magnified, theme, corners])
}

let scratch: CanvasRenderingContext2D | null = null

/** Width of a text, px. */
export function widthOf(text: string, font: string): number {
  scratch ??= document.createElement('canvas').getContext('2d')
  if (!scratch) return 0
  scratch.font = font
  return scratch.measureText(text).width
}
