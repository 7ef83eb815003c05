import { DEFAULT_VIEW, formatQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

/** The change that takes every filter back. */
export const NO_FILTERS: Partial<ViewState> = {
  focus: DEFAULT_VIEW.focus,
  period: DEFAULT_VIEW.period,
  kinds: [],
  actors: [],
  places: [],
  withoutActors: [],
  withoutPlaces: [],
  area: null,
  sides: [],
  sources: [],
  precisions: [],
  q: '',
  toll: DEFAULT_VIEW.toll,
}

/** How many filters differ from the default view: each is one key of the link. */
export function countSet(view: ViewState): number {
  const names = Object.keys(NO_FILTERS) as (keyof ViewState)[]
  return names.filter((name) => formatQuery({ ...DEFAULT_VIEW, [name]: view[name] }) !== '').length
}
