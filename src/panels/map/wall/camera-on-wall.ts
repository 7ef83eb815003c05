import type { Camera, ViewState } from '#view/view-state.ts'
import { defaultCamera } from '../camera.ts'
import type { BoxSize } from '../use-box.ts'

/** The camera of a view on a wall: the desk's under a magnifying glass, with the same middle and as much larger. */
export function cameraOnWall(
  { camera }: Pick<ViewState, 'camera'>,
  { widthPx, heightPx }: BoxSize,
  magnified: number,
): Camera {
  const onDesk = camera ?? defaultCamera(widthPx / magnified, heightPx / magnified)
  return { ...onDesk, zoom: onDesk.zoom + Math.log2(magnified) }
}
