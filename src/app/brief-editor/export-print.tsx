import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Brief } from '#dataset/schema/briefs.ts'
import type { SceneModel } from '#engine/brief/scene.ts'
import { buildTrend } from '#engine/trend.ts'
import { type Speech, SpeechContext } from '#format/speech.ts'
import { BriefSheets } from '#panels/export/BriefSheets.tsx'
import { facesReady, svgOf } from '#panels/export/picture/surfaces.ts'
import type { SceneSpec } from '#panels/export/slides/spec.ts'
import type { MapTheme } from '#panels/map/theme.ts'
import { drawTrend, trendTitle } from '#panels/trend/picture/draw-trend.ts'
import { outSpeech } from './out-words.ts'
import { drawSceneMap, inLightTheme, MAP_PX } from './scene-map.ts'
import { type Ground, specOfBrief, type TrendSpec } from './spec-of-brief.ts'

/** Marks that a drawing in SVG holds at most: beyond, programs stop to show it. */
const MOST_MARKS = 20_000

interface Asked extends Ground {
  readonly hasNotes: boolean
}

/** Lets the browser print a brief, a scene a sheet; the sheets go when it is done. */
export async function printBrief(brief: Brief, asked: Asked, speech: Speech): Promise<void> {
  const { spec, models } = specOfBrief(brief, asked, speech, trendDrawing)
  await facesReady()
  const drawings = inLightTheme((theme) =>
    spec.scenes.map((scene, i) => {
      const model = models[i]
      return model ? drawingOf(model, scene, speech, theme) : null
    }),
  )
  const { m, n } = outSpeech(speech)
  const say = m.briefOut
  const place = document.createElement('div')
  place.className = 'print brief-sheets'
  place.dataset['theme'] = 'light'
  document.body.append(place)
  const root = createRoot(place)
  flushSync(() => {
    root.render(
      <SpeechContext value={speech}>
        <BriefSheets
          brief={spec}
          drawings={drawings}
          hasNotes={asked.hasNotes}
          words={{
            notes: say.notes,
            sources: say.sources,
            scene: spec.scenes.map((_, i) => say.scene(n.count(i + 1), n.count(spec.scenes.length))),
          }}
        />
      </SpeechContext>,
    )
  })
  window.addEventListener(
    'afterprint',
    () => {
      root.unmount()
      place.remove()
      document.documentElement.removeAttribute('data-printing')
    },
    { once: true },
  )
  // The desk's own sheet does the same where it is there; where it is not, nobody else does.
  document.documentElement.setAttribute('data-printing', '')
  window.print()
}

/** On paper the trend is the drawing that the page has. */
const trendDrawing: TrendSpec = ({ dataset, view, selection }, speech, filters) => {
  const title = trendTitle({ model: buildTrend(dataset, view, selection), view }, speech)
  return { is: 'drawing', of: 'trend', title, alt: `${title}. ${filters}` }
}

function drawingOf(
  model: SceneModel,
  { id, main }: SceneSpec,
  speech: Speech,
  theme: MapTheme,
): string | null {
  if (main.is !== 'drawing') return null
  const { title, alt, of } = main
  const text = { title, description: alt, language: speech.language, prefix: `${id}-` }
  if (of === 'map') return svgOf((pen) => drawSceneMap(pen, model, speech, theme, MOST_MARKS), MAP_PX, text)
  const { dataset, view, selection } = model
  const trend = { dataset, view, selection, model: buildTrend(dataset, view, selection), theme, speech }
  return svgOf((pen) => drawTrend(pen, trend, MAP_PX), MAP_PX, text)
}
