import type { FacetOption } from '#engine/facets.ts'
import { useSpeech } from '#format/speech.ts'
import type { Option } from '#ui/OptionList.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

/** The changes that choose some actors or places, and leave none out. */
export const onlyActors = (actors: readonly string[]) => ({ actors, withoutActors: [] })
export const onlyPlaces = (places: readonly string[]) => ({ places, withoutPlaces: [] })

/** Facet options as lines of a list, in the words given; each count leads to the view that `only` makes. */
export function useOptions(
  facet: readonly FacetOption[],
  view: ViewState,
  label: (id: string) => string,
  only: (id: string) => Partial<ViewState>,
): Option[] {
  const { n } = useSpeech()
  return facet.map(({ id, count }) => ({
    id,
    label: label(id),
    value: count,
    count: n.count(count),
    query: queryWith(view, only(id)),
  }))
}
