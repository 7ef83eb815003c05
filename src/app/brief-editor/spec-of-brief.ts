import type { Dataset } from '#dataset/dataset.ts'
import type { AnalysisFile } from '#dataset/schema/analysis.ts'
import type { Brief } from '#dataset/schema/briefs.ts'
import { readScene, type SceneModel } from '#engine/brief/scene.ts'
import { sumKilled } from '#engine/toll.ts'
import { buildWatch } from '#engine/watch.ts'
import { citeSpeech } from '#format/cite-speech.ts'
import { sceneSay } from '#format/scene-say.ts'
import type { Speech } from '#format/speech.ts'
import type { BriefSpec, SceneSpec } from '#panels/export/slides/spec.ts'
import { mapTitle } from '#panels/map/picture/map-title.ts'
import { citeView } from '../cite-view.ts'
import { figureSpec, watchTable } from './figure-spec.ts'
import { type OutSpeech, outSpeech } from './out-words.ts'

/** What a brief is read against. */
export interface Ground {
  /** the whole dataset; a scene's own as-of day is applied to it */
  readonly dataset: Dataset
  /** null: not at hand; figures of the ladder are left out */
  readonly analysis: AnalysisFile | null
}

/** What becomes of a scene's trend; `filters`: what is selected, in words. */
export type TrendSpec = (scene: SceneModel, plain: Speech, filters: string) => SceneSpec['main']

/** A brief as slides and sheets, and its scenes as they were read. */
export function specOfBrief(
  brief: Brief,
  ground: Ground,
  plain: Speech,
  trendOf: TrendSpec,
): { readonly spec: BriefSpec; readonly models: readonly SceneModel[] } {
  const speech = outSpeech(plain)
  const models = brief.scenes.map((scene) => readScene({ ...ground, say: sceneSay(plain) }, scene))
  const { licences } = ground.dataset.manifest
  const names = licences.map(({ title, licence }) => `${title} (${licence})`)
  return {
    models,
    spec: {
      title: brief.title,
      language: brief.language,
      scenes: models.map((model) => sceneSpec(model, brief, speech, trendOf)),
      sources: speech.m.briefOut.attributions(names.join('; ')),
    },
  }
}

function sceneSpec(model: SceneModel, brief: Brief, speech: OutSpeech, trendOf: TrendSpec): SceneSpec {
  const { words, footnotes, figure, dataset, selection, scene } = model
  const { m, n } = speech
  const { filters } = citeView(
    { dataset, view: model.view, days: selection.period, page: '', today: dataset.asOf },
    citeSpeech(speech),
  )
  return {
    id: scene.id,
    ...words,
    footnotes,
    main: model.view.panel === 'trend' ? trendOf(model, speech, filters) : mainOf(model, filters, speech),
    figure: figure && figureSpec(figure, n.days(selection.period), speech),
    presenter: scene.notes ?? '',
    filters: m.briefOut.filters(filters),
    foot: m.briefOut.foot(brief.title, n.day(dataset.asOf), dataset.manifest.sha256.slice(0, 12)),
  }
}

function mainOf(model: SceneModel, filters: string, speech: OutSpeech): SceneSpec['main'] {
  const { dataset, view, selection } = model
  if (view.panel === 'watch') return watchTable(buildWatch(dataset).rows, speech)
  const { m, n } = speech
  const title = mapTitle(view, speech)
  const events = n.count(selection.rows.length)
  const killed = n.count(sumKilled(selection.rows, selection.killed))
  const names = model.labels.map(({ name, note }) => [name, note].filter(Boolean).join(', '))
  const said = [
    m.briefOut.alt(title, filters, events, killed),
    names.length > 0 && m.briefOut.named(names.join('; ')),
  ]
  return { is: 'drawing', of: 'map', title, alt: said.filter(Boolean).join(' ') }
}
