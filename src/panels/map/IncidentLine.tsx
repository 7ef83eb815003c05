import type { Incident } from '#dataset/schema/incidents.ts'
import { incidentDays } from '#engine/incident-filter.ts'
import { useSpeech } from '#format/speech.ts'

/** When and what, in one line. */
export function IncidentLine({ incident }: { readonly incident: Incident }) {
  const { n } = useSpeech()
  return (
    <span>
      <b>{n.days(incidentDays(incident))}</b> {incident.short}
    </span>
  )
}
