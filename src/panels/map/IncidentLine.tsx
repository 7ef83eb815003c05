import type { Incident } from '#dataset/schema/incidents.ts'
import { incidentDays } from '#engine/incident-filter.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing } from '#ui/Trace.tsx'

/** When and what, in one line. */
export function IncidentLine({ incident }: { readonly incident: Incident }) {
  const { n } = useSpeech()
  return (
    <span>
      <b>{n.days(incidentDays(incident))}</b> <Standing is="quote">{incident.short}</Standing>
    </span>
  )
}
