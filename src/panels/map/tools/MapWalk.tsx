import { createPortal } from 'react-dom'
import type { Frame } from '../frame.ts'
import { MapTooltip } from '../MapTooltip.tsx'
import type { Scene } from '../scene.ts'
import type { ToolsProps } from './MapTools.tsx'
import type { Stop } from './stops.ts'

interface Props extends Pick<ToolsProps, 'map' | 'frame' | 'dataset' | 'model' | 'view'> {
  readonly stop: Stop
  readonly scene: Scene | null
}

/** The ring round the stop that keys have walked to, and its tooltip. */
export function MapWalk({ map, frame, dataset, model, view, stop, scene }: Props) {
  const target = stop.target(frame, scene)
  const pane = map.getPane('markerPane')
  const { x, y } = map.latLngToLayerPoint(map.unproject([stop.x, stop.y], 0))
  const radius = target.is === 'mark' ? Math.max(9, target.at.radiusPx + 5) : 13
  return (
    <>
      {pane &&
        createPortal(
          <span
            className="map-ring leaflet-zoom-hide"
            style={{
              inlineSize: 2 * radius,
              blockSize: 2 * radius,
              transform: `translate(${x - radius}px, ${y - radius}px)`,
            }}
          />,
          pane,
        )}
      {isInside(target.at, frame) && (
        <MapTooltip target={target} frame={frame} dataset={dataset} model={model} view={view} />
      )}
    </>
  )
}

function isInside(
  { x, y }: { readonly x: number; readonly y: number },
  { widthPx, heightPx }: Frame,
): boolean {
  return x >= 0 && y >= 0 && x <= widthPx && y <= heightPx
}
