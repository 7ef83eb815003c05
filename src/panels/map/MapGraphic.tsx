import type { Map as LeafletMap } from 'leaflet'
import { type ReactNode, useEffect, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { defaultCamera, MAX_ZOOM, MIN_ZOOM, ZOOM_STEP } from './camera.ts'
import { MapView } from './MapView.tsx'
import { isAlive } from './PaintLayer.ts'
import { useBox } from './use-box.ts'
import 'leaflet/dist/leaflet.css'

export interface GraphicProps {
  readonly model: MapModel
  readonly dataset: Dataset
  readonly view: ViewState
  readonly change: ChangeView
  readonly onReady: (() => void) | undefined
  /** stands on the map, in its first corner */
  readonly note: ReactNode
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The map's box. Leaflet keeps the camera and the gestures; what is seen is drawn by MapView. */
export function MapGraphic(props: GraphicProps) {
  const [boxRef, box] = useBox()
  const [map, setMap] = useState<LeafletMap | null>(null)
  const generation = useGeneration(map, setMap)
  const camera = props.view.camera ?? (box && defaultCamera(box.widthPx, box.heightPx))
  return (
    <div ref={boxRef} className="map-box" dir="ltr">
      {camera && (
        <MapContainer
          key={generation}
          ref={setMap}
          className="map-canvases"
          center={[camera.latitude, camera.longitude]}
          zoom={camera.zoom}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          zoomSnap={ZOOM_STEP}
          zoomDelta={0.5}
          wheelPxPerZoomLevel={120}
          attributionControl={false}
          zoomControl={false}
          trackResize={false}
          zoomAnimation={!isStill()}
          fadeAnimation={false}
          inertia={!isStill()}
        />
      )}
      {map && box && isAlive(map) && <MapView {...props} map={map} box={box} />}
    </div>
  )
}

/**
 * A number that changes when Leaflet has taken a map down under us: react-leaflet removes the map in the clean-up
 * of an effect, which React may run and run again (strict mode, a hidden part shown anew), and never makes
 * another in the same container.
 */
function useGeneration(map: LeafletMap | null, setMap: (map: LeafletMap | null) => void): number {
  const [generation, setGeneration] = useState(0)
  useEffect(
    function replaceDead() {
      if (!map) return
      const replace = () => {
        // Its own clean-up would take it down a second time, which Leaflet refuses.
        map.remove = () => map
        setMap(null)
        setGeneration((before) => before + 1)
      }
      if (!isAlive(map)) {
        replace()
        return
      }
      map.on('unload', replace)
      return function stopFollowing() {
        map.off('unload', replace)
      }
    },
    [map, setMap],
  )
  return generation
}
