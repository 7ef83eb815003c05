import { EVENT_KINDS, type EventKind } from '#domain/event.ts'
import { INCIDENT_KINDS, type IncidentKind } from '#domain/incident.ts'
import { coderOf } from '#engine/coder.ts'
import { useSpeech } from '#format/speech.ts'
import { OptionList } from '#ui/OptionList.tsx'
import type { OptionsProps } from './FilterOptions.tsx'
import { useOptions } from './use-options.ts'

/** Kinds of events and kinds of incidents: two lists, since the two are never counted together. */
export function KindOptions({ dataset, view, facets, change }: OptionsProps) {
  const { m } = useSpeech()
  const ofEvents = EVENT_KINDS.filter((kind) => view.kinds.includes(kind))
  const ofIncidents = INCIDENT_KINDS.filter((kind) => view.kinds.includes(kind))
  return (
    <>
      <OptionList
        legend={m.filters.eventKinds(coderOf(dataset).name)}
        options={useOptions(
          facets.kinds,
          view,
          (id) => m.words.eventKinds[id as EventKind],
          (id) => ({ kinds: [id as EventKind, ...ofIncidents] }),
        )}
        chosen={ofEvents}
        onlyLabel={m.filters.only}
        ways={m.filters.ways}
        onChange={(chosen) => {
          change({ kinds: [...EVENT_KINDS.filter((kind) => chosen.includes(kind)), ...ofIncidents] })
        }}
      />
      <OptionList
        legend={m.filters.incidentKinds}
        options={useOptions(
          facets.incidentKinds,
          view,
          (id) => m.words.incidentKinds[id as IncidentKind],
          (id) => ({ kinds: [...ofEvents, id as IncidentKind] }),
        )}
        chosen={ofIncidents}
        onlyLabel={m.filters.only}
        ways={m.filters.ways}
        onChange={(chosen) => {
          change({ kinds: [...ofEvents, ...INCIDENT_KINDS.filter((kind) => chosen.includes(kind))] })
        }}
      />
    </>
  )
}
