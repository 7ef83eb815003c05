import {
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet'
import type { Frame, Sheet } from './frame.ts'

export type Paint = (sheet: Sheet) => void

/** Share of the box drawn beyond each edge while the map moves. */
const MARGIN = 0.12

/**
 * A canvas in one of Leaflet's panes: it moves and scales with the map and is drawn anew when the map rests. What lies
 * beyond the edges is half as much again: it is drawn once the map moves, for then alone it is seen.
 */
export class PaintLayer extends Layer {
  readonly #canvas: HTMLCanvasElement
  readonly #pane: string
  readonly #magnified: number
  readonly #isLive: boolean
  #paint: Paint | null = null
  #center: LatLng | null = null
  #zoom = 0
  /** of the last drawing, in pixels of the map's box */
  #marginPx = 0
  /** number of the frame that was asked for; 0: none */
  #asked = 0

  /** `magnified`: how often larger everything is drawn than on the desk; `isLive`: drawn anew in each frame of a flight */
  constructor(pane: string, magnified = 1, isLive = false) {
    super()
    this.#pane = pane
    this.#magnified = magnified
    this.#isLive = isLive
    this.#canvas = DomUtil.create('canvas', 'leaflet-zoom-animated map-canvas')
    this.#canvas.setAttribute('aria-hidden', 'true')
  }

  override onAdd(map: LeafletMap): this {
    map.getPane(this.#pane)?.append(this.#canvas)
    this.redraw()
    return this
  }

  override onRemove(): this {
    this.#forget()
    this.#canvas.remove()
    return this
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const map = () => this._map
    return {
      movestart: () => {
        // A move that ends before the next frame shows nothing of it.
        this.#ask(MARGIN)
      },
      moveend: () => {
        this.redraw()
      },
      zoom: () => {
        if (this.#isLive) this.redraw()
        else this.#follow(map().getCenter(), map().getZoom())
      },
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent
        // The end of the animation draws; before it a drawing would stand where the map is not.
        this.#forget()
        this.#follow(center, zoom)
      },
    }
  }

  /** What to draw from the next frame on: several changes within one frame are one drawing. */
  setPaint(paint: Paint): void {
    this.#paint = paint
    this.#ask(0)
  }

  redraw(): void {
    this.#draw(0)
  }

  #ask(margin: number): void {
    this.#asked ||= requestAnimationFrame(() => {
      this.#draw(margin)
    })
  }

  #forget(): void {
    cancelAnimationFrame(this.#asked)
    this.#asked = 0
  }

  #draw(margin: number): void {
    this.#forget()
    if (!this.#paint || !isAlive(this._map)) return
    const by = this.#magnified
    const frame = frameOf(this._map, margin, by)
    const { widthPx, heightPx, marginPx, pixelRatio } = frame
    const edgePx = marginPx * by
    this.#center = this._map.getCenter()
    this.#zoom = this._map.getZoom()
    this.#marginPx = edgePx
    const canvas = this.#canvas
    resize(canvas, widthPx * by + 2 * edgePx, heightPx * by + 2 * edgePx, pixelRatio / by)
    DomUtil.setPosition(canvas, this._map.containerPointToLayerPoint([-edgePx, -edgePx]))
    const context = canvas.getContext('2d')
    // In a hidden box there is nothing to draw on; the map draws anew when it has a size.
    if (!context || canvas.width * canvas.height === 0) return
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(pixelRatio, 0, 0, pixelRatio, marginPx * pixelRatio, marginPx * pixelRatio)
    this.#paint({ context, frame })
  }

  /** Keeps the last drawing in register with the map while it zooms. */
  #follow(center: LatLng, zoom: number): void {
    const map = this._map
    if (!this.#center) return
    const scale = map.getZoomScale(zoom, this.#zoom)
    const marginPx = this.#marginPx
    const half = map.getSize().divideBy(2)
    const panePosition = DomUtil.getPosition(map.getPane('mapPane') as HTMLElement)
    const origin = map.project(center, zoom).subtract(half).add(panePosition)
    const corner = half.add([marginPx, marginPx]).multiplyBy(-scale)
    DomUtil.setTransform(
      this.#canvas,
      corner.add(map.project(this.#center, zoom)).subtract(origin.round()),
      scale,
    )
  }
}

/** Whether a map still has its panes: not, once it was removed. */
export function isAlive(map: LeafletMap | null | undefined): boolean {
  return map?.getPane('mapPane') !== undefined
}

/**
 * The frame of a map at rest. `margin`: the share of the box that is drawn beyond each edge. `magnified`: the frame is of
 * a box so many times smaller, whose pixels are so many times larger: sizes and zoom are then those of the desk.
 */
export function frameOf(map: LeafletMap, margin = 0, magnified = 1): Frame {
  const { x: boxWidth, y: boxHeight } = map.getSize()
  const [widthPx, heightPx] = [boxWidth / magnified, boxHeight / magnified]
  const zoom = map.getZoom() - Math.log2(magnified)
  const { x, y } = map.project(map.getCenter(), zoom)
  return {
    widthPx,
    heightPx,
    marginPx: Math.round(margin * Math.max(widthPx, heightPx)),
    zoom,
    scale: 2 ** zoom,
    leftPx: x - widthPx / 2,
    topPx: y - heightPx / 2,
    pixelRatio: Math.min(3, window.devicePixelRatio || 1) * magnified,
  }
}

function resize(canvas: HTMLCanvasElement, widthPx: number, heightPx: number, pixelRatio: number): void {
  const width = Math.round(widthPx * pixelRatio)
  const height = Math.round(heightPx * pixelRatio)
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  canvas.style.width = `${widthPx}px`
  canvas.style.height = `${heightPx}px`
}
