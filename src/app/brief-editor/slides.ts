import type { Brief } from '#dataset/schema/briefs.ts'
import type { SceneModel } from '#engine/brief/scene.ts'
import { base64Of } from '#engine/export/archive.ts'
import type { Speech } from '#format/speech.ts'
import { facesReady, pngOf } from '#panels/export/picture/surfaces.ts'
import { type SlidePicture, writeSlides } from '#panels/export/slides/write-slides.ts'
import { drawSceneMap, inLightTheme, MAP_PX } from './scene-map.ts'
import { type Ground, specOfBrief } from './spec-of-brief.ts'
import { trendChart } from './trend-chart.ts'

/** Pixels a unit of the drawing: a slide shown on a wall of 4K has some 2100 for the map. */
const SCALE = 3

/** A brief as a PPTX. */
export async function slidesOf(brief: Brief, ground: Ground, speech: Speech): Promise<Blob> {
  const { spec, models } = specOfBrief(brief, ground, speech, trendChart)
  await facesReady()
  const pictures = new Map<string, SlidePicture>()
  for (const [i, { id, main }] of spec.scenes.entries()) {
    const model = models[i]
    if (main.is === 'drawing' && model) pictures.set(id, await pictureOf(model, speech))
  }
  const bytes = await writeSlides(spec, pictures)
  return new Blob([bytes], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  })
}

async function pictureOf(model: SceneModel, speech: Speech): Promise<SlidePicture> {
  const png = await inLightTheme((theme) =>
    pngOf((pen) => drawSceneMap(pen, model, speech, theme, Number.POSITIVE_INFINITY), MAP_PX, SCALE),
  )
  const bytes = new Uint8Array(await png.arrayBuffer())
  return { base64: base64Of(bytes), ratio: MAP_PX.widthPx / MAP_PX.heightPx }
}
