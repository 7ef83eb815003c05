import type { Dataset } from '#dataset/dataset.ts'
import type { SceneLabel } from '#engine/brief/scene.ts'
import { crossingsOn } from '#engine/map/crossings.ts'
import type { MapModel } from '#engine/map.ts'
import { toWorld } from '#engine/map-points.ts'
import { selectedOnMap } from '#engine/map-selected.ts'
import type { Speech } from '#format/speech.ts'
import type { Pen } from '#ui/pen.ts'
import { cutText, writeText } from '#ui/pen-text.ts'
import type { ViewState } from '#view/view-state.ts'
import { type BasemapPaths, makePaths } from '../basemap.ts'
import { defaultCamera } from '../camera.ts'
import { crossingPixel } from '../crossing-place.ts'
import { densityOfModel } from '../density-of-model.ts'
import type { Box as Edges } from '../disc-grid.ts'
import type { Frame } from '../frame.ts'
import { noteText } from '../MapNote.tsx'
import { type Cover, paintBasemap } from '../paint-basemap.ts'
import { paintDensity } from '../paint-density.ts'
import { paintIncidents } from '../paint-incidents.ts'
import { paintView } from '../paint-view.ts'
import { regionScale, regionValues, tintsOf } from '../regions.ts'
import { scaleOf } from '../ScaleBar.tsx'
import { countBeyond, mergeIncidents, type Scene } from '../scene.ts'
import type { MapTheme } from '../theme.ts'
import { tints } from '../tints.ts'
import { keyOf } from '../wall/key-of.ts'
import { withNamed } from '../wall/use-placed-names.ts'
import { paintCrossing } from './crossing-marks.ts'
import { drawLegend, layLegend } from './legend.ts'
import { legendBlocks } from './legend-rows.ts'
import { paintShapes } from './paint-shapes.ts'
import { type PictureSpeech, pictureSpeech } from './picture-words.ts'
import { around, drawSceneNames, placeSceneNames, type StandingName } from './scene-names.ts'

export interface MapToDraw {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly view: ViewState
  readonly theme: MapTheme
  readonly speech: Speech
  /** makes paths that the pen can draw */
  readonly makePath: () => Path2D
  /** marks drawn at most, the largest first */
  readonly mostMarks: number
  /** incidents that stand there by name; absent: none does */
  readonly labels?: readonly SceneLabel[]
}

interface Box {
  readonly widthPx: number
  readonly heightPx: number
}

/** Width of a column of the legend, px. */
const COLUMN_PX = 180
const NOTES_PX = 34
/** Room of the scale bar. */
const SCALE_PX = 120
const GAP_PX = 20

/** Draws the map from 0,0 on: the land, the marks, the legend beside it or below it, and what is not in it, in words. */
export function drawMap(pen: Pen, asked: MapToDraw, box: Box): void {
  const speech = pictureSpeech(asked.speech)
  const { theme } = asked
  const isBeside = box.widthPx >= 720
  const least = { ...box, widthPx: box.widthPx - (isBeside ? COLUMN_PX + GAP_PX : 0) }
  const shown = keyOf(
    withNamed(asked.model, asked.labels ?? []),
    frameFor(asked.view, least),
    asked.view.layer === 'points',
  )
  const blocks = legendBlocks({ ...asked, speech, shown })
  const inColumns = (columns: number, widthPx: number) => layLegend(pen, blocks, { columns, widthPx }, theme)
  const narrow = inColumns(1, COLUMN_PX)
  const isOneColumn = narrow.heightPx <= box.heightPx
  const besidePx = isOneColumn ? COLUMN_PX : 2 * COLUMN_PX
  const legend = isBeside
    ? isOneColumn
      ? narrow
      : inColumns(2, besidePx)
    : inColumns(Math.max(1, Math.floor(box.widthPx / COLUMN_PX)), box.widthPx)
  const map = isBeside
    ? { widthPx: box.widthPx - besidePx - GAP_PX, heightPx: box.heightPx - NOTES_PX }
    : { widthPx: box.widthPx, heightPx: box.heightPx - NOTES_PX - legend.heightPx }
  const notes = drawGround(pen, asked, speech, map)
  const font = `400 11px ${theme.sans}`
  for (const [i, note] of notes.slice(0, 2).entries()) {
    const y = map.heightPx + 14 + 14 * i
    writeText(pen, cutText(pen, note, map.widthPx, font), 0, y, { font, fill: theme.ink2 })
  }
  pen.open?.('legend')
  pen.save()
  if (isBeside) pen.translate(map.widthPx + GAP_PX, 0)
  else pen.translate(0, map.heightPx + NOTES_PX)
  drawLegend(pen, legend, theme)
  pen.restore()
  pen.close?.()
}

/** The map itself; what its marks leave out, in words. */
function drawGround(pen: Pen, asked: MapToDraw, speech: PictureSpeech, box: Box): string[] {
  const { dataset, view, theme, mostMarks, labels = [] } = asked
  const frame = frameFor(view, box)
  const sheet = { context: pen, frame }
  const isPoints = view.layer === 'points'
  const model = withNamed(asked.model, labels)
  const names = namesIn(pen, asked, model, frame)
  const named = new Set(labels.map(({ incident }) => incident.id))
  // What is named stands out by its name.
  const selected = named.has(view.selected?.id ?? '') ? null : selectedOnMap(dataset, view)
  const province = selected?.is === 'province' ? selected.id : (selected?.province ?? null)
  pen.open?.('map')
  pen.save()
  pen.beginPath()
  pen.rect(0, 0, box.widthPx, box.heightPx)
  pen.clip()
  paintBasemap(sheet, {
    paths: pathsFor(asked),
    theme,
    selected: province === null ? [] : [province],
    cover: coverOf(asked),
  })
  pen.setLineDash([])
  const scene = paintView(sheet, {
    ...{ dataset, model, theme, selected, isPoints },
    paintMarks: (of, marks, inks, fading) => {
      pen.open?.('marks')
      paintShapes(of, marks, inks, fading, mostMarks)
      pen.close?.()
    },
    countryNames: speech.m.map.countries,
    ...{ named, unwritten: new Set(labels.map(({ name }) => name)) },
    floats: () => names.map(({ box: taken }) => widened(taken)),
  })
  drawCrossings(pen, asked, frame)
  if (!isPoints)
    paintIncidents(
      sheet,
      { ...scene, clusters: namedOf(model, frame, named) },
      theme,
      () => false,
      false,
      named,
    )
  drawSceneNames(pen, names, theme)
  drawScale(pen, asked, frame, speech)
  pen.restore()
  pen.beginPath()
  pen.rect(0.5, 0.5, box.widthPx - 1, box.heightPx - 1)
  pen.strokeStyle = theme.rule
  pen.lineWidth = 1
  pen.stroke()
  const words = emptyWords(scene, asked, speech)
  if (words !== null) sayInside(pen, words, box, theme)
  pen.close?.()
  return notesOf(scene, asked, speech)
}

function frameFor(view: ViewState, { widthPx, heightPx }: Box): Frame {
  const { latitude, longitude, zoom } = view.camera ?? defaultCamera(widthPx, heightPx)
  const scale = 2 ** zoom
  const { x, y } = toWorld(latitude, longitude)
  return {
    ...{ widthPx, heightPx, marginPx: 0, zoom, scale, pixelRatio: 1 },
    leftPx: x * scale - widthPx / 2,
    topPx: y * scale - heightPx / 2,
  }
}

const known = new WeakMap<Dataset['basemap'], BasemapPaths>()

function pathsFor({ dataset: { basemap }, makePath }: MapToDraw): BasemapPaths {
  const paths = known.get(basemap) ?? makePaths(basemap, makePath)
  known.set(basemap, paths)
  return paths
}

function coverOf({ dataset, model, view, theme }: MapToDraw): Cover {
  const bare = { of: view.layer, tints: [], hatched: [], filtered: [], field: null }
  if (view.layer === 'points') return bare
  if (view.layer === 'density') {
    const density = densityOfModel(dataset, model)
    const colours = tints(density.bounds.length, theme)
    return { ...bare, field: (sheet) => paintDensity(sheet, density, colours) }
  }
  const values = regionValues(dataset, model, view)
  return {
    ...bare,
    tints: tintsOf(values, regionScale(values, view.isRate, theme)),
    hatched: model.regions
      .filter(({ id, isLocated }) => !isLocated || values.get(id) === null)
      .map(({ id }) => id),
    filtered: view.places,
  }
}

function drawCrossings(pen: Pen, asked: MapToDraw, frame: Frame): void {
  for (const { x, y, is } of crossingsAt(asked, frame)) paintCrossing(pen, is, x, y, asked.theme)
}

function crossingsAt({ dataset, model, view }: MapToDraw, frame: Frame) {
  const incidents = view.layer === 'points' ? model.incidents : []
  return crossingsOn(dataset).flatMap(({ crossing: { point }, state }) =>
    point
      ? { ...crossingPixel(toWorld(point.latitude, point.longitude), incidents, frame), is: state.is }
      : [],
  )
}

/** Where the names of the scene stand, clear of the crossings and of the scale bar. */
function namesIn(pen: Pen, asked: MapToDraw, model: MapModel, frame: Frame): readonly StandingName[] {
  const { labels = [], theme } = asked
  if (labels.length === 0) return []
  const { widthPx, heightPx } = frame
  const scale = { left: widthPx - SCALE_PX, top: heightPx - 30, right: widthPx, bottom: heightPx }
  const gates = crossingsAt(asked, frame).map((at) => around(at, 8))
  const clusters = mergeIncidents(model.incidents, frame)
  return placeSceneNames(pen, labels, { clusters, frame, theme, taken: [scale, ...gates] })
}

/** With room around it, so that no other word joins in. */
const widened = ({ left, top, right, bottom }: Edges): Edges => ({
  left: left - 6,
  top: top - 2,
  right: right + 6,
  bottom: bottom + 2,
})

const namedOf = ({ incidents }: MapModel, frame: Frame, named: ReadonlySet<string>) =>
  mergeIncidents(
    incidents.filter(({ incident }) => named.has(incident.id)),
    frame,
  )

function drawScale(pen: Pen, { view, theme }: MapToDraw, frame: Frame, { m, n }: PictureSpeech): void {
  const { latitude } = view.camera ?? defaultCamera(frame.widthPx, frame.heightPx)
  const { distance, widthPx } = scaleOf(frame, latitude)
  const [x, y] = [frame.widthPx - widthPx - 14, frame.heightPx - 12]
  const halo = { colour: theme.halo, widthPx: 3 }
  const look = { font: `400 11px ${theme.sans}`, fill: theme.ink2, align: 'center', halo } as const
  writeText(pen, m.map.kilometres(n.count(distance)), x + widthPx / 2, y - 5, look)
  pen.beginPath()
  pen.moveTo(x, y - 5)
  pen.lineTo(x, y)
  pen.lineTo(x + widthPx, y)
  pen.lineTo(x + widthPx, y - 5)
  pen.strokeStyle = theme.ink2
  pen.lineWidth = 1
  pen.stroke()
}

/** What stands in the middle of a map without marks; null: it has some, or needs none. */
function emptyWords(scene: Scene, { model, view }: MapToDraw, { m, n }: PictureSpeech): string | null {
  if (model.total === 0) return m.exportPicture.nothing
  if (view.layer !== 'points' || isAnyInside(scene)) return null
  return model.mapped === 0 ? noteText(model, { m, n }) : m.exportPicture.allOutside
}

function isAnyInside({ marks, clusters, frame: { widthPx, heightPx } }: Scene): boolean {
  const isInside = (x: number, y: number) => x >= 0 && y >= 0 && x <= widthPx && y <= heightPx
  return (
    clusters.some(({ x, y }) => isInside(x, y)) ||
    Array.from(marks.x.subarray(0, marks.count)).some((x, i) => isInside(x, marks.y[i] ?? 0))
  )
}

function sayInside(pen: Pen, words: string, { widthPx, heightPx }: Box, theme: MapTheme): void {
  const font = `600 15px ${theme.sans}`
  const text = cutText(pen, words, widthPx - 40, font)
  const halo = { colour: theme.paper, widthPx: 6 }
  writeText(pen, text, widthPx / 2, heightPx / 2, { font, fill: theme.ink, align: 'center', halo })
}

function notesOf(
  { frame, marks }: Scene,
  { model, mostMarks, view }: MapToDraw,
  { m, n }: PictureSpeech,
): string[] {
  const say = m.exportPicture
  const beyond = countBeyond(model, frame)
  const edges = (['north', 'south', 'west', 'east'] as const)
    .filter((edge) => beyond[edge] > 0)
    .map((edge) => m.map.beyond[edge](n.count(beyond[edge])))
  const isPoints = view.layer === 'points'
  const cut = isPoints && marks.count > mostMarks ? [say.cut(n.count(mostMarks), n.count(marks.count))] : []
  return [
    noteText(model, { m, n }),
    [...cut, ...(isPoints && edges.length > 0 ? [say.outside(edges)] : [])].join(' '),
  ]
}
