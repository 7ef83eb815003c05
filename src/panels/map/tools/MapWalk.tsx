import type { Frame } from '../frame.ts'
import { MapTooltip } from '../MapTooltip.tsx'
import type { Scene } from '../scene.ts'
import { MapRing } from './MapRing.tsx'
import type { ToolsProps } from './MapTools.tsx'
import type { Stop } from './stops.ts'

interface Props extends Pick<ToolsProps, 'map' | 'frame' | 'dataset' | 'model' | 'view'> {
  readonly stop: Stop
  readonly scene: Scene | null
}

/** The ring round the stop that keys have walked to, and its tooltip. */
export function MapWalk({ map, frame, dataset, model, view, stop, scene }: Props) {
  const target = stop.target(frame, scene)
  const radiusPx = target.is === 'mark' ? Math.max(9, target.at.radiusPx + 5) : 13
  return (
    <>
      <MapRing map={map} at={stop} radiusPx={radiusPx} />
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
