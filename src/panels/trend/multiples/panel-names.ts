import type { Dataset } from '#dataset/dataset.ts'
import type { SmallPanel, TrendMultiples } from '#engine/trend/multiples.ts'
import type { PanelKey } from '#engine/trend/panel-groups.ts'
import type { ViewState } from '#view/view-state.ts'
import { noProvince, seriesId, seriesName } from '../series-name.ts'
import type { MultiplesSpeech } from './multiples-speech.ts'

export interface NamedPanel extends SmallPanel {
  readonly id: string
  readonly name: string
}

function nameOf(key: PanelKey, speech: MultiplesSpeech, { actors, provinces }: Dataset): string {
  if (key.by === 'no-actor') return speech.m.multiples.noActor
  if (key.by === 'actor') return actors.find(({ id }) => id === key.actor)?.name ?? key.actor
  return seriesName(key, speech, provinces)
}

function idOf(key: PanelKey): string {
  if (key.by === 'no-actor') return key.by
  return key.by === 'actor' ? `actor-${key.actor}` : seriesId(key)
}

/** The panels with their names; those of one total in the order of the names. */
export function namedPanels(
  { panels }: TrendMultiples,
  speech: MultiplesSpeech,
  dataset: Dataset,
): NamedPanel[] {
  const collator = new Intl.Collator(speech.language)
  return panels
    .map((panel) => ({ ...panel, id: idOf(panel.key), name: nameOf(panel.key, speech, dataset) }))
    .sort((a, b) => b.total - a.total || collator.compare(a.name, b.name))
}

/** The view of a panel alone. Where no filter can, the one in which its rows stand: the map's table, or the trend's. */
export function aloneIn(panel: SmallPanel, view: ViewState): Partial<ViewState> {
  if (panel.narrow) return panel.narrow
  return panel.key.by === 'unplaced'
    ? noProvince(view)
    : { tables: [...new Set([...view.tables, 'trend' as const])] }
}
