import type { SceneModel } from '#engine/brief/scene.ts'
import { buildMap } from '#engine/map.ts'
import type { Speech } from '#format/speech.ts'
import { TracedPath } from '#panels/export/picture/traced-path.ts'
import { drawMap } from '#panels/map/picture/draw-map.ts'
import { type MapTheme, readTheme } from '#panels/map/theme.ts'
import type { Pen } from '#ui/pen.ts'

/** Units of the drawing: of the shape of the place that a slide has for it, so small that its legend can be read there. */
export const MAP_PX = { widthPx: 740, heightPx: 482 }

/** How much further away the camera stands than on the desk, whose map is larger, in steps of zoom. */
const AWAY = 0.5

/** The map of a scene, on paper. `mostMarks`: marks drawn at most. */
export function drawSceneMap(
  pen: Pen,
  { dataset, view: scene, selection, labels }: SceneModel,
  speech: Speech,
  theme: MapTheme,
  mostMarks: number,
): void {
  pen.fillStyle = theme.paper
  pen.fillRect(0, 0, MAP_PX.widthPx, MAP_PX.heightPx)
  const { camera } = scene
  const view = camera ? { ...scene, camera: { ...camera, zoom: camera.zoom - AWAY } } : scene
  const model = buildMap(dataset, view, selection)
  drawMap(
    pen,
    { dataset, model, view, theme, speech, mostMarks, labels, makePath: () => new TracedPath() },
    MAP_PX,
  )
}

/** Works with the light theme, whatever the page has: paper and slides are light. */
export function inLightTheme<T>(work: (theme: MapTheme) => T): T {
  const sample = document.createElement('div')
  sample.dataset['theme'] = 'light'
  document.body.append(sample)
  try {
    return work(readTheme(sample))
  } finally {
    sample.remove()
  }
}
