import type { ViewState } from '#view/view-state.ts'

type ListName = 'actors' | 'places'

const WITHOUT = { actors: 'withoutActors', places: 'withoutPlaces' } as const

/** The change that leaves one out, or no longer. What is left out is not asked for. */
export function leftOut(name: ListName, view: ViewState, id: string): Partial<ViewState> {
  const without = view[WITHOUT[name]]
  return {
    [name]: view[name].filter((other) => other !== id),
    [WITHOUT[name]]: without.includes(id) ? without.filter((other) => other !== id) : [...without, id],
  }
}

/** The change that asks for some. What is asked for is not left out. */
export function chosenOf(name: ListName, view: ViewState, chosen: readonly string[]): Partial<ViewState> {
  return {
    [name]: chosen,
    [WITHOUT[name]]: view[WITHOUT[name]].filter((id) => !chosen.includes(id)),
  }
}
