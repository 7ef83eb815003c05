import type { FacetOption } from '#engine/facets.ts'
import { useSpeech } from '#format/speech.ts'

/** Facet options as lines of a list, in the words given. */
export function useOptions(facet: readonly FacetOption[], label: (id: string) => string) {
  const { n } = useSpeech()
  return facet.map(({ id, events }) => ({
    id,
    label: label(id),
    count: n.count(events),
    isEmpty: events === 0,
  }))
}
