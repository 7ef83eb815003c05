import type { Dataset } from '#dataset/dataset.ts'
import { ANALYSES } from '#domain/analysis.ts'
import { PRESETS, presetFor } from '#engine/compare/presets.ts'
import { resolvePeriod } from '#engine/period.ts'
import type { Entry } from '#engine/search/entry.ts'
import type { Speech } from '#format/speech.ts'
import { LAYERS, MEASURES, TABLE_PANELS, THEMES, type Theme, type ViewState } from '#view/view-state.ts'
import type { PaletteWords } from './words.ts'

/** What a command does that is no change of the view alone. */
export interface Deeds {
  readonly theme: (theme: Theme) => void
  readonly copy: () => void
  readonly play: () => void
  readonly keys: () => void
  readonly brief: () => void
  readonly scene: () => void
}

interface State {
  readonly view: ViewState
  readonly dataset: Pick<Dataset, 'start' | 'asOf'>
  /** the change that takes every filter back */
  readonly noFilters: Partial<ViewState>
}

/** Everything that can be done by its name, in the words that the page has for it elsewhere. */
export function commandsFor(
  { view, dataset, noFilters }: State,
  deeds: Deeds,
  { m }: Speech,
  say: PaletteWords,
): Entry[] {
  const { app, map, trend, watch, words } = m
  const titles = { map: map.title, trend: trend.region, watch: watch.title, events: words.measures.events }
  const made = (name: string, change: Partial<ViewState>, run?: () => void): Entry => ({
    ...{ kind: 'command', id: name, names: [name], weight: 0, change },
    ...(run && { run }),
  })
  const here = (of: string, what: string, change: Partial<ViewState>) =>
    made(say.command(of, what), { panel: 'all', ...change })
  return [
    made(say.copyLink, {}, deeds.copy),
    made(app.empty.reset, noFilters),
    made(map.play, { panel: 'all' }, deeds.play),
    made(say.keys.title, {}, deeds.keys),
    made(say.command(say.brief.of, say.brief.write), {}, deeds.brief),
    made(say.command(say.brief.of, say.brief.add), {}, deeds.scene),
    made(say.briefing, { mode: 'brief', brief: null, scene: 1 }),
    made(app.about, { panel: 'about', selected: null }),
    ...TABLE_PANELS.map((id) => {
      const isTable = view.tables.includes(id)
      const tables = TABLE_PANELS.filter((other) => (other === id ? !isTable : view.tables.includes(other)))
      return here(titles[id], isTable ? words.showAsGraphic : words.showAsTable, { tables })
    }),
    ...PRESETS.flatMap((preset) => {
      const comparison = presetFor(preset, resolvePeriod(view.period, dataset), dataset.start)
      return comparison ? [here(say.compare.of, say.compare[preset], { comparison, selected: null })] : []
    }),
    ...LAYERS.map((layer) => here(map.layer, map.layers[layer], { layer })),
    ...MEASURES.map((measure) => here(trend.region, words.measures[measure], { measure })),
    ...ANALYSES.map((id) => here(watch.analyses, watch.analysis[id], { selected: { kind: 'analysis', id } })),
    ...THEMES.map((theme) =>
      made(say.command(app.theme, app.themes[theme]), {}, () => {
        deeds.theme(theme)
      }),
    ),
  ]
}
