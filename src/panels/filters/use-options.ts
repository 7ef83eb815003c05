import type { FacetOption } from '#engine/facets.ts'
import { useSpeech } from '#format/speech.ts'
import type { Option } from '#ui/OptionList.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

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
