import type { Incident } from '#dataset/schema/incidents.ts'
import { Standing } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { useWords } from './words.ts'

interface Props {
  readonly ids: readonly string[]
  readonly incidents: readonly Incident[]
  readonly view: ViewState
}

/** Incidents by their short names, each a link to its details. */
export function IncidentLinks({ ids, incidents, view }: Props) {
  const say = useWords()
  const known = ids.flatMap((id) => incidents.find((incident) => incident.id === id) ?? [])
  if (known.length === 0) return say.none
  return known.map(({ id, short }, i) => (
    <span key={id}>
      {i > 0 && '; '}
      <a href={`?${queryWith(view, { selected: { kind: 'event', id } })}`}>
        <Standing is="quote">{short}</Standing>
      </a>
    </span>
  ))
}
