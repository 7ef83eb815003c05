import type { Dataset } from '#dataset/dataset.ts'
import type { Scene } from '#dataset/schema/briefs.ts'
import { dayNumber } from '#domain/date.ts'
import { parseQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { knownOn } from '../as-of.ts'
import { type Selection, selectEvents } from '../selection.ts'
import { settleView } from '../settle.ts'

/** What a scene selects: its view, and the events of it. */
export interface ScenePick {
  /** the scene's state, without what this dataset does not have */
  readonly view: ViewState
  /** the dataset as known on the as-of day of the state */
  readonly dataset: Dataset
  readonly selection: Selection
}

/** The view, dataset and events of a scene's state. */
export function pickScene(full: Dataset, { state }: Pick<Scene, 'state'>): ScenePick {
  const parsed = settleView(full, parseQuery(state).view).view
  const dataset = parsed.asof === null ? full : knownOn(full, dayNumber(parsed.asof))
  // What is known only later is no part of the view either.
  const view = parsed.asof === null ? parsed : settleView(dataset, parsed).view
  return { view, dataset, selection: selectEvents(dataset, view) }
}
