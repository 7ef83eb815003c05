import type { Map as LeafletMap } from 'leaflet'
import { useSpeech } from '#format/speech.ts'
import type { ChangeView } from '#view/view-state.ts'
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts'

interface Props {
  readonly map: LeafletMap
  readonly zoom: number
  /** whether the camera is the reader's own */
  readonly isMoved: boolean
  readonly change: ChangeView
  /** gets the place of the tools' buttons, below these */
  readonly toolsRef: (place: HTMLElement | null) => void
}

/** Closer, farther, and back to the first camera once the reader has moved. */
export function ZoomButtons({ map, zoom, isMoved, change, toolsRef }: Props) {
  const { m } = useSpeech()
  return (
    <div className="map-zoom">
      <button
        type="button"
        aria-label={m.map.zoomIn}
        disabled={zoom >= MAX_ZOOM}
        onClick={() => {
          map.zoomIn(0.5)
        }}
      >
        +
      </button>
      <button
        type="button"
        aria-label={m.map.zoomOut}
        disabled={zoom <= MIN_ZOOM}
        onClick={() => {
          map.zoomOut(0.5)
        }}
      >
        −
      </button>
      {isMoved && (
        <button
          type="button"
          aria-label={m.map.reset}
          title={m.map.reset}
          onClick={() => {
            change({ camera: null }, 'replace')
          }}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2.2 4.2A4.4 4.4 0 1 1 1.6 6.6M2 1.4V4.4H5" />
          </svg>
        </button>
      )}
      <div ref={toolsRef} className="map-zoom-tools" />
    </div>
  )
}
