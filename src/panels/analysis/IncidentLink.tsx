import type { Incident } from '#dataset/schema/incidents.ts'
import { Standing } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly incident: Incident
  readonly view: ViewState
}

/** An incident's short name; leads to its details. */
export function IncidentLink({ incident, view }: Props) {
  return (
    <a href={`?${queryWith(view, { selected: { kind: 'event', id: incident.id } })}`}>
      <Standing is="quote">{incident.short}</Standing>
    </a>
  )
}
