import { Map as LeafletMap } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { Dataset } from '#dataset/dataset.ts'
import { EVENT_KINDS, type EventKind } from '#domain/event.ts'
import { buildMap, type MapModel, markRadiusPx } from '#engine/map.ts'
import { pointsOf } from '#engine/map-points.ts'
import { type Selection, selectEvents } from '#engine/selection.ts'
import { PaintLayer } from '#panels/map/PaintLayer.ts'
import { paintEvents } from '#panels/map/paint-events.ts'
import { hitAt, layOut, type Scene } from '#panels/map/scene.ts'
import type { MapTheme } from '#panels/map/theme.ts'
import { DEFAULT_VIEW } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Hash } from './hash.ts'
import { type Contender, frameDone, inTurn, type Times } from './measure.ts'
import type { Item, MapPeer, MapPeerMaker } from './peers/contract.ts'
import { makeRandom } from './random.ts'

export interface MapResult {
  /** ms from nothing to the first frame with everything, by method */
  readonly first: Readonly<Record<string, number>>
  readonly redraw: Times
  readonly pan: Times
  /** ms for LOOKS looks under the pointer */
  readonly hover: Times
  /** whether it held, after each filter, just the events or points that a plain count finds */
  readonly isSame: Readonly<Record<string, boolean>>
  readonly events: number
  readonly points: number
}

interface Frames {
  readonly view: ViewState
  readonly selection: Selection
  readonly model: MapModel
  readonly events: readonly Item[]
  readonly points: readonly Item[]
}

interface Stage {
  readonly name: string
  readonly map: LeafletMap
  readonly isOfPoints: boolean
  readonly show: (which: number) => Promise<void>
  readonly flush: () => void
  readonly hover: MapPeer['hover']
  readonly keys: MapPeer['keys']
}

const SIZE = { width: 1280, height: 720 }
const CENTER = [31.5, 68.5] as const
const ZOOM = 6
const COLOURS = ['#b5443c', '#3b6ea5', '#7a7f3a', '#8a5a9e', '#c98a1b', '#4a8f7b', '#8d8d8d']
const OURS = 'ours'
const LOOKS = 200

export async function compareMaps(
  dataset: Dataset,
  peers: Readonly<Record<string, MapPeerMaker>>,
  { rounds, most }: { readonly rounds: number; readonly most: number },
): Promise<MapResult> {
  const frames = [framesOf(dataset, []), framesOf(dataset, ['state-based'])]
  const isFew = dataset.events.count <= most
  const makers: [string, boolean, MapPeerMaker][] = Object.entries(peers).flatMap(([name, make]) => [
    ...(isFew ? [[`${name}, one an event`, false, make] as [string, boolean, MapPeerMaker]] : []),
    [`${name}, one a point`, true, make] as [string, boolean, MapPeerMaker],
  ])
  const first: Record<string, number> = {}
  const stages: Stage[] = []
  for (const [name, isOfPoints, make] of [[OURS, true, null] as const, ...makers]) {
    const map = mapOf()
    await frameDone()
    const start = performance.now()
    const stage = make ? peerStage({ name, map, isOfPoints, make, frames }) : ourStage(map, dataset, frames)
    await stage.show(0)
    await frameDone()
    stage.flush()
    first[name] = performance.now() - start
    stages.push(stage)
  }
  const on = (task: (stage: Stage, round: number) => Promise<void> | void): Contender[] =>
    stages.map((stage) => ({ name: stage.name, run: (round) => task(stage, round) }))
  const isSame: Record<string, boolean> = {}
  for (const which of [1, 0]) {
    for (const stage of stages) {
      await stage.show(which)
      const { events, points } = expectedKeys(dataset, frames[which] as Frames)
      const isRight = hashOf(stage.keys()) === hashOf(stage.isOfPoints ? points : events)
      isSame[stage.name] = (isSame[stage.name] ?? true) && isRight
    }
  }
  const redraw = await inTurn(
    on(async (stage, round) => {
      await stage.show((round + 1) % 2)
      await frameDone()
      stage.flush()
    }),
    rounds,
  )
  const pan = await inTurn(
    on(async (stage, round) => {
      const way = round % 2 === 0 ? 1 : -1
      stage.map.panBy([way * 170, way * 90], { animate: false })
      await frameDone()
      stage.flush()
    }),
    rounds,
  )
  const random = makeRandom(LOOKS)
  const looks = Array.from({ length: LOOKS }, () => [random() * SIZE.width, random() * SIZE.height] as const)
  const hover = await inTurn(
    on((stage) => {
      for (const [x, y] of looks) stage.hover(x, y)
    }),
    Math.min(5, rounds),
    1,
  )
  for (const { map } of stages) map.getContainer().remove()
  return {
    ...{ first, redraw, pan, hover, isSame },
    events: frames[0]?.events.length ?? 0,
    points: frames[0]?.points.length ?? 0,
  }
}

function hashOf(keys: Iterable<number>): string {
  return new Hash().addAll([...keys].sort((a, b) => a - b)).text
}

/** Selected events with a drawable place, and their points, counted without the map's own code. */
function expectedKeys({ events }: Dataset, { view }: Frames) {
  const { ofPlace } = pointsOf(events.places)
  const wanted = view.kinds.map((kind) => (EVENT_KINDS as readonly string[]).indexOf(kind))
  const rows: number[] = []
  const points = new Set<number>()
  for (let row = 0; row < events.count; row++) {
    const point = ofPlace[events.place[row] ?? -1] ?? -1
    if (point < 0 || (wanted.length > 0 && !wanted.includes(events.kind[row] ?? -1))) continue
    rows.push(row)
    points.add(point)
  }
  return { events: rows, points }
}

function mapOf(): LeafletMap {
  const box = document.createElement('div')
  Object.assign(box.style, { position: 'absolute', width: `${SIZE.width}px`, height: `${SIZE.height}px` })
  document.body.append(box)
  return new LeafletMap(box, { attributionControl: false, zoomControl: false, zoomSnap: 0 }).setView(
    [...CENTER],
    ZOOM,
  )
}

function framesOf(dataset: Dataset, kinds: readonly EventKind[]): Frames {
  const view: ViewState = { ...DEFAULT_VIEW, focus: 'all', period: { is: 'all' }, kinds, measure: 'killed' }
  const selection = selectEvents(dataset, view)
  const model = buildMap(dataset, view, selection)
  const { events } = dataset
  const { ofPlace } = pointsOf(events.places)
  const item = (key: number, place: number, killed: number, colour: number): Item => ({
    key,
    latitude: events.places.latitude[place] ?? 0,
    longitude: events.places.longitude[place] ?? 0,
    radiusPx: markRadiusPx(killed, 'killed', ZOOM),
    colour: COLOURS[colour % COLOURS.length] ?? '#000000',
  })
  return {
    ...{ view, selection, model },
    events: [...selection.rows]
      .filter((row) => (ofPlace[events.place[row] ?? -1] ?? -1) >= 0)
      .map((row) => item(row, events.place[row] ?? 0, events.best[row] ?? 0, events.kind[row] ?? 0)),
    points: model.marks.map(({ point, rows, killed, side }) =>
      item(point, events.place[rows[0] ?? 0] ?? 0, killed, side.length),
    ),
  }
}

/** From the selected rows to pixels: grouping by point, layout and drawing, by the page's own code. */
function ourStage(map: LeafletMap, dataset: Dataset, frames: readonly Frames[]): Stage {
  const theme = plainTheme()
  const layer = new PaintLayer('overlayPane').addTo(map)
  let scene: Scene | null = null
  let model: MapModel | null = null
  return {
    ...{ name: OURS, map, isOfPoints: true, flush: () => undefined },
    show: (which) => {
      const { view, selection } = frames[which] as Frames
      const shown = buildMap(dataset, view, selection)
      model = shown
      layer.setPaint((sheet) => {
        scene = layOut(shown, sheet.frame)
        paintEvents(sheet, scene, theme, { isFading: false, lit: null })
      })
      return Promise.resolve()
    },
    hover: (x, y) => scene && hitAt(scene, { x, y }, 3),
    keys: () => model?.columns.order ?? [],
  }
}

function peerStage(of: {
  readonly name: string
  readonly map: LeafletMap
  readonly isOfPoints: boolean
  readonly make: MapPeerMaker
  readonly frames: readonly Frames[]
}): Stage {
  const { name, map, isOfPoints, make, frames } = of
  const peer = make(map)
  return {
    ...{ name, map, isOfPoints },
    show: async (which) => {
      const { events, points } = frames[which] as Frames
      await peer.show(isOfPoints ? points : events)
    },
    flush: () => peer.flush?.(),
    hover: peer.hover,
    keys: peer.keys,
  }
}

function plainTheme(): MapTheme {
  const names = ['not-coded', 'forces-pk', 'forces-af', 'forces-other', 'civilians', 'militants', 'unknown']
  const sides = Object.fromEntries(names.map((side, i) => [side, COLOURS[i] ?? '#000000']))
  return { sides, ink3: '#777777', unknownLine: '#666666', land: '#ffffff' } as unknown as MapTheme
}
