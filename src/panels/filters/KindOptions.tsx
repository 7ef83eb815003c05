import { EVENT_KINDS } from '#domain/event.ts'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import { useSpeech } from '#format/speech.ts'
import { OptionList } from '#ui/OptionList.tsx'
import type { OptionsProps } from './FilterOptions.tsx'
import { useOptions } from './use-options.ts'

/** Kinds of events and kinds of incidents: two lists, since the two are never counted together. */
export function KindOptions({ view, facets, change }: OptionsProps) {
  const { m, n } = useSpeech()
  const ofEvents = EVENT_KINDS.filter((kind) => view.kinds.includes(kind))
  const ofIncidents = INCIDENT_KINDS.filter((kind) => view.kinds.includes(kind))
  return (
    <>
      <OptionList
        legend={m.filters.eventKinds}
        options={useOptions(facets.kinds, (id) => m.words.eventKinds[id as 'state-based'])}
        chosen={ofEvents}
        onlyLabel={m.filters.only}
        onChange={(chosen) => {
          change({ kinds: [...EVENT_KINDS.filter((kind) => chosen.includes(kind)), ...ofIncidents] })
        }}
      />
      <OptionList
        legend={m.filters.incidentKinds}
        options={facets.incidentKinds.map(({ id, incidents }) => ({
          id,
          label: m.words.incidentKinds[id],
          count: n.count(incidents),
          isEmpty: incidents === 0,
        }))}
        chosen={ofIncidents}
        onlyLabel={m.filters.only}
        onChange={(chosen) => {
          change({ kinds: [...ofEvents, ...INCIDENT_KINDS.filter((kind) => chosen.includes(kind))] })
        }}
      />
    </>
  )
}
