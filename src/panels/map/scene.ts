import { INCIDENT_KINDS } from '#domain/incident.ts'
import { type IncidentMark, type MapModel, markRadiusPx, markValue } from '#engine/map.ts'
import type { MapMark } from '#engine/map-marks.ts'
import { type Frame, isDrawn, type Pixel, toPixel } from './frame.ts'

/** A mark where it stands on screen. */
export interface PlacedMark extends Pixel {
  readonly mark: MapMark
  readonly radiusPx: number
}

/** Incidents closer than a finger's width, drawn as one; the first is the one on top. */
export interface IncidentCluster extends Pixel {
  readonly incidents: readonly [IncidentMark, ...IncidentMark[]]
}

/** What one drawing of the map holds, in pixels of its box: for painting, labels and hit-testing alike. */
export interface Scene {
  readonly frame: Frame
  /** in drawing order */
  readonly marks: readonly PlacedMark[]
  readonly clusters: readonly IncidentCluster[]
}

export type Hit =
  | { readonly is: 'mark'; readonly at: PlacedMark }
  | { readonly is: 'incidents'; readonly at: IncidentCluster }

/** Incidents nearer than this merge. */
const MERGE_PX = 17
const AREA_LEAST_PX = 6

/** Lays the model out in a frame. */
export function layOut(model: MapModel, frame: Frame, selectedIncident: string | null = null): Scene {
  const marks: PlacedMark[] = []
  for (const mark of model.marks) {
    const at = toPixel(frame, mark)
    if (!isDrawn(frame, at, 60)) continue
    marks.push({ ...at, mark, radiusPx: radiusOf(mark, model, frame.zoom) })
  }
  return { frame, marks, clusters: mergeIncidents(model.incidents, frame, selectedIncident) }
}

function radiusOf(mark: MapMark, { measure }: MapModel, zoom: number): number {
  const radius =
    mark.side === 'none' && measure === 'killed' ? 2.2 : markRadiusPx(markValue(mark, measure), measure, zoom)
  return mark.isArea ? Math.max(AREA_LEAST_PX, radius) : radius
}

/**
 * The most violent kind heads a cluster, among equals the newest; the selected one goes before all. Every incident
 * is in one cluster.
 */
export function mergeIncidents(
  incidents: readonly IncidentMark[],
  frame: Frame,
  selectedId: string | null = null,
): readonly IncidentCluster[] {
  const rank = ({ incident }: IncidentMark) =>
    incident.id === selectedId ? -1 : INCIDENT_KINDS.indexOf(incident.kind)
  const ordered = [...incidents].sort(
    (a, b) => rank(a) - rank(b) || b.incident.date.localeCompare(a.incident.date),
  )
  const clusters: (Pixel & { incidents: [IncidentMark, ...IncidentMark[]] })[] = []
  for (const mark of ordered) {
    const at = toPixel(frame, mark)
    const near = clusters.find((cluster) => Math.hypot(cluster.x - at.x, cluster.y - at.y) <= MERGE_PX)
    if (near) near.incidents.push(mark)
    else clusters.push({ ...at, incidents: [mark] })
  }
  return clusters
}

/** What lies under a pixel: incidents are on top, and of marks the one drawn last. `slackPx`: reach of the pointer. */
export function hitAt({ marks, clusters }: Scene, { x, y }: Pixel, slackPx: number): Hit | null {
  for (const at of clusters) {
    if (Math.hypot(at.x - x, at.y - y) <= 7 + slackPx) return { is: 'incidents', at }
  }
  let best: PlacedMark | null = null
  let bestGap = slackPx
  for (let i = marks.length - 1; i >= 0; i--) {
    const at = marks[i] as PlacedMark
    if (Math.abs(at.x - x) > at.radiusPx + slackPx || Math.abs(at.y - y) > at.radiusPx + slackPx) continue
    const gap = Math.hypot(at.x - x, at.y - y) - at.radiusPx
    if (gap <= 0) return { is: 'mark', at }
    if (gap < bestGap) {
      best = at
      bestGap = gap
    }
  }
  return best ? { is: 'mark', at: best } : null
}

/** Events whose marks lie outside the box, by the edge that they left by. A corner counts north or south. */
export interface Beyond {
  readonly north: number
  readonly south: number
  readonly west: number
  readonly east: number
}

export function countBeyond({ marks }: MapModel, frame: Frame): Beyond {
  const beyond = { north: 0, south: 0, west: 0, east: 0 }
  for (const mark of marks) {
    const { x, y } = toPixel(frame, mark)
    const { events } = mark
    if (y < 0) beyond.north += events
    else if (y > frame.heightPx) beyond.south += events
    else if (x < 0) beyond.west += events
    else if (x > frame.widthPx) beyond.east += events
  }
  return beyond
}
