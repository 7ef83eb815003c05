import { MapView } from '@deck.gl/core'
import { ScatterplotLayer } from '@deck.gl/layers'
import { LeafletLayer } from 'deck.gl-leaflet'
import type { Layer, Map as LeafletMap } from 'leaflet'
import type { Item, MapPeer } from './contract.ts'

interface Overlay {
  readonly setProps: (props: object) => void
  readonly pickObject: (at: { x: number; y: number; radius: number }) => unknown
}

const rgb = (colour: string) => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255, 217]
}

/** One scatterplot layer over Leaflet. On a machine without a graphics card its WebGL is reckoned in software. */
export function deckOverlay(map: LeafletMap): MapPeer {
  let drawn: (() => void) | null = null
  let gl: WebGL2RenderingContext | null = null
  let shows = 0
  let isBlank = true
  const afterRender = (context: { gl?: WebGL2RenderingContext }) => {
    gl = context.gl ?? null
    // the unmeasured drawings prove that something is drawn: a shader that fails says so only in the console
    if (gl && shows <= 3) isBlank = isClear(gl)
    drawn?.()
    drawn = null
  }
  const nextDrawing = () =>
    new Promise<void>((done) => {
      drawn = done
      setTimeout(done, 30_000)
    })
  const overlay = new LeafletLayer({ views: [new MapView({ repeat: false })], layers: [] })
  map.addLayer(overlay as unknown as Layer)
  let shown: readonly Item[] = []
  return {
    show: async (items) => {
      shown = items
      shows++
      const layer = new ScatterplotLayer<Item>({
        id: 'events',
        data: items as Item[],
        getPosition: ({ longitude, latitude }) => [longitude, latitude],
        getRadius: ({ radiusPx }) => radiusPx,
        getFillColor: ({ colour }) => rgb(colour) as [number, number, number, number],
        radiusUnits: 'pixels',
        pickable: true,
      })
      const done = nextDrawing()
      overlay.setProps({ layers: [layer], onAfterRender: afterRender })
      await done
    },
    flush: () => gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4)),
    hover: (x, y) => (overlay as unknown as Overlay).pickObject({ x, y, radius: 3 }),
    keys: () => (isBlank ? [] : shown.map(({ key }) => key)),
  }
}

function isClear(gl: WebGL2RenderingContext): boolean {
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
  const pixels = new Uint8Array(width * height * 4)
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
  return !pixels.some((value) => value > 0)
}
