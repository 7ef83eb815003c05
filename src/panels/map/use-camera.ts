import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Camera, ChangeView } from '#view/view-state.ts'
import { cameraOf, defaultCamera, isSameCamera } from './camera.ts'
import type { Frame } from './frame.ts'
import { frameOf, isAlive } from './PaintLayer.ts'
import type { BoxSize } from './use-box.ts'

/**
 * Holds the map and the link's camera together: the link moves the map, the reader's own moves go into the link.
 * Returns the frame at rest.
 */
export function useCamera(map: LeafletMap, wanted: Camera | null, box: BoxSize, change: ChangeView): Frame {
  const [frame, setFrame] = useState(() => frameOf(map))
  const latest = useRef({ wanted, change })
  const isOwnMove = useRef<boolean>(false)
  useLayoutEffect(function keepLatest() {
    latest.current = { wanted, change }
  })
  useEffect(
    function followReader() {
      const rest = () => {
        setFrame(frameOf(map))
        if (isOwnMove.current) return
        const { wanted: linked, change: report } = latest.current
        const { x, y } = map.getSize()
        const now = cameraOf(map)
        if (!isSameCamera(now, linked ?? defaultCamera(x, y))) report({ camera: now }, 'replace')
      }
      map.on('moveend', rest)
      return function stopFollowing() {
        map.off('moveend', rest)
      }
    },
    [map],
  )
  useLayoutEffect(
    function followLink() {
      if (!isAlive(map)) return
      isOwnMove.current = true
      map.invalidateSize({ animate: false })
      const target = wanted ?? defaultCamera(box.widthPx, box.heightPx)
      if (!isSameCamera(cameraOf(map), target))
        map.setView([target.latitude, target.longitude], target.zoom, { animate: false })
      isOwnMove.current = false
    },
    [map, wanted, box],
  )
  return frame
}
