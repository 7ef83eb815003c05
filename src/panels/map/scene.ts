import { INCIDENT_KINDS } from '#domain/incident.ts'
import { type IncidentMark, type MapModel, markRadiusPx } from '#engine/map.ts'
import { type MapMark, markValue, NOBODY } from '#engine/map-marks.ts'
import { type Frame, type Pixel, toPixel } from './frame.ts'

/** A mark where it stands on screen. */
export interface PlacedMark extends Pixel {
  readonly mark: MapMark
  readonly radiusPx: number
}

/** Where marks stand on screen, as columns, in drawing order. */
export interface PlacedMarks {
  readonly count: number
  /** number of the point of each */
  readonly point: Int32Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly radiusPx: Float64Array
}

/** Incidents closer than a finger's width, drawn as one; the first is the one on top. */
export interface IncidentCluster extends Pixel {
  readonly incidents: readonly [IncidentMark, ...IncidentMark[]]
}

/** What one drawing of the map holds, in pixels of its box: for painting, labels and hit-testing alike. */
export interface Scene {
  readonly frame: Frame
  readonly model: MapModel
  readonly marks: PlacedMarks
  readonly clusters: readonly IncidentCluster[]
}

export type Hit =
  | { readonly is: 'mark'; readonly at: PlacedMark }
  | { readonly is: 'incidents'; readonly at: IncidentCluster }

/** Incidents nearer than this merge. */
const MERGE_PX = 17
const AREA_LEAST_PX = 6
/** A mark of nobody counted, where size stands for the dead. */
const HOLLOW_PX = 2.2
/** Marks whose middle lies this far beyond what is drawn may still reach into it. */
const REACH_PX = 60

/** Nothing at all. */
export const NO_MARKS: PlacedMarks = {
  count: 0,
  point: new Int32Array(),
  ...{ x: new Float64Array(), y: new Float64Array(), radiusPx: new Float64Array() },
}

/** Lays the model out in a frame. */
export function layOut(model: MapModel, frame: Frame, selectedIncident: string | null = null): Scene {
  return {
    ...{ frame, model, marks: placeMarks(model, frame) },
    clusters: mergeIncidents(model.incidents, frame, selectedIncident),
  }
}

function placeMarks({ columns, measure }: MapModel, frame: Frame): PlacedMarks {
  const { order, points, side, isArea } = columns
  const { scale, leftPx, topPx, zoom } = frame
  const reach = frame.marginPx + REACH_PX
  const point = new Int32Array(order.length)
  const x = new Float64Array(order.length)
  const y = new Float64Array(order.length)
  const radiusPx = new Float64Array(order.length)
  let count = 0
  for (const at of order) {
    const left = (points.x[at] ?? 0) * scale - leftPx
    const top = (points.y[at] ?? 0) * scale - topPx
    if (left < -reach || top < -reach || left > frame.widthPx + reach || top > frame.heightPx + reach)
      continue
    const isHollow = side[at] === NOBODY && measure === 'killed'
    const radius = isHollow ? HOLLOW_PX : markRadiusPx(markValue(columns, at, measure), measure, zoom)
    point[count] = at
    x[count] = left
    y[count] = top
    radiusPx[count] = isArea[at] === 1 ? Math.max(AREA_LEAST_PX, radius) : radius
    count++
  }
  return { count, point, x, y, radiusPx }
}

/** One of the marks of a scene, in words and numbers. */
export function placedMark({ model, marks }: Scene, index: number): PlacedMark {
  return {
    mark: model.markAt(marks.point[index] ?? 0),
    x: marks.x[index] ?? 0,
    y: marks.y[index] ?? 0,
    radiusPx: marks.radiusPx[index] ?? 0,
  }
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
export function hitAt(scene: Scene, { x, y }: Pixel, slackPx: number): Hit | null {
  for (const at of scene.clusters) {
    if (Math.hypot(at.x - x, at.y - y) <= 7 + slackPx) return { is: 'incidents', at }
  }
  const { marks } = scene
  let best = -1
  let bestGap = slackPx
  for (let i = marks.count - 1; i >= 0; i--) {
    const reach = (marks.radiusPx[i] ?? 0) + slackPx
    const dx = (marks.x[i] ?? 0) - x
    const dy = (marks.y[i] ?? 0) - y
    if (dx > reach || dx < -reach || dy > reach || dy < -reach) continue
    const gap = Math.hypot(dx, dy) - (marks.radiusPx[i] ?? 0)
    if (gap < bestGap || gap <= 0) {
      best = i
      bestGap = gap
    }
    if (gap <= 0) break
  }
  return best < 0 ? null : { is: 'mark', at: placedMark(scene, best) }
}

/** Events whose marks lie outside the box, by the edge that they left by. A corner counts north or south. */
export interface Beyond {
  readonly north: number
  readonly south: number
  readonly west: number
  readonly east: number
}

export function countBeyond(
  { columns }: MapModel,
  { scale, leftPx, topPx, widthPx, heightPx }: Frame,
): Beyond {
  const beyond = { north: 0, south: 0, west: 0, east: 0 }
  const { points } = columns
  for (const point of columns.order) {
    const x = (points.x[point] ?? 0) * scale - leftPx
    const y = (points.y[point] ?? 0) * scale - topPx
    const events = columns.events[point] ?? 0
    if (y < 0) beyond.north += events
    else if (y > heightPx) beyond.south += events
    else if (x < 0) beyond.west += events
    else if (x > widthPx) beyond.east += events
  }
  return beyond
}
