import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import { toWorld } from '#engine/map-points.ts'
import type { SelectedOnMap } from '#engine/map-selected.ts'
import type { Pen } from '#ui/pen.ts'
import { crossingPixel } from './crossing-place.ts'
import type { Box } from './disc-grid.ts'
import { type Sheet, toPixel } from './frame.ts'
import { type LabelledCountry, labelRequests, obstaclesOf } from './label-requests.ts'
import { placeLabels } from './labels.ts'
import type { paintEvents } from './paint-events.ts'
import { paintIncidents } from './paint-incidents.ts'
import { measureWith, paintLabels } from './paint-labels.ts'
import { type IncidentCluster, layOut, NO_MARKS, type Scene } from './scene.ts'
import type { MapTheme } from './theme.ts'

export interface Picture<Surface extends Pen> {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly theme: MapTheme
  readonly selected: SelectedOnMap | null
  /** draws the marks of events */
  readonly paintMarks: (
    sheet: Sheet<Surface>,
    ...rest: Parameters<typeof paintEvents> extends [Sheet, ...infer Rest] ? Rest : never
  ) => void
  /** whether events and incidents have marks; else the ground holds them */
  readonly isPoints: boolean
  /** boxes of what floats over the map, in pixels of the map's box */
  readonly floats: () => readonly Box[]
  readonly countryNames: Readonly<Record<LabelledCountry, string>>
  /** ids of the incidents that stand there by name; absent: none does */
  readonly named?: ReadonlySet<string>
  /** names of towns and crossings that are not written once more; absent: all are */
  readonly unwritten?: ReadonlySet<string>
}

/** Events, then labels, then incidents. Returns where everything came to stand. */
export function paintView<Surface extends Pen>(sheet: Sheet<Surface>, picture: Picture<Surface>): Scene {
  const { dataset, model, theme, selected, isPoints, countryNames } = picture
  const { frame } = sheet
  const point = selected && selected.is !== 'province' ? selected : null
  const scene: Scene = isPoints
    ? layOut(model, frame, point?.is === 'incident' ? point.id : null)
    : { frame, model, marks: NO_MARKS, clusters: [] }
  const isFading = point !== null && isPoints
  const holds = (cluster: IncidentCluster) =>
    cluster.incidents.some(({ incident }) => incident.id === point?.id)
  const { events } = dataset
  const lit =
    point?.is === 'event' ? (model.columns.points.ofPlace[events.place[point.row] ?? -1] ?? null) : null
  if (isPoints) picture.paintMarks(sheet, scene, theme, { isFading, lit })
  if (point) paintRing(sheet, scene, point, lit, theme, holds)
  const { unwritten } = picture
  const requests = labelRequests(dataset, model, countryNames, frame.zoom).filter(
    ({ lines }) => !unwritten?.has(lines[0] ?? ''),
  )
  const incidents = isPoints ? model.incidents : []
  const gates = dataset.crossings.flatMap(({ point: at }) =>
    at ? [crossingPixel(toWorld(at.latitude, at.longitude), incidents, frame)] : [],
  )
  const labels = placeLabels(
    requests,
    frame,
    obstaclesOf(scene, picture.floats(), gates),
    measureWith(sheet.context, theme),
    scene.marks,
  )
  paintLabels(sheet, labels, theme)
  paintIncidents(sheet, scene, theme, holds, isFading, picture.named)
  return scene
}

function paintRing(
  { context, frame }: Sheet<Pen>,
  { marks, clusters }: Scene,
  point: Exclude<SelectedOnMap, { is: 'province' }>,
  lit: number | null,
  theme: MapTheme,
  holds: (cluster: IncidentCluster) => boolean,
): void {
  const index = lit === null ? -1 : marks.point.subarray(0, marks.count).indexOf(lit)
  const at = clusters.find(holds) ?? toPixel(frame, point)
  const radius = index >= 0 ? (marks.radiusPx[index] ?? 0) + 4 : 13
  context.save()
  context.beginPath()
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI)
  if (point.is === 'incident') {
    context.fillStyle = theme.land
    context.fill()
  }
  context.strokeStyle = theme.halo
  context.lineWidth = 5
  context.stroke()
  context.strokeStyle = theme.accent
  context.lineWidth = 2.2
  context.stroke()
  context.restore()
}
