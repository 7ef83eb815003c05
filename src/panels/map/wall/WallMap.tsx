import type { Map as LeafletMap } from 'leaflet'
import { useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { Dataset } from '#dataset/dataset.ts'
import type { SceneLabel } from '#engine/brief/scene.ts'
import type { MapModel } from '#engine/map.ts'
import type { ViewState } from '#view/view-state.ts'
import { isAlive } from '../PaintLayer.ts'
import { useBox } from '../use-box.ts'
import { cameraOnWall } from './camera-on-wall.ts'
import { WallMapView } from './WallMapView.tsx'
import 'leaflet/dist/leaflet.css'
import '../map-panel.css'

export interface WallMapProps {
  readonly model: MapModel
  readonly dataset: Dataset
  readonly view: ViewState
  readonly labels: readonly SceneLabel[]
  /** how often larger everything is drawn than on the desk */
  readonly magnified: number
  /** the camera goes from scene to scene by a cut */
  readonly isStill: boolean
  /** called once the map was drawn whole */
  readonly onReady: () => void
}

/** The map for a wall: nothing to press on it, everything magnified, the camera led by the scene. */
export function WallMap(props: WallMapProps) {
  const [boxRef, box] = useBox()
  const [map, setMap] = useState<LeafletMap | null>(null)
  const camera = box && cameraOnWall(props.view, box, props.magnified)
  return (
    <div ref={boxRef} className="map-box" dir="ltr">
      {camera && (
        <MapContainer
          ref={setMap}
          className="map-canvases"
          center={[camera.latitude, camera.longitude]}
          zoom={camera.zoom}
          zoomSnap={0}
          attributionControl={false}
          zoomControl={false}
          trackResize={false}
          keyboard={false}
          dragging={false}
          scrollWheelZoom={false}
          doubleClickZoom={false}
          boxZoom={false}
          touchZoom={false}
          zoomAnimation={false}
          fadeAnimation={false}
        />
      )}
      {map && camera && isAlive(map) && <WallMapView {...props} map={map} camera={camera} box={box} />}
    </div>
  )
}
